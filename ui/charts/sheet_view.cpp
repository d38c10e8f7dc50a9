// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sheet_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

#include "ui/charts/table_copy.h"

namespace valor::ui {
namespace {

constexpr int kRowHeight = 28;

/// The chosen cells without heads: what is to be pasted over other cells.
ChartTable partOf(const ChartTable& table, QModelIndexList chosen) {
    std::sort(chosen.begin(), chosen.end());
    ChartTable part;
    int row = -1;
    for (const QModelIndex& index : chosen) {
        if (std::exchange(row, index.row()) != index.row()) part.rows.emplace_back();
        const auto& cells = table.rows[static_cast<std::size_t>(index.row())];
        const auto column = static_cast<std::size_t>(index.column());
        part.rows.back().push_back(column < cells.size() ? cells[column] : ChartTable::Cell(std::string()));
    }
    return part;
}

/// What nobody sees in the table is not expected in the copy either.
ChartTable withoutHidden(ChartTable table, const QTableView& view) {
    const auto strip = [&view](auto& cells) {
        for (std::size_t column = cells.size(); column-- > 0;)
            if (view.isColumnHidden(static_cast<int>(column)))
                cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
    };
    strip(table.head);
    for (auto& row : table.rows) strip(row);
    return table;
}

}  // namespace

SheetView::SheetView(std::function<ChartTable()> figures, const Environment& environment, QWidget* parent)
    : FrozenColumnView(parent), figures_(std::move(figures)), environment_(environment) {
    setTabKeyNavigation(false);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::clicked, this, &SheetView::opened);
}

void SheetView::fitColumns(int widest) {
    constexpr int kAir = 14;
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + kAir, widest));
}

void SheetView::fitToRows() {
    int rows = 0;
    for (int row = 0; row < model()->rowCount(); ++row) rows += rowHeight(row);
    constexpr int kScrollBar = 16;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + kScrollBar);
}

void SheetView::copy() const {
    const ChartTable table = figures_();
    const QModelIndexList chosen = selectedIndexes();
    const bool isRange = selectionBehavior() == SelectItems && chosen.size() > 1;
    copyTable(isRange ? partOf(table, chosen) : withoutHidden(table, *this), environment_.formats());
}

void SheetView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::Paste)) return emit pasteAsked();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        if (state() == EditingState) return;  // of the field, which does not keep the key for itself
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) return edit(currentIndex());
        emit activated(currentIndex());  // as a double click does
        return emit opened(currentIndex());
    }
    if (event->key() == Qt::Key_Escape) return emit closeAsked();
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint();
    if (isTyped && currentIndex().isValid() && !currentIndex().flags().testFlag(Qt::ItemIsEditable))
        emit fixedAsked(currentIndex());
    FrozenColumnView::keyPressEvent(event);
}

}  // namespace valor::ui
