// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a folder and writes the draws of a run there as tables for other programs.
#pragma once

#include <QObject>

#include "ui/jobs/information_controller.h"
#include "ui/text/environment.h"

namespace valor::ui {

class Notice;

class SampleExport : public QObject {
    Q_OBJECT
public:
    /// @param notice says how it went @param window of the dialogs
    SampleExport(InformationController& information, const SampleFiles& files, Notice& notice,
                 const Environment& environment, QWidget* window);

    /// @param run a full run with its samples
    void ask(const FullRun& run);

private:
    void takeFolder(const FullRun& run, const QString& folder);
    void write(const FullRun& run, const QString& folder);

    InformationController& information_;
    const SampleFiles& files_;
    Notice& notice_;
    const Environment& environment_;
    QWidget* window_;
};

}  // namespace valor::ui
