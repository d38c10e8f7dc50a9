// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stall_meter.h"

#include <QWidget>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/editors/value_slider.h"

namespace valor::ui {
namespace {

constexpr std::chrono::milliseconds kMove{16};  // a mouse that reports sixty times a second
constexpr std::chrono::milliseconds kTurn{1};
constexpr double kNoticed = 100;    // ms
constexpr int kThereAndBack = 120;  // moves

double milliseconds(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

}  // namespace

Stalls stallsOf(std::vector<double> gaps, int moves) {
    Stalls stalls;
    stalls.moves = moves;
    if (gaps.empty()) return stalls;
    std::ranges::sort(gaps);
    const auto at = [&](double share) {
        return gaps[static_cast<std::size_t>(share * static_cast<double>(gaps.size() - 1))];
    };
    stalls.median = at(0.5);
    stalls.p99 = at(0.99);
    stalls.longest = gaps.back();
    stalls.over100 = static_cast<std::size_t>(std::ranges::count_if(gaps, [](double gap) { return gap > kNoticed; }));
    return stalls;
}

QString stallsInWords(const Stalls& stalls, std::chrono::seconds during) {
    const auto ms = [](double value) { return QString::number(value, 'f', 1); };
    return QString("longest %1 ms, 99 % within %2 ms, median %3 ms, %4 over 100 ms; %5 moves of a slider in %6 s")
        .arg(ms(stalls.longest), ms(stalls.p99), ms(stalls.median))
        .arg(stalls.over100)
        .arg(stalls.moves)
        .arg(during.count());
}

StallMeter::StallMeter(QWidget& window, std::chrono::milliseconds during) : QObject(&window), window_(window) {
    for (QTimer* timer : {&moves_, &turns_, &end_}) timer->setTimerType(Qt::PreciseTimer);
    moves_.setInterval(kMove);
    turns_.setInterval(kTurn);
    end_.setInterval(during);
    end_.setSingleShot(true);
    connect(&moves_, &QTimer::timeout, this, &StallMeter::move);
    connect(&turns_, &QTimer::timeout, this, &StallMeter::turn);
    connect(&end_, &QTimer::timeout, this, &StallMeter::end);
}

bool StallMeter::begin() {
    const auto sliders = window_.findChildren<ValueSlider*>();
    const auto first = std::ranges::find_if(
        sliders, [](const ValueSlider* slider) { return slider->isVisible() && slider->isEnabled(); });
    if (first == sliders.end()) return false;
    slider_ = *first;
    before_ = slider_->value();
    clock_.start();
    lastTurn_ = 0;
    moves_.start();
    turns_.start();
    end_.start();
    return true;
}

/// To and fro over the middle half of its range, from where it stood.
void StallMeter::move() {
    if (!slider_) return end();
    ++moved_;
    const double swing = std::sin(2 * M_PI * moved_ / kThereAndBack) / 4;
    const int range = slider_->maximum() - slider_->minimum();
    slider_->setValue(before_ + static_cast<int>(swing * range));
}

void StallMeter::turn() {
    const double now = milliseconds(clock_);
    gaps_.push_back(now - std::exchange(lastTurn_, now));
}

void StallMeter::end() {
    moves_.stop();
    turns_.stop();
    end_.stop();
    if (slider_) slider_->setValue(before_);
    emit finished(stallsOf(std::move(gaps_), moved_));
}

}  // namespace valor::ui
