// SPDX-License-Identifier: GPL-3.0-or-later
// Which of two readings of a number is meant: one button for each.
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/editors/value_box.h"

class QPushButton;

namespace valor::ui {

class ReadingQuestion : public QWidget {
    Q_OBJECT
public:
    explicit ReadingQuestion(QWidget* parent = nullptr);

    /// Hidden while there is nothing to choose. @param readings none, or the two of ValueBox::readings()
    void offer(const std::vector<ValueBox::Reading>& readings);
    [[nodiscard]] const std::array<QPushButton*, 2>& buttons() const { return buttons_; }

signals:
    void chosen(double value);

private:
    std::vector<ValueBox::Reading> readings_;
    std::array<QPushButton*, 2> buttons_;
};

}  // namespace valor::ui
