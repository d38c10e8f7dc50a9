// SPDX-License-Identifier: GPL-3.0-or-later
// What a set of inputs rests on, one line each, and the lines a reader wants to see.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "core/report/chart.h"
#include "ui/models/figure_words.h"

namespace valor::ui {

class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Mark, Value, Range, Source, Year, Place, Used, kColumns };
    enum Role { SortRole = Qt::UserRole, MarkRole };

    explicit EvidenceModel(const Environment& environment, QObject* parent = nullptr);

    /// Keeps its lines where the inputs are the same and only their figures or words changed.
    void show(const CasePtr& input, const Scenario& scenario, const std::vector<ParameterId>& inputs);
    [[nodiscard]] const ParameterId& parameter(int row) const { return rows_[static_cast<std::size_t>(row)].id; }
    /// For a spreadsheet: numbers and their unit in columns of their own. @param rows in their order
    [[nodiscard]] ChartTable table(const std::vector<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ParameterId id;
        ShownFigure figure;
        QString name, source, doi, year, place, used;
    };
    [[nodiscard]] Row rowOf(const Case& input, const Scenario& scenario, const Parameter& parameter) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QVariant sortKey(const Row& row, int column) const;
    [[nodiscard]] QString spoken(const Row& row) const;

    const Environment& environment_;
    std::vector<Row> rows_;
};

class EvidenceFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EvidenceFilter(EvidenceModel& model, QObject* parent = nullptr);

    void setWords(const QString& words);
    void setMark(std::optional<Confidence> mark);
    /// Rows of the model that are shown, in their order.
    [[nodiscard]] std::vector<int> shownRows() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString words_;
    std::optional<Confidence> mark_;
};

}  // namespace valor::ui
