// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/study_fields.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/report/information_words.h"
#include "ui/building/number_field.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr double kLargestAmount = 1e12, kHundred = 100;
enum Kind { Pilot, Ready };

/// Whole numbers from 1 to `most`, a comma or semicolon between them. @return nothing for anything else: "1,200" may be
/// one number or two
std::optional<std::vector<std::uint64_t>> wholesIn(const QString& text, std::uint64_t most) {
    static const QRegularExpression between("\\s*[,;]\\s*"), grouped("\\d,\\d{3}(?!\\d)");
    if (text.contains(grouped)) return std::nullopt;
    std::vector<std::uint64_t> numbers;
    for (const QString& part : text.trimmed().split(between, Qt::SkipEmptyParts)) {
        bool isWhole = false;
        const std::uint64_t number = part.toULongLong(&isWhole);
        if (!isWhole || number < 1 || number > most) return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

QString usualMonths() {
    QStringList months;
    for (const std::uint64_t month : kUsualStudyMonths) months << QString::number(month);
    return months.join(", ");
}

}  // namespace

StudyFields::StudyFields(const Environment& environment, QWidget* parent)
    : QScrollArea(parent), environment_(environment) {
    build();
    arrange();
}

// Fields ------------------------------------------------------------------------------------------------------------

void StudyFields::build() {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    rows_ = new QFormLayout(body);
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    buildExtent();
    buildCosts();
    setWidget(body);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    for (ChoiceBox* choice : {input_, kind_}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &StudyFields::arrange);
        connect(choice, &QComboBox::currentIndexChanged, this, &StudyFields::edited);
    }
}

void StudyFields::buildExtent() {
    input_ = addChoice("studyInput", tr("What is observed"));
    kind_ = addChoice("studyKind", tr("How it is observed"));
    kind_->addItem(tr("In a pilot that takes time"));
    kind_->addItem(tr("In data that lie ready"));
    perMonth_ = addNumber("studyPerMonth", "", tr("Observations a month"));
    months_ = addList("studyMonths", tr("Lengths of the pilot, months"));
    months_->setPlaceholderText(usualMonths());
    sizes_ = addList("studySizes", tr("Numbers of observations"));
    sizes_->setText("50, 100, 200, 400");
    spread_ = addNumber("studySpread", "", tr("Standard deviation of one observation"));
    wait_ = addNumber("studyWait", "", tr("Months from its end until the tool is in use"));
    live_ = addNumber("studyLive", "%", tr("Share of the volume that uses the tool meanwhile"));
    for (NumberField* field : {perMonth_, wait_}) field->setKind(NumberKind::Integer);
}

void StudyFields::buildCosts() {
    fixedCost_ = addNumber("studyFixedCost", "$", tr("What it costs at its start"));
    monthlyCost_ = addNumber("studyMonthlyCost", "$", tr("What it costs each month"));
    observationCost_ = addNumber("studyObservationCost", "$", tr("What each observation costs"));
    exitCost_ = addNumber("studyExitCost", "$", tr("What it costs to stop after all"));
    for (NumberField* field : {wait_, live_, fixedCost_, monthlyCost_, observationCost_, exitCost_})
        field->setHint("0");
}

ChoiceBox* StudyFields::addChoice(const char* name, const QString& label) {
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName(name);
    box->setAccessibleName(label);
    rows_->addRow(label, box);
    return box;
}

NumberField* StudyFields::addNumber(const char* name, const std::string& unit, const QString& label) {
    auto* field = new NumberField(unit, {}, environment_);
    field->setObjectName(name);
    field->line().setAccessibleName(label);
    connect(field, &NumberField::edited, this, &StudyFields::edited);
    rows_->addRow(label, field);
    return field;
}

QLineEdit* StudyFields::addList(const char* name, const QString& label) {
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    connect(field, &QLineEdit::textEdited, this, &StudyFields::edited);
    rows_->addRow(label, field);
    return field;
}

void StudyFields::setSubject(const InformationAnswerPtr& answer) {
    answer_ = answer;
    for (NumberField* field : {fixedCost_, monthlyCost_, observationCost_, exitCost_})
        field->setUnit(answer->input->currency);
    fillInputs();
    arrange();
}

/// The chosen input stays, where it is still uncertain.
void StudyFields::fillInputs() {
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

bool StudyFields::isPilot() const {
    return kind_->currentIndex() == Pilot;
}

const std::vector<double>& StudyFields::draws() const {
    const StrategySample& sample = answer_->information.sample.sample;
    const std::string& chosen = columns_[static_cast<std::size_t>(input_->currentIndex())];
    const auto at = std::ranges::find(sample.parameters, chosen) - sample.parameters.begin();
    return sample.values[static_cast<std::size_t>(at)];
}

const std::string& StudyFields::unit() const {
    const std::string& chosen = columns_[static_cast<std::size_t>(input_->currentIndex())];
    const InputColumn& column = answer_->information.sample.inputNamed(chosen);
    return findById(answer_->input->parameters, column.parameter)->unit;
}

bool StudyFields::isCounted() const {
    return columns_.empty() || mayBeCounted(unit(), draws());
}

/// Only what the question needs is asked for.
void StudyFields::arrange() {
    const auto visible = [this](QWidget* field, bool isVisible) {
        field->setVisible(isVisible);
        rows_->labelForField(field)->setVisible(isVisible);
    };
    for (QWidget* field : std::initializer_list<QWidget*>{perMonth_, months_, monthlyCost_, live_})
        visible(field, isPilot());
    visible(sizes_, !isPilot());
    visible(spread_, !isCounted());
    if (!isCounted()) spread_->setUnit(unit());
}

// What they say -----------------------------------------------------------------------------------------------------

std::optional<StudyQuestion> StudyFields::question() {
    if (columns_.empty()) return std::nullopt;
    StudyQuestion question;
    question.input = columns_[static_cast<std::size_t>(input_->currentIndex())];
    if (!readExtent(question) || !readCosts(question.terms)) return std::nullopt;
    return question;
}

bool StudyFields::readExtent(StudyQuestion& question) {
    double perMonth = 0, wait = 0;
    if (isPilot()) {
        if (!read(perMonth_, 0, static_cast<double>(kMostObservations), perMonth)) return false;
        if (perMonth < 1) return refuse(perMonth_, tr("Say how many observations a month brings."));
        if (!read(months_, kMostStudyMonths, question.months)) return false;
        if (!read(live_, 0, kHundred, question.terms.liveShare)) return false;
        question.terms.liveShare /= kHundred;
        question.perMonth = static_cast<std::uint64_t>(perMonth);
    } else {
        if (!read(sizes_, kMostObservations, question.sizes)) return false;
        if (question.sizes.empty()) return refuse(sizes_, tr("Say how many observations there are."));
    }
    if (!isCounted() && !read(spread_, 0, kLargestAmount, question.spread)) return false;
    if (!read(wait_, 0, static_cast<double>(kMostStudyMonths), wait)) return false;
    question.terms.wait = static_cast<int>(wait);
    return true;
}

bool StudyFields::readCosts(StudyTerms& terms) {
    return read(fixedCost_, 0, kLargestAmount, terms.fixedCost) &&
           read(observationCost_, 0, kLargestAmount, terms.observationCost) &&
           read(exitCost_, 0, kLargestAmount, terms.exitCost) &&
           (!isPilot() || read(monthlyCost_, 0, kLargestAmount, terms.monthlyCost));
}

bool StudyFields::read(NumberField* field, double low, double high, double& value) {
    if (const QString problem = field->problem(); !problem.isEmpty()) return refuse(field, problem);
    value = field->value().value_or(0);
    if (value >= low && value <= high) return true;
    const auto number = [this](double end) { return environment_.formats().number(end, 0); };
    return refuse(field, tr("“%1” must lie between %2 and %3.").arg(labelOf(field), number(low), number(high)));
}

bool StudyFields::read(QLineEdit* field, std::uint64_t most, std::vector<std::uint64_t>& values) {
    const auto numbers = wholesIn(field->text(), most);
    if (!numbers)
        return refuse(field, tr("Write whole numbers up to %1, without marks for thousands, with a comma and a blank "
                                "between them: 50, 100, 1200.")
                                 .arg(most));
    values = *numbers;
    return true;
}

bool StudyFields::refuse(QWidget* field, const QString& why) {
    emit refused(why);
    ensureWidgetVisible(field);
    field->setFocus();
    return false;
}

QString StudyFields::labelOf(QWidget* field) const {
    return static_cast<const QLabel*>(rows_->labelForField(field))->text();
}

QString StudyFields::labelOf(const QString& place) const {
    const std::map<QString, QWidget*> fields{{"study.input", input_},
                                             {"study.wait", wait_},
                                             {"study.months", months_},
                                             {"study.per_month", perMonth_},
                                             {"study.spread", spread_}};
    const auto found = fields.find(place);
    return found == fields.end() ? place : labelOf(found->second);
}

}  // namespace valor::ui
