// SPDX-License-Identifier: GPL-3.0-or-later
// A text in lines of a width: a word that is longer than a line is broken, so nothing runs off the paper.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>
#include <QTextLayout>

class QPainter;

namespace valor::ui {

/// Measured and painted alike.
class WrappedText {
public:
    /// @param width of a line, in the pixels of the screen
    WrappedText(const QString& text, const QFont& font, double width, Qt::Alignment side = Qt::AlignLeft);

    [[nodiscard]] double height() const { return height_; }
    /// With the pen of the painter.
    void paint(QPainter& painter, QPointF corner) const;
    /// The text cut where lines end. @param highest of a piece, unless a single line is higher
    [[nodiscard]] QStringList pieces(double highest) const;

private:
    QTextLayout layout_;
    double height_ = 0;
};

}  // namespace valor::ui
