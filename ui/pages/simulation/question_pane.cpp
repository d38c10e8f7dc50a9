// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/question_pane.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/building/number_field.h"
#include "ui/editors/choice_box.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {

QuestionPane::QuestionPane(const QString& name, const Environment& environment, QWidget* parent)
    : QWidget(parent), environment_(environment) {
    rows_ = new QFormLayout;
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    problem_ = new QLabel;
    problem_->setObjectName(name + "Problem");
    problem_->setProperty("class", "error");
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->hide();
    calculate_ = new QPushButton(tr("Calculate"));
    calculate_->setObjectName("calculate" + name.left(1).toUpper() + name.mid(1));
    work_ = new WorkLine(name);
    text_ = new DocumentPane(name, environment);
    connect(calculate_, &QPushButton::clicked, this, &QuestionPane::calculate);
    connect(work_, &WorkLine::startAsked, this, &QuestionPane::calculate);
    connect(work_, &WorkLine::cancelAsked, this, [this] { stop(tr("Cancelled.")); });
}

void QuestionPane::build(QWidget* answer, QWidget* fields) {
    asksItself_ = fields == nullptr && rows_->rowCount() == 0;
    auto* side = new QWidget;
    auto* left = new QVBoxLayout(side);
    left->setContentsMargins(0, 0, 0, 0);
    left->addLayout(rows_);
    if (fields != nullptr) left->addWidget(fields, 1);
    left->addWidget(problem_);
    left->addWidget(calculate_, 0, Qt::AlignLeft);
    calculate_->setVisible(!asksItself_);
    if (!asksItself_) {
        side->setFixedWidth(kFields);
        if (fields == nullptr) left->addStretch(1);
    }
    auto* right = new QVBoxLayout;
    right->addWidget(work_);
    right->addWidget(answer, 1);
    auto* whole = new QBoxLayout(asksItself_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    whole->addWidget(side);
    whole->addLayout(right, 1);
}

ChoiceBox* QuestionPane::addChoice(const char* name, const QString& label) {
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName(name);
    box->setAccessibleName(label);
    rows_->addRow(label, box);
    return box;
}

NumberField* QuestionPane::addNumber(const char* name, const QString& label) {
    auto* field = new NumberField("", {}, environment_);
    field->setObjectName(name);
    field->line().setAccessibleName(label);
    connect(field, &NumberField::edited, this, &QuestionPane::edited);
    rows_->addRow(label, field);
    return field;
}

/// Enter asks the question that is on screen.
void QuestionPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!asksItself_) calculate_->setDefault(true);
}

// How far the answer is ---------------------------------------------------------------------------------------------

void QuestionPane::calculate() {
    hideProblem();
    if (!ask()) return;
    isWorking_ = true;
    said_.clear();
    showState();
}

void QuestionPane::stop(const QString& why) {
    if (!isWorking_) return;
    cancel();
    settle();
    said_ = why;
    showState();
}

void QuestionPane::settle() {
    isWorking_ = false;
    said_.clear();
    showState();
}

void QuestionPane::setPast(bool isPast) {
    isPast_ = isPast;
    showState();
}

void QuestionPane::showState() {
    QStringList words;
    if (isWorking_) words << tr("Calculating…");
    if (!said_.isEmpty()) words << said_;
    if (isPast_) words << tr("Before the change");
    const auto rest = asksItself_ && !said_.isEmpty() ? WorkLine::State::Stopped : WorkLine::State::Idle;
    work_->show(isWorking_ ? WorkLine::State::Working : rest, words.join(' '));
    if (!hasAnswer_) invite();
}

void QuestionPane::edited() {
    hideProblem();
}

void QuestionPane::refuse(const QString& why) {
    problem_->setText(why);
    problem_->show();
}

void QuestionPane::hideProblem() {
    problem_->hide();
}

void QuestionPane::showAnswer(const Document& document) {
    hasAnswer_ = true;
    isPast_ = false;
    settle();
    text_->show(document);
}

void QuestionPane::clearAnswer() {
    hasAnswer_ = false;
    isPast_ = false;
    showState();
    text_->clear();
}

void QuestionPane::explain(const Error& problem) {
    settle();
    refuse(qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
