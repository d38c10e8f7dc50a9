// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/monte_carlo_engine.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

#include "core/digest/sha256.h"
#include "core/model/canonical.h"
#include "simulation/engine/sampling.h"
#include "simulation/engine/scaled_probabilities.h"
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

/// The parts of a case that one run is about.
struct Subject {
    const Scenario* scenario = nullptr;
    const Alternative* comparator = nullptr;
    std::vector<const Alternative*> alternatives;
};

tl::unexpected<Error> unknown(const std::string& name, const char* kind) {
    return fail(ErrorCode::ReferenceUnknown, "request", {{"name", name}, {"kind", kind}});
}

Result<Subject> findSubject(const RunRequest& request) {
    const Case& input = *request.input;
    Subject subject;
    if (input.scenarios.empty()) return fail(ErrorCode::NothingToSimulate, "scenarios");
    subject.scenario =
        request.scenario.empty() ? &input.scenarios.front() : findById(input.scenarios, request.scenario);
    if (subject.scenario == nullptr) return unknown(request.scenario.text(), "scenario");
    subject.comparator = findById(input.alternatives, input.comparator);
    if (subject.comparator == nullptr) return unknown(input.comparator.text(), "alternative");
    for (const Alternative& alternative : input.alternatives) {
        const bool wanted = request.alternatives.empty()
                                ? &alternative != subject.comparator
                                : std::ranges::find(request.alternatives, alternative.id) != request.alternatives.end();
        if (wanted) subject.alternatives.push_back(&alternative);
    }
    for (const AlternativeId& id : request.alternatives)
        if (findById(input.alternatives, id) == nullptr) return unknown(id.text(), "alternative");
    if (subject.alternatives.empty()) return fail(ErrorCode::NothingToSimulate, "alternatives");
    return subject;
}

Status checkRequest(const RunRequest& request) {
    if (request.input == nullptr) return fail(ErrorCode::RunRequestInvalid, "request", {{"reason", "no_case"}});
    if (request.draws < kFewestDraws || request.draws > kMostDraws)
        return fail(ErrorCode::RunRequestInvalid, "draws",
                    {{"lower", std::to_string(kFewestDraws)}, {"upper", std::to_string(kMostDraws)}});
    return {};
}

/// Draws that one worker takes at a time: few enough to share a preview between processors and to stop at once.
constexpr std::uint64_t kWorkDraws = 128;
static_assert(kWorkDraws % kGroup == 0);

/// Simulates all draws into columns.
class Simulation {
public:
    Simulation(const Plan& plan, const OutputLayout& layout, const RunRequest& request, InstructionSet set,
               const BlockScheduler& scheduler)
        : plan_(plan),
          layout_(layout),
          draws_(request.draws),
          kernels_(engineKernels(set)),
          sampling_(plan, request.scheme, request.seed, request.draws, set),
          scheduler_(scheduler),
          workers_(scheduler.workers()),
          columns_(layout.columns(), std::vector<double>(request.draws)) {
        for (Worker& worker : workers_) {
            worker.workspace.resize(plan);
            worker.workspace.counts = request.counts;
            worker.workspace.seed = request.seed;
            worker.scaled = ScaledProbabilities(plan);
            for (const AlternativePlan& alternative : plan.alternatives)
                worker.totals.emplace_back().resize(plan, alternative);
        }
    }

    ScheduleEnd run(std::stop_token stop, const ProgressFunction& progress) {
        const std::size_t blocks = (draws_ + kWorkDraws - 1) / kWorkDraws;
        const auto report = [&](const BlockProgress& blocksDone) {
            if (progress) progress({std::min<std::uint64_t>(blocksDone.done * kWorkDraws, draws_), draws_});
        };
        return scheduler_.run(
            blocks, [&](std::size_t block, std::size_t worker) { runBlock(block, workers_[worker]); }, stop, report);
    }

    Columns& columns() { return columns_; }

    /// What of the input the draws have shown.
    void report(Diagnostics& diagnostics) const {
        ScaledProbabilities scaled(plan_);
        for (const Worker& worker : workers_) scaled.add(worker.scaled);
        scaled.report(diagnostics, draws_);
    }

private:
    struct Worker {
        GroupWorkspace workspace;
        std::vector<AlternativeTotals> totals;
        ScaledProbabilities scaled;
    };

    void runBlock(std::size_t block, Worker& worker) {
        const std::uint64_t end = std::min<std::uint64_t>((block + 1) * kWorkDraws, draws_);
        for (std::uint64_t first = block * kWorkDraws; first < end; first += kGroup) {
            sampling_.fill(first, worker.workspace.slots.data());
            worker.workspace.firstDraw = first;
            for (std::size_t a = 0; a < plan_.alternatives.size(); ++a)
                kernels_.evaluate(plan_, plan_.alternatives[a], worker.workspace, worker.totals[a]);
            const int count = static_cast<int>(std::min<std::uint64_t>(kGroup, end - first));
            worker.scaled.add(worker.workspace.slots, count);
            for (std::size_t a = 0; a < layout_.alternatives.size(); ++a)
                extractGroup(layout_, layout_.alternatives[a], worker.totals[a + 1], worker.totals[0], first, count,
                             columns_);
        }
    }

    const Plan& plan_;
    const OutputLayout& layout_;
    std::uint64_t draws_;
    const EngineKernels& kernels_;
    GroupSampling sampling_;
    const BlockScheduler& scheduler_;
    std::vector<Worker> workers_;
    Columns columns_;
};

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

OutputLayout layoutOf(const Plan& plan, const Case& input, const Subject& subject) {
    std::vector<std::string> names;
    for (const Alternative* alternative : subject.alternatives) names.push_back(alternative->id.text());
    return makeLayout(plan, input, names);
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
    const auto subject = findSubject(request);
    if (!subject) return failed(subject.error());
    Diagnostics diagnostics;
    const auto plan = compilePlan(*request.input, *subject->scenario, subject->alternatives, subject->comparator,
                                  samplers_, diagnostics);
    if (!plan) return failed(plan.error());

    const OutputLayout layout = layoutOf(*plan, *request.input, *subject);
    const BlockScheduler scheduler(static_cast<std::size_t>(std::max(request.threads, 0)));
    Simulation simulation(*plan, layout, request, set_, scheduler);
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
