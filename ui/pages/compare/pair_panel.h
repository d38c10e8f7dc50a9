// SPDX-License-Identifier: GPL-3.0-or-later
// Two of those that stand side by side, and what they differ by in the same futures.
#pragma once

#include <QWidget>

#include "ui/pages/compare/pair_words.h"

class QLabel;
class QTableView;

namespace valor::ui {

class ChoiceBox;

class PairPanel : public QWidget {
    Q_OBJECT
public:
    explicit PairPanel(const Environment& environment, QWidget* parent = nullptr);

    /// Keeps the chosen two where they are still among the contenders; else the second minus the first.
    void show(const SideBySide& found, const Case& input, ComparisonAxis axis);
    [[nodiscard]] std::size_t first() const;
    [[nodiscard]] std::size_t second() const;
    [[nodiscard]] ChartTable table() const { return model_->table(); }
    void showPair(const ShownPair& pair);
    void retranslate();

signals:
    /// The reader asks about another two.
    void asked();

private:
    void build();
    void choose(std::size_t first, std::size_t second);
    void keepApart(ChoiceBox& moved, ChoiceBox& other);

    const Environment& environment_;
    std::vector<Contender> contenders_;
    ChoiceBox* first_;
    ChoiceBox* second_;
    QLabel* minus_;
    QLabel* sentence_;
    SheetModel* model_;
    QTableView* view_;
};

}  // namespace valor::ui
