// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures on screen rest on: draws, seed, scheme, precision; and how far a run has come.
#pragma once

#include <QStatusBar>

#include "ui/jobs/run_controller.h"
#include "ui/text/environment.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace valor::ui {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(RunController& runs, const Environment& environment, QWidget* parent = nullptr);

    void showRun(const RunManifest& manifest, const QString& precision, bool preview);
    void showNothing();
    /// @param count what findingsCount() says; empty: nothing was noticed
    void showFindings(const QString& count);
    [[nodiscard]] QString text() const;

signals:
    /// The reader wants to see what was noticed in the case.
    void findingsAsked();

private:
    void showState();

    RunController& runs_;
    const Environment& environment_;
    QLabel* words_;
    QLabel* state_;
    QPushButton* findings_;
    QProgressBar* progress_;
};

}  // namespace valor::ui
