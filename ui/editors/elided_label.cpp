// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/elided_label.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>

#include "ui/text/tips.h"

namespace valor::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text, const QString& tip) {
    QLabel::setText(text);
    tip_ = tip;
    shorter_.clear();
    updateTip();
}

void ElidedLabel::setShorterForms(const QStringList& forms) {
    shorter_ = forms;
    updateTip();
    update();
}

QString ElidedLabel::fittingForm(int width) const {
    QString form = text();
    for (const QString& shorter : shorter_)
        if (fontMetrics().horizontalAdvance(form) > width) form = shorter;
    return form;
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const {
    const QSize whole = QLabel::sizeHint();
    return {whole.width(), std::max(whole.height(), lines_ * fontMetrics().lineSpacing())};
}

void ElidedLabel::setLines(int most) {
    lines_ = most;
    updateGeometry();
    updateTip();
}

QStringList ElidedLabel::shownLines() const {
    const int width = contentsRect().width();
    const QString form = fittingForm(width);
    QTextLayout layout(form, font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == lines_;
        const QString rest = form.mid(line.textStart(), isLast ? -1 : line.textLength());
        lines << fontMetrics().elidedText(rest.trimmed(), Qt::ElideRight, width);
        if (isLast) break;
    }
    layout.endLayout();
    return lines;
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    const QStringList lines = shownLines();
    const int high = fontMetrics().lineSpacing();
    QRect area = contentsRect();
    area.setTop(area.center().y() - static_cast<int>(lines.size()) * high / 2);
    area.setHeight(high);
    for (const QString& line : lines) {
        painter.drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, line);
        area.translate(0, high);
    }
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    updateTip();
}

void ElidedLabel::updateTip() {
    const bool isShortened = tip_.isEmpty() && shownLines().join(' ') != text().simplified();
    setTip(*this, isShortened ? text() : tip_);
}

}  // namespace valor::ui
