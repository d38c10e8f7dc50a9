// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli sensitivity: which inputs move the result, one at a time, two at a time or all at once.
#include <array>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_text.h"
#include "app/command_line/influence_output.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/sensitivity_output.h"
#include "core/report/grid_page.h"
#include "core/report/influence_page.h"
#include "core/report/threshold_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kShownInputs = 15;
constexpr std::uint64_t kInfluenceRows = 2048;
constexpr const char* kOneWay = "one-way";
constexpr std::array kMethods{InfluenceMethod::Sobol, InfluenceMethod::Shapley, InfluenceMethod::Rank};

struct SensitivityOptions {
    std::string caseName, state;
    RunOptions subject;
    std::string method = kOneWay;
    std::vector<std::string> grid;
    std::string threshold, output = "net_benefit";
    double target = 0;
    std::vector<double> between;
    std::uint64_t rows = kShownInputs;
    OutputForm form;
};

/// A range that is refused is that of --between.
Error atOption(Error problem) {
    if (problem.subject == "range") problem.subject = "--between";
    return problem;
}

/// What every analysis is about.
template <class Request>
Request requestOf(const SubjectCase& loaded, const SensitivityOptions& options) {
    Request request;
    request.input = loaded.value;
    request.alternatives = loaded.subject.alternatives;
    request.scenario = loaded.subject.scenario;
    request.threads = static_cast<int>(options.subject.threads);
    return request;
}

int analyseOneWay(const SubjectCase& loaded, const SensitivityOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto request = requestOf<SensitivityRequest>(loaded, options);
    const Watch watch(session, wording.language, true);
    const auto found = session.sensitivity.oneWay(request, watch.token(), watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, false);
    const SensitivityView view{*loaded.value, scenarioOf(*loaded.value, request.scenario), **found};
    if (options.form.json)
        session.out << writeJson(sensitivityJson(view, wording));
    else
        printSensitivity(session.out, view, options.rows, wording);
    return kOk;
}

/// Says what was found, as JSON or as a text. @param found nothing when stopped
template <class Found, class Json, class Page>
int tell(const Result<std::optional<Found>>& found, const Watch& watch, const LoadedCase& loaded,
         const SensitivityOptions& options, Session& session, Json json, Page page) {
    const Language language = languageOf(options.form.language);
    if (!found) return refuse(session, atOption(found.error()), language);
    if (!*found || watch.isStopped()) return tellCancelled(session, language);
    tellWarnings(session, loaded.diagnostics, language, false);
    if (options.form.json)
        session.out << writeJson(json(**found));
    else
        print(session.out, page(**found));
    return kOk;
}

int analyseInfluence(const SubjectCase& loaded, const SensitivityOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto request = requestOf<InfluenceRequest>(loaded, options);
    request.method = *std::ranges::find(kMethods, options.method, methodName);
    request.draws = options.subject.draws;
    request.seed = options.subject.seed;
    const Scenario& scenario = scenarioOf(*loaded.value, request.scenario);
    const Watch watch(session, wording.language, false);
    const auto found = session.influence.influence(request, watch.token(), watch.progress());
    return tell(
        found, watch, loaded, options, session,
        [&](const auto& analyses) { return influenceJson(scenario, request, analyses, wording); },
        [&](const auto& analyses) { return influencePage(scenario, request, analyses, options.rows, wording); });
}

int analyseGrid(const SubjectCase& loaded, const SensitivityOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto request = requestOf<GridRequest>(loaded, options);
    request.across = ParameterId(options.grid.front());
    request.down = ParameterId(options.grid.back());
    request.output = options.output;
    const Scenario& scenario = scenarioOf(*loaded.value, request.scenario);
    const Watch watch(session, wording.language, true);
    const auto found = session.influence.grid(request, watch.token(), watch.progress());
    return tell(
        found, watch, loaded, options, session,
        [&](const GridAnalysis& grid) { return gridJson(*loaded.value, scenario, grid, wording); },
        [&](const GridAnalysis& grid) { return gridPage(*loaded.value, scenario, grid, wording); });
}

int analyseThreshold(const SubjectCase& loaded, const SensitivityOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto request = requestOf<ThresholdRequest>(loaded, options);
    request.parameter = ParameterId(options.threshold);
    request.output = options.output;
    request.target = options.target;
    if (options.between.size() == 2) request.range = InputRange{options.between.front(), options.between.back()};
    const Scenario& scenario = scenarioOf(*loaded.value, request.scenario);
    const Watch watch(session, wording.language, true);
    const auto found = session.influence.threshold(request, watch.token(), watch.progress());
    return tell(
        found, watch, loaded, options, session,
        [&](const ThresholdAnalysis& each) { return thresholdJson(*loaded.value, scenario, each, wording); },
        [&](const ThresholdAnalysis& each) { return thresholdPage(*loaded.value, scenario, each, wording); });
}

int analyse(const SubjectCase& loaded, const SensitivityOptions& options, Session& session) {
    if (!options.threshold.empty()) return analyseThreshold(loaded, options, session);
    if (!options.grid.empty()) return analyseGrid(loaded, options, session);
    return options.method == kOneWay ? analyseOneWay(loaded, options, session)
                                     : analyseInfluence(loaded, options, session);
}

int execute(const SensitivityOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.subject, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return analyse(*loaded, options, session);
}

void addThresholdOptions(const Declaration& to, CLI::App& command, SensitivityOptions& options) {
    CLI::Option* grid = command.get_option("--grid");
    CLI::Option* threshold = addWords(to, command, "--threshold", options.threshold, "help.threshold");
    threshold->excludes(grid)->excludes(command.get_option("--method"));
    command.add_option("--target", options.target, to.say("help.target"))->needs(threshold)->type_name("X");
    command.add_option("--between", options.between, to.say("help.between"))
        ->delimiter(',')
        ->needs(threshold)
        ->type_name("LOW,HIGH");
    addWords(to, command, "--output", options.output, "help.answer_output");
}

/// What the parser cannot see by itself. @throws ValidationError in the language of the reader
void checkUse(const Declaration& to, const CLI::App& command, const SensitivityOptions& options) {
    if (!options.grid.empty() && options.grid.size() != 2)
        throw CLI::ValidationError("--grid", to.say("use.two_inputs"));
    if (!options.between.empty() && options.between.size() != 2)
        throw CLI::ValidationError("--between", to.say("use.two_ends"));
    const bool isOfOneOutput = !options.grid.empty() || !options.threshold.empty();
    if (command.count("--output") > 0 && !isOfOneOutput)
        throw CLI::ValidationError("--output", to.say("use.net_benefit_only"));
}

}  // namespace

void addSensitivity(const Declaration& to) {
    auto options = std::make_shared<SensitivityOptions>();
    CLI::App* command = to.command("sensitivity");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    std::vector<std::string> methods{kOneWay};
    for (const InfluenceMethod method : kMethods) methods.emplace_back(methodName(method));
    CLI::Option* method = addChoice(to, *command, "--method", options->method, methods, "help.method");
    command->add_option("--grid", options->grid, to.say("help.grid"))
        ->delimiter(',')
        ->excludes(method)
        ->check([to](const std::string& id) { return isValidId(id) ? "" : to.say("use.two_inputs"); });
    addThresholdOptions(to, *command, *options);
    options->subject.draws = kInfluenceRows;
    addWhole(to, *command, "--draws", options->subject.draws, {kFewestDraws, kMostDraws}, "help.influence_draws");
    addWhole(to, *command, "--seed", options->subject.seed, {}, "help.seed");
    addThreads(to, *command, options->subject);
    addSubjectOptions(to, *command, options->subject);
    addWhole(to, *command, "--rows", options->rows, {}, "help.rows");
    addOutputForm(to, *command, options->form);
    command->callback([options, command, to] {
        checkUse(to, *command, *options);
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
