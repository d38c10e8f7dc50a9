// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/partial_engine.h"

#include <algorithm>
#include <chrono>

#include "simulation/engine/block_run.h"
#include "simulation/engine/growing_run.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sampling.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {
namespace {

static_assert(kPartDraws == kBlockDraws, "parts hold whole blocks of statistics");

tl::unexpected<Error> refused(std::size_t position, const char* reason) {
    return fail(ErrorCode::RunRequestInvalid, std::to_string(position), {{"part", reason}});
}

/// Draws are counted from 1 where people read them.
tl::unexpected<Error> missing(std::size_t position, const DrawRange& range, std::uint64_t draws) {
    return fail(ErrorCode::RunRequestInvalid, std::to_string(position),
                {{"part", "missing"},
                 {"first", std::to_string(range.first + 1)},
                 {"last", std::to_string(range.end)},
                 {"absent", std::to_string(draws)}});
}

Status checkRange(const DrawRange& range, std::uint64_t draws) {
    const bool isWhole = range.first % kPartDraws == 0 && (range.end % kPartDraws == 0 || range.end == draws);
    if (!isWhole || range.first >= range.end || range.end > draws)
        return fail(ErrorCode::RunRequestInvalid, "range", {{"reason", "part_range"}});
    return {};
}

/// Whether a part has what a run made ready here would have in its place.
bool fits(const RunPart& part, const PreparedRun& run, std::size_t products) {
    const auto isNamed = [&](const SampleColumn& column) {
        const auto position = static_cast<std::size_t>(&column - part.columns.data());
        return column.id == run.layout.names[position] && column.values.size() == part.range.end - part.range.first;
    };
    return part.columns.size() == run.layout.columns() && std::ranges::all_of(part.columns, isNamed) &&
           part.cut.size() == products;
}

/// The order of the parts by their draws. @return RunRequestInvalid
Result<std::vector<std::size_t>> orderOf(const std::vector<RunPart>& parts, std::uint64_t draws) {
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return parts[i].range.first; });
    std::uint64_t next = 0;
    for (const std::size_t i : order) {
        if (const auto range = checkRange(parts[i].range, draws); !range) return refused(i, "other_run");
        if (parts[i].range.first < next) return refused(i, "doubled");
        if (parts[i].range.first > next) return missing(i, {next, parts[i].range.first}, draws);
        next = parts[i].range.end;
    }
    if (next < draws) return missing(parts.size(), {next, draws}, draws);
    return order;
}

Status checkParts(const std::vector<RunPart>& parts, const PreparedRun& run, std::size_t products) {
    const RunManifest manifest = manifestOf(run.request, run.subject);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].manifest != manifest) return refused(i, "other_run");
        if (!fits(parts[i], run, products)) return refused(i, "other_run");
    }
    return {};
}

/// Puts every column of the parts together, one after the other, so that the memory holds them hardly twice.
Columns joinedColumns(std::vector<RunPart>& parts, const std::vector<std::size_t>& order, std::uint64_t draws) {
    Columns columns(parts.front().columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].reserve(draws);
        for (const std::size_t i : order) {
            std::vector<double>& own = parts[i].columns[c].values;
            columns[c].insert(columns[c].end(), own.begin(), own.end());
            std::vector<double>().swap(own);
        }
    }
    return columns;
}

RunOutcome outcomeOf(const PreparedRun& run, Columns& columns, Diagnostics diagnostics, std::stop_token stop,
                     const ProgressFunction& progress) {
    auto result = resultOf(run, columns, std::move(stop), progress);
    if (!result) return failed(result.error(), std::move(diagnostics));
    if (*result == nullptr) return cancelled();
    return {RunOutcome::Status::Completed, std::move(*result), std::nullopt, std::move(diagnostics)};
}

}  // namespace

Result<std::optional<RunPart>> PartialEngine::part(const RunRequest& request, DrawRange range, std::stop_token stop,
                                                   const ProgressFunction& progress) {
    Diagnostics ofTheCase;
    VALOR_TRY(const PreparedRun run, prepareRun(request, samplers_, ofTheCase));
    VALOR_CHECK(checkRange(range, request.draws));
    const BlockScheduler scheduler = run.scheduler();
    const GroupSampling sampling(run.plan, request.scheme, request.seed, request.draws, set_);
    BlockRun simulation(run.plan, run.layout,
                        {sampling, range.end - range.first, request.counts, request.seed, range.first}, set_,
                        scheduler);
    if (simulation.run(std::move(stop), progress) == ScheduleEnd::Cancelled) return std::nullopt;
    RunPart part{manifestOf(request, run.subject), range, {}, simulation.scaled().cut()};
    for (std::size_t c = 0; c < run.layout.columns(); ++c)
        part.columns.push_back({run.layout.names[c], std::move(simulation.columns()[c])});
    return part;
}

RunOutcome PartialEngine::join(const RunRequest& request, std::vector<RunPart> parts, std::stop_token stop,
                               const ProgressFunction& progress) {
    Diagnostics diagnostics;
    const auto run = prepareRun(request, samplers_, diagnostics);
    if (!run) return failed(run.error());
    ScaledProbabilities scaled(run->plan);
    if (const auto belong = checkParts(parts, *run, scaled.cut().size()); !belong) return failed(belong.error());
    const auto order = orderOf(parts, request.draws);
    if (!order) return failed(order.error());
    for (const RunPart& part : parts) scaled.add(part.cut);
    scaled.report(diagnostics, request.draws);
    Columns columns = joinedColumns(parts, *order, request.draws);
    return outcomeOf(*run, columns, std::move(diagnostics), std::move(stop), progress);
}

RunOutcome PartialEngine::grow(const RunRequest& request, const StopRule& rule, std::stop_token stop,
                               const ProgressFunction& progress) {
    const auto begin = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    auto run = prepareRun(request, samplers_, diagnostics);
    if (!run) return failed(run.error());
    auto watched = watchedColumns(run->layout, rule);
    if (!watched) return failed(watched.error());
    if (request.scheme == SamplingScheme::LatinHypercube)
        return failed({ErrorCode::RunRequestInvalid, "scheme", {{"reason", "latin_grows"}}});
    GrowingRun growing(*run, rule, std::move(*watched), set_);
    while (!growing.isLongEnough())
        if (!growing.addBlocks(stop, progress)) return cancelled();
    const Growth growth = growing.growth();  // asked before the most draws become those that there are
    run->request.draws = growing.draws();
    growing.scaled().report(diagnostics, growing.draws());
    RunOutcome outcome = outcomeOf(*run, growing.columns(), std::move(diagnostics), std::move(stop), progress);
    if (outcome.result == nullptr) return outcome;
    auto told = std::make_shared<RunResult>(*outcome.result);
    told->manifest.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    told->manifest.until = rule;
    told->manifest.grown = growth;
    outcome.result = std::move(told);
    return outcome;
}

}  // namespace valor::simulation
