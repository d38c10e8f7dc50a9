// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose first column stays in sight while the others are scrolled sideways: it says what the figures are of.
#pragma once

#include <QTableView>

namespace valor::ui {

/// Cells of the first column are found, edited and spoken where they are seen.
class FrozenColumnView : public QTableView {
    Q_OBJECT
public:
    explicit FrozenColumnView(QWidget* parent = nullptr);

    /// Width at the left that the first column keeps, at most half of the view; nought where nothing is scrolled.
    [[nodiscard]] int frozenWidth() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& place) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int across, int down) override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void selectionChanged(const QItemSelection& chosen, const QItemSelection& before) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& before) override;

private:
    void repaintFrozen();
    void paintFrozenCell(QPainter& painter, const QStyleOptionViewItem& usual, const QModelIndex& index) const;
};

}  // namespace valor::ui
