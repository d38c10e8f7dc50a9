// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/answer_pane.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/edit.h"
#include "core/report/output_words.h"
#include "ui/charts/chart_panel.h"
#include "ui/document/figures.h"
#include "ui/editors/choice_box.h"
#include "ui/print/document_pane.h"
#include "ui/text/alert.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

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
    : QuestionPane(name, environment, parent), name_(name) {}

void AnswerPane::build(ChartPanel* chart) {
    text()->retranslate(windowTitle());
    chart_ = chart;
    if (chart == nullptr) {
        QuestionPane::build(text());
        return invite();
    }
    sentence_ = new QLabel;
    sentence_->setObjectName(name_ + "Sentence");
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    auto* picture = new QVBoxLayout;
    picture->addWidget(sentence_);
    picture->addWidget(chart, 1);
    picture->addStretch(0);  // holds the words at the top as long as there is no picture
    auto* reading = new QVBoxLayout;
    reading->addWidget(text());
    views_ = new QTabWidget;
    views_->setObjectName(name_ + "Views");
    views_->addTab(panel(picture), tr("Picture"));
    views_->addTab(panel(reading), tr("Text and figures"));
    QuestionPane::build(views_);
    invite();
}

/// Before the first answer; what asks itself says on its own what it waits for.
void AnswerPane::invite() {
    if (chart_ != nullptr) chart_->hide();  // it would be a grey patch
    if (asksItself()) return;
    const QString hint =
        isWorking() ? tr("The answer will stand here when it is calculated. You can go on working meanwhile.")
                    : tr("Choose at the left what you want to know, then “Calculate”. The answer will stand here.");
    text()->setHint(hint);
    if (sentence_ != nullptr) sentence_->setText(hint);
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
    stop(asksItself() ? QString() : tr("Stopped by the change."));
    subject_ = subject;
    fillInputs();
    fillOutputs();
    hideProblem();
    setPast(hasAnswer());
    arrange();
    if (subject.result) takeRun();
}

void AnswerPane::setRun(const RunResultPtr& result) {
    subject_.result = result;
    fillOutputs();
    if (result) takeRun();
}

void AnswerPane::fillInputs() {
    const std::vector<ParameterId> before =
        std::exchange(inputs_, shownInputs(*subject_.input, scenarioIn(*subject_.input, subject_.scenario),
                                           *findById(subject_.input->alternatives, subject_.alternative)));
    for (const auto& [box, first] : inputBoxes_) {
        const QSignalBlocker quiet(box);
        const int row = box->currentIndex();
        box->clear();
        for (const ParameterId& id : inputs_)
            box->addItem(environment().languages.of(findById(subject_.input->parameters, id)->label));
        const auto kept = row < 0 ? inputs_.end() : std::ranges::find(inputs_, before[static_cast<std::size_t>(row)]);
        box->setCurrentIndex(kept != inputs_.end() ? static_cast<int>(kept - inputs_.begin()) : placeOf(first));
    }
    button()->setEnabled(!inputs_.empty());
}

/// Of what moves the result most where that is known, else in the order of the list.
int AnswerPane::placeOf(int first) const {
    const auto rank = static_cast<std::size_t>(first);
    if (rank < subject_.movers.size()) {
        const auto place = std::ranges::find(inputs_, subject_.movers[rank]);
        if (place != inputs_.end()) return static_cast<int>(place - inputs_.begin());
    }
    return std::min(first, static_cast<int>(inputs_.size()) - 1);
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
            box->addItem(qt(outputName(*subject_.input, output, environment().wording())));
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

void AnswerPane::show(const Document& document, const std::string& sentence) {
    showAnswer(document);
    emit answered(subject_.input, subject_.scenario);
    if (views_ != nullptr) {
        chart_->show();
        sentence_->setText(qt(sentence));
    }
    QWidget& spoken = views_ == nullptr ? static_cast<QWidget&>(*text()) : *sentence_;
    const QString words = qt(views_ == nullptr ? document.title : sentence);
    spoken.setAccessibleName(words);
    if (isVisible()) sayAloud(spoken, words);  // not behind another tab
}

const Scenario& scenarioIn(const Case& input, const ScenarioId& id) {
    return *findById(input.scenarios, id);
}

}  // namespace valor::ui
