// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choice_box.h"

#include <QAbstractItemView>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>

#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kArrow = 12, kRight = 10, kLeft = 10, kGap = 4;

/// The choice, or what there is to choose from.
QString wordsOf(const QComboBox& box) {
    return box.currentIndex() < 0 && !box.isEditable() ? box.placeholderText() : box.currentText();
}

}  // namespace

ChoiceBox::ChoiceBox(const Theme& theme, QWidget* parent) : QComboBox(parent), theme_(theme) {
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, &ChoiceBox::updateGeometry);
    setItemDelegate(new QStyledItemDelegate(this));  // the default one ignores the padding of the style sheet
}

QSize ChoiceBox::sizeHint() const {
    return {fontMetrics().horizontalAdvance(wordsOf(*this)) + kLeft + kGap + kArrow + kRight + 2,
            QComboBox::sizeHint().height()};
}

void ChoiceBox::showPopup() {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * view()->frameWidth());
    QComboBox::showPopup();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const Tokens& t = theme_.tokens();
    const QRect arrow(width() - kRight - kArrow, (height() - kArrow) / 2, kArrow, kArrow);
    paintGlyph(painter, Glyph::ChevronDown, arrow, isEnabled() ? t.muted : t.disabled);
    if (isEditable()) return;  // its field shows the words
    const QRect room(kLeft, 0, arrow.left() - kLeft - kGap, height());
    painter.setPen(isEnabled() ? t.text : t.disabled);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(wordsOf(*this), Qt::ElideRight, room.width()));
}

}  // namespace valor::ui
