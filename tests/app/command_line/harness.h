// SPDX-License-Identifier: GPL-3.0-or-later
// Runs valor-cli inside a test: arguments in, both outputs and the exit code out.
#pragma once

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "app/command_line/session.h"
#include "data/cases/file_case_library.h"
#include "data/text/json_text_catalog.h"
#include "simulation/engine/partial_engine.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/information/study_value.h"
#include "simulation/sensitivity/global_influence.h"
#include "simulation/sensitivity/one_way.h"
#include "simulation/statistics/paired_columns.h"
#include "tests/data/store/store_support.h"
#include "tests/support/source_tree.h"

namespace valor::test {

struct Answer {
    std::string out, err;
    int exitCode = 0;
};

/// Lines are broken anywhere.
inline std::string oneLine(std::string words) {
    std::ranges::replace(words, '\n', ' ');
    const auto isGap = [](char a, char b) { return a == ' ' && b == ' '; };
    words.erase(std::unique(words.begin(), words.end(), isGap), words.end());
    return words;
}

class Harness {
public:
    /// @param shipped folder of the shipped cases
    explicit Harness(RunExecutor& executor, const std::filesystem::path& shipped = {})
        : evidence_(EvidenceLibrary::shipped().value()),
          texts_(JsonTextCatalog::shipped().value()),
          cases_(shipped, evidence_),
          executor_(executor) {}

    Answer run(const std::vector<std::string>& arguments) {
        std::ostringstream out, err;
        command_line::Session session{out,       err,         cases_,        files,       evidence_,         texts_,
                                      executor_, statistics_, sensitivity_,  analyst_,    studies_,          parts_,
                                      inputs_,   influence_,  isInterrupted, hasTerminal, YearMonth(2027, 1)};
        const int exitCode = command_line::run(arguments, session);
        return {out.str(), err.str(), exitCode};
    }

    std::atomic<bool> isInterrupted{false};
    bool hasTerminal = false;
    TemporaryFolder folder;  ///< of its unsaved cases and whatever a test puts there
    StoreEnvironment environment = environmentIn(folder);
    SqliteCaseFiles files{environment};

private:
    EvidenceLibrary evidence_;
    JsonTextCatalog texts_;
    FileCaseLibrary cases_;
    RunExecutor& executor_;
    simulation::PairedColumns statistics_;
    simulation::OneWaySensitivity sensitivity_;
    simulation::SampleInformation analyst_;
    simulation::StudyInformation studies_;
    simulation::PartialEngine parts_;
    simulation::SampledInputs inputs_;
    simulation::GlobalInfluence influence_;
};

[[nodiscard]] inline std::filesystem::path sessionsFolder() {
    return std::filesystem::path(test::sourcePath("tests/app/command_line/sessions"));
}

}  // namespace valor::test
