// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/party_table_model.h"

#include <QFont>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

bool isMoney(FlowKind kind) {
    return kind == FlowKind::Cash || kind == FlowKind::Capacity;
}

double widest(const Estimate& e) {
    return std::max({std::abs(e.at(Q05)), std::abs(e.at(Q95)), std::abs(e.mean)});
}

}  // namespace

QString kindWord(FlowKind kind, const Environment& environment) {
    return environment.sayFirst("flow." + std::string(flowKindName(kind)));
}

PartyTableModel::PartyTableModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

std::vector<PartyTableModel::Row> PartyTableModel::rowsOf(const AlternativeResult& result) const {
    std::vector<Row> rows;
    const auto* scenario = findById(input_->scenarios, result_->manifest.scenario);
    for (const PartyResult& party : result.parties) {
        const bool counted = scenario != nullptr && std::ranges::count(scenario->valuation.counted, party.party) > 0;
        for (const KindResult& kind : party.kinds)
            rows.push_back({Block::OfParty, party.party, kind.kind, &kind == &party.kinds.front(), counted,
                            &kind.presentValue, kind.negative.value});
    }
    const auto occurs = [&](FlowKind kind) { return std::ranges::count(rows, kind, &Row::kind) > 0; };
    std::vector<Row> totals;
    for (const auto& [kind, value] :
         {std::pair(FlowKind::Cash, &result.cash), std::pair(FlowKind::Capacity, &result.capacity),
          std::pair(FlowKind::Health, &result.qalys)})
        if (occurs(kind)) totals.push_back({Block::AllCounted, {}, kind, totals.empty(), true, value, {}});
    rows.insert(rows.end(), totals.begin(), totals.end());
    rows.push_back({Block::NetBenefit, {}, FlowKind::Cash, true, true, &result.netBenefit, result.worse.value});
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
        return a.block == b.block && a.party == b.party && a.kind == b.kind;
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

std::optional<PartyTableModel::Flow> PartyTableModel::flowAt(int row) const {
    const Row& shown = rows_[static_cast<std::size_t>(row)];
    if (shown.block == Block::NetBenefit) return std::nullopt;
    return Flow{shown.party, shown.kind};
}

QString PartyTableModel::who(const Row& row) const {
    switch (row.block) {
        case Block::OfParty:
            return row.counted ? partyName(row.party) : tr("%1 (not counted)").arg(partyName(row.party));
        case Block::AllCounted: return environment_.say("table.counted");
        case Block::NetBenefit: return environment_.say("table.net_benefit");
    }
    return {};
}

QString PartyTableModel::amount(const Row& row) const {
    const Formats formats = environment_.formats();
    const double size = widest(*row.value);
    if (isMoney(row.kind)) return formats.moneyLike(row.value->mean, size, input_->currency);
    const QString text = formats.number(row.value->mean, Formats::decimalsFor(size));
    return row.kind == FlowKind::Health ? text + kNoBreakSpace + "QALY" : text;
}

/// In the unit of the mean, which names it.
QString PartyTableModel::interval(const Row& row) const {
    const Formats formats = environment_.formats();
    const double size = widest(*row.value);
    const auto end = [&](double value) {
        return isMoney(row.kind) ? formats.moneyBoundLike(value, size)
                                 : formats.bound(value, Formats::decimalsFor(size));
    };
    return tr("%1 to %2").arg(end(row.value->at(Q05)), end(row.value->at(Q95)));
}

QString PartyTableModel::text(const Row& row, int column) const {
    switch (column) {
        case Party: return who(row);
        case Kind: return row.block == Block::NetBenefit ? QString() : kindWord(row.kind, environment_);
        case Mean: return amount(row);
        case Interval: return interval(row);
        case Loss: return row.loss ? environment_.formats().percent(*row.loss, 0) : QString();
        default: return {};
    }
}

QString PartyTableModel::spoken(const Row& row) const {
    const QString kind = text(row, Kind);
    const QString head = kind.isEmpty() ? who(row) : who(row) + ", " + kind;
    const QString figures = tr("%1: %2, 90 % between %3").arg(head, amount(row), interval(row));
    return row.loss ? tr("%1, loss in %2").arg(figures, text(row, Loss)) : figures;
}

QVariant PartyTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Party && !row.firstOfBlock) return QString();
            return text(row, index.column());
        case Qt::AccessibleTextRole: return spoken(row);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((index.column() >= Mean ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::ForegroundRole:
            if (index.column() == Mean && row.value->mean < 0) return environment_.theme.tokens().bad;
            if (!row.counted) return environment_.theme.tokens().muted;
            return {};
        case Qt::FontRole:
            if (index.column() == Party || row.block != Block::OfParty) return productFont(kTextSize, QFont::DemiBold);
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
        case Party: return environment_.say("table.party");
        case Kind: return environment_.say("table.kind");
        case Mean: return environment_.say("table.mean");
        case Interval: return tr("90 % interval");
        case Loss: return environment_.say("table.loss");
        default: return {};
    }
}

/// Figures that a spreadsheet can go on with: no rounding, the unit beside, the name of a party on each of its lines.
ChartTable PartyTableModel::table() const {
    const auto head = [this](Column column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
    ChartTable table;
    for (const QString& word : {head(Party), head(Kind), head(Mean), tr("5 %"), tr("95 %"), tr("Unit"), head(Loss)})
        table.head.push_back(word.toStdString());
    for (const Row& row : rows_)
        table.rows.push_back({who(row).toStdString(), text(row, Kind).toStdString(), row.value->mean,
                              row.value->at(Q05), row.value->at(Q95), unitOf(row),
                              row.loss ? ChartTable::Cell(*row.loss) : ChartTable::Cell(std::string())});
    return table;
}

std::string PartyTableModel::unitOf(const Row& row) const {
    if (isMoney(row.kind)) return input_->currency;
    return row.kind == FlowKind::Health ? "QALY" : "";
}

}  // namespace valor::ui
