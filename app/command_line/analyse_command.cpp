// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli analyse: cost-effectiveness and value of information of a sample drawn anywhere.
#include <ostream>

#include "app/command_line/analysis_output.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/run_options.h"
#include "app/command_line/session.h"
#include "app/command_line/split.h"
#include "core/comparison/effective_population.h"
#include "data/exchange/number_table.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kMostYears = 100;  ///< that one decision stays relevant
constexpr std::size_t kMostBytes = std::size_t{512} << 20U;

struct Options {
    std::string costs, effects, parameters, reference;
    std::vector<double> willingness;
    std::vector<std::string> groups;
    double perYear = 0, rate = 0;
    std::uint64_t years = 1;
    OutputForm form;
};

Result<NumberTable> readTable(const std::string& path) {
    VALOR_TRY(const std::string text, readTextFile(path, kMostBytes));
    return readNumberTable(text, path);
}

Result<StrategySample> readSample(const Options& options) {
    VALOR_TRY(NumberTable costs, readTable(options.costs));
    VALOR_TRY(NumberTable effects, readTable(options.effects));
    for (std::size_t i = 0; i < std::max(costs.names.size(), effects.names.size()); ++i) {
        const std::string cost = i < costs.names.size() ? costs.names[i] : "–";
        const std::string effect = i < effects.names.size() ? effects.names[i] : "–";
        if (cost != effect)
            return fail(ErrorCode::SampleUnusable, options.effects, {{"differ", cost}, {"other", effect}});
    }
    NumberTable parameters;
    if (!options.parameters.empty()) {
        VALOR_TRY(parameters, readTable(options.parameters));
    }
    return StrategySample{std::move(costs.names), std::move(costs.columns), std::move(effects.columns),
                          std::move(parameters.names), std::move(parameters.columns)};
}

/// Decisions that the information is for; one when nobody says.
double decisionsOf(const Options& options) {
    if (options.perYear == 0) return 1;
    return DecisionPopulation{options.perYear, static_cast<int>(options.years), options.rate}.effective();
}

int execute(const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto sample = readSample(options);
    if (!sample) return refuse(session, sample.error(), wording.language);
    SampleRequest request;
    request.sample = std::move(*sample);
    request.willingness = options.willingness;
    request.reference = options.reference;
    for (const std::string& group : options.groups) request.groups.push_back(splitAt(',', group));
    const Watch watch(session, wording.language, true);
    const auto found = session.analyst.analyse(request, watch.token(), watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found) return tellCancelled(session, wording.language);
    if (options.form.json)
        session.out << writeJson(analysisJson(**found, decisionsOf(options)));
    else
        printAnalysis(session.out, **found, decisionsOf(options), wording);
    if ((*found)->isUnexplained)
        session.err << "valor-cli: " << session.texts.text("analyse.unexplained", wording.language) << '\n';
    return kOk;
}

}  // namespace

void addAnalyse(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("analyse");
    addWords(to, *command, "--costs", options->costs, "help.sample_costs")->required();
    addWords(to, *command, "--effects", options->effects, "help.sample_effects")->required();
    addWords(to, *command, "--parameters", options->parameters, "help.sample_parameters");
    command->add_option("--wtp", options->willingness, to.say("help.wtp"))->delimiter(',')->required();
    addWords(to, *command, "--reference", options->reference, "help.compared_with");
    command->add_option("--group", options->groups, to.say("help.known_together"));
    CLI::Option* perYear = addAmount(to, *command, "--per-year", options->perYear, kLargestAmount, "help.per_year");
    addWhole(to, *command, "--years", options->years, {1, kMostYears}, "help.years")->needs(perYear);
    addAmount(to, *command, "--discount", options->rate, 1, "help.yearly_rate")->needs(perYear);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
