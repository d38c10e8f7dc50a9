// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_document.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

#include "core/error/expects.h"
#include "core/model/edit.h"

namespace valor::ui {

/// One step of the history: two snapshots that share what did not change.
class SwapCase : public QUndoCommand {
public:
    SwapCase(CaseDocument& document, CasePtr after, const QString& name, ParameterId parameter)
        : QUndoCommand(name),
          document_(document),
          before_(document.value_),
          after_(std::move(after)),
          parameter_(std::move(parameter)),
          gesture_(document.gesture_) {}

    void undo() override { document_.swapTo(before_); }
    void redo() override { document_.swapTo(after_); }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* next) override {
        const auto& step = static_cast<const SwapCase&>(*next);
        if (step.gesture_ != gesture_ || step.parameter_ != parameter_) return false;
        after_ = step.after_;
        return true;
    }

private:
    CaseDocument& document_;
    CasePtr before_, after_;
    ParameterId parameter_;
    int gesture_;
};

CaseDocument::CaseDocument(QObject* parent) : QObject(parent) {}

void CaseDocument::open(const LoadedCase& loaded, const QString& path) {
    expects(loaded.value != nullptr && !loaded.value->scenarios.empty(), "an open case has a scenario");
    history_.clear();
    value_ = loaded.value;
    diagnostics_ = loaded.diagnostics;
    path_ = path;
    scenario_ = value_->scenarios.front().id;
    const auto first =
        std::ranges::find_if(value_->alternatives, [&](const Alternative& a) { return a.id != value_->comparator; });
    expects(first != value_->alternatives.end(), "an open case has an alternative to its comparator");
    alternative_ = first->id;
    endGesture();
    emit opened();
}

const Scenario& CaseDocument::scenario() const {
    return *findById(value_->scenarios, scenario_);
}

const Alternative& CaseDocument::alternative() const {
    return *findById(value_->alternatives, alternative_);
}

void CaseDocument::setScenario(const ScenarioId& id) {
    if (id == scenario_ || findById(value_->scenarios, id) == nullptr) return;
    scenario_ = id;
    endGesture();
    emit scenarioChanged();
}

void CaseDocument::setAlternative(const AlternativeId& id) {
    if (id == alternative_ || id == value_->comparator || findById(value_->alternatives, id) == nullptr) return;
    alternative_ = id;
    emit alternativeChanged();
}

Status CaseDocument::setCentral(const ParameterId& parameter, double central, const QString& undoName) {
    VALOR_TRY(CasePtr after, withCentralValue(value_, scenario_, parameter, central));
    history_.push(new SwapCase(*this, std::move(after), undoName, parameter));
    return {};
}

Status CaseDocument::resetToSource(const ParameterId& parameter, const QString& undoName) {
    VALOR_TRY(CasePtr after, withoutOverride(value_, scenario_, parameter));
    endGesture();
    history_.push(new SwapCase(*this, std::move(after), undoName, parameter));
    endGesture();
    return {};
}

bool CaseDocument::isOverridden(const ParameterId& parameter) const {
    return std::ranges::any_of(scenario().overrides,
                               [&](const ParameterOverride& o) { return o.parameter == parameter; });
}

void CaseDocument::swapTo(const CasePtr& value) {
    value_ = value;
    emit edited();
}

}  // namespace valor::ui
