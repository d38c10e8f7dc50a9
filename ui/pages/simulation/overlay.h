// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that lie over the lower edge of what they are about: they push nothing away from under a hand or an eye.
// What lies below one that stays must come out from under it: its ground is told how much room to leave.
#pragma once

#include <QWidget>
#include <initializer_list>
#include <vector>

namespace valor::ui {

/// Of a message that leaves by itself after a moment.
inline constexpr const char* kPassing = "passing";

/// As high as the messages that are shown, as wide as its ground.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// @param ground owns it
    Overlay(std::initializer_list<QWidget*> messages, QWidget& ground);

signals:
    /// How high the messages are that stay until somebody closes them. A message that goes by itself has the property
    /// kPassing.
    void stays(int height);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    [[nodiscard]] int staying() const;

    QWidget& ground_;
    std::vector<QWidget*> messages_;
    int told_ = 0;
};

}  // namespace valor::ui
