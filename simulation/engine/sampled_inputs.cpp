// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sampled_inputs.h"

#include <algorithm>

#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sampling.h"

namespace valor::simulation {
namespace {

/// An input column and where its values come from.
struct Source {
    int slot = 0;
    double toBase = 1;
};

class InputReader {
public:
    InputReader(const PreparedRun& run, InstructionSet set)
        : run_(run), sampling_(run.plan, run.request.scheme, run.request.seed, run.request.draws, set) {
        for (const StatedInput& input : run.plan.stated)
            if (!input.parameter.empty()) addColumns(input);
    }

    /// Thirty-two draws of every input.
    void read(std::size_t group) {
        std::vector<double> slots(static_cast<std::size_t>(run_.plan.slots) * kGroup);
        const std::uint64_t first = group * kGroup, end = std::min<std::uint64_t>(first + kGroup, run_.request.draws);
        sampling_.fill(first, slots.data());
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const double* const values = slotOf(slots.data(), sources_[c].slot);
            for (std::uint64_t draw = first; draw < end; ++draw)
                columns_[c].values[draw] = values[draw - first] / sources_[c].toBase;
        }
    }

    std::vector<InputColumn> take() { return std::move(columns_); }

private:
    void addColumns(const StatedInput& input) {
        const Parameter& parameter = *findById(run_.request.input->parameters, input.parameter);
        for (std::size_t s = 0; s < input.streams.size(); ++s) {
            const SiteId site = parameter.variation == Variation::Site ? run_.request.input->sites[s].id : SiteId();
            columns_.push_back({input.parameter, site, std::vector<double>(run_.request.draws)});
            sources_.push_back({input.firstSlot + static_cast<int>(s), input.toBase});
        }
    }

    const PreparedRun& run_;
    GroupSampling sampling_;
    std::vector<InputColumn> columns_;
    std::vector<Source> sources_;
};

}  // namespace

Result<std::optional<std::vector<InputColumn>>> SampledInputs::inputs(const RunRequest& request, std::stop_token stop) {
    Diagnostics ofTheCase;
    VALOR_TRY(const PreparedRun run, prepareRun(request, samplers_, ofTheCase));
    InputReader reader(run, set_);
    const std::size_t groups = (request.draws + kGroup - 1) / kGroup;
    const auto readOne = [&](std::size_t group, std::size_t) { reader.read(group); };
    if (run.scheduler().run(groups, readOne, std::move(stop)) == ScheduleEnd::Cancelled) return std::nullopt;
    return reader.take();
}

}  // namespace valor::simulation
