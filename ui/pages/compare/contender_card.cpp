// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/contender_card.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/editors/choice_box.h"
#include "ui/text/alert.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

constexpr int kProgressSteps = 1000;

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}

QLabel* smallLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("class", "muted");
    label->setFont(productFont(kSmallSize));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

/// As long as nobody has chosen it is the first and what is worked on; later what becomes that comes in addition.
void ContenderCard::Choice::update(const std::vector<std::string>& present, const std::string& workedOn) {
    std::vector<std::string> kept;
    for (const std::string& id : present)
        if (byHand && contains(chosen, id)) kept.push_back(id);
    const bool isPair = !byHand && besideFirst && workedOn != present.front();
    for (const std::string& id : present) {
        const bool isNew = !byHand || !contains(known, id);
        if (!isPair && isNew && kept.size() < kMostContenders) kept.push_back(id);
    }
    if (isPair) kept.push_back(present.front());
    chosen = std::move(kept);
    known = present;
    if (std::exchange(worked, workedOn) != workedOn || !byHand) take(workedOn);
}

/// In the order of the case. When there are four the last of them gives way, unless a person chose them.
void ContenderCard::Choice::take(const std::string& id) {
    if (contains(chosen, id) || !contains(known, id)) return;
    if (byHand && chosen.size() >= kMostContenders) return;
    if (chosen.size() >= kMostContenders) chosen.pop_back();
    chosen.push_back(id);
    std::ranges::sort(chosen, {}, [this](const std::string& each) { return std::ranges::find(known, each); });
}

ContenderCard::ContenderCard(CaseDocument& document, const Environment& environment, QWidget* parent)
    : QFrame(parent),
      document_(document),
      environment_(environment),
      title_(new QLabel(this)),
      axisBox_(new ChoiceBox(environment.theme, this)),
      frame_(smallLabel(this)),
      list_(new QListWidget(this)),
      hint_(smallLabel(this)),
      working_(smallLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(this)),
      again_(new QPushButton(this)) {
    setProperty("class", "card");
    build();
    connect(axisBox_, &QComboBox::currentIndexChanged, this, &ContenderCard::setAxis);
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* ticked) { take(*ticked); });
    connect(cancel_, &QPushButton::clicked, this, &ContenderCard::cancelAsked);
    connect(again_, &QPushButton::clicked, this, &ContenderCard::againAsked);
    connect(&environment_.languages, &Languages::changed, this, &ContenderCard::retranslate);
    retranslate();
    setBusy(false);
    setUnanswered(false);
}

void ContenderCard::build() {
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    axisBox_->setObjectName("compareAxis");
    axisBox_->addItems({QString(), QString()});
    list_->setObjectName("contenders");
    list_->setWordWrap(true);
    list_->setSpacing(2);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hint_->setObjectName("contenderHint");
    working_->setObjectName("comparisonAtWork");
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    cancel_->setObjectName("cancelComparison");
    again_->setObjectName("compareAgain");
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(14, 10, 12, 12);
    lines->setSpacing(8);
    lines->addWidget(title_);
    lines->addWidget(axisBox_);
    lines->addWidget(frame_);
    lines->addWidget(hint_);
    lines->addWidget(list_, 1);
    lines->addWidget(working_);
    lines->addWidget(progress_);
    lines->addWidget(cancel_);
    lines->addWidget(again_);
}

void ContenderCard::forget() {
    alternatives_ = {};
    scenarios_ = {.besideFirst = true};
    refresh();
    const bool oneAlternative = alternatives_.known.size() < kFewestContenders;
    axisBox_->setCurrentIndex(oneAlternative ? 1 : 0);
}

void ContenderCard::refresh() {
    const Case& input = *document_.value();
    std::vector<std::string> alternatives, scenarios;
    for (const Alternative& each : input.alternatives)
        if (each.id != input.comparator) alternatives.push_back(each.id.text());
    for (const Scenario& each : input.scenarios) scenarios.push_back(each.id.text());
    const bool isScenarioNew = !scenarios_.known.empty() && std::ranges::any_of(scenarios, [this](const auto& id) {
        return !contains(scenarios_.known, id);
    });
    alternatives_.update(alternatives, document_.alternative().id.text());
    scenarios_.update(scenarios, document_.scenario().id.text());
    fill();
    if (isScenarioNew) axisBox_->setCurrentIndex(1);  // who makes a scenario wants to see it beside the others
}

Contender ContenderCard::contender(const std::string& id) const {
    if (axis_ == ComparisonAxis::Scenarios) return {ScenarioId(id), document_.alternative().id};
    return {document_.scenario().id, AlternativeId(id)};
}

std::vector<Contender> ContenderCard::contenders() const {
    std::vector<Contender> all;
    for (const std::string& id : choice().chosen) all.push_back(contender(id));
    return all;
}

int ContenderCard::count() const {
    return static_cast<int>(choice().known.size());
}

/// Built anew only when it reads differently: what was just ticked may still be at work.
void ContenderCard::fill() {
    const QSignalBlocker quiet(list_);
    if (!readsLike(choice().known)) list(choice().known);
    for (int row = 0; row < list_->count(); ++row) {
        const bool isChosen = contains(choice().chosen, choice().known[static_cast<std::size_t>(row)]);
        list_->item(row)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    hint(false);
    const bool scenarios = axis_ == ComparisonAxis::Scenarios;
    const LocalizedText& held = scenarios ? document_.alternative().label : document_.scenario().label;
    frame_->setText((scenarios ? tr("All for the alternative “%1”") : tr("All in the scenario “%1”"))
                        .arg(environment_.languages.of(held)));
}

QString ContenderCard::nameFor(const std::string& id) const {
    return nameOf(contender(id), *document_.value(), axis_, environment_.languages);
}

bool ContenderCard::readsLike(const std::vector<std::string>& ids) const {
    if (list_->count() != static_cast<int>(ids.size())) return false;
    for (int row = 0; row < list_->count(); ++row) {
        const std::string& id = ids[static_cast<std::size_t>(row)];
        const QListWidgetItem& item = *list_->item(row);
        if (item.data(Qt::UserRole).toString() != qt(id) || item.text() != nameFor(id)) return false;
    }
    return true;
}

void ContenderCard::list(const std::vector<std::string>& ids) {
    const int row = list_->currentRow();
    list_->clear();
    for (const std::string& id : ids) {
        auto* item = new QListWidgetItem(nameFor(id));
        item->setData(Qt::UserRole, qt(id));
        item->setToolTip(item->text());
        list_->addItem(item);
    }
    list_->setCurrentRow(std::clamp(row, 0, std::max(list_->count() - 1, 0)));
}

/// A fifth is refused with the reason: a tick that does nothing would look broken.
void ContenderCard::take(const QListWidgetItem& ticked) {
    std::vector<std::string> checked;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            checked.push_back(list_->item(row)->data(Qt::UserRole).toString().toStdString());
    const bool tooMany = checked.size() > kMostContenders;
    hint(tooMany);
    if (tooMany) {
        const QSignalBlocker quiet(list_);
        return list_->item(list_->row(&ticked))->setCheckState(Qt::Unchecked);
    }
    if (checked == choice().chosen) return;
    choice().byHand = true;
    choice().chosen = std::move(checked);
    emit chosen();
}

void ContenderCard::hint(bool tooMany) {
    hint_->setText(tooMany ? tr("Four stand side by side already. Take the tick from one of them first.")
                           : tr("Two to four can stand side by side."));
    hint_->setAccessibleName({});
    if (std::exchange(tooMany_, tooMany) == tooMany) return;
    restyle(*hint_, "class", tooMany ? "error" : "muted");
    if (tooMany) sayAloud(*hint_, hint_->text());
}

void ContenderCard::setAxis(int index) {
    axis_ = index == 1 ? ComparisonAxis::Scenarios : ComparisonAxis::Alternatives;
    if (!document_.isOpen()) return;
    fill();
    emit chosen();
}

void ContenderCard::setBusy(bool busy) {
    if (busy && !busy_) progress_->setValue(0);
    busy_ = busy;
    // Hidden parts keep their place: the list must not jump with every run.
    for (QWidget* part :
         {static_cast<QWidget*>(working_), static_cast<QWidget*>(progress_), static_cast<QWidget*>(cancel_)}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
        part->setVisible(busy);
    }
}

void ContenderCard::setProgress(double share) {
    progress_->setValue(static_cast<int>(share * kProgressSteps));
}

void ContenderCard::setUnanswered(bool unanswered) {
    again_->setVisible(unanswered);
}

void ContenderCard::retranslate() {
    title_->setText(tr("Side by side"));
    {
        const QSignalBlocker quiet(axisBox_);
        axisBox_->setItemText(0, tr("Alternatives"));
        axisBox_->setItemText(1, tr("Scenarios"));
    }
    axisBox_->setAccessibleName(tr("What is compared"));
    list_->setAccessibleName(tr("Side by side"));
    hint(tooMany_);
    working_->setText(tr("Calculating…"));
    progress_->setAccessibleName(tr("Progress of the comparison"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel the comparison"));
    again_->setText(tr("Compare again"));
    if (document_.isOpen()) fill();
}

}  // namespace valor::ui
