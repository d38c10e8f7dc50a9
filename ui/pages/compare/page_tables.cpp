// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/page_tables.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace valor::ui {

QTableView* pageTable(QAbstractItemModel* model, const char* name, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setObjectName(name);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setMinimumSectionSize(28);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return view;
}

void fitToRows(QTableView& view) {
    view.resizeRowsToContents();
    const int bar = view.horizontalScrollBar()->sizeHint().height();
    view.setFixedHeight(view.horizontalHeader()->sizeHint().height() + view.verticalHeader()->length() + bar + 4);
}

}  // namespace valor::ui
