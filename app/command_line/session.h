// SPDX-License-Identifier: GPL-3.0-or-later
// What every command works with: where it writes, where cases come from, who runs them.
#pragma once

#include <atomic>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/calendar/year_month.h"
#include "core/ports/case_file.h"
#include "core/ports/case_library.h"
#include "core/ports/influence.h"
#include "core/ports/input_draws.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/partial_runs.h"
#include "core/ports/run_executor.h"
#include "core/ports/sample_analysis.h"
#include "core/ports/sensitivity.h"
#include "core/ports/study_analysis.h"
#include "core/ports/text_catalog.h"
#include "core/report/statements.h"
#include "data/evidence/evidence_library.h"

namespace valor {
class DocumentPainter;
}

namespace valor::command_line {

/// What a shell sees. @see docs/user/command-line.md
enum ExitCode : int {
    kOk = 0,
    kFindings = 1,
    kUsage = 2,
    kRefused = 3,
    kCancelled = 4,
    kInternal = 70  ///< a fault of the program, never of its input
};

struct Session {
    std::ostream& out;
    std::ostream& err;
    const CaseLibrary& cases;
    const CaseFiles& files;
    const EvidenceLibrary& evidence;
    const TextCatalog& texts;
    RunExecutor& executor;
    const PairedStatistics& statistics;
    SensitivityAnalysis& sensitivity;
    const SampleAnalyst& analyst;
    const StudyAnalyst& studies;
    PartialRuns& parts;
    InputDraws& inputs;
    InfluenceAnalyst& influence;
    const std::atomic<bool>& isInterrupted;    ///< set from outside when a person presses Ctrl+C
    bool showsProgress = false;                ///< errors go to a terminal
    YearMonth today;                           ///< a new case begins after it
    const DocumentPainter* painter = nullptr;  ///< of charts and pages; null: this program has none
    std::ostream* terminal = nullptr;          ///< behind `err`, for what commands it; null but within run()
};

/// A language by its code on the command line: "en", "da", "nb".
[[nodiscard]] Language languageOf(const std::string& code);
[[nodiscard]] const std::vector<std::string>& languageCodes();

/// Prints a problem and says with which code to end.
int refuse(Session& session, const Error& problem, Language language);

/// File of the case that a person names by its path or, for shipped cases, by its name.
/// @return FileUnreadable
[[nodiscard]] Result<std::string> findCase(const Session& session, const std::string& name);

/// Runs the program on its arguments without the program name.
int run(const std::vector<std::string>& arguments, Session& session);

}  // namespace valor::command_line
