// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/prepared_run.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "core/digest/sha256.h"
#include "core/model/canonical.h"

namespace valor::simulation {
namespace {

Status checkRequest(const RunRequest& request) {
    if (request.input == nullptr) return fail(ErrorCode::RunRequestInvalid, "request", {{"reason", "no_case"}});
    if (request.draws < kFewestDraws || request.draws > kMostDraws)
        return fail(ErrorCode::RunRequestInvalid, "draws",
                    {{"lower", std::to_string(kFewestDraws)}, {"upper", std::to_string(kMostDraws)}});
    return {};
}

/// A number is finite unless its exponent is all ones, and then adding one to that carries into the sign. No branch
/// for a draw, so that the compiler may look at several at a time.
bool isFinite(const std::vector<double>& column) {
    constexpr std::uint64_t kExponent = 0x7ff0000000000000U, kOne = 0x0010000000000000U;
    std::uint64_t carries = 0;
    for (const double draw : column) carries |= (std::bit_cast<std::uint64_t>(draw) & kExponent) + kOne;
    return carries >> 63 == 0;
}

Status checkFinite(const OutputLayout& layout, const Columns& columns) {
    const auto bad = std::ranges::find_if_not(columns, isFinite);
    if (bad == columns.end()) return {};
    const auto draw = std::ranges::find_if_not(*bad, [](double value) { return std::isfinite(value); });
    return fail(ErrorCode::RunNotFinite, "results/" + layout.names[static_cast<std::size_t>(bad - columns.begin())],
                {{"draw", std::to_string(draw - bad->begin())}});
}

/// SHA-256 of every column. @return none when stopped.
std::vector<std::string> digestsOf(const OutputLayout& layout, const Columns& columns, const KnownColumns* known,
                                   const BlockScheduler& scheduler, std::stop_token stop) {
    static_assert(std::endian::native == std::endian::little, "columns are hashed as little-endian doubles");
    std::vector<std::string> digests(columns.size());
    const auto digestOne = [&](std::size_t c, std::size_t) {
        const std::vector<double>& column = columns[c];
        const bool isKnown = known != nullptr && !known->digests.empty() && known->holds(c, layout.names[c], column);
        digests[c] = isKnown
                         ? known->digests[c]
                         : sha256Hex({reinterpret_cast<const char*>(column.data()), column.size() * sizeof(double)});
    };
    if (scheduler.run(columns.size(), digestOne, stop) == ScheduleEnd::Cancelled) return {};
    return digests;
}

/// SHA-256 over the names and digests of the columns.
std::string hashOf(const OutputLayout& layout, const std::vector<std::string>& digests) {
    Sha256 hash;
    for (std::size_t c = 0; c < digests.size(); ++c) hash.add(layout.names[c]).add("\n").add(digests[c]).add("\n");
    return hash.hex();
}

}  // namespace

BlockScheduler PreparedRun::scheduler() const {
    return BlockScheduler(static_cast<std::size_t>(std::max(request.threads, 0)));
}

Result<PreparedRun> prepareRun(const RunRequest& request, SamplerCache& samplers, Diagnostics& diagnostics) {
    VALOR_CHECK(checkRequest(request));
    VALOR_TRY(Subject subject, findSubject(*request.input, request.scenario, request.alternatives));
    VALOR_TRY(Plan plan, compilePlan(*request.input, *subject.scenario, subject.alternatives, subject.comparator,
                                     samplers, diagnostics));
    OutputLayout layout = makeLayout(plan, *request.input, subject.names());
    return PreparedRun{request, std::move(subject), std::move(plan), std::move(layout)};
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
    manifest.caseDigest = digestForRuns(*request.input);
    std::string recipe = manifest.engineVersion + "\n" + manifest.caseDigest + "\n" + manifest.scenario.text() + "\n";
    for (const AlternativeId& id : manifest.alternatives) recipe += id.text() + ",";
    recipe += "\n" + std::to_string(request.seed) + "\n" + std::string(schemeName(request.scheme)) + "\n" +
              std::string(countsName(request.counts)) + "\n" + std::to_string(request.draws);
    manifest.runId = sha256Hex(recipe);
    return manifest;
}

Result<std::shared_ptr<RunResult>> resultOf(const PreparedRun& run, Columns& columns, std::stop_token stop,
                                            const ProgressFunction& progress, const Acquaintance& acquaintance) {
    VALOR_CHECK(checkFinite(run.layout, columns));
    const RunRequest& request = run.request;
    const BlockScheduler scheduler = run.scheduler();
    auto result = std::make_shared<RunResult>();
    result->manifest = manifestOf(request, run.subject);
    std::vector<std::string> digests;
    if (request.identify) {
        digests = digestsOf(run.layout, columns, acquaintance.before, scheduler, stop);
        if (digests.empty()) return nullptr;
        result->manifest.resultHash = hashOf(run.layout, digests);
    }
    const SummaryRequest summary{run.plan, *request.input, run.layout, run.subject.alternatives, request.scheme};
    const auto stillWorking = [&] {
        if (progress) progress({request.draws, request.draws});
    };
    std::vector<ColumnResult> summaries =
        summariseRun(summary, columns, acquaintance.before, scheduler, stop, stillWorking, *result);
    if (summaries.empty()) return nullptr;
    if (request.keepSamples)
        for (std::size_t c = 0; c < run.layout.columns(); ++c)
            result->samples.push_back({run.layout.names[c], acquaintance.after ? columns[c] : std::move(columns[c])});
    if (acquaintance.after != nullptr)
        *acquaintance.after = {run.layout.names, std::move(columns), std::move(summaries), std::move(digests)};
    return result;
}

RunOutcome failed(Error problem, Diagnostics diagnostics) {
    return {RunOutcome::Status::Failed, nullptr, std::move(problem), std::move(diagnostics)};
}
RunOutcome cancelled() {
    return {RunOutcome::Status::Cancelled, nullptr, std::nullopt, {}};
}

}  // namespace valor::simulation
