// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/calculated_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kProgressSteps = 1000, kProgressWidth = 160;

}  // namespace

CalculatedText::CalculatedText(const QString& name, const Environment& environment, QWidget* parent)
    : QWidget(parent), environment_(environment) {
    build(name);
    connect(cancel_, &QPushButton::clicked, this, &CalculatedText::cancel);
    connect(again_, &QPushButton::clicked, this, &CalculatedText::ask);
}

void CalculatedText::build(const QString& name) {
    const QString inside = name.left(1).toUpper() + name.mid(1);
    words_ = new QLabel;
    words_->setObjectName(name + "State");
    words_->setProperty("class", "muted");
    words_->setWordWrap(true);
    words_->hide();
    progress_ = new QProgressBar;
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    progress_->hide();
    cancel_ = new QPushButton;
    cancel_->setObjectName("cancel" + inside);
    cancel_->hide();
    again_ = new QPushButton;
    again_->setObjectName("ask" + inside + "Again");
    again_->hide();
    text_ = new DocumentPane(name, environment_);
    auto* state = new QHBoxLayout;
    state->addWidget(words_, 1);
    state->addWidget(progress_);
    state->addWidget(cancel_);
    state->addWidget(again_);
    lines_ = new QVBoxLayout(this);
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->addLayout(state);
    lines_->addWidget(text_, 1);
}

void CalculatedText::placeChoice(QWidget* choice) {
    lines_->insertWidget(0, choice);
}

// What is asked -----------------------------------------------------------------------------------------------------

void CalculatedText::setRun(const RunRequest& run, const AlternativeId& alternative) {
    const bool isSame = run_.input == run.input && run_.scenario == run.scenario && alternative_ == alternative &&
                        run_.counts == run.counts;
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
        progress_->setValue(0);
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
    progress_->setValue(static_cast<int>(share * kProgressSteps));
}

void CalculatedText::write() {
    if (const auto text = document())
        text_->show(*text);
    else
        text_->clear();
}

void CalculatedText::setState(State state) {
    state_ = state;
    const QString text = words();
    words_->setText(text);
    words_->setVisible(!text.isEmpty());
    progress_->setVisible(state == State::Working);
    cancel_->setVisible(state == State::Working);
    again_->setVisible(state == State::Cancelled || state == State::Failed);
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
    progress_->setAccessibleName(tr("Progress of the calculation"));
    cancel_->setText(tr("Cancel"));
    again_->setText(tr("Calculate"));
    text_->retranslate(spokenName());
    if (run_.input) fillChoices();
    setState(state_);
    write();
}

}  // namespace valor::ui
