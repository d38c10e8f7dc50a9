// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli simulate: runs a case and prints what it says.
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/progress_bar.h"
#include "app/command_line/result_csv.h"
#include "app/command_line/result_json.h"
#include "app/command_line/result_text.h"
#include "app/command_line/session.h"
#include "core/model/closest_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53U) - 1;  // a JSON number holds it exactly
constexpr std::uint64_t kMostThreads = 1024;

struct Options {
    std::string caseName;
    std::uint64_t draws = 10'000;
    std::uint64_t seed = 1;
    std::string scheme{schemeName(SamplingScheme::LatinHypercube)};
    std::string counts{countsName(CountMode::Expected)};
    std::uint64_t threads = 0;
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
    request.threads = static_cast<int>(options.threads);
    return request;
}

/// A name that the case does not know, told with those it knows, before anything runs.
template <class Object>
Status known(const std::string& name, const std::vector<Object>& objects, const std::string& kind,
             const std::string& option) {
    std::vector<std::string> names;
    for (const Object& object : objects) names.push_back(object.id.text());
    if (std::ranges::find(names, name) != names.end()) return {};
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", kind}};
    if (std::string closest = closestNames(name, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, option, std::move(arguments));
}

Status checkNames(const Options& options, const Case& input) {
    if (!options.scenario.empty()) VALOR_CHECK(known(options.scenario, input.scenarios, "scenario", "--scenario"));
    for (const std::string& name : options.alternatives)
        VALOR_CHECK(known(name, input.alternatives, "alternative", "--alternatives"));
    return {};
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

/// A name beside `path` that nothing has yet: what a person left there is not ours to overwrite.
std::string freeNameBeside(const std::string& path) {
    std::string name = path + ".part";
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = path + ".part" + std::to_string(number);
    return name;
}

/// Writes the draws beside the file and puts them in its place when they are complete.
Status writeCsvFile(const std::string& path, const RunResult& result) {
    const std::string part = freeNameBeside(path);
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
    if (const auto names = checkNames(options, *loaded->value); !names) return refuse(session, names.error(), language);
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

void addSimulate(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("simulate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addWhole(to, *command, "--draws", options->draws, kLargestSeed, "help.draws");
    addWhole(to, *command, "--seed", options->seed, kLargestSeed, "help.seed");
    addChoice(
        to, *command, "--scheme", options->scheme,
        {std::string(schemeName(SamplingScheme::LatinHypercube)), std::string(schemeName(SamplingScheme::MonteCarlo))},
        "help.scheme");
    addChoice(to, *command, "--counts", options->counts,
              {std::string(countsName(CountMode::Expected)), std::string(countsName(CountMode::Drawn))}, "help.counts");
    addWhole(to, *command, "--threads", options->threads, kMostThreads, "help.threads");
    command->add_option("--alternatives", options->alternatives, to.say("help.alternatives"))->delimiter(',');
    command->add_option("--scenario", options->scenario, to.say("help.scenario"));
    addLanguage(to, *command, options->language);
    CLI::Option* json = command->add_flag("--json", options->json, to.say("help.json"));
    command->add_option("--csv", options->csv, to.say("help.csv"))->check([json, to](const std::string& file) {
        return file == "-" && json->count() > 0 ? to.say("use.two_outputs") : "";
    });
    command->add_flag("--quiet", options->quiet, to.say("help.quiet"));
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
