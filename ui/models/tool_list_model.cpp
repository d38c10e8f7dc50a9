// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tool_list_model.h"

#include <algorithm>

#include "core/model/tools.h"
#include "core/model/usage.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"

namespace valor::ui {
namespace {

InputMarks marksOf(const Case& input, const Scenario& scenario, const ToolId& tool) {
    InputMarks marks;
    for (const ParameterId& id : inputsOfTool(input, tool)) {
        ++marks.count;
        ++marks.byMark[static_cast<std::size_t>(confidenceIn(input, scenario, *findById(input.parameters, id)))];
    }
    return marks;
}

QString vendorOf(const Case& input, const Tool& tool, const Languages& languages) {
    const Party* vendor = findById(input.parties, PartyId(tool.vendor));
    return vendor == nullptr ? qt(tool.vendor) : languages.of(vendor->label);
}

}  // namespace

ToolListModel::ToolListModel(const Environment& environment, QObject* parent)
    : QAbstractListModel(parent), environment_(environment) {}

void ToolListModel::show(const CasePtr& input, const Scenario& scenario) {
    std::vector<Tool> tools;
    for (const valor::Tool& each : input->tools)
        tools.push_back(
            {each.id, environment_.languages.of(each.label), vendorOf(*input, each, environment_.languages),
             tr("Needs: %1 · sites: %2").arg(needsOf(*input, each.id).size()).arg(sitesOf(*input, each.id).size()),
             marksOf(*input, scenario, each.id)});
    const bool sameRows = std::ranges::equal(tools, tools_, {}, &Tool::id, &Tool::id);
    if (!sameRows) beginResetModel();
    tools_ = std::move(tools);
    if (!sameRows) return endResetModel();
    if (!tools_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void ToolListModel::clear() {
    beginResetModel();
    tools_.clear();
    endResetModel();
}

QString ToolListModel::completeness(const Tool& tool) const {
    return qt(inputSentence(tool.marks, environment_.wording()));
}

int ToolListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tools_.size());
}

QVariant ToolListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Tool& shown = tool(index.row());
    if (role == Qt::DisplayRole) return shown.name;
    if (role == Qt::ToolTipRole)  // what the card has to shorten stands here in full
        return tipOf(QStringList({shown.name, shown.vendor, shown.reach, completeness(shown)}).join('\n'));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2. %3. %4").arg(shown.name, shown.vendor, shown.reach, completeness(shown));
    return {};
}

}  // namespace valor::ui
