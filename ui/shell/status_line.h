// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures on screen rest on: draws, seed, scheme, precision; how far a run has come; whether the case is kept.
#pragma once

#include <QStatusBar>
#include <QTimer>

#include "ui/document/case_keeper.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/jobs/run_controller.h"
#include "ui/text/environment.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace valor::ui {

class ElidedLabel;

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(RunController& runs, CaseKeeper& keeper, const Environment& environment, QWidget* parent = nullptr);

    /// Also tells when a comparison is calculated.
    void follow(ComparisonController& comparison);
    void showRun(const RunManifest& manifest, const QString& precision, bool preview);
    /// A full run has come on screen. @param result its first figure, in words
    void announceRun(const QString& result);
    void showNothing();
    /// That the window waits is seen before it does. @param waits false: it is over, and what was said stands there
    /// again
    void showWaiting(bool waits);
    /// @param count what findingsCount() says; empty: nothing was noticed
    void showFindings(const QString& count);
    /// Writes again whether the case is kept; for another language.
    void showSaved();
    [[nodiscard]] QString text() const;

signals:
    /// The reader wants to see what was noticed in the case.
    void findingsAsked();

private:
    void showState();
    void showGrowth(quint64 draws, double error, const QString& output);
    /// How many draws, and whether as many were enough for what was wanted of them.
    [[nodiscard]] QString headOf(const RunManifest& manifest, bool preview) const;
    /// Names for a moment what was written: a changed text moves no figure that would show it.
    void confirm(const Command& change);
    [[nodiscard]] bool isComparing() const { return comparison_ != nullptr && comparison_->isBusy(); }
    [[nodiscard]] QString savedWord() const;

    RunController& runs_;
    CaseKeeper& keeper_;
    const ComparisonController* comparison_ = nullptr;
    const Environment& environment_;
    ElidedLabel* words_;
    QLabel* state_;
    QString beforeWaiting_;  ///< what `state_` said
    QLabel* confirmed_;
    QTimer confirmation_;
    QLabel* saved_;
    QPushButton* retry_;
    QPushButton* findings_;
    QProgressBar* progress_;
};

}  // namespace valor::ui
