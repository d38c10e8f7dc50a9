// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/clause_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/contract/coverage.h"
#include "core/measure/measure.h"
#include "core/model/names.h"
#include "core/model/new_contract.h"
#include "core/report/amount_basis.h"
#include "core/report/clause_lines.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"
#include "core/report/money_direction.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"
#include "ui/building/new_labels.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/number_entry.h"
#include "ui/editors/reading_question.h"
#include "ui/editors/refusal_words.h"
#include "ui/pages/contract/clause_choices.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

constexpr int kDialogWidth = 540, kDialogHeight = 560;
constexpr int kReadingDigits = 12;  // of a reading that is offered: as many as anyone states

/// The shortest decimal text that reads as `value`.
std::string decimalOf(double value) {
    std::array<char, 32> text{};
    const auto [end, problem] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return problem == std::errc() ? std::string(text.data(), end) : std::string();
}

}  // namespace

ClauseDialog::ClauseDialog(Clause clause, Contract contract, CasePtr input, Accept accept,
                           const Environment& environment, QWidget* parent)
    : QDialog(parent),
      clause_(std::move(clause)),
      contract_(std::move(contract)),
      input_(std::move(input)),
      accept_(std::move(accept)),
      environment_(environment),
      scroll_(new QScrollArea),
      coverage_(new QLabel),
      problem_(new QLabel),
      question_(new ReadingQuestion) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("clauseDialog");
    build();
    fillForm();
    showTitle();
    resize(kDialogWidth, kDialogHeight);
}

void ClauseDialog::build() {
    const std::string kind(clauseKind(clause_.terms));
    auto* words = new QLabel(environment_.say("annex.kind." + kind));
    words->setWordWrap(true);
    words->setProperty("class", "muted");
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    coverage_->setObjectName("clauseCoverage");
    coverage_->setWordWrap(true);
    coverage_->setTextFormat(Qt::PlainText);
    problem_->setObjectName("clauseProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    connect(question_, &ReadingQuestion::chosen, this, &ClauseDialog::take);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    save->setObjectName("clauseSave");
    connect(save, &QPushButton::clicked, this, &ClauseDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(words);
    lines->addWidget(coverage_);
    lines->addWidget(scroll_, 1);
    lines->addWidget(problem_);
    lines->addWidget(question_);
    lines->addWidget(buttons);
}

// The form ----------------------------------------------------------------------------------------------------------

void ClauseDialog::fillForm() {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    form_ = new QFormLayout(body);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    amounts_.clear();
    following_.clear();
    addName(*form_);
    addParties(*form_);
    addFields(*form_);
    firstFollowing_ = form_->rowCount();
    addExpected();
    addMissing();
    addGroup(*form_);
    addComponents(*form_);
    addScope(*form_);
    addStage(*form_);
    marked_ = nullptr;
    scroll_->setWidget(body);
    showCoverage();
}

void ClauseDialog::addFields(QFormLayout& form) {
    const auto lists = listsOf(clause_.terms);
    std::string list;
    for (const FormField& field : formOf(clause_.terms)) {
        const std::string now = field.path.substr(0, field.path.find('/'));
        const auto left = std::ranges::find(lists, list, &FormList::name);
        if (now != list && left != lists.end()) addRowButtons(form, *left);
        list = now;
        addField(form, field);
    }
    if (const auto last = std::ranges::find(lists, list, &FormList::name); last != lists.end())
        addRowButtons(form, *last);
}

/// What was typed in one language is shown in every language.
void ClauseDialog::addName(QFormLayout& form) {
    auto* name = new QLineEdit(environment_.languages.of(clause_.label));
    name->setObjectName("clauseName");
    name->setAccessibleName(tr("Name"));
    connect(name, &QLineEdit::textEdited, this, [this](const QString& text) {
        clause_.label = typedLabel(text);
        showTitle();
    });
    form.addRow(tr("Name"), name);
}

void ClauseDialog::showTitle() {
    const Wording wording = environment_.wording();
    setWindowTitle(
        qt(clauseTitle(labelled(clause_.label, clause_.id.text(), wording.language), clause_.terms, wording)));
}

/// Which prices the clause bears on between the parties that are chosen.
void ClauseDialog::showCoverage() {
    const Wording wording = environment_.wording();
    const ContractNames names(contract_, input_.get(), wording);
    QString text = qt(coverageInWords(clause_, names));
    const Coverage coverage = coverageOf(contract_, clause_);
    if (!text.isEmpty() && !coverage.covered.empty() && !coverage.isWhole())
        text += ' ' + tr("They are: %1.").arg(qt(listedClauses(coverage.covered, names)));
    coverage_->setText(text);
    coverage_->setVisible(!text.isEmpty());
}

void ClauseDialog::showUnits() {
    for (const auto& [field, editor] : amounts_) showLabel(*editor, field);
}

/// For who reads it and who hears it.
void ClauseDialog::showLabel(QWidget& editor, const FormField& field) {
    editor.setAccessibleName(labelOf(field));
    if (auto* label = qobject_cast<QLabel*>(form_->labelForField(&editor))) label->setText(labelOf(field));
}

/// With another rule or measure a number may become a share, or be none any more; a chained index has other limits.
void ClauseDialog::followShares(const ClauseTerms& before) {
    for (const FormField& field : formOf(clause_.terms)) {
        const bool isSame = isShareField(before, field.name) == isShareField(clause_.terms, field.name);
        const bool isCalledSame = fieldKey(before, field.name) == fieldKey(clause_.terms, field.name);
        if (field.kind != FormKind::Decimal || (isSame && isCalledSame)) continue;
        auto* line = scroll_->widget()->findChild<QLineEdit*>(qt(field.path));
        if (line == nullptr) continue;
        if (!isSame) {
            forgetUnread(field.path);
            line->setText(shown(field));
        }
        showLabel(*line, field);
    }
}

/// With another measure or target what is typed may be in another unit: it is read again.
void ClauseDialog::followExpected(const ClauseTerms& before) {
    for (const FormField& field : formOf(clause_.terms)) {
        if (expectationAt(before, field.path) == expectationAt(clause_.terms, field.path)) continue;
        auto* box = qobject_cast<QComboBox*>(editorAt(field.path));
        if (box == nullptr) continue;
        showLabel(*box, field);
        takeFigure(*box, field);
    }
}

void ClauseDialog::addParties(QFormLayout& form) {
    QComboBox* payer = accountBox(clause_.payer, "payer");
    QComboBox* payee = accountBox(clause_.payee, "payee");
    connect(payer, &QComboBox::currentIndexChanged, this, [this, payer] {
        clause_.payer = payer->currentData().toString().toStdString();
        showUnits();
        showCoverage();
    });
    connect(payee, &QComboBox::currentIndexChanged, this, [this, payee] {
        clause_.payee = payee->currentData().toString().toStdString();
        showCoverage();
    });
    const MoneyDirection direction = directionOf(kindOfTerms(clause_.terms));
    const bool isReturn = direction == MoneyDirection::PaysBack || direction == MoneyDirection::BoundsReturn;
    const QString payerLabel = isReturn ? tr("Who is paid back") : tr("Who pays");
    const QString payeeLabel = isReturn ? tr("Who pays back") : tr("Who is paid");
    payer->setAccessibleName(payerLabel);
    payee->setAccessibleName(payeeLabel);
    form.addRow(payerLabel, payer);
    form.addRow(payeeLabel, payee);
    lastOfTerms_ = payee;
}

template <class Id>
void ClauseDialog::addTicks(QFormLayout& form, const char* name, const QString& label,
                            const std::vector<TickList::Item>& items, std::vector<Id>& ids) {
    if (items.empty()) return;
    std::vector<std::string> ticked;
    for (const Id& id : ids) ticked.push_back(id.text());
    auto* list = new TickList(items, ticked);
    list->setObjectName(name);
    list->setAccessibleName(label);
    connect(list, &TickList::changed, this, [this, list, &ids] {
        ids.clear();
        for (const std::string& id : list->ticked()) ids.emplace_back(id);
        showCoverage();
    });
    form.addRow(label, list);
}

/// Where a clause counts; without a tick everywhere.
void ClauseDialog::addScope(QFormLayout& form) {
    const auto itemsOf = [this](const auto& objects) {
        std::vector<TickList::Item> items;
        for (const auto& each : objects) items.push_back({each.id.text(), environment_.languages.of(each.label)});
        return items;
    };
    addTicks(form, "scopeSites", tr("Only these sites"), itemsOf(input_->sites), clause_.scope.sites);
    addTicks(form, "scopeNeeds", tr("Only these needs"), itemsOf(input_->needs), clause_.scope.needs);
    addTicks(form, "scopeTools", tr("Only these tools"), itemsOf(input_->tools), clause_.scope.tools);
}

/// The prices that a clause bears on; without a tick all between its payer and payee.
void ClauseDialog::addComponents(QFormLayout& form) {
    if (!actsOnCharges(kindOfTerms(clause_.terms))) return;
    const Wording wording = environment_.wording();
    const ContractNames names(contract_, input_.get(), wording);
    std::vector<TickList::Item> items;
    for (const Clause& each : contract_.clauses)
        if (each.id != clause_.id && isCharge(kindOfTerms(each.terms)))
            items.push_back({each.id.text(), qt(names.clause(each.id))});
    addTicks(form, "components", tr("Only these prices"), items, clause_.components);
}

/// Only where a contract may agree on another stage than the usual one.
void ClauseDialog::addStage(QFormLayout& form) {
    const std::vector<Stage> allowed = allowedStages(kindOfTerms(clause_.terms));
    if (allowed.size() < 2) return;
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName("clauseStage");
    box->setAccessibleName(tr("Applied at"));
    for (const Stage stage : allowed) box->addItem(qt(stageInWords(stage, environment_.wording())));
    const auto present = std::ranges::find(allowed, stageOf(clause_));
    box->setCurrentIndex(static_cast<int>(present - allowed.begin()));
    connect(box, &QComboBox::currentIndexChanged, this, [this, allowed](int row) {
        const Stage stage = allowed[static_cast<std::size_t>(row)];
        clause_.stage = stage == allowed.front() ? std::nullopt : std::optional(stage);
    });
    form.addRow(tr("Applied at"), box);
}

/// What a run takes for measures that nothing in the case produces. A figure that is typed becomes an input; left open,
/// it becomes one of nought.
void ClauseDialog::addExpected() {
    expected_ = measuresToExpect(clause_, contract_);
    everAsked_.insert(everAsked_.end(), expected_.begin(), expected_.end());
    for (const std::string& measure : expected_) {
        const auto stated = std::ranges::find(clause_.expected, measure, &ExpectedMeasure::measure);
        const std::string input = stated == clause_.expected.end() ? std::string() : stated->parameter.text();
        const FormField field{kExpectedCount + measure, "expected", FormKind::Parameter, input};
        QComboBox* box = figureBox(field);
        box->setObjectName(qt(field.path));
        addFollowing(tr("Expected a month: %1").arg(qt(measureInWords(measure, environment_.wording()))), box);
    }
}

/// Only where a clause settles on something that may not have been observed.
void ClauseDialog::addMissing() {
    if (metricsOf(clause_.terms).empty() && expected_.empty()) return;
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName("clauseMissing");
    for (const auto& [rule, name] : Names<MissingRule>::table()) {
        box->addItem(environment_.sayFirst("missing." + std::string(name)));
        if (rule == clause_.missing) box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::currentIndexChanged, this,
            [this](int row) { clause_.missing = Names<MissingRule>::table()[static_cast<std::size_t>(row)].first; });
    addFollowing(tr("When nothing was observed"), box);
}

/// Behind the terms, also for who goes on with Tab.
void ClauseDialog::addFollowing(const QString& label, QWidget* field) {
    auto* words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(field);
    field->setAccessibleName(label);
    form_->insertRow(firstFollowing_ + static_cast<int>(following_.size()), words, field);
    setTabOrder(following_.empty() ? lastOfTerms_ : following_.back(), field);
    following_.push_back(field);
}

/// Only these rows are made anew, so that the focus stays in the field where a measure is being chosen.
void ClauseDialog::followMeasures() {
    if (measuresToExpect(clause_, contract_) == expected_) return;
    for (QWidget* field : std::exchange(following_, {})) form_->removeRow(field);
    std::erase_if(unread_, [](const Unread& each) { return each.field.path.starts_with(kExpectedCount); });
    addExpected();
    addMissing();
}

/// Of the deductions that bear one name only the largest of a year stays.
void ClauseDialog::addGroup(QFormLayout& form) {
    if (!isDeduction(kindOfTerms(clause_.terms))) return;
    auto* group = new QLineEdit(qt(clause_.exclusiveGroup));
    group->setObjectName("clauseGroup");
    group->setAccessibleName(tr("Not together with"));
    group->setPlaceholderText(tr("a name that clauses share"));
    group->setToolTip(tr("Of the clauses with the same name here only the largest deduction of a year stays."));
    connect(group, &QLineEdit::textEdited, this,
            [this](const QString& text) { clause_.exclusiveGroup = text.trimmed().toStdString(); });
    form.addRow(tr("Not together with"), group);
}

QComboBox* ClauseDialog::accountBox(const std::string& account, const char* name) {
    const Wording wording = environment_.wording();
    const ContractNames names(contract_, input_.get(), wording);
    auto* box = new ChoiceBox(environment_.theme);
    box->setObjectName(name);
    for (const std::string& each : accountsIn(*input_)) {
        const bool isSite = each == "site" || each.starts_with("site/");
        const QString budget = qt(names.budgetOfSites(each));
        const QString site = budget.isEmpty() ? tr("each site") : tr("each site, %1").arg(budget);
        box->addItem(isSite ? site : qt(names.account(each)), qt(each));
    }
    if (box->findData(qt(account)) < 0) box->addItem(qt(names.account(account)), qt(account));
    box->setCurrentIndex(box->findData(qt(account)));
    return box;
}

QString ClauseDialog::labelOf(const FormField& field) const {
    QString label = environment_.sayFirst(fieldKey(clause_.terms, field.name));
    if (const QString unit = unitOf(field); !unit.isEmpty()) label += QStringLiteral(" (%1)").arg(unit);
    const QStringList path = qt(field.path).split('/');
    if (path.size() < 3)
        return path.size() == 2 ? environment_.sayFirst("field." + path[0].toStdString()) + QStringLiteral(": ") + label
                                : label;
    return QStringLiteral("%1. %2").arg(path[1].toInt() + 1).arg(label);
}

/// Empty where none is known, or the name of the field says it all.
QString ClauseDialog::unitOf(const FormField& field) const {
    const Wording wording = environment_.wording();
    if (isInPerCent(field)) return QStringLiteral("%");
    if (field.kind == FormKind::Amount) return qt(amountUnit(clause_, field.name, contract_.currency, wording));
    const auto expected = expectationAt(clause_.terms, field.path);
    if (!expected || expected->unit == "1") return {};
    return qt(expected->unit == "$" ? contract_.currency : unitInWords(expected->unit, wording));
}

void ClauseDialog::addField(QFormLayout& form, const FormField& field) {
    QWidget* editor = editorOf(field);
    editor->setObjectName(qt(field.path));
    editor->setAccessibleName(labelOf(field));
    auto* label = new QLabel(labelOf(field));
    label->setBuddy(editor);
    if (field.kind == FormKind::Amount) amounts_.emplace_back(field, editor);
    form.addRow(label, editor);
    lastOfTerms_ = editor;
}

void ClauseDialog::addRowButtons(QFormLayout& form, const FormList& list) {
    auto* more = new QPushButton(tr("Add a row"));
    auto* fewer = new QPushButton(tr("Remove the last row"));
    more->setObjectName(qt("more/" + list.name));
    fewer->setObjectName(qt("fewer/" + list.name));
    fewer->setEnabled(list.rows > 1);
    connect(more, &QPushButton::clicked, this, [this, list] { addRow(list); });
    connect(fewer, &QPushButton::clicked, this,
            [this, name = list.name] { changeRows(withoutRow(clause_.terms, name)); });
    auto* across = new QHBoxLayout;
    across->addWidget(more);
    across->addWidget(fewer);
    across->addStretch(1);
    form.addRow(QString(), across);
    lastOfTerms_ = fewer;
}

QWidget* ClauseDialog::editorOf(const FormField& field) {
    switch (field.kind) {
        case FormKind::Amount: return amountBox(field);
        case FormKind::Measure: return measureBox(field);
        case FormKind::Parameter: return figureBox(field);
        case FormKind::Choice: return choiceBox(field);
        case FormKind::YesNo: return tickBox(field);
        default: {
            auto* line = new QLineEdit(field.kind == FormKind::Whole ? qt(field.value) : shown(field));
            connect(line, &QLineEdit::textEdited, this, [this, field](const QString& text) { setNumber(field, text); });
            return line;
        }
    }
}

/// What cannot hold in this contract is shown so, as the list of clauses tells it; what is marked stays.
QCheckBox* ClauseDialog::tickBox(const FormField& field) {
    auto* box = new QCheckBox;
    box->setChecked(isInForce(contract_, field.name, field.value == "yes"));
    if (!isInForce(contract_, field.name, true)) {
        box->setText(tr("The contract follows no index"));
        box->setAccessibleDescription(box->text());  // its name is that of the field
        box->setEnabled(false);
    }
    connect(box, &QCheckBox::toggled, this, [this, path = field.path](bool on) { set(path, on ? "yes" : "no"); });
    return box;
}

/// A long choice is shown from its beginning, and whole where the pointer rests on it.
ChoiceBox* ClauseDialog::editableBox() const {
    auto* box = new ChoiceBox(environment_.theme);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    const auto toBeginning = [box] { box->lineEdit()->setCursorPosition(0); };
    connect(box, &QComboBox::currentIndexChanged, box, toBeginning);
    connect(box, &QComboBox::activated, box, toBeginning, Qt::QueuedConnection);  // choosing selects all of it
    connect(box->lineEdit(), &QLineEdit::editingFinished, box, toBeginning);
    connect(box, &QComboBox::editTextChanged, box, [box](const QString& text) { setTip(*box, text); });
    return box;
}

/// An input of the case, a figure that becomes one, or nothing.
QComboBox* ClauseDialog::figureBox(const FormField& field) {
    ChoiceBox* box = editableBox();
    box->addItem(tr("nothing"), QString());
    for (const Parameter& parameter : input_->parameters)
        box->addItem(environment_.languages.of(parameter.label), qt(parameter.id.text()));
    showFigure(*box, field);
    const auto follow = [this, box, field] { takeFigure(*box, field); };
    connect(box, &QComboBox::currentIndexChanged, this, follow);
    connect(box, &QComboBox::editTextChanged, this, follow);
    return box;
}

void ClauseDialog::showFigure(QComboBox& box, FormField field) const {
    const auto typed = std::ranges::find(stated_, field.path, &StatedFigure::place);
    const bool isTyped = typed != stated_.end();
    box.setCurrentIndex(isTyped ? -1 : std::max(box.findData(qt(field.value)), 0));
    if (isTyped) {
        field.value = decimalOf(typed->value);
        box.setEditText(shown(field));
    }
    box.lineEdit()->setCursorPosition(0);
}

void ClauseDialog::takeFigure(const QComboBox& box, const FormField& field) {
    const int row = chosenRow(box);
    if (row < 0) return setNumber(field, box.currentText());
    forgetUnread(field.path);
    nameInput(field.path, box.itemData(row).toString().toStdString());
}

/// A figure that is typed, or an input of the case that stands for it.
QComboBox* ClauseDialog::amountBox(const FormField& field) {
    ChoiceBox* box = editableBox();
    for (const Parameter& parameter : input_->parameters)
        if (parameter.unit.find('$') != std::string::npos || parameter.unit.find(input_->currency) != std::string::npos)
            box->addItem(environment_.languages.of(parameter.label), qt("=" + parameter.id.text()));
    const int row = field.parameter.empty() ? -1 : box->findData(qt("=" + field.parameter));
    box->setCurrentIndex(row);
    if (row < 0) box->setEditText(field.parameter.empty() ? shown(field) : qt(field.parameter));
    box->lineEdit()->setCursorPosition(0);
    connect(box, &QComboBox::editTextChanged, this, [this, box, field](const QString& text) {
        const std::string chosen = chosenOrTyped(*box);
        if (chosen.starts_with('=')) {
            forgetUnread(field.path);
            return set(field.path, chosen);
        }
        setNumber(field, text);
    });
    return box;
}

QComboBox* ClauseDialog::measureBox(const FormField& field) {
    ChoiceBox* box = editableBox();
    if (field.path == field.name || field.value.empty()) box->addItem(tr("nothing"), QString());
    for (const Measure& measure : standardMeasures())
        box->addItem(qt(measureInWords(measure.id, environment_.wording())), qt(measure.id));
    for (const std::string& own : measuresNamedIn(*input_))
        if (box->findData(qt(own)) < 0) box->addItem(qt(measureInWords(own, environment_.wording())), qt(own));
    const int row = box->findData(qt(field.value));
    box->setCurrentIndex(row);
    if (row < 0) box->setEditText(qt(field.value));
    box->lineEdit()->setCursorPosition(0);
    connect(box, &QComboBox::editTextChanged, this, [this, box, path = field.path] { set(path, chosenOrTyped(*box)); });
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, box] {
        const QString name = qt(chosenOrTyped(*box));
        if (!name.isEmpty() && box->findData(name) < 0) refuse(newMeasureInWords(name));
    });
    return box;
}

QString ClauseDialog::newMeasureInWords(const QString& name) {
    return tr("“%1” is a new measure. Observations must name it so, and the annex leaves its meaning to be agreed.")
        .arg(name);
}

QComboBox* ClauseDialog::choiceBox(const FormField& field) {
    auto* box = new ChoiceBox(environment_.theme);
    const std::string words = field.name == "rule" ? "rebate_rule." : "window.";
    for (const std::string& choice : field.choices) box->addItem(environment_.sayFirst(words + choice), qt(choice));
    box->setCurrentIndex(box->findData(qt(field.value)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, path = field.path] { set(path, box->currentData().toString().toStdString()); });
    return box;
}

QString ClauseDialog::shown(const FormField& field) const {
    const NumberStyle& style = environment_.formats().style();
    if (isInPerCent(field)) return qt(shareInWords(field.value, style));
    return qt(decimalInWords(field.value, style)).remove(environment_.formats().groupMark());
}

bool ClauseDialog::isShare(const FormField& field) const {
    return field.kind == FormKind::Decimal && isShareField(clause_.terms, field.name);
}

/// A share that is a term, or one that is expected.
bool ClauseDialog::isInPerCent(const FormField& field) const {
    const auto expected = expectationAt(clause_.terms, field.path);
    return isShare(field) || (expected && expected->unit == "share");
}

/// Less than none cannot be expected, but for money and what is saved against what would have been.
bool ClauseDialog::isTooLittle(const FormField& field, double value) const {
    if (field.kind != FormKind::Parameter || value >= 0) return false;
    const auto expected = expectationAt(clause_.terms, field.path);
    if (!expected) return !mayBeNegative(field.path.substr(std::string_view(kExpectedCount).size()));
    return isInPerCent(field) || !mayBeNegative(expected->measure);
}

// Changes -----------------------------------------------------------------------------------------------------------

/// A figure in place of an input waits until the clause is applied.
void ClauseDialog::put(const FormField& field, const std::string& value) {
    if (field.kind != FormKind::Parameter) return set(field.path, value);
    nameInput(field.path, {});
    if (!value.empty()) stated_.push_back({clause_.id, field.path, numberOf(value)});
}

/// @param input empty: none
void ClauseDialog::nameInput(const std::string& place, const std::string& input) {
    std::erase_if(stated_, [&](const StatedFigure& each) { return each.place == place; });
    if (!place.starts_with(kExpectedCount)) return set(place, input);
    const std::string measure = place.substr(std::string_view(kExpectedCount).size());
    std::erase_if(clause_.expected, [&](const ExpectedMeasure& each) { return each.measure == measure; });
    if (!input.empty()) clause_.expected.push_back({measure, ParameterId(input)});
    forgetProblem();
}

void ClauseDialog::set(const std::string& path, const std::string& value) {
    auto changed = withField(clause_.terms, path, value);
    if (!changed) return refuse(qt(environment_.texts.explain(changed.error(), environment_.languages.words())));
    const ClauseTerms before = std::exchange(clause_.terms, std::move(*changed));
    showUnits();
    followShares(before);
    followMeasures();
    forgetProblem();
    followExpected(before);
}

void ClauseDialog::forgetProblem() {
    markField({});
    problem_->hide();
    question_->offer({});
}

/// Text that is no number does not reach the terms, and the clause is not applied while it stands there.
void ClauseDialog::setNumber(const FormField& field, const QString& typed) {
    forgetUnread(field.path);
    if (typed.trimmed().isEmpty()) return put(field, "");
    if (isInPerCent(field)) return setShare(field, typed);
    const bool isAmount = field.kind == FormKind::Amount || field.kind == FormKind::Parameter;
    const NumberKind kind = field.kind == FormKind::Whole ? NumberKind::Integer
                            : isAmount                    ? NumberKind::Amount
                                                          : NumberKind::Decimal;
    const NumberEntry entry = readNumber(typed, kind, {}, environment_.formats().decimalMark().front());
    if (entry.value) return takeNumber(field, decimalOf(*entry.value), typed);
    const auto readings =
        entry.problem == NumberProblem::Ambiguous ? readingsOf(typed) : std::vector<ValueBox::Reading>();
    if (readings.empty()) return leaveUnread({field, unclearInWords(field, typed)});
    leaveUnread({field, tr("“%1” can be read in two ways. Choose one.").arg(typed), readings});
}

/// "50 %" or "50"; what is at most one could be per cent or a share, and is asked for with its sign.
void ClauseDialog::setShare(const FormField& field, const QString& typed) {
    const NumberEntry entry = readNumber(typed, NumberKind::Decimal, "%", environment_.formats().decimalMark().front());
    const bool isClear = entry.value && (typed.contains('%') || *entry.value == 0 || std::abs(*entry.value) > 1);
    const auto percent = isClear ? ExactNumber::parse(decimalOf(*entry.value)) : tl::unexpected<Error>(Error{});
    if (!percent) {
        const QString twofold = tr("“%1” may be a share or per cent. Write it with the sign, such as 50 %.");
        return leaveUnread({field, entry.value ? twofold.arg(typed) : unclearInWords(field, typed)});
    }
    takeNumber(field, (*percent / ExactNumber(100)).text(), typed);
    if (std::abs(*entry.value) > 100 && !isTooLittle(field, *entry.value))
        refuse(tr("“%1” is more than the whole. Apply it only if it is meant.").arg(typed));
}

void ClauseDialog::takeNumber(const FormField& field, const std::string& decimal, const QString& typed) {
    if (isTooLittle(field, numberOf(decimal)))
        return leaveUnread({field, tr("“%1” is below nought. Nought is the least that can be expected.").arg(typed)});
    put(field, decimal);
}

QString ClauseDialog::unclearInWords(const FormField& field, const QString& typed) const {
    const auto* box = qobject_cast<QComboBox*>(editorAt(field.path));
    const bool hasDigit = std::any_of(typed.begin(), typed.end(), [](QChar each) { return each.isDigit(); });
    if (!hasDigit && box != nullptr && box->count() > 0) return tr("Write a number, or choose an input from the list.");
    return tr("“%1” is not clear as a number. Write it without marks for thousands.").arg(typed);
}

/// Two, where both are possible.
std::vector<ValueBox::Reading> ClauseDialog::readingsOf(const QString& typed) const {
    const auto meant = meaningsOf(typed, {});
    if (!meant) return {};
    const Formats formats = environment_.formats();
    const auto reading = [&](double value) {
        QString text = formats.shortest(value, kReadingDigits);
        return ValueBox::Reading{value, text.replace(formats.groupMark(), kNoBreakSpace)};
    };
    return {reading(meant->grouped), reading(meant->decimal)};
}

void ClauseDialog::leaveUnread(const Unread& left) {
    unread_.push_back(left);
    tell(left);
}

void ClauseDialog::forgetUnread(const std::string& path) {
    std::erase_if(unread_, [&](const Unread& each) { return each.field.path == path; });
}

void ClauseDialog::tell(const Unread& left) {
    asked_ = left.field;
    question_->offer(left.readings);
    refuse(left.problem);
}

/// From the top of the form, with the name of its field, which may have been left long ago.
void ClauseDialog::tellFirstUnread() {
    const auto height = [this](const Unread& each) {
        return editorAt(each.field.path)->mapTo(scroll_->widget(), QPoint()).y();
    };
    Unread first = *std::ranges::min_element(unread_, {}, height);
    markField(first.field.path);
    first.problem = tr("%1: %2").arg(marked_->accessibleName(), first.problem);
    tell(first);
}

/// What was chosen stands, also where its text could be read in two ways again.
void ClauseDialog::take(double reading) {
    if (!asked_) return;
    const FormField field = *std::exchange(asked_, std::nullopt);
    QString text = environment_.formats().shortest(reading, kReadingDigits);
    text.remove(environment_.formats().groupMark());
    QWidget* editor = editorAt(field.path);
    {
        const QSignalBlocker silent(editor);
        if (auto* box = qobject_cast<QComboBox*>(editor)) box->setEditText(text);
        if (auto* line = qobject_cast<QLineEdit*>(editor)) line->setText(text);
    }
    forgetUnread(field.path);
    takeNumber(field, decimalOf(reading), text);
    if (editor != nullptr) editor->setFocus();
}

/// A new row is a copy of the last, with the figures that are stated in it.
void ClauseDialog::addRow(const FormList& list) {
    const std::string last = list.name + "/" + std::to_string(list.rows - 1) + "/";
    const std::string added = list.name + "/" + std::to_string(list.rows) + "/";
    for (StatedFigure each : std::vector<StatedFigure>(stated_)) {
        if (!each.place.starts_with(last)) continue;
        each.place.replace(0, last.size(), added);
        stated_.push_back(std::move(each));
    }
    changeRows(withRow(clause_.terms, list.name));
}

void ClauseDialog::changeRows(const ClauseTerms& terms) {
    clause_.terms = terms;
    const auto isGone = [form = formOf(terms)](const StatedFigure& each) {
        return !each.place.starts_with(kExpectedCount) &&
               std::ranges::find(form, each.place, &FormField::path) == form.end();
    };
    std::erase_if(stated_, isGone);
    unread_.clear();  // the fields are made anew and show the terms
    asked_.reset();
    question_->offer({});
    problem_->hide();
    fillForm();
}

void ClauseDialog::save() {
    if (!unread_.empty()) return tellFirstUnread();
    const auto isLeft = [&](const ExpectedMeasure& each) {
        return std::ranges::find(everAsked_, each.measure) != everAsked_.end() &&
               std::ranges::find(expected_, each.measure) == expected_.end();
    };
    Clause edited = clause_;
    std::erase_if(edited.expected, isLeft);
    if (const Status done = accept_(edited, stated_); !done) return refuse(done.error());
    accept();
}

/// A problem of a field is told at the field, by the name that it has there.
void ClauseDialog::refuse(const Error& problem) {
    const std::string path = pathOf(problem);
    if (path.empty()) return refuse(refusalInWords(problem, *input_, environment_));
    markField(path);
    const QString name = editorAt(path)->accessibleName();
    const std::vector<FormField> form = formOf(clause_.terms);
    const auto at = std::ranges::find(form, path, &FormField::path);
    if (at != form.end() && at->value.empty() && at->parameter.empty())
        return refuse(tr("“%1” is missing. Write a number such as %2, or choose an input where the field lists some.")
                          .arg(name, qt(decimalInWords("1234.5", environment_.formats().style()))));
    Error here = problem;
    here.subject = name.toStdString();
    refuse(refusalInWords(here, *input_, environment_));
}

/// Of the field that a problem is about; what is expected is named by its measure. Empty: it is about none.
std::string ClauseDialog::pathOf(const Error& problem) const {
    const auto isAt = [&](const std::string& path) { return problem.subject.ends_with("/" + path); };
    for (const std::string& measure : expected_)
        if (isAt(kExpectedCount + measure)) return kExpectedCount + measure;
    for (const FormField& field : formOf(clause_.terms)) {
        const auto expected = expectationAt(clause_.terms, field.path);
        if (isAt(field.path) || (expected && isAt(kExpectedCount + expected->measure))) return field.path;
    }
    return {};
}

/// Null: there is no such field.
QWidget* ClauseDialog::editorAt(const std::string& path) const {
    return scroll_->widget()->findChild<QWidget*>(qt(path));
}

void ClauseDialog::markField(const std::string& path) {
    if (marked_ != nullptr) restyle(*marked_, "invalid", false);
    marked_ = path.empty() ? nullptr : editorAt(path);
    if (marked_ == nullptr) return;
    restyle(*marked_, "invalid", true);
    scroll_->ensureWidgetVisible(marked_);
    marked_->setFocus(Qt::OtherFocusReason);
}

void ClauseDialog::refuse(const QString& why) {
    problem_->setText(why);
    problem_->show();
}

}  // namespace valor::ui
