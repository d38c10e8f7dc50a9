// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/calculated_text.h"

#include <QVBoxLayout>

#include "ui/document/same_runs.h"
#include "ui/editors/work_line.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
CalculatedText::CalculatedText(const QString& name, const Environment& environment, QWidget* parent)
    : QWidget(parent), environment_(environment) {
    build(name);
    connect(work_, &WorkLine::cancelAsked, this, &CalculatedText::cancel);
    connect(work_, &WorkLine::startAsked, this, &CalculatedText::ask);
}

void CalculatedText::build(const QString& name) {
    work_ = new WorkLine(name);
    text_ = new DocumentPane(name, environment_);
    lines_ = new QVBoxLayout(this);
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->addWidget(work_);
    lines_->addWidget(text_, 1);
}

void CalculatedText::placeChoice(QWidget* choice) {
    lines_->insertWidget(0, choice);
}

// What is asked -----------------------------------------------------------------------------------------------------

void CalculatedText::setRun(const RunRequest& run, const AlternativeId& alternative) {
    const bool isSame = haveSameRuns(run_.input, run.input) && run_.scenario == run.scenario &&
                        alternative_ == alternative && run_.counts == run.counts;
    if (isSame) return;
    if (alternative_ != alternative) dropAnswer();
    run_ = run;
    alternative_ = alternative;
    fillChoices();
    renew();
    if (!isVisible()) write();
}

void CalculatedText::renew() {
    isOld_ = true;
    if (isVisible() && run_.input) ask();
}

void CalculatedText::forget() {
    stop();
    run_ = {};
    alternative_ = {};
    dropAnswer();
    isOld_ = true;
    setState(State::Nothing);
    write();
}

void CalculatedText::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isOld_ && run_.input) ask();
}

/// What was not answered is asked again when it is looked at again.
void CalculatedText::hideEvent(QHideEvent* event) {
    if (state_ == State::Working) {
        stop();
        isOld_ = true;
        setState(State::Nothing);
    }
    QWidget::hideEvent(event);
}

void CalculatedText::ask() {
    isOld_ = false;
    problem_.reset();
    if (!isAnswerOfChoice()) dropAnswer();
    if (!hindrance().isEmpty()) {
        stop();
        setState(State::Hindered);
    } else {
        setState(State::Working);
        start();
    }
    write();
}

void CalculatedText::cancel() {
    stop();
    setState(State::Cancelled);
}

// Answers -----------------------------------------------------------------------------------------------------------

void CalculatedText::takeAnswer() {
    setState(State::Shown);
    write();
}

void CalculatedText::takeProblem(const Error& problem) {
    problem_ = problem;
    dropAnswer();
    setState(State::Failed);
    write();
}

void CalculatedText::takeProgress(double share) {
    work_->setProgress(share);
}

void CalculatedText::write() {
    if (const auto text = document())
        text_->show(*text);
    else
        text_->clear();
}

void CalculatedText::setState(State state) {
    state_ = state;
    const bool isStopped = state == State::Cancelled || state == State::Failed;
    work_->show(state == State::Working ? WorkLine::State::Working
                : isStopped             ? WorkLine::State::Stopped
                                        : WorkLine::State::Idle,
                words());
}

/// What stands below is either of the case as it is now, or said to be of an earlier one.
QString CalculatedText::words() const {
    const QString earlier = document() ? QStringLiteral(" ") + tr("The text is from before the change.") : QString();
    switch (state_) {
        case State::Hindered: return hindrance();
        case State::Working: return tr("Calculating…") + earlier;
        case State::Cancelled: return tr("Cancelled.") + earlier;
        case State::Failed: return qt(environment_.texts.explain(*problem_, environment_.languages.words()));
        case State::Nothing:
        case State::Shown: return {};
    }
    return {};
}

void CalculatedText::retranslate() {
    work_->retranslate();
    text_->retranslate(spokenName());
    if (run_.input) fillChoices();
    setState(state_);
    write();
}

}  // namespace valor::ui
