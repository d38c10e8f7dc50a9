// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/file_marking.h"

#include <QVariant>
#include <QWidget>

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

FileMarking::FileMarking(CaseDocument& document, const Languages& languages, QWidget& window)
    : QObject(&window), document_(document), languages_(languages), window_(window) {
    for (const auto changed :
         {&CaseDocument::opened, &CaseDocument::closed, &CaseDocument::edited, &CaseDocument::scenarioChanged})
        connect(&document, changed, this, [this] { mark({}); });
    connect(&languages, &Languages::changed, this, [this] { mark({}); });
}

void FileMarking::findRevision() {
    findSavedState(document_, this, document_.value(), [this, input = document_.value()](const SavedState& saved) {
        if (document_.hasCase() && document_.value() == input) mark(saved);
    });
}

void FileMarking::mark(const SavedState& saved) {
    window_.setProperty(
        kFileMarks, QVariant::fromValue(document_.isOpen() ? fileMarksOf(*document_.value(), document_.scenario().id,
                                                                         saved, languages_.words())
                                                           : FileMarks()));
}

}  // namespace valor::ui
