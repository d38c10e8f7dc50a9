// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli simulate: runs a case and prints what it says.
#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/convergence.h"
#include "app/command_line/growth.h"
#include "app/command_line/result_output.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/shard.h"
#include "core/comparison/case_sample.h"
#include "data/exchange/sample_files.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct SimulateOptions {
    std::string caseName, state;
    RunOptions run;
    GrowthOptions growth;
    ShardOptions shard;
    ResultForm result;
    std::string tables;
    bool converges = false;
    bool keeps = false;
    bool keepsSamples = false;

    [[nodiscard]] bool needsDraws() const {
        return !result.csv.empty() || !tables.empty() || converges || keepsSamples;
    }
};

/// The file that is to keep the run, asked for before anything runs. Null when none is.
Result<CaseFilePtr> keeperFor(const SimulateOptions& options, const FoundCase& found, const Session& session) {
    if (!options.keeps) return CaseFilePtr();
    if (found.file == nullptr)
        return fail(ErrorCode::StoreForeign, "", {{"file", found.path}, {"reason", "store.no_history"}});
    return openToChange(session, found.path);
}

Result<std::optional<std::uint64_t>> keep(const CaseFilePtr& keeper, const RunResult& result,
                                          const SimulateOptions& options) {
    if (keeper == nullptr) return std::nullopt;
    RunResult kept = result;
    if (!options.keepsSamples) kept.samples.clear();
    return keeper->recordRun(kept);
}

/// A run of a fixed size, or one that grows until it is sure enough. The request becomes the one whose run it was.
RunOutcome runAsAsked(RunRequest& request, const SimulateOptions& options, Session& session, Language language) {
    if (!options.growth.isAsked()) return runWatched(request, session, language, options.run.quiet);
    makeGrowing(request, options.growth);
    const Watch watch(session, language, options.run.quiet);
    RunOutcome grown = session.parts.grow(request, options.growth.rule, watch.token(), watch.progress());
    if (watch.isStopped()) grown.status = RunOutcome::Status::Cancelled;
    if (grown.status != RunOutcome::Status::Completed) return grown;
    tellUnsure(session, *request.input, grown.result->manifest, language);
    request.draws = grown.result->manifest.draws;
    return grown;
}

/// @return whether tables were written; nothing when stopped
Result<std::optional<bool>> writeSample(const RunRequest& request, const RunResult& result,
                                        const SimulateOptions& options, Session& session) {
    if (options.tables.empty()) return false;
    const Watch watch(session, Language::English, true);
    VALOR_TRY(auto inputs, session.inputs.inputs(request, watch.token()));
    if (!inputs || watch.isStopped()) return std::nullopt;
    const Scenario& scenario = scenarioOf(*request.input, result.manifest.scenario);
    const CaseSample found = sampleOf(*request.input, scenario, result, std::move(*inputs));
    VALOR_CHECK(CsvSampleFiles().write(found.sample, options.tables));
    return true;
}

int tell(const LoadedCase& loaded, const RunOutcome& outcome, const Besides& besides, const SimulateOptions& options,
         Session& session) {
    const Language language = languageOf(options.result.form.language);
    Diagnostics diagnostics = loaded.diagnostics;
    diagnostics.addNew(outcome.diagnostics);
    tellWarnings(session, loaded.diagnostics, language, options.run.quiet);
    tellFindings(session, outcome.diagnostics, loaded.diagnostics, language, options.run.quiet);
    const Case& input = *loaded.value;
    return writeResult({input, scenarioOf(input, outcome.result->manifest.scenario), *outcome.result, diagnostics},
                       besides, options.result, session);
}

int simulate(const FoundCase& found, const SimulateOptions& options, Session& session) {
    const Language language = languageOf(options.result.form.language);
    const auto loaded = sound(found, session, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    const auto subject = subjectIn(*loaded->value, options.run, language);
    if (!subject) return refuse(session, subject.error(), language);
    const auto keeper = keeperFor(options, found, session);
    if (!keeper) return refuse(session, keeper.error(), language);
    RunRequest request = requestFrom(options.run, loaded->value, *subject);
    request.keepSamples = options.needsDraws();
    if (options.shard.isAsked()) return writeShard(request, options.shard, session, language, options.run.quiet);
    const RunOutcome outcome = runAsAsked(request, options, session, language);
    if (const auto exitCode = tellFailure(session, outcome, language)) return *exitCode;
    const auto tables = writeSample(request, *outcome.result, options, session);
    if (!tables) return refuse(session, tables.error(), language);
    if (!*tables) return tellCancelled(session, language);
    const auto kept = keep(*keeper, *outcome.result, options);
    if (!kept) return refuse(session, kept.error(), language);
    Besides besides{{}, options.caseName, *kept};
    if (options.converges) besides.convergence = convergenceOf(*outcome.result, session.statistics);
    return tell(*loaded, outcome, besides, options, session);
}

int execute(SimulateOptions& options, Session& session) {
    options.result.quiet = options.run.quiet;
    const Language language = languageOf(options.result.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    return simulate(*found, options, session);
}

/// @return what of the options speaks of a whole run where a part is asked for, empty when nothing does. The library
/// could say so too, but names many in the order in which they lie in memory.
std::string problemOf(const SimulateOptions& options, const CLI::App& command, const Declaration& to) {
    if (!options.shard.isAsked()) return "";
    for (const char* const name :
         {"--until-error", "--until-seconds", "--convergence", "--keep", "--json", "--csv", "--tables"})
        if (command.get_option(name)->count() > 0)
            return to.say("use.excludes", {{"name", "--shard"}, {"other", name}});
    return "";
}

}  // namespace

void addSimulate(const Declaration& to) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = to.command("simulate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addRunOptions(to, *command, options->run);
    addGrowthOptions(to, *command, options->growth);
    command->add_flag("--convergence", options->converges, to.say("help.convergence"));
    CLI::Option* keep = command->add_flag("--keep", options->keeps, to.say("help.keep"));
    command->add_flag("--samples", options->keepsSamples, to.say("help.samples"))->needs(keep);
    addResultForm(to, *command, options->result);
    addWords(to, *command, "--tables", options->tables, "help.tables");
    addShardOptions(to, *command, options->shard);
    command->callback([options, to, command] {
        if (const std::string problem = problemOf(*options, *command, to); !problem.empty())
            throw CLI::ValidationError(problem);
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
