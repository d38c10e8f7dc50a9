// SPDX-License-Identifier: GPL-3.0-or-later
// Who gains and who loses: one row per party and kind of value, then what counts of it.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/result/run_result.h"
#include "ui/text/environment.h"

namespace valor::ui {

class PartyTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Party, Kind, Mean, Interval, Loss, kColumns };

    explicit PartyTableModel(const Environment& environment, QObject* parent = nullptr);

    /// Same rows as before: only the figures are announced as changed, so that selection and scrolling stay.
    void show(CasePtr input, RunResultPtr result, const AlternativeId& alternative);
    void retranslate();
    /// What a row is about; of an empty party, all counted ones. Absent for the net benefit.
    struct Flow {
        PartyId party;
        FlowKind kind{};
    };
    [[nodiscard]] std::optional<Flow> flowAt(int row) const;
    /// Everything shown, for copying.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Block { OfParty, AllCounted, NetBenefit };
    struct Row {
        Block block{};
        PartyId party;  ///< of Block::OfParty
        FlowKind kind{};
        bool firstOfBlock = false;
        bool counted = true;
        const Estimate* value = nullptr;
        std::optional<double> loss;  ///< share of futures below zero; absent where none was computed
    };
    [[nodiscard]] std::vector<Row> rowsOf(const AlternativeResult& result) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString amount(const Row& row) const;
    [[nodiscard]] std::string unitOf(const Row& row) const;
    [[nodiscard]] QString interval(const Row& row) const;
    [[nodiscard]] QString who(const Row& row) const;
    [[nodiscard]] QString spoken(const Row& row) const;
    [[nodiscard]] QString partyName(const PartyId& id) const;

    const Environment& environment_;
    CasePtr input_;
    RunResultPtr result_;
    std::vector<Row> rows_;
};

/// "Cash", "Capacity", "Health", "Other"
[[nodiscard]] QString kindWord(FlowKind kind, const Environment& environment);

}  // namespace valor::ui
