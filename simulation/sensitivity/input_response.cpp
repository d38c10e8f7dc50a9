// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/input_response.h"

#include <algorithm>
#include <utility>

#include "core/comparison/moved_input.h"
#include "core/distribution/distribution.h"
#include "core/result/one_way.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/sensitivity/output_points.h"

namespace valor::simulation {
namespace {

/// Intervals of the first look, and of each look inside an interval in which the sign changes.
constexpr int kFirstSteps = 65, kSteps = 10, kLooks = 4;

/// The run of a request whose inputs can be moved.
template <class Request>
Result<PreparedRun> prepared(const Request& request, CasePtr input, SamplerCache& samplers) {
    RunRequest run;
    run.input = std::move(input);
    run.scenario = request.scenario;
    run.alternatives = request.alternatives;
    run.threads = request.threads;
    Diagnostics ofTheCase;
    return prepareRun(run, samplers, ofTheCase);
}

/// Evenly spaced, from end to end.
std::vector<double> spaced(const InputRange& range, int steps) {
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i) values.push_back(range.low + (range.high - range.low) * i / steps);
    return values;
}

std::vector<MovedInputs> pointsAt(const Plan& plan, std::size_t stated, const std::vector<double>& values) {
    std::vector<MovedInputs> points;
    for (const double value : values) points.push_back({{stated, variateAt(plan, plan.stated[stated], value)}});
    return points;
}

/// A step of the input within which an output passes the target.
struct Crossing {
    std::size_t curve = 0;
    double low = 0, high = 0, atLow = 0, atHigh = 0;

    [[nodiscard]] double place() const { return low + (high - low) * atLow / (atLow - atHigh); }
};

bool isPassed(double before, double after) {
    return (before >= 0) != (after >= 0);
}

/// @param values of the output less the target
void addCrossings(std::vector<Crossing>& crossings, std::size_t curve, const std::vector<double>& at,
                  const std::vector<double>& values) {
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
        if (isPassed(values[i], values[i + 1]))
            crossings.push_back({curve, at[i], at[i + 1], values[i], values[i + 1]});
}

/// To the first of its smaller steps in which the sign changes. @param inner values between both ends, less the target
Crossing narrowed(const Crossing& crossing, const std::vector<double>& at, const std::vector<double>& inner) {
    std::vector<double> values{crossing.atLow};
    values.insert(values.end(), inner.begin(), inner.end());
    values.push_back(crossing.atHigh);
    std::vector<Crossing> found;
    addCrossings(found, crossing.curve, at, values);
    return found.empty() ? crossing : found.front();
}

/// P(the input lies where the output is at least the target); beyond the ends of the range as at them.
double probabilityOf(const Distribution& distribution, const ThresholdAnalysis::Curve& curve, double target) {
    bool isReached = curve.values.front() >= target;
    double below = 0, sum = 0;
    for (const double crossing : curve.crossings) {
        const double upTo = cumulative(distribution, crossing);
        if (isReached) sum += upTo - below;
        below = upTo;
        isReached = !isReached;
    }
    return isReached ? sum + 1 - below : sum;
}

class ThresholdSearch {
public:
    ThresholdSearch(const Plan& plan, std::size_t stated, OutputPoints& outputs, double target)
        : plan_(plan), stated_(stated), outputs_(outputs), target_(target) {}

    /// Fills the curves. @return false when stopped
    Result<bool> follow(ThresholdAnalysis& analysis, const std::vector<const Alternative*>& alternatives) {
        std::vector<double> places = analysis.at;
        places.push_back(analysis.now);
        VALOR_TRY(auto found, outputs_.at(pointsAt(plan_, stated_, places)));
        if (!found) return false;
        std::vector<Crossing> crossings;
        for (std::size_t a = 0; a < alternatives.size(); ++a) {
            ThresholdAnalysis::Curve curve{alternatives[a]->id, std::move((*found)[a]), {}, 0, 0};
            curve.valueNow = curve.values.back();
            curve.values.pop_back();
            addCrossings(crossings, a, analysis.at, lessTarget(curve.values));
            analysis.curves.push_back(std::move(curve));
        }
        VALOR_TRY(const bool isDone, narrow(crossings));
        for (const Crossing& crossing : crossings)
            analysis.curves[crossing.curve].crossings.push_back(crossing.place());
        return isDone;
    }

private:
    std::vector<double> lessTarget(std::vector<double> values) const {
        for (double& value : values) value -= target_;
        return values;
    }

    /// All of them together, so that they share a run. @return false when stopped
    Result<bool> narrow(std::vector<Crossing>& crossings) {
        for (int look = 0; look < kLooks && !crossings.empty(); ++look) {
            std::vector<double> inner;
            for (const Crossing& each : crossings) {
                const std::vector<double> at = spaced({each.low, each.high}, kSteps);
                inner.insert(inner.end(), at.begin() + 1, at.end() - 1);
            }
            VALOR_TRY(const auto found, outputs_.at(pointsAt(plan_, stated_, inner)));
            if (!found) return false;
            for (std::size_t c = 0; c < crossings.size(); ++c) {
                const auto first = (*found)[crossings[c].curve].begin() + static_cast<std::ptrdiff_t>(c) * (kSteps - 1);
                crossings[c] = narrowed(crossings[c], spaced({crossings[c].low, crossings[c].high}, kSteps),
                                        lessTarget({first, first + kSteps - 1}));
            }
        }
        return true;
    }

    const Plan& plan_;
    std::size_t stated_;
    OutputPoints& outputs_;
    double target_;
};

}  // namespace

Result<std::optional<GridAnalysis>> respondToTwo(const GridRequest& request, SamplerCache& samplers, InstructionSet set,
                                                 const std::stop_token& stop, const ProgressFunction& progress) {
    CasePtr input = request.input;
    std::vector<InputRange> ranges;
    std::vector<double> means;
    for (const ParameterId& id : {request.across, request.down}) {
        VALOR_TRY(const Distribution distribution, distributionOf(*request.input, request.scenario, id));
        means.push_back(mean(distribution));
        VALOR_TRY(const InputRange range, usualRange(*input, request.scenario, id, kOneWayLow, kOneWayHigh));
        VALOR_TRY(input, withMovable(input, request.scenario, id, range));
        ranges.push_back(range);
    }
    VALOR_TRY(const PreparedRun run, prepared(request, input, samplers));
    VALOR_TRY(const std::size_t across, statedNamed(run.plan, request.across));
    VALOR_TRY(const std::size_t down, statedNamed(run.plan, request.down));
    GridAnalysis grid{request.across,
                      request.down,
                      request.output,
                      spaced(ranges[0], request.steps - 1),
                      spaced(ranges[1], request.steps - 1),
                      {},
                      means[0],
                      means[1]};
    const auto pointAt = [&](double row, double column) -> MovedInputs {
        return {{down, variateAt(run.plan, run.plan.stated[down], row)},
                {across, variateAt(run.plan, run.plan.stated[across], column)}};
    };
    std::vector<MovedInputs> points;
    for (const double row : grid.downAt)
        for (const double column : grid.acrossAt) points.push_back(pointAt(row, column));
    points.push_back(pointAt(grid.downNow, grid.acrossNow));
    OutputPoints outputs(run, set, request.output, stop, progress);
    VALOR_TRY(const auto found, outputs.at(std::move(points)));
    if (!found) return std::nullopt;
    for (std::size_t a = 0; a < found->size(); ++a) {
        GridAnalysis::Surface& surface = grid.surfaces.emplace_back();
        surface.alternative = run.subject.alternatives[a]->id;
        surface.valueNow = (*found)[a].back();
        for (auto row = (*found)[a].begin(); row + 1 != (*found)[a].end(); row += request.steps)
            surface.values.emplace_back(row, row + request.steps);
    }
    return grid;
}

Result<std::optional<ThresholdAnalysis>> seekThreshold(const ThresholdRequest& request, SamplerCache& samplers,
                                                       InstructionSet set, const std::stop_token& stop,
                                                       const ProgressFunction& progress) {
    VALOR_TRY(const Distribution distribution, distributionOf(*request.input, request.scenario, request.parameter));
    VALOR_TRY(const InputRange range, request.range ? *request.range
                                                    : usualRange(*request.input, request.scenario, request.parameter,
                                                                 kThresholdLow, kThresholdHigh));
    VALOR_CHECK(checkRange(*request.input, request.parameter, range));
    VALOR_TRY(const CasePtr input, withMovable(request.input, request.scenario, request.parameter, range));
    VALOR_TRY(const PreparedRun run, prepared(request, input, samplers));
    VALOR_TRY(const std::size_t stated, statedNamed(run.plan, request.parameter));
    ThresholdAnalysis analysis{request.parameter,
                               request.output,
                               request.target,
                               mean(distribution),
                               familyOf(distribution) == Family::Fixed,
                               spaced(range, kFirstSteps),
                               {}};
    OutputPoints outputs(run, set, request.output, stop, progress);
    VALOR_TRY(const bool isDone,
              ThresholdSearch(run.plan, stated, outputs, request.target).follow(analysis, run.subject.alternatives));
    if (!isDone) return std::nullopt;
    for (ThresholdAnalysis::Curve& curve : analysis.curves)
        curve.probability = probabilityOf(distribution, curve, request.target);
    return analysis;
}

}  // namespace valor::simulation
