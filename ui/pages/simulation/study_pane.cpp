// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/study_pane.h"

#include <QPushButton>

#include "core/report/study_page.h"
#include "ui/pages/simulation/study_fields.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {

StudyPane::StudyPane(InformationController& information, const Environment& environment, QWidget* parent)
    : QuestionPane("study", environment, parent), information_(information), fields_(new StudyFields(environment)) {
    text()->retranslate(environment.say("study.title"));
    build(text(), fields_);
    connect(fields_, &StudyFields::edited, this, &StudyPane::edited);
    connect(fields_, &StudyFields::refused, this, &StudyPane::refuse);
    connect(&information, &InformationController::studied, this, &StudyPane::take);
    connect(&information, &InformationController::studyFailed, this, &StudyPane::fail);
    connect(&information, &InformationController::studyProgressed, work(), &WorkLine::setProgress);
}

void StudyPane::setSubject(const FullRun& run, const InformationAnswerPtr& answer) {
    if (run_.result != run.result) clearAnswer();
    run_ = run;
    fields_->setSubject(answer);
    button()->setEnabled(true);
    setPast(false);
}

void StudyPane::markPast() {
    stop(tr("Stopped by the change."));
    button()->setEnabled(false);
    setPast(true);
}

bool StudyPane::ask() {
    const auto question = fields_->question();
    if (!question) return false;
    information_.study(run_, *question);
    return true;
}

void StudyPane::take(const StudyAnswerPtr& answer) {
    showAnswer(studyPage(*answer->input, answer->study, environment().wording()));
}

/// By the label of the field that it is about.
void StudyPane::fail(Error problem) {
    problem.subject = fields_->labelOf(qt(problem.subject)).toStdString();
    explain(problem);
}

}  // namespace valor::ui
