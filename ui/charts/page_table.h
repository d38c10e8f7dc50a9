// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are part of a page and wrap their words: as high as their rows, so that the page scrolls and not the
// table.
#pragma once

#include "ui/charts/sheet_view.h"

namespace valor::ui {

/// @param figures what copying puts on the clipboard
[[nodiscard]] SheetView* pageTable(QAbstractItemModel* model, const char* name, std::function<ChartTable()> figures,
                                   const Environment& environment, QWidget* parent = nullptr);
/// To be called when rows or the width changed.
void fitToRows(QTableView& view);

}  // namespace valor::ui
