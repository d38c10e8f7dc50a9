// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window keeps a hand waiting: drags a slider of the open case and measures the gaps between turns of the
// event loop.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <vector>

class QWidget;

namespace valor::ui {

class ValueSlider;

/// In milliseconds.
struct Stalls {
    double longest = 0, median = 0, p99 = 0;
    std::size_t over100 = 0;  ///< gaps that a hand notices
    int moves = 0;            ///< of the slider
};
/// @param gaps in milliseconds
[[nodiscard]] Stalls stallsOf(std::vector<double> gaps, int moves);
/// One line: "longest 34.1 ms, 99 % within 12.0 ms, median 1.1 ms, 0 over 100 ms; 300 moves of a slider in 5 s"
[[nodiscard]] QString stallsInWords(const Stalls& stalls, std::chrono::seconds during);

class StallMeter : public QObject {
    Q_OBJECT
public:
    /// @param window whose first visible slider is dragged to and fro, sixty times a second
    StallMeter(QWidget& window, std::chrono::milliseconds during);
    /// @return whether there is a slider
    bool begin();

signals:
    void finished(const valor::ui::Stalls& stalls);

private:
    void move();
    void turn();
    void end();

    QWidget& window_;
    QPointer<ValueSlider> slider_;
    QTimer moves_, turns_, end_;
    QElapsedTimer clock_;
    double lastTurn_ = 0;
    std::vector<double> gaps_;
    int moved_ = 0;
    int before_ = 0;  ///< where the slider stood
};

}  // namespace valor::ui
