// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/one_way.h"

#include <algorithm>
#include <cmath>

#include "simulation/engine/block_run.h"
#include "simulation/engine/subject.h"
#include "simulation/sensitivity/input_points.h"

namespace valor::simulation {
namespace {

/// Where an input turns the decision is sought on grids of this many points, each within a step of the one before.
constexpr int kGrid = 10, kGrids = 4;

/// One input on its way through the analysis.
struct Moved {
    std::size_t stated = 0;
    VariateRange range;
};

/// The net benefits of one alternative, in the order of the points.
using NetBenefits = std::vector<std::vector<double>>;

class OneWayRun {
public:
    OneWayRun(const Plan& plan, const OutputLayout& layout, InstructionSet set, int threads, std::stop_token stop,
              const ProgressFunction& progress)
        : plan_(plan),
          layout_(layout),
          set_(set),
          scheduler_(static_cast<std::size_t>(std::max(threads, 0))),
          stop_(std::move(stop)),
          progress_(progress) {
        for (std::size_t i = 0; i < plan.stated.size(); ++i)
            if (!plan.stated[i].parameter.empty()) moved_.push_back({i, rangeOf(plan, plan.stated[i], set)});
    }

    /// @return nothing when stopped
    Result<std::optional<std::vector<OneWayAnalysis>>> analyse(const std::vector<const Alternative*>& alternatives) {
        std::vector<MovedInputs> ends;
        for (const Moved& moved : moved_)
            for (const double variate : {moved.range.low, moved.range.high}) ends.push_back({{moved.stated, variate}});
        const auto found = evaluate(ends);
        if (!found) return std::nullopt;
        std::vector<OneWayAnalysis> analyses;
        for (std::size_t a = 0; a < alternatives.size(); ++a) {
            if (!std::isfinite((*found)[a].front()))
                return fail(ErrorCode::RunNotFinite, "results/net_benefit", {{"at_means", ""}});
            OneWayAnalysis& analysis = analyses.emplace_back();
            analysis.alternative = alternatives[a]->id;
            analysis.atMeans = (*found)[a].front();
            analysis.isCorrelated = !plan_.correlated.inputs.empty();
            for (std::size_t i = 0; i < moved_.size(); ++i) addInput(analysis, i, (*found)[a], a);
        }
        if (!findTurns(analyses)) return std::nullopt;
        for (OneWayAnalysis& analysis : analyses)
            std::ranges::stable_sort(analysis.inputs, std::greater<>(), &OneWayInput::swing);
        return analyses;
    }

private:
    /// A sign change that is being narrowed down: the net benefits at both ends of the present step.
    struct Turn {
        std::size_t alternative = 0, input = 0;  ///< position in the analysis of the alternative
        std::size_t stated = 0;
        double low = 0, high = 0, atLow = 0, atHigh = 0;
        bool isLost = false;  ///< too narrow for a grid

        [[nodiscard]] double step() const { return (high - low) / (kGrid + 1); }
        [[nodiscard]] double crossing() const { return low + (high - low) * atLow / (atLow - atHigh); }
    };

    void addInput(OneWayAnalysis& analysis, std::size_t index, const std::vector<double>& netBenefit,
                  std::size_t alternative) {
        const Moved& moved = moved_[index];
        const StatedInput& input = plan_.stated[moved.stated];
        OneWayInput found;
        found.parameter = input.parameter;
        found.low = valueOf(plan_, input, moved.range.low);
        found.high = valueOf(plan_, input, moved.range.high);
        found.atLow = netBenefit[2 * index + 1];
        found.atMean = analysis.atMeans;
        found.atHigh = netBenefit[2 * index + 2];
        if (!std::isfinite(found.atLow) || !std::isfinite(found.atHigh)) {
            analysis.undefined.push_back(found.parameter);
        } else if (found.swing() <= 0) {
            ++analysis.still;
        } else {
            if (turnsDecision(found))
                turns_.push_back({alternative, analysis.inputs.size(), moved.stated, moved.range.low, moved.range.high,
                                  found.atLow, found.atHigh});
            analysis.inputs.push_back(std::move(found));
        }
    }

    /// Narrows all of them together, so that the points of one grid share a run.
    /// @return false when stopped
    bool findTurns(std::vector<OneWayAnalysis>& analyses) {
        for (int grid = 0; grid < kGrids && !turns_.empty(); ++grid) {
            std::vector<MovedInputs> points;
            for (const Turn& turn : turns_)
                for (int i = 1; i <= kGrid; ++i) points.push_back({{turn.stated, turn.low + i * turn.step()}});
            const auto found = evaluate(points);
            if (!found) return false;
            std::size_t first = 1;  // behind the net benefit at the means
            for (Turn& turn : turns_) {
                narrow(turn, (*found)[turn.alternative].data() + first);
                first += kGrid;
            }
            std::erase_if(turns_, [](const Turn& turn) { return turn.isLost; });
        }
        for (const Turn& turn : turns_)
            analyses[turn.alternative].inputs[turn.input].turnsAt =
                valueOf(plan_, plan_.stated[turn.stated], turn.crossing());
        return true;
    }

    /// To the first step of the grid in which the sign changes.
    static void narrow(Turn& turn, const double* onGrid) {
        std::vector<double> values{turn.atLow};
        values.insert(values.end(), onGrid, onGrid + kGrid);
        values.push_back(turn.atHigh);
        const auto turned = std::ranges::find_if(values, [&](double v) { return (v > 0) != (turn.atLow > 0); });
        turn.isLost = turned == values.end() || !std::isfinite(*turned);
        if (turn.isLost) return;
        const double step = turn.step();
        turn.low += static_cast<double>(turned - values.begin() - 1) * step;
        turn.high = turn.low + step;
        turn.atLow = *(turned - 1);
        turn.atHigh = *turned;
    }

    /// @return per alternative the net benefit at the means, then at every point; nothing when stopped
    std::optional<NetBenefits> evaluate(const std::vector<MovedInputs>& points) {
        const InputPoints source(plan_, set_, points);
        BlockRun run(plan_, layout_, {source, source.draws()}, set_, scheduler_);
        if (run.run(stop_, progress_) == ScheduleEnd::Cancelled) return std::nullopt;
        NetBenefits found;
        for (const AlternativeColumns& where : layout_.alternatives)
            found.push_back(source.meansOf(run.columns()[static_cast<std::size_t>(where.netBenefit)]));
        return found;
    }

    const Plan& plan_;
    const OutputLayout& layout_;
    InstructionSet set_;
    BlockScheduler scheduler_;
    std::stop_token stop_;
    const ProgressFunction& progress_;
    std::vector<Moved> moved_;
    std::vector<Turn> turns_;
};

}  // namespace

Result<std::optional<std::vector<OneWayAnalysis>>> OneWaySensitivity::oneWay(const SensitivityRequest& request,
                                                                             std::stop_token stop,
                                                                             const ProgressFunction& progress) {
    if (request.input == nullptr) return fail(ErrorCode::RunRequestInvalid, "request", {{"reason", "no_case"}});
    VALOR_TRY(const Subject subject, findSubject(*request.input, request.scenario, request.alternatives));
    Diagnostics ofTheRun;
    VALOR_TRY(const Plan plan, compilePlan(*request.input, *subject.scenario, subject.alternatives, subject.comparator,
                                           samplers_, ofTheRun));
    const OutputLayout layout = makeLayout(plan, *request.input, subject.names());
    return OneWayRun(plan, layout, set_, request.threads, std::move(stop), progress).analyse(subject.alternatives);
}

}  // namespace valor::simulation
