// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/answer_pane.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/edit.h"
#include "core/report/output_words.h"
#include "ui/building/number_field.h"
#include "ui/charts/chart_panel.h"
#include "ui/document/figures.h"
#include "ui/editors/choice_box.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kFields = 330;

/// Whether the run keeps cash of a party: one that neither pays nor gains has no such output.
bool isKept(const RunResult& result, const AlternativeId& id, const std::string& output) {
    const auto found = std::ranges::find(result.alternatives, id, &AlternativeResult::alternative);
    if (found == result.alternatives.end()) return true;
    return std::ranges::any_of(found->parties, [&](const PartyResult& party) {
        return output == "ledger." + party.party.text() + ".cash" &&
               std::ranges::find(party.kinds, FlowKind::Cash, &KindResult::kind) != party.kinds.end();
    });
}

QWidget* panel(QLayout* layout) {
    auto* widget = new QWidget;
    widget->setLayout(layout);
    return widget;
}

}  // namespace

AnswerPane::AnswerPane(const QString& name, const Environment& environment, QWidget* parent)
    : QWidget(parent), name_(name), environment_(environment) {
    const QString inside = name.left(1).toUpper() + name.mid(1);
    rows_ = new QFormLayout;
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    problem_ = new QLabel;
    problem_->setObjectName(name + "Problem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    calculate_ = new QPushButton(tr("Calculate"));
    calculate_->setObjectName("calculate" + inside);
    work_ = new WorkLine(name);
    text_ = new DocumentPane(name, environment);
    connect(calculate_, &QPushButton::clicked, this, &AnswerPane::calculate);
    connect(work_, &WorkLine::cancelAsked, this, [this] {
        cancel();
        work_->show(WorkLine::State::Idle, tr("Cancelled."));
    });
}

void AnswerPane::build(ChartPanel* chart) {
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->addLayout(rows_);
    left->addWidget(problem_);
    left->addWidget(calculate_, 0, Qt::AlignLeft);
    QWidget* fields = panel(left);
    const bool hasFields = rows_->rowCount() > 0;
    calculate_->setVisible(hasFields);
    if (hasFields) {
        left->addStretch(1);
        fields->setFixedWidth(kFields);
    }
    auto* right = new QVBoxLayout;
    right->addWidget(work_);
    text_->retranslate(windowTitle());
    if (chart == nullptr) {
        right->addWidget(text_, 1);
    } else {
        sentence_ = new QLabel;
        sentence_->setObjectName(name_ + "Sentence");
        sentence_->setWordWrap(true);
        auto* picture = new QVBoxLayout;
        picture->addWidget(sentence_);
        picture->addWidget(chart, 1);
        views_ = new QTabWidget;
        views_->setObjectName(name_ + "Views");
        views_->addTab(panel(picture), tr("Picture"));
        auto* reading = new QVBoxLayout;
        reading->addWidget(text_);
        views_->addTab(panel(reading), tr("Text and figures"));
        views_->setEnabled(false);
        right->addWidget(views_, 1);
    }
    auto* whole = new QBoxLayout(hasFields ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    whole->addWidget(fields);
    whole->addLayout(right, 1);
}

ChoiceBox* AnswerPane::addChoice(const char* name, const QString& label) {
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName(name);
    box->setAccessibleName(label);
    rows_->addRow(label, box);
    return box;
}

NumberField* AnswerPane::addNumber(const char* name, const QString& label) {
    auto* field = new NumberField("", {}, environment_);
    field->setObjectName(name);
    field->line().setAccessibleName(label);
    connect(field, &NumberField::edited, problem_, &QLabel::hide);
    rows_->addRow(label, field);
    return field;
}

ChoiceBox* AnswerPane::addInputs(const char* name, const QString& label, int first) {
    ChoiceBox* box = addChoice(name, label);
    inputBoxes_.emplace_back(box, first);
    connect(box, &QComboBox::currentIndexChanged, this, &AnswerPane::arrange);
    return box;
}

ChoiceBox* AnswerPane::addOutputs(const char* name) {
    ChoiceBox* box = addChoice(name, tr("Result"));
    outputBoxes_.push_back(box);
    connect(box, &QComboBox::currentIndexChanged, this, &AnswerPane::arrange);
    return box;
}

void AnswerPane::setSubject(const QuestionSubject& subject) {
    cancel();
    subject_ = subject;
    fillInputs();
    fillOutputs();
    problem_->hide();
    work_->show(WorkLine::State::Idle, hasAnswer_ ? tr("Before the change") : QString());
    arrange();
    if (subject.result) takeRun();
}

void AnswerPane::setRun(const RunResultPtr& result) {
    subject_.result = result;
    problem_->hide();
    fillOutputs();
    if (result) takeRun();
}

void AnswerPane::fillInputs() {
    const std::vector<ParameterId> before = std::exchange(
        inputs_,
        shownInputs(*subject_.input, scenario(), *findById(subject_.input->alternatives, subject_.alternative)));
    for (const auto& [box, first] : inputBoxes_) {
        const QSignalBlocker quiet(box);
        const int row = box->currentIndex();
        box->clear();
        for (const ParameterId& id : inputs_)
            box->addItem(environment_.languages.of(findById(subject_.input->parameters, id)->label));
        const auto kept = row < 0 ? inputs_.end() : std::ranges::find(inputs_, before[static_cast<std::size_t>(row)]);
        box->setCurrentIndex(kept != inputs_.end() ? static_cast<int>(kept - inputs_.begin())
                                                   : std::min(first, static_cast<int>(inputs_.size()) - 1));
    }
    calculate_->setEnabled(!inputs_.empty());
}

void AnswerPane::fillOutputs() {
    const std::vector<std::string> before = std::exchange(outputs_, outputsOf(*subject_.input));
    if (subject_.result)
        std::erase_if(outputs_, [this](const std::string& output) {
            return output.starts_with("ledger.") && !isKept(*subject_.result, subject_.alternative, output);
        });
    for (ChoiceBox* box : outputBoxes_) {
        const QSignalBlocker quiet(box);
        const int row = box->currentIndex();
        box->clear();
        for (const std::string& output : outputs_)
            box->addItem(qt(outputName(*subject_.input, output, environment_.wording())));
        const auto kept = row < 0 ? outputs_.end() : std::ranges::find(outputs_, before[static_cast<std::size_t>(row)]);
        box->setCurrentIndex(kept == outputs_.end() ? 0 : static_cast<int>(kept - outputs_.begin()));
    }
}

ParameterId AnswerPane::inputOf(const ChoiceBox* box) const {
    const int row = box->currentIndex();
    return row < 0 ? ParameterId() : inputs_[static_cast<std::size_t>(row)];
}

std::string AnswerPane::outputOf(const ChoiceBox* box) const {
    return outputs_[static_cast<std::size_t>(std::max(box->currentIndex(), 0))];
}

const std::string& AnswerPane::unitOf(const ParameterId& input) const {
    return findById(subject_.input->parameters, input)->unit;
}

const Scenario& AnswerPane::scenario() const {
    return *findById(subject_.input->scenarios, subject_.scenario);
}

void AnswerPane::calculate() {
    problem_->hide();
    if (ask()) work_->show(WorkLine::State::Working, tr("Calculating…"));
}

void AnswerPane::refuse(const QString& why) {
    problem_->setText(why);
    problem_->show();
}

void AnswerPane::show(const Document& document, const std::string& sentence) {
    hasAnswer_ = true;
    work_->show(WorkLine::State::Idle, {});
    text_->show(document);
    if (views_ == nullptr) return;
    views_->setEnabled(true);
    sentence_->setText(qt(sentence));
}

void AnswerPane::explain(const Error& problem) {
    work_->show(WorkLine::State::Idle, {});
    refuse(qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
