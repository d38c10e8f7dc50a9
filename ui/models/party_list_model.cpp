// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/party_list_model.h"

#include <QStringList>

#include "core/model/names.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

QString budgetsOf(const Party& party, const Languages& languages) {
    QStringList names;
    for (const Budget& budget : party.budgets) {
        const QString label = languages.of(budget.label);
        const QString name = label.isEmpty() ? qt(budget.id) : label;
        names << (budget.capital ? PartyListModel::tr("%1 (capital)").arg(name) : name);
    }
    return names.isEmpty() ? PartyListModel::tr("one budget") : names.join(", ");
}

QString sitesOf(const Case& input, const PartyId& party, const Languages& languages) {
    QStringList names;
    for (const Site& site : input.sites)
        if (site.party == party) names << languages.of(site.label);
    return names.join(", ");
}

}  // namespace

PartyListModel::PartyListModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

void PartyListModel::show(const CasePtr& input) {
    beginResetModel();
    rows_.clear();
    for (const Party& party : input->parties)
        rows_.push_back({environment_.languages.of(party.label),
                         environment_.say("party_kind." + std::string(nameOf(party.kind))),
                         budgetsOf(party, environment_.languages), sitesOf(*input, party.id, environment_.languages)});
    endResetModel();
}

int PartyListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PartyListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QVariant PartyListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const QString& text = row[static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole) return text;
    if (role == Qt::ToolTipRole) return tipOf(text);
    if (role == Qt::FontRole && index.column() == Name) return productFont(kTextSize, QFont::DemiBold);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return row[Sites].isEmpty()
                   ? tr("%1, %2. Budgets: %3").arg(row[Name], row[Kind], row[Budgets])
                   : tr("%1, %2. Budgets: %3. Runs %4").arg(row[Name], row[Kind], row[Budgets], row[Sites]);
    return {};
}

QVariant PartyListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Party");
        case Kind: return tr("Kind");
        case Budgets: return tr("Budgets");
        case Sites: return tr("Runs");
        default: return {};
    }
}

ChartTable PartyListModel::table() const {
    ChartTable table;
    for (int column = 0; column < kColumns; ++column)
        table.head.push_back(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    for (const Row& row : rows_) {
        std::vector<ChartTable::Cell> cells;
        for (const QString& text : row) cells.emplace_back(text.toStdString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace valor::ui
