// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/pair_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/page_table.h"
#include "ui/editors/choice_box.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kLeastChoice = 90, kMostChoice = 280;

/// Where a contender stands now, or `otherwise`.
std::size_t placeOf(const std::vector<Contender>& contenders, const Contender* wanted, std::size_t otherwise) {
    if (wanted == nullptr) return otherwise;
    const auto match = std::ranges::find(contenders, *wanted);
    return match == contenders.end() ? otherwise : static_cast<std::size_t>(match - contenders.begin());
}

}  // namespace

PairPanel::PairPanel(const Environment& environment, QWidget* parent)
    : QWidget(parent),
      environment_(environment),
      first_(new ChoiceBox(environment.theme, this)),
      second_(new ChoiceBox(environment.theme, this)),
      minus_(new QLabel(this)),
      sentence_(new QLabel(this)),
      model_(new SheetModel(this)),
      view_(pageTable(
          model_, "differences", [this] { return model_->table(); }, environment, this)) {
    build();
    connect(first_, &QComboBox::currentIndexChanged, this, [this] { keepApart(*first_, *second_); });
    connect(second_, &QComboBox::currentIndexChanged, this, [this] { keepApart(*second_, *first_); });
    retranslate();
}

void PairPanel::build() {
    first_->setObjectName("pairFirst");
    second_->setObjectName("pairSecond");
    for (ChoiceBox* box : {first_, second_}) {
        box->setMinimumWidth(kLeastChoice);
        box->setMaximumWidth(kMostChoice);
        box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    sentence_->setObjectName("pairSentence");
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->setFont(productFont(kTextSize, QFont::DemiBold));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(first_);
    choices->addWidget(minus_);
    choices->addWidget(second_);
    choices->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(3, 2, 0, 0);
    lines->setSpacing(8);
    lines->addLayout(choices);
    lines->addWidget(sentence_);
    lines->addWidget(view_);
}

std::size_t PairPanel::first() const {
    return static_cast<std::size_t>(std::max(first_->currentIndex(), 0));
}

std::size_t PairPanel::second() const {
    return static_cast<std::size_t>(std::max(second_->currentIndex(), 0));
}

void PairPanel::show(const SideBySide& found, const Case& input, ComparisonAxis axis) {
    const bool hadPair = first() < contenders_.size() && second() < contenders_.size();
    const auto [later, earlier] = pairsTold(2).front();
    const std::size_t one = placeOf(found.contenders, hadPair ? &contenders_[first()] : nullptr, later);
    std::size_t other = placeOf(found.contenders, hadPair ? &contenders_[second()] : nullptr, earlier);
    if (one == other) other = one == 0 ? 1 : 0;
    contenders_ = found.contenders;
    const QSignalBlocker quietFirst(first_), quietSecond(second_);
    for (ChoiceBox* box : {first_, second_}) {
        box->clear();
        for (const Contender& contender : contenders_)
            box->addItem(nameOf(contender, input, axis, environment_.languages));
    }
    choose(one, other);
}

void PairPanel::choose(std::size_t first, std::size_t second) {
    const QSignalBlocker quietFirst(first_), quietSecond(second_);
    first_->setCurrentIndex(static_cast<int>(first));
    second_->setCurrentIndex(static_cast<int>(second));
    for (ChoiceBox* box : {first_, second_}) box->updateGeometry();  // its own signal is blocked
}

/// Nothing is compared with itself: the other box goes to the next one.
void PairPanel::keepApart(ChoiceBox& moved, ChoiceBox& other) {
    if (moved.currentIndex() == other.currentIndex()) {
        const QSignalBlocker quiet(other);
        other.setCurrentIndex((moved.currentIndex() + 1) % std::max(other.count(), 1));
        other.updateGeometry();
    }
    emit asked();
}

void PairPanel::showPair(const ShownPair& pair) {
    sentence_->setText(pairSentence(pair, environment_));
    model_->show(differenceSheet(pair, environment_));
    fitToRows(*view_);
}

void PairPanel::retranslate() {
    minus_->setText(tr("minus"));
    first_->setAccessibleName(tr("First of the two"));
    second_->setAccessibleName(tr("Second of the two"));
    view_->setAccessibleName(tr("Difference, output by output"));
}

}  // namespace valor::ui
