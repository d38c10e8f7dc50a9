// SPDX-License-Identifier: GPL-3.0-or-later
// Why there are no figures, above the place where they would stand.
#pragma once

#include <QFrame>

class QLabel;

namespace valor::ui {

/// Hidden until something is said.
class FailureBanner : public QFrame {
    Q_OBJECT
public:
    explicit FailureBanner(QWidget* parent = nullptr);
    void say(const QString& text);

private:
    QLabel* text_;
};

}  // namespace valor::ui
