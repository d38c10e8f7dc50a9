// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that answers a click, Enter or the space bar: what it is and what it rests on.
#pragma once

#include <QLabel>

namespace valor::ui {

class FigureLabel : public QLabel {
    Q_OBJECT
public:
    explicit FigureLabel(QWidget* parent = nullptr);

signals:
    void asked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// Makes it a button for assistive technology, which can press it. Installed once per program.
void installFigureAccessibility();

}  // namespace valor::ui
