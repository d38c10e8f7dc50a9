// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/one_way.h"

#include <algorithm>
#include <cmath>

#include "simulation/engine/block_run.h"
#include "simulation/engine/subject.h"
#include "simulation/sensitivity/one_way_design.h"

namespace valor::simulation {
namespace {

OneWayAnalysis analysisOf(const AlternativeId& alternative, const OneWayDesign& design,
                          const std::vector<double>& netBenefit) {
    OneWayAnalysis analysis;
    analysis.alternative = alternative;
    analysis.atMeans = netBenefit.front();
    for (std::size_t i = 0; i < design.inputs().size(); ++i) {
        const OneWayDesign::Input& input = design.inputs()[i];
        const OneWayInput found{input.parameter, input.low, input.high, netBenefit[2 * i + 1], netBenefit[2 * i + 2]};
        if (found.swing() > 0)
            analysis.inputs.push_back(found);
        else
            ++analysis.still;
    }
    std::ranges::stable_sort(analysis.inputs, std::greater<>(), &OneWayInput::swing);
    return analysis;
}

Status checkFinite(const std::vector<double>& values) {
    const auto bad = std::ranges::find_if_not(values, [](double value) { return std::isfinite(value); });
    if (bad == values.end()) return {};
    return fail(ErrorCode::RunNotFinite, "results/net_benefit", {{"draw", std::to_string(bad - values.begin())}});
}

}  // namespace

Result<std::optional<std::vector<OneWayAnalysis>>> OneWaySensitivity::oneWay(const SensitivityRequest& request,
                                                                             std::stop_token stop) {
    VALOR_TRY(const Subject subject, findSubject(*request.input, request.scenario, request.alternatives));
    Diagnostics ofTheRun;
    VALOR_TRY(const Plan plan, compilePlan(*request.input, *subject.scenario, subject.alternatives, subject.comparator,
                                           samplers_, ofTheRun));
    const OutputLayout layout = makeLayout(plan, *request.input, subject.names());
    const OneWayDesign design(plan, set_);
    const BlockScheduler scheduler(static_cast<std::size_t>(std::max(request.threads, 0)));
    BlockRun run(plan, layout, {design, design.draws()}, set_, scheduler);
    if (run.run(stop, {}) == ScheduleEnd::Cancelled) return std::nullopt;
    std::vector<OneWayAnalysis> analyses;
    for (std::size_t a = 0; a < subject.alternatives.size(); ++a) {
        const auto& netBenefit = run.columns()[static_cast<std::size_t>(layout.alternatives[a].netBenefit)];
        VALOR_CHECK(checkFinite(netBenefit));
        OneWayAnalysis analysis = analysisOf(subject.alternatives[a]->id, design, netBenefit);
        analysis.isCorrelated = !plan.correlated.inputs.empty();
        analyses.push_back(std::move(analysis));
    }
    return analyses;
}

}  // namespace valor::simulation
