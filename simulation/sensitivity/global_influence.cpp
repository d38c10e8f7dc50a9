// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/global_influence.h"

#include <algorithm>
#include <cmath>

#include "simulation/engine/block_run.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/sensitivity/input_response.h"
#include "simulation/sensitivity/mixed_draws.h"
#include "simulation/sensitivity/rank_correlation.h"
#include "simulation/sensitivity/variance_shares.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {
namespace {

/// The net benefits of one alternative, a column per stage.
using Stages = std::vector<std::vector<double>>;

/// Carries mixed draws through the model, one stage after the other: only net benefits are kept.
class StageRun {
public:
    StageRun(const PreparedRun& run, InstructionSet set, std::stop_token stop, const ProgressFunction& progress)
        : run_(run), set_(set), stop_(std::move(stop)), progress_(progress) {}

    /// @return per alternative its stages; nothing when stopped; RunNotFinite
    Result<std::optional<std::vector<Stages>>> evaluate(const GroupSource& source, std::uint64_t rows,
                                                        std::size_t stages) {
        std::vector<Stages> found(run_.layout.alternatives.size());
        const BlockScheduler scheduler = run_.scheduler();
        for (std::size_t stage = 0; stage < stages; ++stage) {
            BlockRun block(run_.plan, run_.layout, {source, rows, CountMode::Expected, 0, stage * rows}, set_,
                           scheduler);
            const ProgressFunction ofAll = [&](Progress part) {
                if (progress_) progress_({stage * rows + part.done, stages * rows});
            };
            if (block.run(stop_, ofAll) == ScheduleEnd::Cancelled) return std::nullopt;
            for (std::size_t a = 0; a < found.size(); ++a) {
                const auto column = static_cast<std::size_t>(run_.layout.alternatives[a].netBenefit);
                VALOR_CHECK(checkFinite(block.columns()[column], run_.layout.names[column]));
                found[a].push_back(std::move(block.columns()[column]));
            }
        }
        return found;
    }

private:
    static Status checkFinite(const std::vector<double>& column, const std::string& name) {
        const auto bad = std::ranges::find_if_not(column, [](double value) { return std::isfinite(value); });
        if (bad == column.end()) return {};
        return fail(ErrorCode::RunNotFinite, "results/" + name, {{"draw", std::to_string(bad - column.begin())}});
    }

    const PreparedRun& run_;
    InstructionSet set_;
    std::stop_token stop_;
    const ProgressFunction& progress_;
};

InfluenceAnalysis emptyAnalysis(const Alternative& alternative, const std::vector<double>& draws) {
    const Moments moments = columnMoments(draws);
    return {alternative.id, moments.mean, moments.standardDeviation(), {}};
}

/// Stage 0 is A, stage 1 is B, the others are A with one group from B.
std::vector<Influence> sobolInfluences(const Stages& stages, const std::vector<InputGroup>& groups) {
    std::vector<Influence> influences;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const SobolIndices indices = sobolIndices(stages[0], stages[1], stages[g + 2], kScrambledSobol);
        influences.push_back({groups[g].inputs, indices.first, indices.total});
    }
    std::ranges::stable_sort(influences, std::greater<>(), [](const Influence& i) { return i.withOthers.value; });
    return influences;
}

using Orders = std::vector<std::vector<std::size_t>>;

std::vector<Influence> shapleyInfluences(const Stages& stages, const std::vector<InputGroup>& groups,
                                         const Orders& orders) {
    const std::vector<Figure> shares = shapleyShares(stages, orders, kScrambledSobol);
    std::vector<Influence> influences;
    for (std::size_t g = 0; g < groups.size(); ++g) influences.push_back({groups[g].inputs, shares[g], {}});
    std::ranges::stable_sort(influences, std::greater<>(), [](const Influence& i) { return i.alone.value; });
    return influences;
}

/// When each group goes from A to B, by row.
Orders stepsOf(const Orders& orders) {
    Orders steps = orders;
    for (std::size_t row = 0; row < orders.size(); ++row)
        for (std::size_t step = 0; step < orders[row].size(); ++step) steps[row][orders[row][step]] = step;
    return steps;
}

using Analyses = std::optional<std::vector<InfluenceAnalysis>>;

Result<Analyses> sobol(const PreparedRun& run, InstructionSet set, StageRun& stageRun) {
    const std::vector<InputGroup> groups = inputGroups(run.plan);
    const auto takesSecond = [](std::size_t stage, std::uint64_t, std::size_t group) {
        return stage == 1 || stage == group + 2;
    };
    const MixedDraws source(run.plan, groups, run.request.seed, run.request.draws, set, takesSecond);
    VALOR_TRY(const auto found, stageRun.evaluate(source, run.request.draws, groups.size() + 2));
    if (!found) return std::nullopt;
    std::vector<InfluenceAnalysis> analyses;
    for (std::size_t a = 0; a < found->size(); ++a) {
        analyses.push_back(emptyAnalysis(*run.subject.alternatives[a], (*found)[a].front()));
        analyses.back().influences = sobolInfluences((*found)[a], groups);
    }
    return analyses;
}

Result<Analyses> shapley(const PreparedRun& run, InstructionSet set, StageRun& stageRun) {
    const std::vector<InputGroup> groups = inputGroups(run.plan);
    const Orders orders = randomOrders(run.request.draws, groups.size(), run.request.seed), steps = stepsOf(orders);
    const auto takesSecond = [&](std::size_t stage, std::uint64_t row, std::size_t group) {
        return steps[row][group] < stage;
    };
    const MixedDraws source(run.plan, groups, run.request.seed, run.request.draws, set, takesSecond);
    VALOR_TRY(const auto found, stageRun.evaluate(source, run.request.draws, groups.size() + 1));
    if (!found) return std::nullopt;
    std::vector<InfluenceAnalysis> analyses;
    for (std::size_t a = 0; a < found->size(); ++a) {
        analyses.push_back(emptyAnalysis(*run.subject.alternatives[a], (*found)[a].front()));
        analyses.back().influences = shapleyInfluences((*found)[a], groups, orders);
    }
    return analyses;
}

/// One column per input; of one that differs between sites the mean over them.
std::vector<InputColumn> byInput(std::vector<InputColumn> columns) {
    std::vector<InputColumn> inputs;
    std::vector<double> sites;
    for (InputColumn& column : columns) {
        if (inputs.empty() || inputs.back().parameter != column.parameter) {
            inputs.push_back(std::move(column));
            sites.push_back(1);
            continue;
        }
        ++sites.back();
        std::ranges::transform(inputs.back().values, column.values, inputs.back().values.begin(), std::plus<>());
    }
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (double& value : inputs[i].values) value /= sites[i];
    return inputs;
}

std::vector<Influence> rankInfluences(const std::vector<InputColumn>& inputs, const std::vector<double>& netBenefit) {
    std::vector<std::vector<double>> columns;
    for (const InputColumn& input : inputs) columns.push_back(input.values);
    const RankCorrelations found = rankCorrelations(columns, netBenefit);
    std::vector<Influence> influences;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        influences.push_back({{inputs[i].parameter}, found.spearman[i], found.partial[i]});
    std::ranges::stable_sort(influences, std::greater<>(), [](const Influence& i) { return std::abs(i.alone.value); });
    return influences;
}

Result<Analyses> ranks(const PreparedRun& run, InstructionSet set, std::stop_token stop, StageRun& stageRun) {
    SampledInputs sampled(set);
    VALOR_TRY(auto columns, sampled.inputs(run.request, std::move(stop)));
    if (!columns) return std::nullopt;
    const std::vector<InputColumn> inputs = byInput(std::move(*columns));
    const GroupSampling source(run.plan, run.request.scheme, run.request.seed, run.request.draws, set);
    VALOR_TRY(const auto found, stageRun.evaluate(source, run.request.draws, 1));
    if (!found) return std::nullopt;
    std::vector<InfluenceAnalysis> analyses;
    for (std::size_t a = 0; a < found->size(); ++a) {
        analyses.push_back(emptyAnalysis(*run.subject.alternatives[a], (*found)[a].front()));
        analyses.back().influences = rankInfluences(inputs, (*found)[a].front());
    }
    return analyses;
}

RunRequest runOf(const InfluenceRequest& request) {
    RunRequest run;
    run.input = request.input;
    run.scenario = request.scenario;
    run.alternatives = request.alternatives;
    run.draws = (request.draws + kGroup - 1) / kGroup * kGroup;
    run.seed = request.seed;
    run.scheme = SamplingScheme::Sobol;
    run.threads = request.threads;
    return run;
}

}  // namespace

Result<Analyses> GlobalInfluence::influence(const InfluenceRequest& request, std::stop_token stop,
                                            const ProgressFunction& progress) {
    Diagnostics ofTheCase;
    VALOR_TRY(const PreparedRun run, prepareRun(runOf(request), samplers_, ofTheCase));
    StageRun stages(run, set_, stop, progress);
    switch (request.method) {
        case InfluenceMethod::Sobol: return sobol(run, set_, stages);
        case InfluenceMethod::Shapley: return shapley(run, set_, stages);
        case InfluenceMethod::Rank: return ranks(run, set_, std::move(stop), stages);
    }
    return std::nullopt;
}

Result<std::optional<GridAnalysis>> GlobalInfluence::grid(const GridRequest& request, std::stop_token stop,
                                                          const ProgressFunction& progress) {
    return respondToTwo(request, samplers_, set_, stop, progress);
}

Result<std::optional<ThresholdAnalysis>> GlobalInfluence::threshold(const ThresholdRequest& request,
                                                                    std::stop_token stop,
                                                                    const ProgressFunction& progress) {
    return seekThreshold(request, samplers_, set_, stop, progress);
}

}  // namespace valor::simulation
