// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/study_pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/report/study_page.h"
#include "ui/editors/work_line.h"
#include "ui/pages/simulation/study_fields.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {

StudyPane::StudyPane(InformationController& information, const Environment& environment, QWidget* parent)
    : QWidget(parent), information_(information), environment_(environment) {
    build();
    connect(fields_, &StudyFields::edited, problem_, &QLabel::hide);
    connect(fields_, &StudyFields::refused, this, &StudyPane::say);
    connect(calculate_, &QPushButton::clicked, this, &StudyPane::calculate);
    connect(work_, &WorkLine::cancelAsked, this, &StudyPane::cancel);
    connect(&information, &InformationController::studied, this, &StudyPane::take);
    connect(&information, &InformationController::studyFailed, this, &StudyPane::explain);
    connect(&information, &InformationController::studyProgressed, work_, &WorkLine::setProgress);
}

void StudyPane::build() {
    fields_ = new StudyFields(environment_);
    problem_ = new QLabel;
    problem_->setObjectName("studyProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->setMaximumWidth(fields_->maximumWidth());
    problem_->hide();
    calculate_ = new QPushButton(tr("Calculate"));
    calculate_->setObjectName("calculateStudy");
    work_ = new WorkLine("study");
    text_ = new DocumentPane("study", environment_);
    text_->retranslate(environment_.say("study.title"));
    auto* left = new QVBoxLayout;
    left->addWidget(fields_, 1);
    left->addWidget(problem_);
    left->addWidget(calculate_, 0, Qt::AlignLeft);
    auto* right = new QVBoxLayout;
    right->addWidget(work_);
    right->addWidget(text_, 1);
    auto* across = new QHBoxLayout(this);
    across->addLayout(left);
    across->addLayout(right, 1);
}

void StudyPane::setSubject(const FullRun& run, const InformationAnswerPtr& answer) {
    if (run_.result != run.result) text_->clear();
    run_ = run;
    fields_->setSubject(answer);
    calculate_->setEnabled(true);
    work_->show(WorkLine::State::Idle, {});
}

void StudyPane::markPast() {
    information_.cancelStudy();
    calculate_->setEnabled(false);
    work_->show(WorkLine::State::Idle, tr("Before the change"));
}

void StudyPane::calculate() {
    problem_->hide();
    const auto question = fields_->question();
    if (!question) return;
    work_->show(WorkLine::State::Working, tr("Calculating…"));
    information_.study(run_, *question);
}

void StudyPane::cancel() {
    information_.cancelStudy();
    work_->show(WorkLine::State::Idle, tr("Cancelled."));
}

void StudyPane::take(const StudyAnswerPtr& answer) {
    work_->show(WorkLine::State::Idle, {});
    text_->show(studyPage(*answer->input, answer->study, environment_.wording()));
}

void StudyPane::say(const QString& problem) {
    problem_->setText(problem);
    problem_->show();
}

void StudyPane::explain(Error problem) {
    work_->show(WorkLine::State::Idle, {});
    problem.subject = fields_->labelOf(qt(problem.subject)).toStdString();
    say(qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
