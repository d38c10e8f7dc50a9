// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli batch: many runs from one study file, a line for each of their results.
#include <filesystem>
#include <map>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/result_csv.h"
#include "app/command_line/run_options.h"
#include "app/command_line/shard.h"
#include "app/command_line/whole_file.h"
#include "core/report/object_names.h"
#include "data/exchange/batch_file.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::string_view kBatchResultSchema = "valor.batch_result/1";
constexpr std::size_t kMostStudyBytes = 16'000'000;

struct BatchOptions {
    std::string study, out;
    ShardOptions share{.number = 1, .count = 1, .path = {}};
    OutputForm form;
    RunOptions run;  ///< threads, and whether it keeps quiet
};

/// A run with the case that it is of.
struct PlannedRun {
    BatchRun run;
    CasePtr input;
};
struct FinishedRun {
    BatchRun run;
    RunResult result;
};

/// A path in the study is seen from where the study lies; what is no file there is looked for as everywhere else.
std::string pathOf(const std::string& name, const std::string& study) {
    const std::filesystem::path beside = std::filesystem::path(study).parent_path() / name;
    std::error_code problem;
    return std::filesystem::is_regular_file(beside, problem) ? beside.string() : name;
}

/// Whatever is wrong with a case or a name is told before anything runs.
Result<std::vector<PlannedRun>> planned(const BatchFile& batch, const BatchOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    std::map<std::string, CasePtr> cases;
    for (const std::string& name : batch.cases) {
        VALOR_TRY(const SubjectCase loaded, soundCase(session, pathOf(name, options.study), {}, {}, language));
        tellWarnings(session, loaded.diagnostics, language, options.run.quiet);
        cases[name] = loaded.value;
    }
    std::vector<PlannedRun> plan;
    std::vector<BatchRun> runs = runsOf(batch);
    for (BatchRun& run : runs) {
        const CasePtr input = cases[run.caseName];
        if (!run.scenario.empty()) {
            VALOR_TRY(run.scenario, scenarioNamed(*input, run.scenario.text(), "scenarios", language));
        }
        for (AlternativeId& id : run.alternatives) {
            VALOR_TRY(id, alternativeNamed(*input, id.text(), "alternatives", language));
        }
        plan.push_back({std::move(run), input});
    }
    return plan;
}

RunRequest requestFor(const PlannedRun& planned, const BatchFile& batch, const BatchOptions& options) {
    RunRequest request;
    request.input = planned.input;
    request.scenario = planned.run.scenario;
    request.alternatives = planned.run.alternatives;
    request.draws = batch.draws;
    request.seed = planned.run.seed;
    request.scheme = batch.scheme;
    request.counts = batch.counts;
    request.keepSamples = false;
    request.threads = static_cast<int>(options.run.threads);
    return request;
}

/// What a line says of one alternative, under the name of its column.
std::vector<std::pair<std::string, double>> figuresOf(const AlternativeResult& result) {
    const Estimate& benefit = result.netBenefit;
    return {{"net_benefit", benefit.mean}, {"standard_error", benefit.standardError},
            {"q05", benefit.at(Q05)},      {"median", benefit.at(Median)},
            {"q95", benefit.at(Q95)},      {"better", result.better.value},
            {"best", result.best.value},   {"never_breaks_even", result.neverBreaksEven},
            {"cash", result.cash.mean},    {"capacity", result.capacity.mean},
            {"qaly", result.qalys.mean}};
}

/// As the study names it; the name of a file that an office program would take for a formula is told from its folder.
std::string caseCell(const std::string& name) {
    const bool looksLikeFormula = name.find_first_of("=+-@") == 0;
    return cellOf(looksLikeFormula ? "./" + name : name);
}

void writeLines(std::ostream& out, const std::vector<FinishedRun>& runs) {
    out << "case,scenario,alternative,seed,draws,scheme,counts,run_id,result_hash";
    for (const auto& [name, value] : figuresOf({})) out << ',' << name;
    out << '\n';
    for (const FinishedRun& run : runs)
        for (const AlternativeResult& result : run.result.alternatives) {
            const RunManifest& manifest = run.result.manifest;
            out << caseCell(run.run.caseName) << ',' << manifest.scenario.text() << ',' << result.alternative.text()
                << ',' << std::to_string(manifest.seed) << ',' << std::to_string(manifest.draws) << ','
                << schemeName(manifest.scheme) << ',' << countsName(manifest.counts) << ',' << manifest.runId << ','
                << manifest.resultHash;
            for (const auto& [name, value] : figuresOf(result)) out << ',' << cellOf(value);
            out << '\n';
        }
}

JsonValue documentOf(const std::vector<FinishedRun>& runs) {
    const auto alternative = [](const AlternativeResult& result) -> JsonValue {
        JsonObject members{{"alternative", result.alternative.text()}};
        for (const auto& [name, value] : figuresOf(result)) members.emplace_back(name, value);
        return members;
    };
    const auto one = [&](const FinishedRun& run) -> JsonValue {
        return JsonObject{{"case", run.run.caseName},
                          {"manifest", manifestJson(run.result.manifest)},
                          {"alternatives", listOf(run.result.alternatives, alternative)}};
    };
    return JsonObject{{"schema", kBatchResultSchema}, {"runs", listOf(runs, one)}};
}

int tell(const std::vector<FinishedRun>& runs, const BatchOptions& options, Session& session) {
    const auto write = [&](std::ostream& out) {
        if (options.form.json)
            out << writeJson(documentOf(runs));
        else
            writeLines(out, runs);
    };
    if (options.out.empty()) {
        write(session.out);
        return kOk;
    }
    const auto written = writeWholeFile(options.out, write);
    return written ? kOk : refuse(session, written.error(), languageOf(options.form.language));
}

int runAll(const std::vector<PlannedRun>& plan, const BatchFile& batch, const BatchOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    std::vector<FinishedRun> finished;
    const std::size_t first = plan.size() * (options.share.number - 1) / options.share.count;
    const std::size_t end = plan.size() * options.share.number / options.share.count;
    for (std::size_t i = first; i < end; ++i) {
        const RunOutcome outcome =
            runWatched(requestFor(plan[i], batch, options), session, language, options.run.quiet);
        if (const auto exitCode = tellFailure(session, outcome, language)) return *exitCode;
        finished.push_back({plan[i].run, *outcome.result});
    }
    return tell(finished, options, session);
}

int execute(const BatchOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto bytes = readTextFile(options.study, kMostStudyBytes);
    if (!bytes) return refuse(session, bytes.error(), language);
    const auto batch = readBatch(*bytes);
    if (!batch) return refuse(session, within(options.study, batch.error()), language);
    const auto plan = planned(*batch, options, session);
    if (!plan) return refuse(session, plan.error(), language);
    return runAll(*plan, *batch, options, session);
}

}  // namespace

void addBatch(const Declaration& to) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command = to.command("batch");
    command->add_option("study", options->study, to.say("help.batch_study"))->required();
    const auto store = [to, options](const std::string& text) {
        if (!readShard(text, options->share))
            throw CLI::ValidationError("--shard", to.say("use.shard", {{"text", text}}));
    };
    command->add_option_function<std::string>("--shard", store, to.say("help.batch_shard"))->type_name("K/N");
    addTarget(to, *command, "--out", options->out, "help.batch_out");
    addThreads(to, *command, options->run);
    addOutputForm(to, *command, options->form);
    command->add_flag("--quiet", options->run.quiet, to.say("help.quiet"));
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
