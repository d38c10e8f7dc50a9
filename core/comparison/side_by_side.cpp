// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/side_by_side.h"

#include <algorithm>
#include <map>

#include "core/error/expects.h"

namespace valor {
namespace {

using Alternatives = std::vector<AlternativeId>;

/// Whom to run under each scenario.
std::map<ScenarioId, Alternatives> runsFor(const std::vector<Contender>& contenders) {
    std::map<ScenarioId, Alternatives> runs;
    for (const Contender& contender : contenders) runs[contender.scenario].push_back(contender.alternative);
    return runs;
}

const AlternativeResult& resultOf(const RunResult& run, const AlternativeId& alternative) {
    const auto match = std::ranges::find(run.alternatives, alternative, &AlternativeResult::alternative);
    expects(match != run.alternatives.end(), "a run has a result for every alternative that was asked for");
    return *match;
}

std::vector<ComparedPair> pairsOf(const std::vector<ByOutput<std::vector<double>>>& draws,
                                  const PairedStatistics& statistics, SamplingScheme scheme) {
    std::vector<ComparedPair> pairs;
    for (std::size_t first = 0; first < draws.size(); ++first)
        for (std::size_t second = 0; second < draws.size(); ++second) {
            if (first == second) continue;
            ComparedPair pair{first, second, {}};
            for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
                pair.differences[output] = statistics.difference(draws[first][output], draws[second][output], scheme);
            pairs.push_back(std::move(pair));
        }
    return pairs;
}

}  // namespace

const ComparedPair& SideBySide::pair(std::size_t first, std::size_t second) const {
    const auto match =
        std::ranges::find_if(pairs, [&](const ComparedPair& p) { return p.first == first && p.second == second; });
    expects(match != pairs.end(), "every contender is compared with every other");
    return *match;
}

std::vector<std::pair<std::size_t, std::size_t>> pairsTold(std::size_t contenders) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t earlier = 0; earlier < contenders; ++earlier)
        for (std::size_t later = earlier + 1; later < contenders; ++later) pairs.emplace_back(later, earlier);
    return pairs;
}

Result<std::optional<SideBySide>> compareSideBySide(RunExecutor& executor, const PairedStatistics& statistics,
                                                    const ComparisonRequest& request, const std::stop_token& stop,
                                                    const ProgressFunction& progress) {
    const auto planned = runsFor(request.contenders);
    std::map<ScenarioId, RunResultPtr> runs;
    for (const auto& [scenario, alternatives] : planned) {
        RunRequest next = request.run;
        next.scenario = scenario;
        next.alternatives = alternatives;
        next.keepSamples = true;
        const std::uint64_t before = runs.size() * next.draws, total = planned.size() * next.draws;
        const RunOutcome outcome = executor.run(next, stop, [&](Progress part) {
            progress({before + part.done, total});
        });
        if (outcome.status == RunOutcome::Status::Cancelled) return std::nullopt;
        if (outcome.problem) return tl::unexpected<Error>(*outcome.problem);
        runs[scenario] = outcome.result;
    }
    SideBySide found;
    found.contenders = request.contenders;
    std::vector<ByOutput<std::vector<double>>> draws;
    for (const Contender& contender : request.contenders) {
        const RunResult& run = *runs.at(contender.scenario);
        found.results.push_back(resultOf(run, contender.alternative));
        draws.push_back(comparedDraws(run, contender.alternative));
    }
    if (!request.contenders.empty()) found.manifest = runs.at(request.contenders.front().scenario)->manifest;
    found.pairs = pairsOf(draws, statistics, request.run.scheme);
    return found;
}

}  // namespace valor
