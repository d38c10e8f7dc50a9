// SPDX-License-Identifier: GPL-3.0-or-later
// What every command that simulates asks for, and the run itself under the eyes of a person.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "core/report/object_names.h"

namespace valor::command_line {

class ProgressBar;

/// Which part of a case a computation is about.
struct SubjectOptions {
    std::vector<std::string> alternatives;
    std::string scenario;
};

struct RunOptions : SubjectOptions {
    std::uint64_t draws = 10'000;
    std::uint64_t seed = 1;
    std::string scheme{schemeName(SamplingScheme::LatinHypercube)};
    std::string counts{countsName(CountMode::Expected)};
    std::uint64_t threads = 0;
    bool quiet = false;
};

/// "--alternatives" and "--scenario".
void addSubjectOptions(const Declaration& to, CLI::App& command, SubjectOptions& options);
/// "--draws", "--seed" and "--scheme".
void addDrawOptions(const Declaration& to, CLI::App& command, RunOptions& options);
/// "--threads".
void addThreads(const Declaration& to, CLI::App& command, RunOptions& options);
/// All of them, "--counts", "--alternatives", "--scenario" and "--quiet".
void addRunOptions(const Declaration& to, CLI::App& command, RunOptions& options);

[[nodiscard]] RunRequest requestFrom(const RunOptions& options, const CasePtr& input);

/// All names in `options`, before anything runs. @return ReferenceUnknown with what there is to choose from
[[nodiscard]] Status checkNames(const SubjectOptions& options, const Case& input, Language language);

/// The names that checkNames() has found as the ids of a request.
template <class Request>
void setSubject(Request& request, const SubjectOptions& options, const Case& input) {
    constexpr Language kAny = Language::English;  // of a message that is not shown
    if (!options.scenario.empty())
        request.scenario = scenarioNamed(input, options.scenario, "", kAny).value_or(ScenarioId(options.scenario));
    for (const std::string& name : options.alternatives)
        request.alternatives.push_back(alternativeNamed(input, name, "", kAny).value_or(AlternativeId(name)));
}

/// Somebody at the terminal: sees a progress bar where one can be seen; Ctrl+C reaches the work with its next progress.
class Watch {
public:
    Watch(Session& session, Language language, bool isQuiet);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
    [[nodiscard]] const ProgressFunction& progress() const { return progress_; }
    /// A person has asked to stop.
    [[nodiscard]] bool isStopped() const;

private:
    Session& session_;
    std::stop_source stop_;
    std::unique_ptr<ProgressBar> bar_;
    ProgressFunction progress_;
};

/// One run under a Watch.
[[nodiscard]] RunOutcome runWatched(const RunRequest& request, Session& session, Language language,
                                    bool isQuiet = false);
/// Says how many warnings there are about the case, which "validate" shows.
void tellWarnings(Session& session, const Diagnostics& ofCase, Language language, bool isQuiet);
/// Says in full what a run found that the case alone does not show.
void tellFindings(Session& session, const Diagnostics& ofRun, const Diagnostics& ofCase, Language language,
                  bool isQuiet);
/// Says that a person has stopped it. @return the exit code
[[nodiscard]] int tellCancelled(Session& session, Language language);
/// Says why a run has no result. @return the exit code; absent when there is a result
[[nodiscard]] std::optional<int> tellFailure(Session& session, const RunOutcome& outcome, Language language);

}  // namespace valor::command_line
