// SPDX-License-Identifier: GPL-3.0-or-later
// A message above the page that stays until it is read, without stopping the work.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace valor::ui {

class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    void say(const QString& headline, const QString& explanation);
    [[nodiscard]] QString text() const;

private:
    QLabel* headline_;
    QLabel* explanation_;
    QPushButton* close_;
};

}  // namespace valor::ui
