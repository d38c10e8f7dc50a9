// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/sample_dialog.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/building/number_field.h"
#include "ui/editors/work_line.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr QSize kSize(1200, 640);  // inside a window of 1280 × 720
constexpr int kFields = 330, kMargin = 16;

}  // namespace

SampleDialog::SampleDialog(SampleController& samples, const Environment& environment, QWidget* parent)
    : QDialog(parent), samples_(samples), environment_(environment) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("sampleDialog");
    setWindowTitle(tr("Import sample"));
    build();
    connect(work_, &WorkLine::cancelAsked, this, [this] {
        samples_.cancel();
        work_->show(WorkLine::State::Idle, tr("Cancelled."));
    });
    connect(&samples, &SampleController::analysed, this, &SampleDialog::take);
    connect(&samples, &SampleController::progressed, work_, &WorkLine::setProgress);
    connect(&samples, &SampleController::failed, this, [this](const Error& problem) {
        refuse(qt(environment_.texts.explain(problem, environment_.languages.words())));
    });
    connect(this, &QDialog::finished, this, [this] { samples_.cancel(); });
    // Its texts are written once.
    connect(&environment.languages, &Languages::changed, this, &QDialog::close);
}

void SampleDialog::build() {
    rows_ = new QFormLayout;
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    costs_ = addFile("sampleCosts", tr("Costs: a column per strategy, a row per future"));
    effects_ = addFile("sampleEffects", tr("Effects: the same columns and rows"));
    parameters_ = addFile("sampleParameters", tr("Parameters, where there are any"));
    money_ = addText("sampleMoney", tr("Costs are in"), "DKK");
    effect_ = addText("sampleEffect", tr("Effects are in"), "QALY");
    willingness_ = new NumberField("", {}, environment_);
    willingness_->setObjectName("sampleWillingness");
    willingness_->line().setAccessibleName(tr("What one unit of effect is worth"));
    rows_->addRow(tr("What one unit of effect is worth"), willingness_);
    problem_ = new QLabel;
    problem_->setObjectName("sampleProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    auto* start = new QPushButton(tr("Analyse"));
    start->setObjectName("analyseSample");
    connect(start, &QPushButton::clicked, this, &SampleDialog::analyse);
    work_ = new WorkLine("sample");
    text_ = new DocumentPane("sample", environment_);
    text_->retranslate(environment_.say("analyse.title"));
    auto* fields = new QWidget;
    fields->setFixedWidth(kFields);
    auto* left = new QVBoxLayout(fields);
    left->setContentsMargins(0, 0, 0, 0);
    left->addLayout(rows_);
    left->addWidget(problem_);
    left->addWidget(start, 0, Qt::AlignLeft);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(work_);
    right->addWidget(text_, 1);
    auto* across = new QHBoxLayout(this);
    across->addWidget(fields);
    across->addLayout(right, 1);
    resize(kSize);
}

QLineEdit* SampleDialog::addText(const char* name, const QString& label, const QString& text) {
    auto* line = new QLineEdit(text);
    line->setObjectName(name);
    line->setAccessibleName(label);
    rows_->addRow(label, line);
    return line;
}

QLineEdit* SampleDialog::addFile(const char* name, const QString& label) {
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
    rows_->addRow(words, across);
    return line;
}

void SampleDialog::choose(QLineEdit* line, const QString& title) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
    dialog->open();
}

void SampleDialog::analyse() {
    problem_->hide();
    SampleQuestion question;
    question.paths = {costs_->text().toStdString(), effects_->text().toStdString(), parameters_->text().toStdString()};
    question.units = {money_->text().toStdString(), effect_->text().toStdString()};
    if (question.paths.costs.empty() || question.paths.effects.empty())
        return refuse(tr("Choose a table of costs and one of effects."));
    if (const QString problem = willingness_->problem(); !problem.isEmpty()) return refuse(problem);
    if (!willingness_->value()) return refuse(tr("Say what one unit of effect is worth, in the money of the costs."));
    question.willingness = *willingness_->value();
    work_->show(WorkLine::State::Working, tr("Calculating…"));
    samples_.analyse(question);
}

void SampleDialog::take(const SampleAnswerPtr& answer) {
    constexpr double kOneDecision = 1;
    work_->show(WorkLine::State::Idle, {});
    text_->show(samplePage(answer->analysis, kOneDecision, answer->question.units, environment_.wording()));
}

/// What stands there is of other tables.
void SampleDialog::refuse(const QString& why) {
    work_->show(WorkLine::State::Idle, {});
    text_->clear();
    problem_->setText(why);
    problem_->show();
}

}  // namespace valor::ui
