// SPDX-License-Identifier: GPL-3.0-or-later
// A card with a title, a chart or table, and the way to its figures.
#pragma once

#include <QFrame>
#include <functional>

#include "ui/text/environment.h"

class QLabel;
class QToolButton;

namespace valor::ui {

class ChartPanel;

/// Property of a label: what it says on paper, where that is less than in the window.
inline constexpr const char* kWordsOnPaper = "wordsOnPaper";

class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(QWidget* content, std::function<void()> showData, const Environment& environment,
              QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// @param hint what can be done in the window, which is not said on paper
    void setNote(const QString& note, const QString& hint = {});
    /// What leads on from here, below the picture.
    void addFoot(QWidget* foot);
    /// What keeps the figures from being final, beside the title; empty: nothing.
    void setState(const QString& state);

    /// The states that it may be in have their room from the start: a title that wraps beside one does so always.
    void reserveStates(const QStringList& states);
    /// Keeps its place and shows nothing until new figures come: those it has are of something else.
    void setBlank(bool blank);
    [[nodiscard]] bool isBlank() const { return blank_; }

private:
    QWidget* content_;
    QLabel* title_;
    QLabel* note_;
    QLabel* state_;
    QToolButton* data_;
    bool blank_ = false;
};

}  // namespace valor::ui
