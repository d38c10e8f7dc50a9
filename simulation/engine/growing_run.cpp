// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/growing_run.h"

#include <algorithm>
#include <cmath>

#include "core/model/closest_names.h"
#include "simulation/engine/block_run.h"
#include "simulation/statistics/result_estimate.h"

namespace valor::simulation {
namespace {

/// Draws between two looks at the error: whole blocks of statistics, and 256 points of each of 16 Sobol scrambles, at
/// which they lie most evenly.
constexpr std::uint64_t kStep = 4096;
static_assert(kStep % kPartDraws == 0);

}  // namespace

Result<std::vector<std::size_t>> watchedColumns(const OutputLayout& layout, const StopRule& rule) {
    std::vector<std::size_t> columns;
    for (const std::string& name : rule.outputs) {
        const auto found = std::ranges::find(layout.names, name);
        if (found == layout.names.end())
            return fail(ErrorCode::ReferenceUnknown, "output",
                        {{"name", name}, {"kind", "output"}, {"closest", closestNames(name, layout.names)}});
        columns.push_back(static_cast<std::size_t>(found - layout.names.begin()));
    }
    if (columns.empty())
        for (const AlternativeColumns& where : layout.alternatives)
            columns.push_back(static_cast<std::size_t>(where.netBenefit));
    return columns;
}

GrowingRun::GrowingRun(const PreparedRun& run, const StopRule& rule, std::vector<std::size_t> watched,
                       InstructionSet set)
    : run_(run),
      rule_(rule),
      watched_(std::move(watched)),
      set_(set),
      sampling_(run.plan, run.request.scheme, run.request.seed, run.request.draws, set),
      scaled_(run.plan),
      columns_(run.layout.columns()) {}

bool GrowingRun::addBlocks(const std::stop_token& stop, const ProgressFunction& progress) {
    const std::uint64_t first = draws(), count = std::min(kStep, run_.request.draws - first);
    const BlockScheduler scheduler = run_.scheduler();
    const ProgressFunction ofAll = [&](Progress part) {
        if (progress)
            progress({first + part.done, run_.request.draws, errorSoFar(), draws() == 0 ? "" : widestOutput()});
    };
    BlockRun simulation(run_.plan, run_.layout, {sampling_, count, run_.request.counts, run_.request.seed, first}, set_,
                        scheduler);
    if (simulation.run(stop, ofAll) == ScheduleEnd::Cancelled) return false;
    for (std::size_t c = 0; c < columns_.size(); ++c)
        columns_[c].insert(columns_[c].end(), simulation.columns()[c].begin(), simulation.columns()[c].end());
    scaled_.add(simulation.scaled());
    readErrors();
    seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    return true;
}

void GrowingRun::readErrors() {
    largestError_ = 0;
    for (const std::size_t column : watched_) {
        const Moments moments = columnMoments(columns_[column]);
        double error = standardErrorOfMean(columns_[column], moments, designOf(run_.request.scheme));
        if (rule_.isRelative && error > 0) error /= std::abs(moments.mean);
        if (!std::isfinite(error)) error = HUGE_VAL;
        if (error < largestError_) continue;
        largestError_ = error;
        widest_ = column;
    }
}

std::optional<double> GrowingRun::errorSoFar() const {
    if (draws() == 0 || !std::isfinite(largestError_)) return std::nullopt;
    return largestError_;
}

bool GrowingRun::isSure() const {
    return rule_.error && largestError_ <= *rule_.error;
}

bool GrowingRun::isLate() const {
    return rule_.seconds && seconds_ >= *rule_.seconds;
}

bool GrowingRun::isLongEnough() const {
    return draws() == run_.request.draws || (draws() > 0 && (isSure() || isLate()));
}

Growth GrowingRun::growth() const {
    const bool isAll = draws() == run_.request.draws;
    const StopCause cause = isSure() ? StopCause::Error : isAll ? StopCause::Draws : StopCause::Time;
    return {cause, widestOutput(), errorSoFar()};
}

}  // namespace valor::simulation
