// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/study_pane.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>

#include "core/report/information_words.h"
#include "core/report/study_page.h"
#include "ui/building/number_field.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/work_line.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kFields = 330;
enum Kind { Pilot, Ready };

/// Whole numbers with commas or blanks between them. @return nothing when one is no whole number from 1 to `most`
std::optional<std::vector<std::uint64_t>> wholesIn(const QString& text, std::uint64_t most) {
    std::vector<std::uint64_t> numbers;
    static const QRegularExpression between("[\\s,;]+");
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        bool isWhole = false;
        const std::uint64_t number = part.toULongLong(&isWhole);
        if (!isWhole || number < 1 || number > most) return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

}  // namespace

StudyPane::StudyPane(InformationController& information, const Environment& environment, QWidget* parent)
    : QWidget(parent), information_(information), environment_(environment) {
    build();
    connect(input_, &QComboBox::currentIndexChanged, this, &StudyPane::arrange);
    connect(kind_, &QComboBox::currentIndexChanged, this, &StudyPane::arrange);
    connect(work_, &WorkLine::cancelAsked, this, [this] {
        information_.cancelStudy();
        work_->show(WorkLine::State::Idle, tr("Cancelled."));
    });
    connect(&information, &InformationController::studied, this, &StudyPane::take);
    connect(&information, &InformationController::studyFailed, this, &StudyPane::explain);
    connect(&information, &InformationController::studyProgressed, work_, &WorkLine::setProgress);
    arrange();
}

// Fields ------------------------------------------------------------------------------------------------------------

void StudyPane::build() {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    rows_ = new QFormLayout(body);
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto choice = [this](ChoiceBox*& box, const char* name, const QString& label) {
        box = new ChoiceBox(environment_.theme);
        box->setObjectName(name);
        box->setAccessibleName(label);
        rows_->addRow(label, box);
    };
    choice(input_, "studyInput", tr("What is observed"));
    choice(kind_, "studyKind", tr("How it is observed"));
    kind_->addItem(tr("In a pilot that takes time"));
    kind_->addItem(tr("In data that lie ready"));
    addNumber(perMonth_, "studyPerMonth", "", tr("Observations a month"));
    perMonth_->setKind(NumberKind::Integer);
    addList(months_, "studyMonths", tr("Lengths of the pilot, months"));
    months_->setPlaceholderText("1, 2, 3, 6, 9, 12, 18, 24");
    addList(sizes_, "studySizes", tr("Numbers of observations"));
    sizes_->setText("50, 100, 200, 400");
    addNumber(spread_, "studySpread", "", tr("Standard deviation of one observation"));
    addNumber(wait_, "studyWait", "", tr("Months from its end until the tool is in use"));
    wait_->setKind(NumberKind::Integer);
    addNumber(live_, "studyLive", "%", tr("Share of the volume that uses the tool meanwhile"));
    addNumber(fixedCost_, "studyFixedCost", "$", tr("What it costs at its start"));
    addNumber(monthlyCost_, "studyMonthlyCost", "$", tr("What it costs each month"));
    addNumber(observationCost_, "studyObservationCost", "$", tr("What each observation costs"));
    addNumber(exitCost_, "studyExitCost", "$", tr("What it costs to stop after all"));
    for (NumberField* field : {wait_, live_, fixedCost_, monthlyCost_, observationCost_, exitCost_})
        field->setHint("0");
    auto* fields = new QScrollArea;
    fields->setWidget(body);
    fields->setWidgetResizable(true);
    fields->setFixedWidth(kFields);
    fields->setFocusPolicy(Qt::NoFocus);
    problem_ = new QLabel;
    problem_->setObjectName("studyProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    auto* calculate = new QPushButton(tr("Calculate"));
    calculate->setObjectName("calculateStudy");
    connect(calculate, &QPushButton::clicked, this, &StudyPane::calculate);
    work_ = new WorkLine("study");
    text_ = new DocumentPane("study", environment_);
    text_->retranslate(tr("What a study is worth"));
    auto* left = new QVBoxLayout;
    left->addWidget(fields, 1);
    left->addWidget(problem_);
    left->addWidget(calculate, 0, Qt::AlignLeft);
    auto* right = new QVBoxLayout;
    right->addWidget(work_);
    right->addWidget(text_, 1);
    auto* across = new QHBoxLayout(this);
    across->addLayout(left);
    across->addLayout(right, 1);
}

void StudyPane::addNumber(NumberField*& field, const char* name, const std::string& unit, const QString& label) {
    field = new NumberField(unit, {}, environment_);
    field->setObjectName(name);
    field->line().setAccessibleName(label);
    rows_->addRow(label, field);
}

void StudyPane::addList(QLineEdit*& field, const char* name, const QString& label) {
    field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    rows_->addRow(label, field);
}

/// The chosen input stays, where it is still uncertain.
void StudyPane::fillInputs() {
    const QSignalBlocker quiet(input_);
    const int row = input_->currentIndex();
    const std::string before = row < 0 ? "" : columns_[static_cast<std::size_t>(row)];
    columns_.clear();
    input_->clear();
    for (const PartialInformation& value : answer_->information.values()) {
        if (value.parameters.size() != 1) continue;
        columns_.push_back(value.parameters.front());
        const InputColumn& column = answer_->information.sample.inputNamed(columns_.back());
        input_->addItem(qt(inputLabel(*answer_->input, column, environment_.languages.words())));
    }
    const auto kept = std::ranges::find(columns_, before);
    if (kept != columns_.end()) input_->setCurrentIndex(static_cast<int>(kept - columns_.begin()));
}

bool StudyPane::isPilot() const {
    return kind_->currentIndex() == Pilot;
}

bool StudyPane::isCounted() const {
    const int row = input_->currentIndex();
    if (row < 0) return true;
    const InputColumn& column = answer_->information.sample.inputNamed(columns_[static_cast<std::size_t>(row)]);
    return mayBeCounted(findById(answer_->input->parameters, column.parameter)->unit);
}

/// Only what the question needs is asked for.
void StudyPane::arrange() {
    const auto visible = [this](QWidget* field, bool isVisible) {
        field->setVisible(isVisible);
        rows_->labelForField(field)->setVisible(isVisible);
    };
    for (QWidget* field : {static_cast<QWidget*>(perMonth_), static_cast<QWidget*>(months_),
                           static_cast<QWidget*>(monthlyCost_), static_cast<QWidget*>(live_)})
        visible(field, isPilot());
    visible(sizes_, !isPilot());
    visible(spread_, !isCounted());
    problem_->hide();
    if (isCounted() || !answer_) return;
    const InputColumn& column =
        answer_->information.sample.inputNamed(columns_[static_cast<std::size_t>(input_->currentIndex())]);
    spread_->setUnit(findById(answer_->input->parameters, column.parameter)->unit);
}

std::optional<StudyQuestion> StudyPane::question() {
    StudyQuestion question;
    for (NumberField* field :
         {perMonth_, spread_, wait_, live_, fixedCost_, monthlyCost_, observationCost_, exitCost_}) {
        if (!field->isVisibleTo(this) || field->problem().isEmpty()) continue;
        say(field->problem());
        field->setFocus();
        return std::nullopt;
    }
    const auto amount = [](const NumberField* field) { return std::max(field->value().value_or(0), 0.0); };
    const auto whole = [&](const NumberField* field) { return static_cast<std::uint64_t>(amount(field)); };
    question.input = columns_[static_cast<std::size_t>(input_->currentIndex())];
    const auto list =
        wholesIn(isPilot() ? months_->text() : sizes_->text(), isPilot() ? kMostStudyMonths : kMostObservations);
    if (!list || (!isPilot() && list->empty())) {
        say(tr("Write whole numbers with commas between them, for example 50, 100, 200."));
        (isPilot() ? months_ : sizes_)->setFocus();
        return std::nullopt;
    }
    (isPilot() ? question.months : question.sizes) = *list;
    if (isPilot()) question.perMonth = std::min(whole(perMonth_), kMostObservations);
    if (isPilot() && question.perMonth == 0) {
        say(tr("Say how many observations a month brings."));
        perMonth_->setFocus();
        return std::nullopt;
    }
    if (!isCounted()) question.spread = amount(spread_);
    question.terms.wait = static_cast<int>(std::min(whole(wait_), kMostStudyMonths));
    question.terms.fixedCost = amount(fixedCost_);
    question.terms.observationCost = amount(observationCost_);
    question.terms.exitCost = amount(exitCost_);
    if (isPilot()) question.terms.monthlyCost = amount(monthlyCost_);
    if (isPilot()) question.terms.liveShare = std::min(amount(live_), 100.0) / 100;
    return question;
}

// Answers -----------------------------------------------------------------------------------------------------------

void StudyPane::setSubject(const FullRun& run, const InformationAnswerPtr& answer) {
    run_ = run;
    answer_ = answer;
    for (NumberField* field : {fixedCost_, monthlyCost_, observationCost_, exitCost_})
        field->setUnit(answer->input->currency);
    fillInputs();
    arrange();
}

void StudyPane::markPast() {
    information_.cancelStudy();
    work_->show(WorkLine::State::Idle, tr("Before the change"));
}

void StudyPane::calculate() {
    problem_->hide();
    if (!answer_ || columns_.empty()) return;
    const auto asked = question();
    if (!asked) return;
    work_->show(WorkLine::State::Working, tr("Calculating…"));
    information_.study(run_, *asked);
}

void StudyPane::take(const StudyAnswerPtr& answer) {
    work_->show(WorkLine::State::Idle, {});
    text_->show(studyPage(*answer->input, answer->study, environment_.wording()));
}

void StudyPane::say(const QString& problem) {
    problem_->setText(problem);
    problem_->show();
}

/// The label of the field that a place of the question stands for; the place itself where there is none.
QString StudyPane::labelOf(const QString& place) const {
    const std::map<QString, QWidget*> fields{{"study.input", input_},
                                             {"study.wait", wait_},
                                             {"study.months", months_},
                                             {"study.per_month", perMonth_},
                                             {"study.spread", spread_}};
    const auto found = fields.find(place);
    if (found == fields.end()) return place;
    return static_cast<const QLabel*>(rows_->labelForField(found->second))->text();
}

void StudyPane::explain(Error problem) {
    work_->show(WorkLine::State::Idle, {});
    problem.subject = labelOf(qt(problem.subject)).toStdString();
    say(qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
