// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli analyse: cost-effectiveness and value of information of a sample drawn anywhere.
#include <ostream>

#include "app/command_line/analysis_output.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/document_text.h"
#include "app/command_line/run_options.h"
#include "app/command_line/session.h"
#include "app/command_line/split.h"
#include "core/comparison/effective_population.h"
#include "core/report/sample_page.h"
#include "data/exchange/sample_files.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kMostYears = 100;  ///< that one decision stays relevant

struct AnalyseOptions {
    SamplePaths tables;
    std::string reference;
    SampleUnits units;
    std::vector<double> willingness;
    std::vector<std::string> groups;
    double perYear = 0, rate = 0;
    std::uint64_t years = 1;
    OutputForm form;
};

/// Decisions that the information is for; one when nobody says.
double decisionsOf(const AnalyseOptions& options) {
    if (options.perYear == 0) return 1;
    return DecisionPopulation{options.perYear, static_cast<int>(options.years), options.rate}.effective();
}

int execute(const AnalyseOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const Watch watch(session, wording.language, true);
    auto sample = CsvSampleFiles().read(options.tables, watch.token(), watch.progress());
    if (!sample) return refuse(session, sample.error(), wording.language);
    if (!*sample) return tellCancelled(session, wording.language);
    SampleRequest request;
    request.sample = std::move(**sample);
    request.willingness = options.willingness;
    request.reference = options.reference;
    for (const std::string& group : options.groups) request.groups.push_back(splitAt(',', group));
    const auto found = session.analyst.analyse(request, watch.token(), watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found) return tellCancelled(session, wording.language);
    if (options.form.json)
        session.out << writeJson(analysisJson(**found, decisionsOf(options), options.units));
    else
        print(session.out, samplePage(**found, decisionsOf(options), options.units, wording));
    if (options.form.json && (*found)->isUnexplained)
        session.err << "valor-cli: " << session.texts.text("analyse.unexplained", wording.language) << '\n';
    return kOk;
}

}  // namespace

void addAnalyse(const Declaration& to) {
    auto options = std::make_shared<AnalyseOptions>();
    CLI::App* command = to.command("analyse");
    addWords(to, *command, "--costs", options->tables.costs, "help.sample_costs")->required();
    addWords(to, *command, "--effects", options->tables.effects, "help.sample_effects")->required();
    addWords(to, *command, "--parameters", options->tables.parameters, "help.sample_parameters");
    command->add_option("--wtp", options->willingness, to.say("help.wtp"))->delimiter(',')->required();
    addWords(to, *command, "--money", options->units.money, "help.sample_money");
    addWords(to, *command, "--effect", options->units.effect, "help.sample_effect");
    addWords(to, *command, "--reference", options->reference, "help.compared_with");
    command->add_option("--group", options->groups, to.say("help.known_together"));
    CLI::Option* perYear = addAmount(to, *command, "--per-year", options->perYear, kLargestAmount, "help.per_year");
    addWhole(to, *command, "--years", options->years, {1, kMostYears}, "help.years")->needs(perYear);
    addAmount(to, *command, "--discount", options->rate, 1, "help.yearly_rate")->needs(perYear);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
