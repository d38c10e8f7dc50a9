// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stall_meter.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>
#include <utility>

#include "ui/pages/simulation/simulation_page.h"
#include "ui/shell/main_window.h"

namespace valor::ui {
namespace {

constexpr std::chrono::milliseconds kTurn{1};

QString ms(double value) {
    return QString::number(value, 'f', 1) + " ms";
}

/// Processor time that this thread has had.
double busyTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

QString spreadInWords(const Spread& spread) {
    return QString("longest %1, 95 % within %2, half within %3")
        .arg(ms(spread.longest), ms(spread.p95), ms(spread.median));
}

}  // namespace

Spread spreadOf(std::vector<double> times) {
    if (times.empty()) return {};
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    return {at(0.5), at(0.95), times.back(), times.size()};
}

QString stallsInWords(const Stalls& stalls, std::chrono::seconds during) {
    QStringList lines;
    lines << QString("gaps of the event loop: %1, %2 over %3 ms in %4 s")
                 .arg(spreadInWords(stalls.gaps))
                 .arg(stalls.stalls.size())
                 .arg(kStall)
                 .arg(during.count());
    lines << QString("processor time from turn to turn: %1; the longest in “%2”")
                 .arg(spreadInWords(stalls.busy), stalls.busiest);
    lines
        << QString("figure to preview: %1; %2 pictures").arg(spreadInWords(stalls.pictures)).arg(stalls.pictures.count);
    lines << QString("last change to full run: %1; %2 runs")
                 .arg(spreadInWords(stalls.fullRuns))
                 .arg(stalls.fullRuns.count);
    lines << QString("calibration loop of this machine: %1").arg(ms(stalls.calibration));
    for (const Stall& stall : stalls.stalls)
        lines << QString("%1 at %2 s, %3, %4 of it at work")
                     .arg(ms(stall.gap), QString::number(stall.at / 1000, 'f', 2), stall.gesture, ms(stall.busy));
    return lines.join('\n');
}

double calibrate() {
    constexpr int kTries = 7, kSteps = 4'000'000;
    double shortest = std::numeric_limits<double>::infinity();
    volatile double result = 0;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        QElapsedTimer clock;
        clock.start();
        double value = 1;
        for (int step = 1; step <= kSteps; ++step) value = std::sqrt(value * step + 1);
        result = value;
        shortest = std::min(shortest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return std::isfinite(result) ? shortest : 0;
}

StallMeter::StallMeter(MainWindow& window, std::chrono::milliseconds during) : QObject(&window), gestures_(window) {
    for (QTimer* timer : {&turns_, &end_}) timer->setTimerType(Qt::PreciseTimer);
    turns_.setInterval(kTurn);
    end_.setInterval(during);
    end_.setSingleShot(true);
    connect(&turns_, &QTimer::timeout, this, &StallMeter::turn);
    connect(&end_, &QTimer::timeout, this, &StallMeter::end);
    connect(&gestures_, &Gestures::turnedTo, this, [this](const QString& gesture) {
        gesture_ = gesture;
        turnedAt_ = now();
    });
    connect(&gestures_, &Gestures::moved, this, [this] { unseen_.push_back(lastMove_ = turnedAt_); });
    const auto* page = window.findChild<SimulationPage*>();
    // When the loop turns next, what was shown is painted.
    connect(page, &SimulationPage::resultShown, this, [this](const RunResultPtr& result, bool preview) {
        QTimer::singleShot(
            0, this, [this, preview, manifest = result->manifest] { preview ? takePreview(manifest) : takeFullRun(); });
    });
}

bool StallMeter::begin() {
    found_.calibration = calibrate();
    if (!gestures_.begin()) return false;
    clock_.start();
    lastTurn_ = 0;
    lastBusy_ = busyTime();
    turns_.start();
    end_.start();
    return true;
}

void StallMeter::turn() {
    const double time = now(), gap = time - std::exchange(lastTurn_, time);
    const double worked = busyTime(), busy = worked - std::exchange(lastBusy_, worked);
    gaps_.push_back(gap);
    busy_.push_back(busy);
    if (busy > std::exchange(mostBusy_, std::max(mostBusy_, busy))) found_.busiest = gesture_;
    if (gap > kStall) found_.stalls.push_back({time, gap, gesture_, busy});
}

/// It shows what was changed before it began.
void StallMeter::takePreview(const RunManifest& manifest) {
    const double begun = now() - 1000 * manifest.seconds;
    const auto later = std::ranges::find_if(unseen_, [&](double moved) { return moved > begun; });
    if (later == unseen_.begin()) return;
    pictures_.push_back(now() - unseen_.front());
    unseen_.erase(unseen_.begin(), later);
}

void StallMeter::takeFullRun() {
    unseen_.clear();
    if (lastMove_ >= 0) fullRuns_.push_back(now() - std::exchange(lastMove_, -1));
}

void StallMeter::end() {
    turns_.stop();
    end_.stop();
    gestures_.end();
    found_.gaps = spreadOf(std::move(gaps_));
    found_.busy = spreadOf(std::move(busy_));
    found_.pictures = spreadOf(std::move(pictures_));
    found_.fullRuns = spreadOf(std::move(fullRuns_));
    emit finished(found_);
}

}  // namespace valor::ui
