// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tool_comparison_model.h"

#include <QStringList>
#include <algorithm>

#include "core/effect/mechanism.h"
#include "ui/editors/evidence_badge.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

using Figures = std::vector<ToolFigure>;

/// One meaning, with the inputs of every tool that stand for it.
struct Shared {
    ToolFigure meaning;
    std::vector<std::vector<ParameterId>> inputs;  ///< by tool
};

std::vector<ParameterId> inputsFor(const ToolFigure& meaning, const Figures& figures) {
    std::vector<ParameterId> ids;
    for (const ToolFigure& figure : figures)
        if (haveSameMeaning(meaning, figure) && std::ranges::find(ids, figure.parameter) == ids.end())
            ids.push_back(figure.parameter);
    return ids;
}

/// Figures that two tools or more have, in the order in which the first of them states it.
std::vector<Shared> sharedFigures(const std::vector<Figures>& tools) {
    std::vector<Shared> shared;
    for (const Figures& figures : tools)
        for (const ToolFigure& figure : figures) {
            const auto isKnown = [&](const Shared& each) { return haveSameMeaning(each.meaning, figure); };
            if (std::ranges::any_of(shared, isKnown)) continue;
            Shared next{figure, {}};
            for (const Figures& each : tools) next.inputs.push_back(inputsFor(figure, each));
            if (std::ranges::count_if(next.inputs, [](const auto& ids) { return !ids.empty(); }) > 1)
                shared.push_back(std::move(next));
        }
    return shared;
}

bool isSameForAll(const Shared& shared) {
    return std::ranges::all_of(shared.inputs, [&](const auto& ids) { return ids == shared.inputs.front(); });
}

}  // namespace

ToolComparisonModel::ToolComparisonModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

void ToolComparisonModel::show(const CasePtr& input, const Scenario& scenario) {
    std::vector<Figures> tools;
    for (const Tool& tool : input->tools) tools.push_back(figuresOf(*input, tool));
    std::vector<Shared> shared = sharedFigures(tools);
    beginResetModel();
    leftOut_ = static_cast<int>(std::erase_if(shared, isSameForAll));
    heads_.clear();
    rows_.clear();
    for (const Shared& each : shared) heads_.push_back(headOf(each.meaning));
    for (std::size_t tool = 0; tool < input->tools.size(); ++tool) {
        Row row{environment_.languages.of(input->tools[tool].label), {}};
        for (const Shared& each : shared) row.cells.push_back(cellOf(*input, scenario, each.inputs[tool]));
        rows_.push_back(std::move(row));
    }
    endResetModel();
}

QString ToolComparisonModel::headOf(const ToolFigure& figure) const {
    const QString role = environment_.sayFirst("role." + std::string(figure.role));
    if (figure.effect == nullptr) return role;
    return environment_.say("mechanism." + std::string(ruleOf(figure.effect->mechanism).name)) + '\n' + role;
}

ToolComparisonModel::Cell ToolComparisonModel::cellOf(const Case& input, const Scenario& scenario,
                                                      const std::vector<ParameterId>& ids) const {
    Cell cell{ids, {}, Confidence::Found};
    QStringList texts;
    for (const ParameterId& id : ids)
        if (const Parameter* parameter = findById(input.parameters, id)) {
            const ShownFigure figure = shownFigure(input, scenario, *parameter);
            texts << valueText(figure, environment_.formats());
            cell.mark = std::max(cell.mark, figure.mark);
        }
    cell.text = texts.join("; ");
    return cell;
}

ParameterId ToolComparisonModel::parameter(const QModelIndex& cell) const {
    if (!cell.isValid() || cell.column() == 0) return {};
    const auto& ids =
        rows_[static_cast<std::size_t>(cell.row())].cells[static_cast<std::size_t>(cell.column() - 1)].ids;
    return ids.size() == 1 ? ids.front() : ParameterId();
}

int ToolComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ToolComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(heads_.size());
}

QVariant ToolComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        if (role == Qt::DisplayRole) return row.tool;
        if (role == Qt::ToolTipRole) return tipOf(row.tool);
        if (role == Qt::FontRole) return productFont(kTextSize, QFont::DemiBold);
        return {};
    }
    const Cell& cell = row.cells[static_cast<std::size_t>(index.column() - 1)];
    const bool isStated = !cell.ids.empty();
    QString head = heads_[static_cast<std::size_t>(index.column() - 1)];
    head.replace('\n', ": ");
    switch (role) {
        case Qt::DisplayRole: return isStated ? cell.text : QStringLiteral("–");
        case Qt::ToolTipRole: return tipOf(head);
        case Qt::AccessibleTextRole:
            return isStated ? tr("%1, %2: %3. %4").arg(row.tool, head, cell.text, confidenceWord(cell.mark))
                            : tr("%1, %2: not stated").arg(row.tool, head);
        case Qt::DecorationRole:
            if (isStated) return confidenceIcon(cell.mark, environment_.theme);
            return {};
        default: return {};
    }
}

QVariant ToolComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount()) return {};
    return section == 0 ? tr("Tool") : heads_[static_cast<std::size_t>(section - 1)];
}

ChartTable ToolComparisonModel::table() const {
    ChartTable table;
    for (int column = 0; column < columnCount(); ++column)
        table.head.push_back(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace('\n', ": ").toStdString());
    for (const Row& row : rows_) {
        std::vector<ChartTable::Cell> cells{row.tool.toStdString()};
        for (const Cell& cell : row.cells) cells.emplace_back(cell.text.toStdString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace valor::ui
