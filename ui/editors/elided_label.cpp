// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/elided_label.h"

#include <QPainter>

namespace valor::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text, const QString& tip) {
    QLabel::setText(text);
    tip_ = tip;
    updateTip();
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    updateTip();
}

void ElidedLabel::updateTip() {
    if (!tip_.isEmpty()) return setToolTip(tip_.toHtmlEscaped());
    const bool shortened = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(shortened ? text().toHtmlEscaped() : QString());
}

}  // namespace valor::ui
