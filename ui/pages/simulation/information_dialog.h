// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know before choosing: of each input, and by a study of one.
#pragma once

#include "ui/jobs/information_controller.h"
#include "ui/pages/simulation/side_dialog.h"

class QPushButton;
class QTabWidget;

namespace valor::ui {

class CaseDocument;
class DocumentPane;
class FileMarking;
class StudyPane;
class WorkLine;

class InformationDialog : public SideDialog {
    Q_OBJECT
public:
    /// @param document whose file knows which revision an answer is of
    InformationDialog(InformationController& information, CaseDocument& document, const Environment& environment,
                      QWidget* parent);
    /// What it asks for or answers, in the language of the moment: by this it is found.
    [[nodiscard]] static QStringList topics();

    /// A full run with its samples: what it says is worked out at once.
    void setRun(const FullRun& run);
    /// The case was changed: what stands there is of before.
    void markPast();

    /// Draws that answer soon; a run of three times as many is offered anew with these while its answer is waited for.
    static constexpr std::uint64_t kFewerDraws = 10'000;

signals:
    /// The reader wants an answer from kFewerDraws.
    void fewerDrawsAsked();

private:
    void build();
    QWidget* buildWork();
    void showWorking();
    void ask();
    void cancel();
    void take(const InformationAnswerPtr& answer);
    void fail(const Error& problem);

    InformationController& information_;
    const Environment& environment_;
    FullRun run_;
    RunResultPtr answered_;  ///< the run that the text is about; null: there is none
    FileMarking* marking_;   ///< of the answer, which stays when the window goes on
    WorkLine* work_;
    QPushButton* fewer_;
    DocumentPane* text_;
    StudyPane* study_;
    QTabWidget* tabs_;
};

}  // namespace valor::ui
