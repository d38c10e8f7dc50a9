// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choice_box.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

#include "ui/theme/glyphs.h"

namespace valor::ui {

ChoiceBox::ChoiceBox(const Theme& theme, QWidget* parent) : QComboBox(parent), theme_(theme) {
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    constexpr int kArrow = 12, kRight = 10, kLeft = 10;
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const Tokens& t = theme_.tokens();
    const QRect arrow(width() - kRight - kArrow, (height() - kArrow) / 2, kArrow, kArrow);
    paintGlyph(painter, Glyph::ChevronDown, arrow, isEnabled() ? t.muted : t.disabled);
    const QRect words(kLeft, 0, arrow.left() - kLeft - 4, height());
    painter.setPen(isEnabled() ? t.text : t.disabled);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, words.width()));
}

}  // namespace valor::ui
