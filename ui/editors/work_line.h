// SPDX-License-Identifier: GPL-3.0-or-later
// How far a calculation is: in words, with its progress, and the way to stop it or to begin again.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace valor::ui {

class WorkLine : public QWidget {
    Q_OBJECT
public:
    enum class State { Idle, Working, Stopped };

    /// @param name "seller" makes its parts "sellerState", "cancelSeller", "askSellerAgain"
    explicit WorkLine(const QString& name, QWidget* parent = nullptr);

    /// @param words beside it; empty: none
    void show(State state, const QString& words);
    void setProgress(double share);
    void retranslate();

signals:
    void cancelAsked();
    void startAsked();

private:
    QLabel* words_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QPushButton* start_;
};

}  // namespace valor::ui
