// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the window together with the engine and the files, and runs it.
#pragma once

#include "app/desktop/options.h"
#include "core/ports/case_file.h"
#include "core/ports/case_library.h"
#include "core/ports/influence.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"
#include "core/ports/sample_files.h"
#include "core/ports/sensitivity.h"
#include "core/ports/settlement_files.h"
#include "core/ports/text_catalog.h"
#include "ui/jobs/information_controller.h"
#include "ui/jobs/report_controller.h"

namespace valor::desktop {

class Application;

/// What the window works with.
struct Services {
    const CaseLibrary& library;
    const CaseFiles& files;
    RunExecutor& executor;
    SensitivityAnalysis& sensitivity;
    RunExecutor& comparisons;  ///< another than `executor`
    const PairedStatistics& statistics;
    ui::InformationController::Doors information;
    InfluenceAnalyst& influence;
    const SampleFiles& samples;
    ReportDoors reports;
    InputDraws& inputsOfPages;  ///< another than that of `reports`
    const ReportFiles& reportFiles;
    const TextCatalog& texts;
    const SettlementFiles& settlements;
};

/// @return exit code of the program
int runDesktop(Application& application, const Options& options, const Services& services);

}  // namespace valor::desktop
