// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are part of a page: as high as their rows, so that the page scrolls and not the table.
#pragma once

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace valor::ui {

[[nodiscard]] QTableView* pageTable(QAbstractItemModel* model, const char* name, QWidget* parent = nullptr);
/// To be called when rows or the width changed.
void fitToRows(QTableView& view);

}  // namespace valor::ui
