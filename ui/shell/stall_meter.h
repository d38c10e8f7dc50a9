// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window keeps a hand waiting: goes through its gestures and measures the gaps between turns of the event
// loop, and the time from a changed figure to the picture that shows it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <vector>

#include "core/result/run_result.h"
#include "ui/shell/gestures.h"

namespace valor::ui {

/// A longer gap is a stall: a hand on a slider feels it. In milliseconds, as all times here.
inline constexpr double kStall = 50;

struct Spread {
    double median = 0, p95 = 0, longest = 0;
    std::size_t count = 0;
};
[[nodiscard]] Spread spreadOf(std::vector<double> times);

struct Stall {
    double at = 0;  ///< since the begin
    double gap = 0;
    QString gesture;
    double busy = 0;  ///< of the gap, processor time of the window: the rest was taken by others on the machine
};

struct Stalls {
    Spread gaps;
    Spread busy;      ///< processor time of the window from turn to turn
    QString busiest;  ///< the gesture of the longest
    Spread pictures;  ///< from a changed figure to the preview of it
    Spread fullRuns;  ///< from the last change to the full run on screen
    std::vector<Stall> stalls;
    double calibration = 0;  ///< of the machine, see calibrate()
};
/// "longest 34.1 ms, 95 % within 12.0 ms, half within 1.1 ms, 0 over 50 ms; …", and a line for every stall.
[[nodiscard]] QString stallsInWords(const Stalls& stalls, std::chrono::seconds during);

/// How long a fixed piece of arithmetic takes here, the shortest of several, so that figures of two machines compare.
[[nodiscard]] double calibrate();

class StallMeter : public QObject {
    Q_OBJECT
public:
    StallMeter(MainWindow& window, std::chrono::milliseconds during);
    /// @return whether the window has a slider
    bool begin();

signals:
    void finished(const valor::ui::Stalls& stalls);

private:
    void turn();
    void end();
    void takePreview(const RunManifest& manifest);
    void takeFullRun();
    [[nodiscard]] double now() const { return static_cast<double>(clock_.nsecsElapsed()) / 1e6; }

    Gestures gestures_;
    QTimer turns_, end_;
    QElapsedTimer clock_;
    double lastTurn_ = 0, lastBusy_ = 0, mostBusy_ = 0;
    QString gesture_;
    double turnedAt_ = 0;  ///< to that gesture: what it changes is waited for from then on
    std::vector<double> gaps_, busy_, pictures_, fullRuns_;
    std::vector<double> unseen_;  ///< when figures changed that no picture shows yet
    double lastMove_ = -1;        ///< that no full run shows yet; negative: none
    Stalls found_;
};

}  // namespace valor::ui
