// SPDX-License-Identifier: GPL-3.0-or-later
// A tour of the window: a note beside a real control, with back, next and stop. The window stays usable meanwhile.
#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

#include "ui/shell/tour_steps.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;

namespace valor::ui {

class Tour : public QFrame {
    Q_OBJECT
public:
    Tour(QWidget& window, const Environment& environment);

    void begin();
    void next();
    void back();
    void stop();
    [[nodiscard]] int step() const { return step_; }

signals:
    /// The next control stands on this page.
    void pageAsked(valor::ui::PageId page);
    /// It was seen to its end, or stopped.
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    bool takesKey(int key);
    void show(int step);
    void write();
    void point();
    void place(const QRect& target);

    QWidget& window_;
    const Environment& environment_;
    std::vector<TourStep> steps_;
    int step_ = 0;
    QPointer<QWidget> target_;
    QWidget* mark_;  ///< frame round the control
    QLabel* title_;
    QLabel* text_;
    QLabel* count_;
    QPushButton* stop_;
    QPushButton* back_;
    QPushButton* next_;
};

}  // namespace valor::ui
