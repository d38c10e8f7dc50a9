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

/// Keeps the marks of a window: the scenario that is looked at, and the revision once it is told.
class FileMarking : public QObject {
    Q_OBJECT
public:
    /// Marks and owns nothing but the property of `window`.
    FileMarking(CaseDocument& document, const Languages& languages, QWidget& window);

    /// Figures of the present state are on screen: asks its file which revision that is.
    void findRevision();

private:
    void mark(const SavedState& saved);

    CaseDocument& document_;
    const Languages& languages_;
    QWidget& window_;
};

}  // namespace valor::ui
