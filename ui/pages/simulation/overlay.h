// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that lie over the lower edge of what they are about: they push nothing away from under a hand or an eye.
#pragma once

#include <QWidget>
#include <initializer_list>

namespace valor::ui {

/// As high as the messages that are shown, as wide as its ground.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// @param ground owns it
    Overlay(std::initializer_list<QWidget*> messages, QWidget& ground);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();

    QWidget& ground_;
};

}  // namespace valor::ui
