// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/monte_carlo_engine.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

#include "core/digest/sha256.h"
#include "core/model/canonical.h"
#include "simulation/engine/block_run.h"
#include "simulation/engine/sampling.h"
#include "simulation/engine/subject.h"
#include "simulation/engine/summary.h"
#include "simulation/schedule/block_scheduler.h"

namespace valor::simulation {
namespace {

RunOutcome failed(Error problem, Diagnostics diagnostics = {}) {
    return {RunOutcome::Status::Failed, nullptr, std::move(problem), std::move(diagnostics)};
}
RunOutcome cancelled() {
    return {RunOutcome::Status::Cancelled, nullptr, std::nullopt, {}};
}

Status checkRequest(const RunRequest& request) {
    if (request.input == nullptr) return fail(ErrorCode::RunRequestInvalid, "request", {{"reason", "no_case"}});
    if (request.draws < kFewestDraws || request.draws > kMostDraws)
        return fail(ErrorCode::RunRequestInvalid, "draws",
                    {{"lower", std::to_string(kFewestDraws)}, {"upper", std::to_string(kMostDraws)}});
    return {};
}

Status checkFinite(const OutputLayout& layout, const Columns& columns) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto bad = std::ranges::find_if_not(columns[c], [](double value) { return std::isfinite(value); });
        if (bad != columns[c].end())
            return fail(ErrorCode::RunNotFinite, "results/" + layout.names[c],
                        {{"draw", std::to_string(bad - columns[c].begin())}});
    }
    return {};
}

/// SHA-256 over the names and SHA-256 digests of the columns. @return nothing when stopped.
std::optional<std::string> hashOf(const OutputLayout& layout, const Columns& columns, const BlockScheduler& scheduler,
                                  std::stop_token stop) {
    static_assert(std::endian::native == std::endian::little, "columns are hashed as little-endian doubles");
    std::vector<std::string> digests(columns.size());
    const auto digestOne = [&](std::size_t c, std::size_t) {
        const std::vector<double>& column = columns[c];
        digests[c] = sha256Hex({reinterpret_cast<const char*>(column.data()), column.size() * sizeof(double)});
    };
    if (scheduler.run(columns.size(), digestOne, stop) == ScheduleEnd::Cancelled) return std::nullopt;
    Sha256 hash;
    for (std::size_t c = 0; c < columns.size(); ++c) hash.add(layout.names[c]).add("\n").add(digests[c]).add("\n");
    return hash.hex();
}

RunManifest manifestOf(const RunRequest& request, const Subject& subject) {
    RunManifest manifest;
    manifest.engineVersion = kEngineVersion;
    manifest.caseId = request.input->id;
    manifest.scenario = subject.scenario->id;
    manifest.comparator = subject.comparator->id;
    for (const Alternative* alternative : subject.alternatives) manifest.alternatives.push_back(alternative->id);
    manifest.scheme = request.scheme;
    manifest.counts = request.counts;
    manifest.seed = request.seed;
    manifest.draws = request.draws;
    if (!request.identify) return manifest;
    manifest.caseDigest = caseDigest(*request.input);
    std::string recipe = manifest.engineVersion + "\n" + manifest.caseDigest + "\n" + manifest.scenario.text() + "\n";
    for (const AlternativeId& id : manifest.alternatives) recipe += id.text() + ",";
    recipe += "\n" + std::to_string(request.seed) + "\n" + std::string(schemeName(request.scheme)) + "\n" +
              std::string(countsName(request.counts)) + "\n" + std::to_string(request.draws);
    manifest.runId = sha256Hex(recipe);
    return manifest;
}

/// A run whose draws are all there.
struct Drawn {
    const RunRequest& request;
    const Subject& subject;
    const Plan& plan;
    const OutputLayout& layout;
    const BlockScheduler& scheduler;
};

/// Reads the columns; takes them along when the samples are kept. @return null when stopped
std::shared_ptr<RunResult> resultOf(const Drawn& run, Columns& columns, std::stop_token stop,
                                    const ProgressFunction& progress) {
    const RunRequest& request = run.request;
    auto result = std::make_shared<RunResult>();
    result->manifest = manifestOf(request, run.subject);
    if (request.identify) {
        auto hash = hashOf(run.layout, columns, run.scheduler, stop);
        if (!hash) return nullptr;
        result->manifest.resultHash = std::move(*hash);
    }
    const SummaryRequest summary{run.plan, *request.input, run.layout, run.subject.alternatives, request.scheme};
    const auto stillWorking = [&] {
        if (progress) progress({request.draws, request.draws});
    };
    if (!summariseRun(summary, columns, run.scheduler, stop, stillWorking, *result)) return nullptr;
    if (request.keepSamples)
        for (std::size_t c = 0; c < run.layout.columns(); ++c)
            result->samples.push_back({run.layout.names[c], std::move(columns[c])});
    return result;
}

}  // namespace

RunOutcome MonteCarloEngine::run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) {
    const auto begin = std::chrono::steady_clock::now();
    if (const auto valid = checkRequest(request); !valid) return failed(valid.error());
    const auto subject = findSubject(*request.input, request.scenario, request.alternatives);
    if (!subject) return failed(subject.error());
    Diagnostics diagnostics;
    const auto plan = compilePlan(*request.input, *subject->scenario, subject->alternatives, subject->comparator,
                                  samplers_, diagnostics);
    if (!plan) return failed(plan.error());

    const OutputLayout layout = makeLayout(*plan, *request.input, subject->names());
    const BlockScheduler scheduler(static_cast<std::size_t>(std::max(request.threads, 0)));
    const GroupSampling sampling(*plan, request.scheme, request.seed, request.draws, set_);
    BlockRun simulation(*plan, layout, {sampling, request.draws, request.counts, request.seed}, set_, scheduler);
    if (simulation.run(stop, progress) == ScheduleEnd::Cancelled) return cancelled();
    simulation.report(diagnostics);
    if (const auto finite = checkFinite(layout, simulation.columns()); !finite)
        return failed(finite.error(), diagnostics);
    auto result = resultOf({request, *subject, *plan, layout, scheduler}, simulation.columns(), stop, progress);
    if (result == nullptr) return cancelled();
    result->manifest.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {RunOutcome::Status::Completed, std::move(result), std::nullopt, std::move(diagnostics)};
}

}  // namespace valor::simulation
