// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/sample_pane.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/building/number_field.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kMargin = 16;

}  // namespace

SamplePane::SamplePane(SampleController& samples, const Environment& environment, QWidget* parent)
    : QuestionPane("sample", environment, parent), samples_(samples) {
    costs_ = addFile("sampleCosts", tr("Costs: a column per strategy, a row per future"));
    effects_ = addFile("sampleEffects", tr("Effects: the same columns and rows"));
    parameters_ = addFile("sampleParameters", tr("Parameters, where there are any"));
    money_ = addText("sampleMoney", tr("Costs are in"));
    effect_ = addText("sampleEffect", tr("Effects are in"));
    willingness_ = addNumber("sampleWillingness", tr("What one unit of effect is worth"));
    button()->setText(tr("Analyse"));
    button()->setObjectName("analyseSample");
    text()->retranslate(environment.say("analyse.title"));
    build(text());
    for (QLineEdit* line : {costs_, effects_, parameters_, money_, effect_})
        connect(line, &QLineEdit::textChanged, this, &SamplePane::edited);
    connect(&samples, &SampleController::analysed, this, &SamplePane::take);
    connect(&samples, &SampleController::failed, this, &SamplePane::fail);
    connect(&samples, &SampleController::progressed, work(), &WorkLine::setProgress);
}

QLineEdit* SamplePane::addText(const char* name, const QString& label) {
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(label);
    rows()->addRow(label, line);
    return line;
}

QLineEdit* SamplePane::addFile(const char* name, const QString& label) {
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(label);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QString(name) + "Choose");
    choose->setAccessibleName(tr("Choose a file: %1").arg(label));
    connect(choose, &QPushButton::clicked, this, [this, line, label] { this->choose(line, label); });
    auto* across = new QHBoxLayout;
    across->addWidget(line, 1);
    across->addWidget(choose);
    auto* words = new QLabel(label);
    words->setWordWrap(true);
    words->setMinimumWidth(kFields - kMargin);
    words->setBuddy(line);
    rows()->addRow(words, across);
    return line;
}

void SamplePane::choose(QLineEdit* line, const QString& title) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
    dialog->open();
}

// What it holds -----------------------------------------------------------------------------------------------------

SampleState SamplePane::state() const {
    return {costs_->text(), effects_->text(), parameters_->text(),
            money_->text(), effect_->text(),  willingness_->value(),
            answer_,        isPast(),         isWorking()};
}

void SamplePane::restore(const SampleState& state) {
    costs_->setText(state.costs);
    effects_->setText(state.effects);
    parameters_->setText(state.parameters);
    money_->setText(state.money);
    effect_->setText(state.effect);
    willingness_->show(state.willingness);
    wasEdited_ = state.isPast;
    if (state.answer) take(state.answer);
    if (state.isWorking) calculate();
}

// Question and answer -----------------------------------------------------------------------------------------------

void SamplePane::edited() {
    wasEdited_ = true;
    hideProblem();
    setPast(hasAnswer());
}

bool SamplePane::ask() {
    const auto refused = [this](const QString& why) {
        refuse(why);
        return false;
    };
    SampleQuestion question;
    question.paths = {costs_->text().toStdString(), effects_->text().toStdString(), parameters_->text().toStdString()};
    question.units = {money_->text().trimmed().toStdString(), effect_->text().toStdString()};
    if (question.paths.costs.empty() || question.paths.effects.empty())
        return refused(tr("Choose a table of costs and one of effects."));
    if (question.units.money.empty()) return refused(tr("Say which currency the costs are in."));
    if (const QString problem = willingness_->problem(); !problem.isEmpty()) return refused(problem);
    if (!willingness_->value()) return refused(tr("Say what one unit of effect is worth, in the money of the costs."));
    question.willingness = *willingness_->value();
    wasEdited_ = false;
    samples_.analyse(question);
    return true;
}

void SamplePane::take(const SampleAnswerPtr& answer) {
    constexpr double kOneDecision = 1;
    answer_ = answer;
    showAnswer(samplePage(answer->analysis, kOneDecision, answer->question.units, environment().wording()));
    setPast(wasEdited_);
}

/// What stands there is of other tables.
void SamplePane::fail(const Error& problem) {
    answer_ = nullptr;
    clearAnswer();
    explain(problem);
}

}  // namespace valor::ui
