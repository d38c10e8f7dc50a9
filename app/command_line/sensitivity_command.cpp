// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli sensitivity: which inputs move the result, one at a time, two at a time or all at once.
#include <array>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/influence_output.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/sensitivity_output.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kShownInputs = 15;
constexpr std::uint64_t kInfluenceRows = 2048;
constexpr const char* kOneWay = "one-way";
constexpr std::array kMethods{InfluenceMethod::Sobol, InfluenceMethod::Shapley, InfluenceMethod::Rank};

struct Options {
    std::string caseName, state;
    RunOptions subject;
    std::string method = kOneWay;
    std::vector<std::string> grid;
    std::uint64_t rows = kShownInputs;
    OutputForm form;
};

/// What every analysis is about.
template <class Request>
Request requestOf(const LoadedCase& loaded, const Options& options) {
    Request request;
    request.input = loaded.value;
    request.scenario = ScenarioId(options.subject.scenario);
    for (const std::string& id : options.subject.alternatives) request.alternatives.emplace_back(id);
    request.threads = static_cast<int>(options.subject.threads);
    return request;
}

int analyseOneWay(const LoadedCase& loaded, const Options& options, Session& session) {
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

int analyseInfluence(const LoadedCase& loaded, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto request = requestOf<InfluenceRequest>(loaded, options);
    request.method = *std::ranges::find(kMethods, options.method, methodName);
    request.draws = options.subject.draws;
    request.seed = options.subject.seed;
    const Watch watch(session, wording.language, false);
    const auto found = session.influence.influence(request, watch.token(), watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, false);
    const InfluenceView view{*loaded.value, scenarioOf(*loaded.value, request.scenario), request, **found};
    if (options.form.json)
        session.out << writeJson(influenceJson(view, wording));
    else
        printInfluence(session.out, view, options.rows, wording);
    return kOk;
}

int analyseGrid(const LoadedCase& loaded, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto request = requestOf<GridRequest>(loaded, options);
    request.across = ParameterId(options.grid.front());
    request.down = ParameterId(options.grid.back());
    const Watch watch(session, wording.language, true);
    const auto found = session.influence.grid(request, watch.token(), watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, false);
    const GridView view{*loaded.value, scenarioOf(*loaded.value, request.scenario), **found};
    if (options.form.json)
        session.out << writeJson(gridJson(view, wording));
    else
        printGrid(session.out, view, wording);
    return kOk;
}

int analyse(const LoadedCase& loaded, const Options& options, Session& session) {
    if (!options.grid.empty()) return analyseGrid(loaded, options, session);
    return options.method == kOneWay ? analyseOneWay(loaded, options, session)
                                     : analyseInfluence(loaded, options, session);
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.subject, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return analyse(*loaded, options, session);
}

}  // namespace

void addSensitivity(const Declaration& to) {
    auto options = std::make_shared<Options>();
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
    options->subject.draws = kInfluenceRows;
    addWhole(to, *command, "--draws", options->subject.draws, {kFewestDraws, kMostDraws}, "help.influence_draws");
    addWhole(to, *command, "--seed", options->subject.seed, {}, "help.seed");
    addThreads(to, *command, options->subject);
    addSubjectOptions(to, *command, options->subject);
    addWhole(to, *command, "--rows", options->rows, {}, "help.rows");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (options->grid.size() == 1 || options->grid.size() > 2)
            throw CLI::ValidationError("--grid", to.say("use.two_inputs"));
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
