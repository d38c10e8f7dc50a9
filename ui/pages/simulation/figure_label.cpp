// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/figure_label.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace valor::ui {

FigureLabel::FigureLabel(QWidget* parent) : QLabel(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void FigureLabel::mouseReleaseEvent(QMouseEvent* event) {
    QLabel::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit asked();
}

void FigureLabel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return emit asked();
    QLabel::keyPressEvent(event);
}

}  // namespace valor::ui
