// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/input_list_model.h"

#include <algorithm>
#include <utility>

#include "core/model/central_values.h"
#include "core/report/run_context.h"
#include "ui/document/figures.h"
#include "ui/editors/evidence_badge.h"
#include "ui/text/text.h"
#include "ui/text/unit_words.h"

namespace valor::ui {

InputListModel::InputListModel(CasePtr input, const Scenario& scenario, std::vector<ParameterId> inputs,
                               const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), input_(std::move(input)), scenario_(scenario), environment_(environment) {
    for (const ParameterId& id : inputs) rows_.push_back(findById(input_->parameters, id));
    // The weakest first: that is what the reader came for.
    std::ranges::stable_sort(rows_, std::greater<>(), [this](const Parameter* p) { return trust(*p); });
}

Confidence InputListModel::trust(const Parameter& parameter) const {
    return confidenceIn(*input_, scenario_, parameter);
}

int InputListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int InputListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QString InputListModel::text(const Parameter& parameter, int column) const {
    switch (column) {
        case Name: return environment_.languages.of(parameter.label);
        case Trust: return confidenceWord(trust(parameter));
        case Value: {
            const ShownUnit unit = shownUnit(parameter.unit, input_->currency);
            const auto value = centralValueIn(*input_, scenario_, parameter.id);
            if (!value) return QStringLiteral("–");
            const QString number = environment_.formats().shortest(*value * unit.factor, 4);
            return unit.spoken.isEmpty() ? number : number + kNoBreakSpace + unit.spoken;
        }
        case Source: return sourceLine(parameter.evidence, environment_.languages);
        default: return {};
    }
}

QVariant InputListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Parameter& parameter = *rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(parameter, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ForegroundRole && index.column() == Trust && trust(parameter) == Confidence::Assumption)
        return environment_.theme.tokens().bad;
    return {};
}

QVariant InputListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Input");
        case Trust: return tr("Rests on");
        case Value: return tr("Central value");
        case Source: return tr("Source");
        default: return {};
    }
}

}  // namespace valor::ui
