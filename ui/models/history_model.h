// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a case file, newest first: number, what, when, who.
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <vector>

#include "core/ports/case_file.h"

namespace valor::ui {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, Time, Who, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<HistoryEntry> entries);
    /// Shows every entry, or those alone that name a state.
    void setAll(bool all);
    /// What kept runs said and what the case began as, by their entries.
    void describeEntries(std::map<std::uint64_t, QString> words);
    [[nodiscard]] const HistoryEntry& entry(int row) const;
    [[nodiscard]] const std::vector<HistoryEntry>& entries() const { return entries_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString nameOf(const HistoryEntry& entry) const;

    std::vector<HistoryEntry> entries_;
    std::map<std::uint64_t, QString> words_;
    std::vector<std::size_t> shown_;  ///< positions, newest first
    bool all_ = false;
};

/// What an entry is called: the name of a revision, the sentence of a command, the words of a note.
[[nodiscard]] QString entryName(const HistoryEntry& entry);

}  // namespace valor::ui
