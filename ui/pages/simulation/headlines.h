// SPDX-License-Identifier: GPL-3.0-or-later
// The answer before the charts: five figures in words and what they mean.
#pragma once

#include <QWidget>
#include <array>

#include "ui/pages/simulation/figure_answer.h"
#include "ui/pages/simulation/result_words.h"

class QBoxLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;

namespace valor::ui {

class FigureLabel;

class Headlines : public QWidget {
    Q_OBJECT
public:
    explicit Headlines(QWidget* parent = nullptr);

    /// @param preview whether the figures are from few draws: they say so and look it
    void showResult(const ResultWords& words, const RunResult& run, const AlternativeResult& result, bool preview);
    /// No figures yet: says that they are being calculated.
    void showWaiting();
    /// No figures. @param why in place of them
    void showNothing(const QString& why);
    /// Figures that are not final look it.
    void setFinal(bool final);
    void retranslate();
    /// Cards become as high as their contents again, which may be those of another case.
    void releaseHeights();
    /// @param width that is there for all of it, in pixels
    void arrange(int width);

signals:
    /// The reader wants to say how late money counts.
    void discountAsked();
    /// Nothing is uncertain, and the reader wants to say what is.
    void rangesAsked();
    /// A reader asks what stands behind a figure. @param title the figure as it stands there
    void asked(valor::ui::HeadlineFigure figure, const QString& title);

private:
    struct Card {
        QLabel* title;
        FigureLabel* figure;
        QLabel* note;
    };
    enum Position { Benefit, Better, BreakEven, Health, Payment, kCards };
    void buildHero();
    [[nodiscard]] Card makeCard(QWidget& where, double figureSize);
    void connectFigures();
    void nameFigure(const Card& card);
    [[nodiscard]] static QString usualTitle(int position);
    void write(Position position, const Headline& headline);
    void keepHeights();

    std::array<Card, kCards> cards_{};
    std::array<QFrame*, kCards> frames_{};
    QGridLayout* grid_;
    QBoxLayout* hero_;
    QLabel* valuationTitle_;
    QLabel* valuation_;
    QPushButton* setDiscount_;
    QPushButton* stateRanges_;
    QLabel* comparison_;
    QLabel* counts_;
};

}  // namespace valor::ui
