// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in an hour, over and over in seconds, so that it can be measured: drags a slider and rests, types
// a figure, undoes, turns to another scenario, alternative and page.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <functional>
#include <vector>

#include "core/model/case.h"

namespace valor::ui {

class MainWindow;
class ValueBox;
class ValueSlider;

class Gestures : public QObject {
    Q_OBJECT
public:
    /// @param window with an open case and its page “Simulation” on screen
    explicit Gestures(MainWindow& window);

    /// @return whether there is a slider to drag
    bool begin();
    /// Everything is as it was before.
    void end();

signals:
    /// From now on.
    void turnedTo(const QString& gesture);
    /// The gesture changed the case: one that was refused, or stood there already, is waited for by nobody.
    void moved();

private:
    struct Step {
        const char* name;
        std::function<void()> act;
        std::chrono::milliseconds pause;  ///< before the next step; that of a rest ends when everything is on screen
        bool isRest = false;
    };
    void addSteps();
    void addDrag();
    void addRest();
    void go();
    void drag(int move);
    void type();
    void undo(bool again);
    void turnToScenario(bool other);
    void turnToAlternative(bool other);

    MainWindow& window_;
    QPointer<ValueSlider> slider_;
    QPointer<ValueBox> box_;
    QTimer timer_;
    std::vector<Step> steps_;
    std::size_t next_ = 0;
    bool resting_ = false;
    int before_ = 0;  ///< where the slider stood
    CasePtr caseBefore_;
    ScenarioId scenario_;
    AlternativeId alternative_;
};

}  // namespace valor::ui
