// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/file_marking.h"

#include <QVariant>
#include <QWidget>
#include <utility>

#include "core/report/run_context.h"
#include "ui/document/find_saved_state.h"
#include "ui/text/text.h"

namespace valor::ui {

FileMarks fileMarksOf(const Case& input, const ScenarioId& scenario, const SavedState& saved, Language language) {
    FileMarks marks;
    const Scenario* found = findById(input.scenarios, scenario);
    if (found != nullptr && input.scenarios.size() > 1)
        marks.scenario = qt(labelled(found->label, found->id.text(), language));
    if (!saved.isChanged) marks.revision = qt(saved.name);
    return marks;
}

FileMarking::FileMarking(CaseDocument& document, const Languages& languages, QWidget& widget)
    : QObject(&widget), document_(document), languages_(languages), widget_(widget) {
    connect(&document.keeper(), &CaseKeeper::revisionSaved, this, [this] {
        isAsked_ = false;
        findRevision();
    });
    connect(&languages, &Languages::changed, this, &FileMarking::mark);
}

/// A hand on a slider makes many states: which revision one is, is asked when it rests.
void FileMarking::follow() {
    for (const auto changed : {&CaseDocument::closed, &CaseDocument::edited, &CaseDocument::scenarioChanged})
        connect(&document_, changed, this, &FileMarking::turnToDocument);
    for (const auto changed : {&CaseDocument::opened, &CaseDocument::reportsChanged})
        connect(&document_, changed, this, [this] {
            turnToDocument();
            findRevision();
        });
}

void FileMarking::show(const CasePtr& input, const ScenarioId& scenario) {
    turnTo(input, scenario);
    findRevision();
}

void FileMarking::turnToDocument() {
    if (document_.isOpen())
        turnTo(document_.value(), document_.scenario().id);
    else
        turnTo(nullptr, {});
}

void FileMarking::turnTo(const CasePtr& input, const ScenarioId& scenario) {
    if (input != input_) {
        saved_ = {};
        isAsked_ = false;
    }
    input_ = input;
    scenario_ = scenario;
    mark();
}

void FileMarking::findRevision() {
    if (input_ == nullptr || std::exchange(isAsked_, true)) return;
    findSavedState(document_, this, input_, [this, input = input_](const SavedState& saved) {
        if (input_ != input) return;
        saved_ = saved;
        mark();
    });
}

void FileMarking::mark() {
    widget_.setProperty(kFileMarks, input_ == nullptr ? QVariant()
                                                      : QVariant::fromValue(fileMarksOf(*input_, scenario_, saved_,
                                                                                        languages_.words())));
}

}  // namespace valor::ui
