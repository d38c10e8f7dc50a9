// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling over a form must not change its values.
#pragma once

#include <QObject>

namespace valor::ui {

/// Installed on the application: a spin box, combo box or slider without focus passes the wheel on to what scrolls.
class WheelGuard : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace valor::ui
