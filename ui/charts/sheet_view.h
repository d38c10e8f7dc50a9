// SPDX-License-Identifier: GPL-3.0-or-later
// A table in the look of the product, worked with keys: copied whole, its rows opened.
#pragma once

#include <functional>

#include "core/report/chart.h"
#include "ui/charts/frozen_column_view.h"
#include "ui/text/environment.h"

namespace valor::ui {

class SheetView : public FrozenColumnView {
    Q_OBJECT
public:
    /// @param figures what copying puts on the clipboard: the rows as they stand, numbers as numbers
    SheetView(std::function<ChartTable()> figures, const Environment& environment, QWidget* parent = nullptr);

    /// As wide as their words with some air, up to a limit.
    void fitColumns(int widest);
    /// As high as its rows: the page scrolls, not the table.
    void fitToRows();
    /// The whole table without hidden columns; where single cells can be chosen and several are, those alone and
    /// without heads.
    void copy() const;

signals:
    /// Enter, or a click on the row.
    void opened(const QModelIndex& index);
    void pasteAsked();
    /// Somebody types on a cell that cannot be changed.
    void fixedAsked(const QModelIndex& index);
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::function<ChartTable()> figures_;
    const Environment& environment_;
};

}  // namespace valor::ui
