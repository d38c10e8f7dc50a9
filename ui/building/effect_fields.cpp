// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/effect_fields.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/worth.h"
#include "ui/building/new_labels.h"
#include "ui/editors/choice_box.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kLabels = 210, kGap = 8;  // as in the form around

std::string shownKey(std::string_view group, std::string_view name) {
    return std::string(group) + "." + std::string(name);
}

/// Formulas are written in the case file.
std::vector<Mechanism> offered() {
    std::vector<Mechanism> mechanisms;
    for (const MechanismRule& rule : allMechanisms())
        if (rule.mechanism != Mechanism::Formula) mechanisms.push_back(rule.mechanism);
    return mechanisms;
}

bool hasWorth(Mechanism mechanism, FlowKind kind) {
    return std::ranges::count(usualWorth(mechanism), kind, &Worth::kind) > 0;
}

}  // namespace

EffectFields::EffectFields(const CasePtr& input, const ScenarioId& scenario, const Environment& environment)
    : input_(input),
      scenario_(scenario),
      environment_(environment),
      choice_(new ChoiceBox(environment.theme)),
      lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    auto* head = new QFormLayout;
    head->setHorizontalSpacing(kGap);
    auto* words = new QLabel(tr("What it does"));
    words->setMinimumWidth(kLabels);
    words->setBuddy(choice_);
    head->addRow(words, choice_);
    lines_->addLayout(head);
    choice_->setObjectName("formMechanism");
    choice_->setAccessibleName(tr("What it does"));
    for (const Mechanism mechanism : offered())
        choice_->addItem(environment_.sayFirst(shownKey("mechanism", ruleOf(mechanism).name)));
    connect(choice_, &QComboBox::currentIndexChanged, this, &EffectFields::choose);
    choose(0);
}

const Valuation& EffectFields::valuation() const {
    return findById(input_->scenarios, scenario_)->valuation;
}

void EffectFields::choose(int index) {
    mechanism_ = offered().at(static_cast<std::size_t>(std::max(index, 0)));
    delete figures_;
    figures_ = new QWidget;
    rows_ = new QFormLayout(figures_);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setHorizontalSpacing(kGap);
    terms_.clear();
    worth_.clear();
    addWords(environment_.say(shownKey("mechanism_says", ruleOf(mechanism_).name)));
    addTerms(ruleOf(mechanism_));
    addWorth(mechanism_);
    addValues(mechanism_);
    lines_->addWidget(figures_);
}

void EffectFields::addWords(const QString& words) {
    auto* line = new QLabel(words);
    line->setProperty("class", "muted");
    line->setFont(productFont(kSmallSize));
    line->setWordWrap(true);
    rows_->addRow(line);
}

NumberField* EffectFields::addField(const std::string& key, const std::string& unit, const char* name) {
    auto* field = new NumberField(unit, input_->currency, environment_);
    field->setObjectName(name);
    const QString text = environment_.sayFirst(key);
    auto* words = new QLabel(text);
    words->setWordWrap(true);
    words->setMinimumWidth(kLabels);
    words->setBuddy(field);
    field->line().setAccessibleName(text);
    rows_->addRow(words, field);
    return field;
}

void EffectFields::addTerms(const MechanismRule& rule) {
    const auto add = [&](const TermRule& term) {
        const std::string key = shownKey("role", term.name);
        NumberField* field = addField(key, std::string(term.unit), "formTerm");
        terms_.push_back({std::string(term.name), key, field, !term.defaultValue});
        if (!term.defaultValue) return;
        const ShownUnit unit = shownUnit(std::string(term.unit), input_->currency);
        field->setHint(environment_.formats().shortest(*term.defaultValue * unit.factor, 3));
    };
    for (const TermRule& term : rule.terms)
        if (!term.defaultValue) add(term);
    const bool hasMore = std::ranges::any_of(rule.terms, [](const TermRule& t) { return t.defaultValue.has_value(); });
    if (hasMore) addWords(tr("May be left open; the pale figure counts then:"));
    for (const TermRule& term : rule.terms)
        if (term.defaultValue) add(term);
}

void EffectFields::addWorth(Mechanism mechanism) {
    if (!usualWorth(mechanism).empty()) addWords(tr("What that is worth; what is left open is not counted:"));
    for (const Worth& worth : usualWorth(mechanism)) {
        if (std::ranges::count(worth_, std::string(worth.name), &Row::name) > 0) continue;
        const std::string key = shownKey("worth", worth.name);
        worth_.push_back({std::string(worth.name), key, addField(key, std::string(worth.unit), "formWorth"), false});
    }
}

void EffectFields::addValues(Mechanism mechanism) {
    const bool asksHours = hasWorth(mechanism, FlowKind::Capacity) && valuation().capacityShare.empty();
    const bool asksHealth = hasWorth(mechanism, FlowKind::Health) && valuation().qalyValue.empty();
    capacityShare_ = asksHours ? addField("role.capacity_share", "share", "formCapacityShare") : nullptr;
    if (capacityShare_ != nullptr) {
        capacityShare_->show(1);
        addWords(tr("100 %: a freed hour counts its full cost. 0 %: only money that leaves the budget counts."));
    }
    qalyValue_ = asksHealth ? addField("role.qaly_value", "$/QALY", "formQalyValue") : nullptr;
}

QString EffectFields::missing() const {
    for (const Row& row : terms_)
        if (row.required && !row.field->value()) return tr("Enter: %1.").arg(environment_.say(row.key));
    return {};
}

NewEffect EffectFields::effect(const NeedId& need, const LocalizedText& object) const {
    const auto figures = [&](const std::vector<Row>& rows) {
        std::vector<std::pair<std::string, NewFigure>> found;
        for (const Row& row : rows)
            if (const auto value = row.field->value())
                found.emplace_back(row.name, NewFigure{figureLabel(row.key, object, environment_), *value});
        return found;
    };
    const std::string key = shownKey("mechanism", ruleOf(mechanism_).name);
    return {figureLabel(key, object, environment_), need, mechanism_, figures(terms_), figures(worth_)};
}

NewValues EffectFields::values() const {
    const auto figure = [&](const NumberField* field, const char* key) -> std::optional<NewFigure> {
        if (field == nullptr || !field->value()) return std::nullopt;
        return NewFigure{figureLabel(key, {}, environment_), *field->value()};
    };
    return {figure(capacityShare_, "role.capacity_share"), figure(qalyValue_, "role.qaly_value")};
}

}  // namespace valor::ui
