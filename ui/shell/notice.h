// SPDX-License-Identifier: GPL-3.0-or-later
// A message above the page that stays until it is read, without stopping the work.
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace valor::ui {

class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    /// What can be done about it.
    struct Remedy {
        QString text;
        std::function<void()> apply;
    };

    void say(const QString& headline, const QString& explanation, const Remedy& remedy = {});
    [[nodiscard]] QString text() const;

private:
    QLabel* headline_;
    QLabel* explanation_;
    QPushButton* remedy_;
    QPushButton* close_;
    std::function<void()> apply_;
};

}  // namespace valor::ui
