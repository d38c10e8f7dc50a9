// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/party_table_model.h"

#include <QCoreApplication>
#include <QFont>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Kinds)
};

bool isMoney(FlowKind kind) {
    return kind == FlowKind::Cash || kind == FlowKind::Capacity;
}

double widest(const Estimate& e) {
    return std::max({std::abs(e.at(Q05)), std::abs(e.at(Q95)), std::abs(e.mean)});
}

}  // namespace

QString kindWord(FlowKind kind) {
    switch (kind) {
        case FlowKind::Cash: return Words::tr("Money");
        case FlowKind::Capacity: return Words::tr("Working time, at wage");
        case FlowKind::Health: return Words::tr("Health");
        case FlowKind::Other: return Words::tr("Other");
    }
    return {};
}

PartyTableModel::PartyTableModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

std::vector<PartyTableModel::Row> PartyTableModel::rowsOf(const AlternativeResult& result) const {
    std::vector<Row> rows;
    const auto* scenario = findById(input_->scenarios, result_->manifest.scenario);
    for (const PartyResult& party : result.parties) {
        const bool counted = scenario != nullptr && std::ranges::count(scenario->valuation.counted, party.party) > 0;
        for (const KindResult& kind : party.kinds)
            rows.push_back({party.party, &kind == &party.kinds.front(), counted, &kind});
    }
    return rows;
}

void PartyTableModel::show(CasePtr input, RunResultPtr result, const AlternativeId& alternative) {
    const auto match = std::ranges::find(result->alternatives, alternative, &AlternativeResult::alternative);
    if (match == result->alternatives.end()) return;
    const std::vector<Row> before = rows_;
    input_ = std::move(input);
    const RunResultPtr kept = std::exchange(result_, std::move(result));
    std::vector<Row> after = rowsOf(*match);
    const bool same = std::ranges::equal(before, after, [](const Row& a, const Row& b) {
        return a.party == b.party && a.figures->kind == b.figures->kind;
    });
    if (same && !after.empty()) {
        rows_ = std::move(after);
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(after);
    endResetModel();
}

void PartyTableModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int PartyTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PartyTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QString PartyTableModel::partyName(const PartyId& id) const {
    const valor::Party* party = findById(input_->parties, id);
    return party == nullptr ? qt(id.text()) : environment_.languages.of(party->label);
}

QString PartyTableModel::text(const Row& row, int column) const {
    const Formats formats = environment_.formats();
    const Estimate& value = row.figures->presentValue;
    const bool money = isMoney(row.figures->kind);
    // Mean and interval share one unit, named with the mean.
    const double size = widest(value);
    const auto shown = [&](double v) {
        return money ? formats.moneyNumberLike(v, size) : formats.number(v, Formats::decimalsFor(size));
    };
    switch (column) {
        case Party: return row.counted ? partyName(row.party) : tr("%1 (not counted)").arg(partyName(row.party));
        case Kind: return kindWord(row.figures->kind);
        case Mean:
            if (money) return formats.moneyLike(value.mean, size, input_->currency);
            return shown(value.mean) + kNoBreakSpace + "QALY";
        case Interval: return tr("%1 to %2").arg(shown(value.at(Q05)), shown(value.at(Q95)));
        case Loss: return formats.percent(row.figures->negative.value, 0);
        default: return {};
    }
}

QVariant PartyTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Party && !row.firstOfParty) return QString();
            return text(row, index.column());
        case Qt::AccessibleTextRole:
            return tr("%1, %2: %3, 90 % between %4, loss in %5")
                .arg(partyName(row.party), text(row, Kind), text(row, Mean), text(row, Interval), text(row, Loss));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((index.column() >= Mean ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::ForegroundRole:
            if (index.column() == Mean && row.figures->presentValue.mean < 0) return environment_.theme.tokens().bad;
            if (!row.counted) return environment_.theme.tokens().muted;
            return {};
        case Qt::FontRole:
            if (index.column() == Party) return productFont(kTextSize, QFont::DemiBold);
            return {};
        default: return {};
    }
}

QVariant PartyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Mean ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Party: return tr("Who");
        case Kind: return tr("What");
        case Mean: return tr("Mean");
        case Interval: return tr("90 % interval");
        case Loss: return tr("Chance of loss");
        default: return {};
    }
}

ChartTable PartyTableModel::table() const {
    ChartTable table;
    for (int column = 0; column < kColumns; ++column)
        table.head.push_back(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    for (const Row& row : rows_) {
        std::vector<ChartTable::Cell> cells;
        for (int column = 0; column < kColumns; ++column) cells.emplace_back(text(row, column).toStdString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace valor::ui
