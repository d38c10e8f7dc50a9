// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/settlement_model.h"

#include <array>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr std::array<const char*, SettlementModel::kColumns> kHeads{
    "settle.month", "settle.buyer",    "settle.site",  "settle.clause", "settle.kind",
    "settle.stage", "settle.quantity", "settle.price", "settle.index",  "settle.amount"};

const std::string& cellOf(const LineWords& line, int column) {
    const std::array<const std::string*, SettlementModel::kColumns> cells{
        &line.month, &line.buyer,    &line.site,  &line.clause, &line.kind,
        &line.stage, &line.quantity, &line.price, &line.index,  &line.amount};
    return *cells.at(static_cast<std::size_t>(column));
}

bool isNumber(int column) {
    return column >= SettlementModel::Quantity;
}

/// For the clipboard: all its digits, with the decimal mark of the reader.
std::string copied(const ExactNumber& number, const Formats& formats) {
    return qt(number.text()).replace('.', formats.decimalMark()).toStdString();
}
std::string copied(const Money& amount, const Formats& formats) {
    return copied(amount.exact(), formats);
}

/// @param words how many of the columns hold words
Sheet sheetOf(const std::vector<const char*>& heads, const std::vector<std::vector<std::string>>& rows, int words,
              const Environment& environment) {
    Sheet sheet;
    sheet.words = words;
    for (const char* head : heads) sheet.head << environment.say(head);
    for (const auto& row : rows) {
        QStringList& cells = sheet.rows.emplace_back();
        for (const std::string& cell : row) cells << qt(cell);
    }
    for (const QString& head : sheet.head) sheet.figures.head.push_back(head.toStdString());
    return sheet;
}

}  // namespace

void SettlementModel::show(const SettlementAnswerPtr& answer) {
    beginResetModel();
    answer_ = answer;
    endResetModel();
}

ChartTable SettlementModel::table() const {
    ChartTable table;
    for (const char* head : kHeads) table.head.push_back(environment_.say(head).toStdString());
    if (!answer_) return table;
    const Formats formats = environment_.formats();
    const auto inWords = [&formats](const ExactNumber& number) { return copied(number, formats); };
    for (std::size_t i = 0; i < answer_->lines.size(); ++i) {
        const LineWords& words = answer_->lines[i];
        const InvoiceLine& line = answer_->settled->lines[i];
        table.rows.push_back({words.month, words.buyer, words.site, words.clause, words.kind, words.stage,
                              copied(line.quantity, formats), pricesInWords(line, inWords), copied(line.index, formats),
                              copied(line.amount, formats)});
    }
    return table;
}

int SettlementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !answer_ ? 0 : static_cast<int>(answer_->lines.size());
}

int SettlementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant SettlementModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return qt(cellOf(answer_->lines[static_cast<std::size_t>(index.row())], index.column()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant SettlementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::DisplayRole) return environment_.say(kHeads.at(static_cast<std::size_t>(section)));
    if (role == Qt::ToolTipRole && section == Price) return environment_.say("settle.price_note");
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Sheet yearSheet(const SettlementAnswer& answer, const Environment& environment) {
    const auto rows = yearsInWords(*answer.settled, answer.wording);
    Sheet sheet = sheetOf({"settle.buyer", "settle.year", "settle.amount"}, rows, 1, environment);
    auto row = rows.begin();
    for (const auto& [key, amount] : totalsOf(*answer.settled).byYear)
        sheet.figures.rows.push_back({(*row++)[0], std::to_string(key.second), copied(amount, environment.formats())});
    return sheet;
}

Sheet changeSheet(const SettlementAnswer& answer, const Environment& environment) {
    const auto rows = changesInWords(*answer.settled, answer.wording);
    Sheet sheet =
        sheetOf({"settle.month", "settle.buyer", "settle.clause", "settle.invoiced", "settle.now", "settle.difference"},
                rows, 3, environment);
    const Formats formats = environment.formats();
    auto row = rows.begin();
    for (const InvoiceChange& change : *answer.settled->changes) {
        sheet.figures.rows.push_back({(*row)[0], (*row)[1], (*row)[2], copied(change.before, formats),
                                      copied(change.now, formats), copied(change.difference(), formats)});
        ++row;
    }
    return sheet;
}

}  // namespace valor::ui
