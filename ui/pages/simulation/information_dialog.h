// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know before choosing: of each input, and by a study of one. Beside the window, so that both
// can be read.
#pragma once

#include <QDialog>

#include "ui/jobs/information_controller.h"
#include "ui/text/environment.h"

class QTabWidget;

namespace valor::ui {

class DocumentPane;
class StudyPane;
class WorkLine;

/// Deletes itself when it is closed.
class InformationDialog : public QDialog {
    Q_OBJECT
public:
    InformationDialog(InformationController& information, const Environment& environment, QWidget* parent);

    /// A full run with its samples: what it says is worked out at once.
    void setRun(const FullRun& run);
    /// The case was changed: what stands there is of before.
    void markPast();

private:
    void build();
    void ask();
    void take(const InformationAnswerPtr& answer);
    void fail(const Error& problem);

    InformationController& information_;
    const Environment& environment_;
    FullRun run_;
    WorkLine* work_;
    DocumentPane* text_;
    StudyPane* study_;
    QTabWidget* tabs_;
};

}  // namespace valor::ui
