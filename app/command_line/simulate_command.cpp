// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli simulate: runs a case and prints what it says.
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/command_line/commands.h"
#include "app/command_line/progress_bar.h"
#include "app/command_line/result_csv.h"
#include "app/command_line/result_json.h"
#include "app/command_line/result_text.h"
#include "app/command_line/session.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53U) - 1;  // a JSON number holds it exactly

struct Options {
    std::string caseName;
    std::uint64_t draws = 10'000;
    std::uint64_t seed = 1;
    std::string scheme{schemeName(SamplingScheme::LatinHypercube)};
    std::string counts{countsName(CountMode::Expected)};
    int threads = 0;
    std::vector<std::string> alternatives;
    std::string scenario;
    std::string language = "en";
    std::string csv;
    bool json = false;
    bool quiet = false;
};

RunRequest requestFrom(const Options& options, const CasePtr& input) {
    RunRequest request;
    request.input = input;
    request.scenario = ScenarioId(options.scenario);
    for (const std::string& id : options.alternatives) request.alternatives.emplace_back(id);
    request.draws = options.draws;
    request.seed = options.seed;
    request.scheme = options.scheme == schemeName(SamplingScheme::MonteCarlo) ? SamplingScheme::MonteCarlo
                                                                              : SamplingScheme::LatinHypercube;
    request.counts = options.counts == countsName(CountMode::Drawn) ? CountMode::Drawn : CountMode::Expected;
    request.keepSamples = !options.csv.empty();
    request.threads = options.threads;
    return request;
}

/// Runs with a progress bar where one can be seen; a person's Ctrl+C reaches the engine with the next progress.
RunOutcome runWatched(const RunRequest& request, const Options& options, Session& session) {
    std::stop_source stop;
    ProgressBar bar(session.err, {session.texts, languageOf(options.language)});
    const bool showsBar = session.showsProgress && !options.quiet;
    const ProgressFunction watch = [&](Progress progress) {
        if (session.isInterrupted) stop.request_stop();
        if (showsBar) bar.show(progress);
    };
    if (session.isInterrupted) stop.request_stop();
    RunOutcome outcome = session.executor.run(request, stop.get_token(), watch);
    if (session.isInterrupted) outcome.status = RunOutcome::Status::Cancelled;
    return outcome;
}

const Scenario& scenarioOf(const Case& input, const RunResult& result) {
    const Scenario* scenario = findById(input.scenarios, result.manifest.scenario);
    return scenario == nullptr ? input.scenarios.front() : *scenario;
}

/// Writes the draws beside the file and puts them in its place when they are complete.
Status writeCsvFile(const std::string& path, const RunResult& result) {
    const std::string part = path + ".part";
    std::ofstream file(part, std::ios::binary);
    if (file) writeCsv(file, result);
    file.close();
    std::error_code problem;
    if (file) std::filesystem::rename(part, path, problem);
    if (file && !problem) return {};
    std::filesystem::remove(part, problem);
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

void warn(Session& session, const Diagnostics& diagnostics, const Options& options) {
    const std::size_t count = diagnostics.count(Severity::Warning);
    if (count == 0 || options.quiet) return;
    session.err << "valor-cli: "
                << session.texts.text("statement.case_warnings", languageOf(options.language),
                                      {{"count", std::to_string(count)}})
                << '\n';
}

int writeResult(const RunView& view, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.language)};
    if (options.csv == "-") {
        writeCsv(session.out, view.result);
        return kOk;
    }
    if (!options.csv.empty())
        if (const auto written = writeCsvFile(options.csv, view.result); !written)
            return refuse(session, written.error(), wording.language);
    if (options.json)
        session.out << writeJson(resultJson(view, wording));
    else if (!options.quiet)
        printResult(session.out, view, wording);
    return kOk;
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.language);
    const auto path = findCase(session, options.caseName);
    if (!path) return refuse(session, path.error(), language);
    const auto loaded = session.cases.load(*path);
    if (!loaded) return refuse(session, loaded.error(), language);
    const RunOutcome outcome = runWatched(requestFrom(options, loaded->value), options, session);
    if (outcome.status == RunOutcome::Status::Cancelled) {
        session.err << "valor-cli: " << session.texts.text("cli.cancelled", language) << '\n';
        return kCancelled;
    }
    if (outcome.status == RunOutcome::Status::Failed) return refuse(session, *outcome.problem, language);
    Diagnostics diagnostics = loaded->diagnostics;
    diagnostics.append(outcome.diagnostics);
    warn(session, diagnostics, options);
    const Case& input = *loaded->value;
    return writeResult({input, scenarioOf(input, *outcome.result), *outcome.result, diagnostics}, options, session);
}

}  // namespace

void addSimulate(CLI::App& root, Session& session, int& exitCode) {
    auto options = std::make_shared<Options>();
    CLI::App* command = root.add_subcommand("simulate", "Simulate a case and print what it says");
    command->add_option("case", options->caseName, "File, or name of a shipped case")->required();
    // Defaults and limits are given as text: CLI11 would write them in the locale of the process.
    command->add_option("--draws", options->draws, "Number of draws")->type_name("N")->default_str("10000");
    command->add_option("--seed", options->seed, "Seed of the random numbers")
        ->type_name("N")
        ->default_str("1")
        ->check(CLI::Range(std::uint64_t{0}, kLargestSeed).description(""));
    command->add_option("--scheme", options->scheme, "How draws are spread")
        ->capture_default_str()
        ->check(CLI::IsMember({schemeName(SamplingScheme::LatinHypercube), schemeName(SamplingScheme::MonteCarlo)}));
    command->add_option("--counts", options->counts, "Counts of patients: their expected values, or drawn by chance")
        ->capture_default_str()
        ->check(CLI::IsMember({countsName(CountMode::Expected), countsName(CountMode::Drawn)}));
    command->add_option("--threads", options->threads, "Threads; 0: one per processor; never changes a number")
        ->type_name("N")
        ->default_str("0")
        ->check(CLI::Range(0, 1024).description(""));
    command->add_option("--alternatives", options->alternatives, "Only these, separated by commas")->delimiter(',');
    command->add_option("--scenario", options->scenario, "Instead of the first scenario of the case");
    command->add_option("--lang", options->language, "Language of the output")
        ->capture_default_str()
        ->check(CLI::IsMember(languageCodes()));
    CLI::Option* json = command->add_flag("--json", options->json, "Write JSON instead of tables");
    command->add_option("--csv", options->csv, "Write every draw to this file; -: to the output instead of tables")
        ->check([json](const std::string& file) {
            return file == "-" && json->count() > 0 ? std::string("--csv - and --json both want the output") : "";
        });
    command->add_flag("--quiet", options->quiet, "No tables, progress or warnings");
    command->callback([options, &session, &exitCode] { exitCode = execute(*options, session); });
}

}  // namespace valor::command_line
