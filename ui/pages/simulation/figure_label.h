// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that answers a click, Enter or the space bar: what it is and what it rests on. A number is never torn from
// its unit: the figure becomes smaller where its place is narrow.
#pragma once

#include "ui/editors/wrapped_label.h"

namespace valor::ui {

class FigureLabel : public WrappedLabel {
    Q_OBJECT
public:
    /// Wide of the frame that the focus draws around it.
    static constexpr int kFrame = 2;

    /// @param size usual one, in points
    explicit FigureLabel(double size, QWidget* parent = nullptr);

    void setFigure(const QString& figure);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void asked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Takes the largest size in which every part that must not be broken has room.
    void fit();
    [[nodiscard]] int widestPart(const QFont& font) const;

    double size_;
};

/// Makes it a button for assistive technology, which can press it. Installed once per program.
void installFigureAccessibility();

}  // namespace valor::ui
