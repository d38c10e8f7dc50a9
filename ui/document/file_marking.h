// SPDX-License-Identifier: GPL-3.0-or-later
// What tells files of one case apart, for the names that are suggested to whoever saves.
#pragma once

#include <QObject>

#include "core/report/saved_state.h"
#include "ui/document/case_document.h"
#include "ui/text/file_names.h"
#include "ui/text/languages.h"

class QWidget;

namespace valor::ui {

/// @param saved of `input`; a state that was changed since has no revision to tell
[[nodiscard]] FileMarks fileMarksOf(const Case& input, const ScenarioId& scenario, const SavedState& saved,
                                    Language language);

/// Keeps the marks of a widget: the scenario that what is on it is of, and the revision once it is told.
class FileMarking : public QObject {
    Q_OBJECT
public:
    /// Marks and owns nothing but the property of `widget`.
    FileMarking(CaseDocument& document, const Languages& languages, QWidget& widget);

    /// The widget shows what the document shows, from now on.
    void follow();
    /// An answer is on the widget, which may stay when the document goes on.
    /// @param input a state of the open case; null: nothing is on it
    /// @param scenario empty: several
    void show(const CasePtr& input, const ScenarioId& scenario);
    /// Asks the file which revision is shown, unless it was asked already.
    void findRevision();

private:
    void turnTo(const CasePtr& input, const ScenarioId& scenario);
    void turnToDocument();
    void mark();

    CaseDocument& document_;
    const Languages& languages_;
    QWidget& widget_;
    CasePtr input_;
    ScenarioId scenario_;
    SavedState saved_;      ///< of input_
    bool isAsked_ = false;  ///< which one that is
};

}  // namespace valor::ui
