// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choice_box.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kArrow = 12, kRight = 10, kLeft = 10, kGap = 4;

}  // namespace

ChoiceBox::ChoiceBox(const Theme& theme, QWidget* parent) : QComboBox(parent), theme_(theme) {
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, &ChoiceBox::updateGeometry);
    setItemDelegate(new QStyledItemDelegate(this));  // the default one ignores the padding of the style sheet
}

/// The choice, or what there is to choose from.
QString ChoiceBox::shownWords() const {
    if (currentIndex() < 0 && !isEditable()) return placeholderText();
    const QString brief = currentData(kShortWords).toString();
    return brief.isEmpty() ? currentText() : brief;
}

int ChoiceBox::roomForWords() const {
    return width() - kLeft - kGap - kArrow - kRight;
}

QSize ChoiceBox::sizeHint() const {
    return {fontMetrics().horizontalAdvance(shownWords()) + kLeft + kGap + kArrow + kRight + 2,
            QComboBox::sizeHint().height()};
}

void ChoiceBox::showPopup() {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * view()->frameWidth());
    QComboBox::showPopup();
}

bool ChoiceBox::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || currentIndex() < 0 || isEditable()) return QComboBox::event(event);
    const QString shown = shownWords();
    const bool isWhole = shown == currentText() && fontMetrics().horizontalAdvance(shown) <= roomForWords();
    if (isWhole) return QComboBox::event(event);
    const QString words = toolTip().isEmpty() ? currentText() : currentText() + '\n' + toolTip();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), words, this);
    return true;
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
    const QRect room(kLeft, 0, roomForWords(), height());
    painter.setPen(isEnabled() ? t.text : t.disabled);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(shownWords(), Qt::ElideRight, room.width()));
}

}  // namespace valor::ui
