// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/run_options.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "app/command_line/diagnostics_output.h"
#include "app/command_line/progress_bar.h"
#include "core/report/object_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kMostThreads = 1024;

}  // namespace

void addSubjectOptions(const Declaration& to, CLI::App& command, SubjectOptions& options) {
    command.add_option("--alternatives", options.alternatives, to.say("help.alternatives"))->delimiter(',');
    command.add_option("--scenario", options.scenario, to.say("help.scenario"));
}

void addDrawOptions(const Declaration& to, CLI::App& command, RunOptions& options) {
    addWhole(to, command, "--draws", options.draws, {kFewestDraws, kMostDraws}, "help.draws");
    addWhole(to, command, "--seed", options.seed, {}, "help.seed");
    std::vector<std::string> schemes;
    for (const SamplingScheme scheme : kSamplingSchemes) schemes.emplace_back(schemeName(scheme));
    addChoice(to, command, "--scheme", options.scheme, schemes, "help.scheme");
}

void addThreads(const Declaration& to, CLI::App& command, RunOptions& options) {
    addWhole(to, command, "--threads", options.threads, {0, kMostThreads}, "help.threads");
}

void addRunOptions(const Declaration& to, CLI::App& command, RunOptions& options) {
    addDrawOptions(to, command, options);
    addChoice(to, command, "--counts", options.counts,
              {std::string(countsName(CountMode::Expected)), std::string(countsName(CountMode::Drawn))}, "help.counts");
    addThreads(to, command, options);
    addSubjectOptions(to, command, options);
    command.add_flag("--quiet", options.quiet, to.say("help.quiet"));
}

RunRequest requestFrom(const RunOptions& options, const CasePtr& input, Subject subject) {
    RunRequest request;
    request.input = input;
    request.alternatives = std::move(subject.alternatives);
    request.scenario = std::move(subject.scenario);
    request.draws = options.draws;
    request.seed = options.seed;
    request.scheme = *std::ranges::find(kSamplingSchemes, options.scheme, schemeName);
    request.counts = options.counts == countsName(CountMode::Drawn) ? CountMode::Drawn : CountMode::Expected;
    request.threads = static_cast<int>(options.threads);
    return request;
}

Result<Subject> subjectIn(const Case& input, const SubjectOptions& options, Language language) {
    Subject subject;
    if (!options.scenario.empty()) {
        VALOR_TRY(subject.scenario, scenarioNamed(input, options.scenario, "--scenario", language));
    }
    for (const std::string& name : options.alternatives) {
        VALOR_TRY(AlternativeId id, alternativeNamed(input, name, "--alternatives", language));
        subject.alternatives.push_back(std::move(id));
    }
    return subject;
}

Watch::Watch(Session& session, Language language, bool isQuiet) : session_(session) {
    if (session.showsProgress && !isQuiet && session.terminal != nullptr)
        bar_ = std::make_unique<ProgressBar>(*session.terminal, Wording{session.texts, language});
    progress_ = [this](Progress progress) {
        if (session_.isInterrupted) stop_.request_stop();
        if (bar_ != nullptr) bar_->show(progress);
    };
    if (session.isInterrupted) stop_.request_stop();
}

Watch::~Watch() = default;

bool Watch::isStopped() const {
    return session_.isInterrupted;
}

RunOutcome runWatched(const RunRequest& request, Session& session, Language language, bool isQuiet) {
    const Watch watch(session, language, isQuiet);
    RunOutcome outcome = session.executor.run(request, watch.token(), watch.progress());
    if (watch.isStopped()) outcome.status = RunOutcome::Status::Cancelled;
    return outcome;
}

void tellWarnings(Session& session, const Diagnostics& ofCase, Language language, bool isQuiet) {
    const std::size_t count = ofCase.count(Severity::Warning);
    if (count == 0 || isQuiet) return;
    session.err << "valor-cli: "
                << session.texts.text("statement.case_warnings", language, {{"count", std::to_string(count)}}) << '\n';
}

void tellFindings(Session& session, const Diagnostics& ofRun, const Diagnostics& ofCase, Language language,
                  bool isQuiet) {
    if (isQuiet) return;
    Diagnostics own;
    for (const Diagnostic& item : ofRun.items())
        if (std::ranges::find(ofCase.items(), item) == ofCase.items().end()) own.addNew(item);
    printDiagnostics(session.err, own, {session.texts, language});
}

int tellCancelled(Session& session, Language language) {
    session.err << "valor-cli: " << session.texts.text("cli.cancelled", language) << '\n';
    return kCancelled;
}

std::optional<int> tellFailure(Session& session, const RunOutcome& outcome, Language language) {
    if (outcome.status == RunOutcome::Status::Cancelled) return tellCancelled(session, language);
    if (outcome.status == RunOutcome::Status::Failed) return refuse(session, *outcome.problem, language);
    return std::nullopt;
}

}  // namespace valor::command_line
