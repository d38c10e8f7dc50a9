// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/output_points.h"

#include <algorithm>
#include <cmath>

#include "simulation/engine/block_run.h"

namespace valor::simulation {

Result<std::size_t> statedNamed(const Plan& plan, const ParameterId& id) {
    const auto found = std::ranges::find(plan.stated, id, &StatedInput::parameter);
    if (found == plan.stated.end() || id.empty())
        return fail(ErrorCode::ReferenceUnknown, "input", {{"name", id.text()}, {"kind", "uncertain_input"}});
    return static_cast<std::size_t>(found - plan.stated.begin());
}

Result<std::optional<std::vector<std::vector<double>>>> OutputPoints::at(std::vector<MovedInputs> points) {
    std::vector<std::size_t> columns;
    for (const std::string& name : run_.subject.names()) {
        const auto found = std::ranges::find(run_.layout.names, name + "." + output_);
        if (found == run_.layout.names.end())
            return fail(ErrorCode::ReferenceUnknown, "output", {{"name", output_}, {"kind", "output"}});
        columns.push_back(static_cast<std::size_t>(found - run_.layout.names.begin()));
    }
    const InputPoints source(run_.plan, set_, std::move(points));
    const BlockScheduler scheduler = run_.scheduler();
    BlockRun block(run_.plan, run_.layout, {source, source.draws(), CountMode::Expected, 0, 0}, set_, scheduler);
    if (block.run(stop_, progress_) == ScheduleEnd::Cancelled) return std::nullopt;
    std::vector<std::vector<double>> found;
    for (const std::size_t column : columns) {
        std::vector<double> means = source.meansOf(block.columns()[column]);
        means.erase(means.begin());  // all at their means
        if (!std::ranges::all_of(means, [](double value) { return std::isfinite(value); }))
            return fail(ErrorCode::RunNotFinite, "results/" + run_.layout.names[column], {{"at_means", ""}});
        found.push_back(std::move(means));
    }
    return found;
}

}  // namespace valor::simulation
