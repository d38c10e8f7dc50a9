// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gestures.h"

#include <QApplication>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"
#include "ui/shell/main_window.h"

namespace valor::ui {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kMove{16};  // a mouse that reports sixty times a second
constexpr int kDrag = 90;          // moves, one and a half seconds
constexpr milliseconds kLook{250}, kLongestRest{15'000};

template <class Editor>
Editor* firstOf(QWidget& window) {
    const auto all = window.findChildren<Editor*>();
    const auto first =
        std::ranges::find_if(all, [](const Editor* each) { return each->isVisible() && each->isEnabled(); });
    return first == all.end() ? nullptr : *first;
}

void press(QWidget& field, int key, const QString& text = {}) {
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, text);
        QApplication::sendEvent(&field, &event);
    }
}

/// The object after the one in hand, among those that may be chosen.
template <class Objects, class Id>
Id another(const Objects& objects, const Id& present, const Id& never) {
    const auto match =
        std::ranges::find_if(objects, [&](const auto& each) { return each.id != present && each.id != never; });
    return match == objects.end() ? present : match->id;
}

}  // namespace

Gestures::Gestures(MainWindow& window) : window_(window) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Gestures::go);
    connect(&window, &MainWindow::allShown, this, [this] {
        if (resting_) timer_.start(kLook);
    });
    addSteps();
}

bool Gestures::begin() {
    slider_ = firstOf<ValueSlider>(window_);
    box_ = firstOf<ValueBox>(window_);
    if (slider_ == nullptr || box_ == nullptr) return false;
    CaseDocument& document = window_.document();
    before_ = slider_->value();
    caseBefore_ = document.value();
    scenario_ = document.scenario().id;
    alternative_ = document.alternative().id;
    timer_.start(0);
    return true;
}

void Gestures::end() {
    timer_.stop();
    CaseDocument& document = window_.document();
    document.endGesture();
    while (document.value() != caseBefore_ && document.history().canUndo()) document.history().undo();
    // The history forgets its first steps where there are very many.
    if (document.value() != caseBefore_)
        static_cast<void>(document.goBackTo(caseBefore_, tr("end of the measurement")));
    document.setScenario(scenario_);
    document.setAlternative(alternative_);
}

void Gestures::addSteps() {
    addDrag();
    addRest();
    steps_.push_back({"typing", [this] { type(); }, kLook});
    addRest();
    for (const bool again : {false, true, false})
        steps_.push_back({again ? "redo" : "undo", [this, again] { undo(again); }, kLook});
    addRest();
    for (const bool other : {true, false}) {
        steps_.push_back({"scenario", [this, other] { turnToScenario(other); }, kLook});
        addRest();
    }
    for (const bool other : {true, false})
        steps_.push_back({"alternative", [this, other] { turnToAlternative(other); }, kLook});
    for (const PageId page :
         {PageId::Needs, PageId::Tools, PageId::Contract, PageId::Compare, PageId::Start, PageId::Simulation})
        steps_.push_back({"page", [this, page] { window_.showPage(page); }, kLook});
}

void Gestures::addDrag() {
    for (int move = 1; move <= kDrag; ++move) steps_.push_back({"drag", [this, move] { drag(move); }, kMove});
}

/// Until the full run and what moves the result have come on screen: that, too, must not hold up the hand.
void Gestures::addRest() {
    steps_.push_back({"rest", [] {}, kLongestRest, true});
}

void Gestures::go() {
    const Step& step = steps_[next_];
    next_ = (next_ + 1) % steps_.size();
    emit turnedTo(QString::fromLatin1(step.name));
    resting_ = step.isRest && window_.runs().state() != RunController::State::Idle;
    timer_.start(step.isRest && !resting_ ? kLook : step.pause);
    const CasePtr before = window_.document().value();
    step.act();
    if (window_.document().value() != before) emit moved();
}

/// To and fro over the middle half of the range, from where it stood.
void Gestures::drag(int move) {
    if (!slider_) return;
    const double swing = std::sin(2 * M_PI * move / kDrag) / 4;
    const int range = slider_->maximum() - slider_->minimum();
    slider_->setValue(before_ + static_cast<int>(swing * range));
    if (move == kDrag) window_.document().endGesture();
}

void Gestures::type() {
    if (!box_) return;
    box_->setFocus();
    box_->selectAll();
    const double value = box_->value() == 0 ? 1 : box_->value() * 1.01;
    for (const QChar digit : QString::number(value, 'f', value < 10 ? 2 : 0)) press(*box_, 0, QString(digit));
    press(*box_, Qt::Key_Return);
}

void Gestures::undo(bool again) {
    again ? window_.document().history().redo() : window_.document().history().undo();
}

void Gestures::turnToScenario(bool other) {
    CaseDocument& document = window_.document();
    document.setScenario(other ? another(document.value()->scenarios, scenario_, {}) : scenario_);
}

void Gestures::turnToAlternative(bool other) {
    CaseDocument& document = window_.document();
    const Case& input = *document.value();
    document.setAlternative(other ? another(input.alternatives, alternative_, input.comparator) : alternative_);
}

}  // namespace valor::ui
