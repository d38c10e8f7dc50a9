// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/wrapped_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace valor::ui {
namespace {

/// A layout breaks a line at a sign of its own.
QString withLineBreaks(QString text) {
    return text.replace('\n', QChar::LineSeparator);
}

}  // namespace

WrappedText::WrappedText(const QString& text, const QFont& font, double width, Qt::Alignment side)
    : layout_(withLineBreaks(text), font) {
    QTextOption option(side);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_.setTextOption(option);
    layout_.setCacheEnabled(true);
    const double leading = QFontMetricsF(font).leading();
    layout_.beginLayout();
    for (QTextLine line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, line.lineNumber() == 0 ? 0.0 : std::ceil(height_ + leading)});
        height_ = line.y() + line.height();
    }
    layout_.endLayout();
}

void WrappedText::paint(QPainter& painter, QPointF corner) const {
    layout_.draw(&painter, corner);
}

QStringList WrappedText::pieces(double highest) const {
    QStringList pieces;
    int from = 0;
    double top = 0;
    const auto cutAt = [&](int end) {
        pieces << layout_.text().mid(from, end - from).trimmed();
        from = end;
    };
    for (int i = 0; i < layout_.lineCount(); ++i) {
        const QTextLine line = layout_.lineAt(i);
        if (line.y() + line.height() - top <= highest || line.textStart() == from) continue;
        cutAt(line.textStart());
        top = line.y();
    }
    cutAt(static_cast<int>(layout_.text().size()));
    return pieces;
}

}  // namespace valor::ui
