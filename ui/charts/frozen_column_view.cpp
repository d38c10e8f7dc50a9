// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/frozen_column_view.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace valor::ui {
namespace {

int frozenIn(const QHeaderView& header) {
    if (header.offset() <= 0 || header.count() < 2) return 0;
    return std::min(header.sectionSize(0), header.viewport()->width() / 2);
}

/// The head of the first column stays above it, and is pressed and drawn wider there.
class FrozenHeader : public QHeaderView {
public:
    explicit FrozenHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

protected:
    void paintEvent(QPaintEvent* event) override {
        QHeaderView::paintEvent(event);
        const int wide = frozenIn(*this);
        if (wide == 0) return;
        QPainter painter(viewport());
        const QRect area(0, 0, wide, viewport()->height());
        painter.fillRect(area, palette().base());
        paintSection(&painter, area, 0);
    }
    void mousePressEvent(QMouseEvent* event) override {
        isHeld_ = isFrozenAt(event->position().x());
        if (!isHeld_) return QHeaderView::mousePressEvent(event);
        QMouseEvent moved = unscrolled(*event);
        QHeaderView::mousePressEvent(&moved);
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const bool isFrozen = event->buttons() == Qt::NoButton ? isFrozenAt(event->position().x()) : isHeld_;
        if (!isFrozen) return QHeaderView::mouseMoveEvent(event);
        QMouseEvent moved = unscrolled(*event);
        QHeaderView::mouseMoveEvent(&moved);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (!isHeld_) return QHeaderView::mouseReleaseEvent(event);
        isHeld_ = false;
        QMouseEvent moved = unscrolled(*event);
        QHeaderView::mouseReleaseEvent(&moved);
    }
    bool viewportEvent(QEvent* event) override {
        auto* help = event->type() == QEvent::ToolTip ? static_cast<QHelpEvent*>(event) : nullptr;
        if (help == nullptr || !isFrozenAt(help->pos().x())) return QHeaderView::viewportEvent(event);
        QHelpEvent moved(help->type(), help->pos() - QPoint(offset(), 0), help->globalPos());
        return QHeaderView::viewportEvent(&moved);
    }

private:
    [[nodiscard]] bool isFrozenAt(double x) const { return x >= 0 && x < frozenIn(*this); }
    /// Where the mouse would be if nothing were scrolled.
    [[nodiscard]] QMouseEvent unscrolled(const QMouseEvent& event) const {
        return {event.type(),          event.position() - QPointF(offset(), 0),
                event.scenePosition(), event.globalPosition(),
                event.button(),        event.buttons(),
                event.modifiers()};
    }

    bool isHeld_ = false;  ///< the mouse was pressed on the frozen head
};

}  // namespace

FrozenColumnView::FrozenColumnView(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new FrozenHeader(this));
    setHorizontalScrollMode(ScrollPerPixel);
}

int FrozenColumnView::frozenWidth() const {
    return frozenIn(*horizontalHeader());
}

QRect FrozenColumnView::visualRect(const QModelIndex& index) const {
    const QRect area = QTableView::visualRect(index);
    const int wide = frozenWidth();
    if (wide == 0 || index.column() != 0 || !area.isValid()) return area;
    const bool isAcross = columnSpan(index.row(), 0) > 1;  // a line of words
    return {0, area.top(), isAcross ? std::min(area.width(), viewport()->width()) : wide, area.height()};
}

QModelIndex FrozenColumnView::indexAt(const QPoint& place) const {
    if (place.x() < 0 || place.x() >= frozenWidth()) return QTableView::indexAt(place);
    const int row = rowAt(place.y());
    return row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex());
}

/// Not only into the view but out from behind the first column.
void FrozenColumnView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || index.column() == 0) return;
    const int hidden = frozenWidth() - columnViewportPosition(index.column());
    if (hidden > 0) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

// Painted again wherever the table takes the first column to be out of sight -----------------------------------------

void FrozenColumnView::repaintFrozen() {
    if (frozenWidth() > 0) viewport()->update();
}

void FrozenColumnView::scrollContentsBy(int across, int down) {
    QTableView::scrollContentsBy(across, down);
    if (across == 0) return;
    viewport()->update();
    horizontalHeader()->viewport()->update();
    updateEditorGeometries();
}

void FrozenColumnView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    QTableView::dataChanged(first, last, roles);
    repaintFrozen();
}

void FrozenColumnView::selectionChanged(const QItemSelection& chosen, const QItemSelection& before) {
    QTableView::selectionChanged(chosen, before);
    repaintFrozen();
}

/// Up and down in the first column do not scroll back what is read beside it.
void FrozenColumnView::currentChanged(const QModelIndex& current, const QModelIndex& before) {
    const bool staysInNames =
        before.isValid() && current.column() == 0 && before.column() == 0 && frozenWidth() == columnWidth(0);
    const int across = horizontalScrollBar()->value();
    QTableView::currentChanged(current, before);
    if (staysInNames) horizontalScrollBar()->setValue(across);
    repaintFrozen();
}

void FrozenColumnView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (frozenWidth() == 0 || model() == nullptr) return;
    QPainter painter(viewport());
    QStyleOptionViewItem usual;
    initViewItemOption(&usual);
    for (int y = std::max(0, event->rect().top()); y <= event->rect().bottom();) {
        const int row = rowAt(y);
        if (row < 0) break;
        paintFrozenCell(painter, usual, model()->index(row, 0, rootIndex()));
        y = rowViewportPosition(row) + rowHeight(row);
    }
}

void FrozenColumnView::paintFrozenCell(QPainter& painter, const QStyleOptionViewItem& usual,
                                       const QModelIndex& index) const {
    QStyleOptionViewItem option = usual;
    option.rect = visualRect(index);
    if (alternatingRowColors() && index.row() % 2 == 1) option.features |= QStyleOptionViewItem::Alternate;
    if (selectionModel()->isSelected(index)) option.state |= QStyle::State_Selected;
    if (index == currentIndex() && hasFocus()) option.state |= QStyle::State_HasFocus;
    if (!index.flags().testFlag(Qt::ItemIsEnabled)) option.state &= ~QStyle::State_Enabled;
    painter.fillRect(option.rect, palette().base());
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
    itemDelegateForIndex(index)->paint(&painter, option, index);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
}

}  // namespace valor::ui
