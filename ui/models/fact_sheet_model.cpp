// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fact_sheet_model.h"

#include <algorithm>
#include <cmath>

#include "core/contract/contract.h"
#include "core/effect/mechanism.h"
#include "ui/editors/evidence_badge.h"
#include "ui/models/amount_unit.h"
#include "ui/text/text.h"
#include "ui/text/times.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"

namespace valor::ui {

/// Puts the lines together.
class FactSheetModel::Writer {
public:
    Writer(const Case& input, const Scenario& scenario, const Environment& environment)
        : case_(input), scenario_(scenario), environment_(environment) {}

    [[nodiscard]] std::vector<Row> linesOf(const Tool& tool) && {
        const std::vector<ToolFigure> figures = figuresOf(case_, tool);
        section(tr("Taking it into use"));
        for (const ToolFigure& figure : figures)
            if (figure.effect == nullptr) addFigure(roleOf(figure.role), figure.parameter);
        if (rows_.size() == 1) line(tr("Nothing stated: in full use from the planned month on"), {});
        for (const Need* need : needsOf(case_, tool.id)) addNeed(*need, tool.id, figures);
        addContracts(tool.id);
        addAlternatives(tool.id);
        return std::move(rows_);
    }

private:
    [[nodiscard]] QString of(const LocalizedText& text) const { return environment_.languages.of(text); }
    [[nodiscard]] QString roleOf(std::string_view role) const {
        return environment_.sayFirst("role." + std::string(role));
    }
    void section(const QString& title) { rows_.push_back({Level::Section, title, {}, {}, {}}); }
    void line(const QString& what, const QString& value) { rows_.push_back({Level::Line, what, value, {}, {}}); }

    void addFigure(const QString& what, const ParameterId& id) {
        const Parameter* parameter = findById(case_.parameters, id);
        if (parameter == nullptr) return;
        const ShownFigure figure = shownFigure(case_, scenario_, *parameter);
        const QString range = rangeText(figure, environment_.formats());
        const QString value = valueText(figure, environment_.formats());
        rows_.push_back(
            {Level::Line, what, range.isEmpty() ? value : tr("%1 (90 %: %2)").arg(value, range), id, figure.mark});
    }

    void addNeed(const Need& need, const ToolId& tool, const std::vector<ToolFigure>& figures) {
        section(tr("Effects in “%1”").arg(of(need.label)));
        const std::size_t empty = rows_.size();
        for (const Effect& effect : case_.effects) {
            if (effect.tool != tool || effect.need != need.id) continue;
            const QString mechanism = environment_.say("mechanism." + std::string(ruleOf(effect.mechanism).name));
            rows_.push_back({Level::Group, of(effect.label), mechanism, {}, {}});
            if (!effect.expression.empty()) line(environment_.sayFirst("role.formula"), qt(effect.expression));
            for (const ToolFigure& figure : figures)
                if (figure.effect == &effect) addFigure(roleOf(figure.role), figure.parameter);
        }
        if (rows_.size() == empty) line(tr("No effect is stated: the tool changes nothing here"), {});
    }

    void addContracts(const ToolId& tool) {
        section(tr("Contracts that pay for it"));
        const std::vector<ToolClause> clauses = clausesFor(case_, tool);
        for (const ToolClause& each : clauses)
            addClause(tr("%1, %2").arg(of(each.contract->label), of(each.clause->label)), *each.contract, *each.clause);
        if (clauses.empty()) line(tr("None: nobody pays for it"), {});
    }

    void addClause(const QString& what, const Contract& contract, const Clause& clause) {
        const QString kind = environment_.say("clause." + std::string(clauseKind(clause.terms)));
        const ContractAmount* amount = singleAmount(clause.terms);
        if (amount == nullptr) return line(what, kind);
        if (!amount->isAgreed()) return addFigure(tr("%1: %2").arg(what, kind), amount->parameter);
        const QString price = agreedAmount(*amount, contract.currency);
        std::string per = amountUnit(clause, std::holds_alternative<PerUnit>(clause.terms) ? "price" : "amount");
        per.front() = '1';
        const QString each = shownUnit(per, contract.currency).spoken;
        line(what, tr("%1: %2").arg(kind, QStringList({price, each}).join(' ').trimmed()));
    }
    /// A price per unit has its decimals, an amount of a month may be whole.
    [[nodiscard]] QString agreedAmount(const ContractAmount& amount, const std::string& currency) const {
        const double value = qt(amount.decimal).toDouble();
        MoneyFormat format;
        format.decimals = value == std::round(value) ? 0 : 2;
        return qt(formatMoney(value, currency, environment_.formats().style(), format));
    }
    /// Graduated prices have several.
    static const ContractAmount* singleAmount(const ClauseTerms& terms) {
        if (const auto* fee = std::get_if<FixedFee>(&terms)) return &fee->amount;
        if (const auto* subscription = std::get_if<Subscription>(&terms)) return &subscription->amount;
        if (const auto* perUnit = std::get_if<PerUnit>(&terms)) return &perUnit->price;
        return nullptr;
    }

    void addAlternatives(const ToolId& tool) {
        section(tr("Alternatives that use it"));
        const auto alternatives = alternativesWith(case_, tool);
        for (const Alternative* each : alternatives) line(of(each->label), firstUse(*each, tool));
        if (alternatives.empty()) line(tr("None: no alternative deploys it"), {});
    }
    [[nodiscard]] QString firstUse(const Alternative& alternative, const ToolId& tool) const {
        std::optional<YearMonth> first;
        for (const Deployment& each : alternative.deployments)
            if (each.tool == tool) first = first ? std::min(*first, each.planned) : each.planned;
        return tr("from %1 on").arg(monthName(*first, environment_.languages.words()));
    }

    const Case& case_;
    const Scenario& scenario_;
    const Environment& environment_;
    std::vector<Row> rows_;
};

FactSheetModel::FactSheetModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

void FactSheetModel::show(const CasePtr& input, const Scenario& scenario, const ToolId& tool) {
    std::vector<Row> rows;
    if (const Tool* object = findById(input->tools, tool))
        rows = Writer(*input, scenario, environment_).linesOf(*object);
    if (rows == rows_) return;
    const auto samePlace = [](const Row& one, const Row& other) {
        return one.level == other.level && one.id == other.id;
    };
    const bool sameRows = std::ranges::equal(rows, rows_, samePlace);
    if (!sameRows) beginResetModel();
    rows_ = std::move(rows);
    if (!sameRows) return endResetModel();
    emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int FactSheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FactSheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QVariant FactSheetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const QString mark = row.mark ? confidenceWord(*row.mark) : QString();
    const QString text = index.column() == What ? row.what : index.column() == Value ? row.value : mark;
    switch (role) {
        case Qt::DisplayRole: {
            const bool indented = index.column() == What && row.level == Level::Line;
            return indented ? QString(3, kNoBreakSpace) + text : text;
        }
        case Qt::ToolTipRole: return tipOf(text);
        case Qt::AccessibleTextRole:
            return index.column() == What && !row.value.isEmpty() ? tr("%1: %2. %3").arg(row.what, row.value, mark)
                                                                  : text;
        case Qt::DecorationRole:
            if (index.column() == Mark && row.mark) return confidenceIcon(*row.mark, environment_.theme);
            return {};
        case Qt::FontRole:
            if (row.level == Level::Section) return productFont(kTextSize, QFont::DemiBold);
            return {};
        case Qt::ForegroundRole:
            if (row.level == Level::Group && index.column() != What) return environment_.theme.tokens().muted;
            return {};
        default: return {};
    }
}

QVariant FactSheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case What: return tr("Figure");
        case Value: return tr("Value");
        case Mark: return tr("Rests on");
        default: return {};
    }
}

ChartTable FactSheetModel::table() const {
    ChartTable table;
    for (int column = 0; column < kColumns; ++column)
        table.head.push_back(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    for (const Row& row : rows_)
        table.rows.push_back({row.what.toStdString(), row.value.toStdString(),
                              row.mark ? confidenceWord(*row.mark).toStdString() : std::string()});
    return table;
}

}  // namespace valor::ui
