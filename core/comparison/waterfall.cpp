// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/waterfall.h"

#include <algorithm>
#include <cmath>

#include "core/comparison/scenario_difference.h"
#include "core/model/edit.h"
#include "core/model/overrides.h"

namespace valor {
namespace {

/// Runs one state after the other for its mean. Once stopped, its figures mean nothing.
class Means {
public:
    Means(RunExecutor& executor, const WaterfallRequest& request, std::stop_token stop,
          const ProgressFunction& progress, std::size_t planned)
        : executor_(executor), request_(request.run), stop_(std::move(stop)), progress_(progress), planned_(planned) {
        request_.alternatives = {request.alternative};
        request_.keepSamples = false;
        request_.identify = false;
    }

    [[nodiscard]] Result<double> of(const CasePtr& input, const ScenarioId& scenario) {
        request_.input = input;
        request_.scenario = scenario;
        const std::uint64_t before = done_++ * request_.draws, total = planned_ * request_.draws;
        const RunOutcome outcome = executor_.run(request_, stop_, [&](Progress part) {
            progress_({before + part.done, total});
        });
        if (outcome.problem) return tl::unexpected<Error>(*outcome.problem);
        return outcome.result ? outcome.result->alternatives.front().netBenefit.mean : 0.0;
    }

private:
    RunExecutor& executor_;
    RunRequest request_;
    std::stop_token stop_;
    const ProgressFunction& progress_;
    std::size_t planned_, done_ = 0;
};

/// The first scenario on its way to the second.
class Way {
public:
    Way(const WaterfallRequest& request, const Scenario& second) : first_(request.first), second_(second) {}

    [[nodiscard]] Result<CasePtr> withInput(const CasePtr& input, const ParameterId& parameter) const {
        const DistributionEntry* own = overrideIn(second_, parameter);
        return own == nullptr ? withoutOverride(input, first_, parameter)
                              : withOverride(input, first_, parameter, *own);
    }
    [[nodiscard]] CasePtr withSettings(const CasePtr& input) const {
        auto after = std::make_shared<Case>(*input);
        for (Scenario& scenario : after->scenarios) {
            if (scenario.id != first_) continue;
            Scenario changed = second_;
            changed.id = scenario.id;
            changed.overrides = scenario.overrides;
            scenario = std::move(changed);
        }
        return after;
    }
    [[nodiscard]] Result<CasePtr> with(const CasePtr& input, const WaterfallStep& step) const {
        if (step.parameter.empty()) return withSettings(input);
        return withInput(input, step.parameter);
    }

private:
    const ScenarioId& first_;
    const Scenario& second_;
};

Status measureAlone(std::vector<WaterfallStep>& steps, double first, const CasePtr& input, const ScenarioId& scenario,
                    const Way& way, Means& means) {
    for (WaterfallStep& step : steps) {
        VALOR_TRY(const CasePtr changed, way.with(input, step));
        VALOR_TRY(const double mean, means.of(changed, scenario));
        step.alone = mean - first;
    }
    return {};
}

/// The last state is the second scenario itself, so that the steps lead there whatever lies between.
Status measureInTurn(Waterfall& found, const CasePtr& input, const ScenarioId& scenario, const Way& way, Means& means) {
    CasePtr state = input;
    double before = found.first;
    for (std::size_t i = 0; i < found.steps.size(); ++i) {
        WaterfallStep& step = found.steps[i];
        VALOR_TRY(state, way.with(state, step));
        double mean = found.second;
        if (i == 0 && found.steps.size() > 1) mean = found.first + step.alone;
        if (i > 0 && i + 1 < found.steps.size()) {
            VALOR_TRY(mean, means.of(state, scenario));
        }
        step.amount = mean - before;
        before = mean;
    }
    return {};
}

/// Both ends, each step alone, and the states between; of one or two steps those are ends and steps alone.
std::size_t statesOf(std::size_t steps) {
    return 2 + steps + (steps > 2 ? steps - 2 : 0);
}

}  // namespace

std::size_t statesOnTheWay(const Case& input, const Scenario& first, const Scenario& second) {
    return statesOf(differingInputs(input, first, second).size() + (settingsDiffer(first, second) ? 1 : 0));
}

Result<std::optional<Waterfall>> explainDifference(RunExecutor& executor, const WaterfallRequest& request,
                                                   const std::stop_token& stop, const ProgressFunction& progress) {
    const Case& input = *request.run.input;
    const Scenario* first = findById(input.scenarios, request.first);
    const Scenario* second = findById(input.scenarios, request.second);
    if (first == nullptr || second == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "scenarios",
                    {{"name", (first == nullptr ? request.first : request.second).text()}, {"kind", "scenario"}});
    Waterfall found;
    found.draws = request.run.draws;
    for (const ParameterId& id : differingInputs(input, *first, *second)) found.steps.push_back({id, 0, 0});
    const std::size_t inputs = found.steps.size();
    if (settingsDiffer(*first, *second)) found.steps.push_back({});
    const std::size_t steps = found.steps.size();
    Means means(executor, request, stop, progress, statesOf(steps));
    VALOR_TRY(found.first, means.of(request.run.input, request.first));
    VALOR_TRY(found.second, means.of(request.run.input, request.second));
    const Way way(request, *second);
    VALOR_CHECK(measureAlone(found.steps, found.first, request.run.input, request.first, way, means));
    std::stable_sort(
        found.steps.begin(), found.steps.begin() + static_cast<std::ptrdiff_t>(inputs),
        [](const WaterfallStep& a, const WaterfallStep& b) { return std::abs(a.alone) > std::abs(b.alone); });
    VALOR_CHECK(measureInTurn(found, request.run.input, request.first, way, means));
    if (stop.stop_requested()) return std::nullopt;
    return found;
}

}  // namespace valor
