// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <utility>

namespace valor::ui {

SheetView* pageTable(QAbstractItemModel* model, const char* name, std::function<ChartTable()> figures,
                     const Environment& environment, QWidget* parent) {
    auto* view = new SheetView(std::move(figures), environment, parent);
    view->setModel(model);
    view->setObjectName(name);
    view->setWordWrap(true);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->setMinimumSectionSize(view->verticalHeader()->defaultSectionSize());
    view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return view;
}

void fitToRows(QTableView& view) {
    view.resizeRowsToContents();
    const int bar = view.horizontalScrollBar()->sizeHint().height();
    view.setFixedHeight(view.horizontalHeader()->sizeHint().height() + view.verticalHeader()->length() + bar + 4);
}

}  // namespace valor::ui
