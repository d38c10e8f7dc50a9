// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/engine_inputs.h"

#include <stdexcept>

#include "simulation/lane/dispatch.h"

namespace valor::benchmark {
namespace {

RunRequest requestFor(const Size& size, std::uint64_t draws) {
    RunRequest request;
    request.input = std::make_shared<const Case>(workload(size));
    request.draws = draws;
    request.scheme = SamplingScheme::MonteCarlo;
    request.identify = false;
    request.threads = 1;
    return request;
}

simulation::Plan planOf(const Case& input, simulation::SamplerCache& samplers) {
    Diagnostics diagnostics;
    auto plan = simulation::compilePlan(input, input.scenarios.front(), {&input.alternatives.back()},
                                        &input.alternatives.front(), samplers, diagnostics);
    if (!plan) throw std::runtime_error(std::string(errorName(plan.error().code)) + " at " + plan.error().subject);
    return std::move(*plan);
}

}  // namespace

EngineInputs::EngineInputs(const Size& size, std::uint64_t draws)
    : size_(size),
      request_(requestFor(size, draws)),
      plan_(planOf(*request_.input, samplers_)),
      sampling_(plan_, request_.scheme, request_.seed, draws, simulation::bestInstructionSet()) {
    for (const simulation::StatedInput& input : plan_.stated) place(input.parameter, input.firstSlot, input.toBase);
    const std::size_t wanted = static_cast<std::size_t>(size.needs) * kFigures + kShared;
    if (places_.size() != wanted) throw std::runtime_error("the engine does not use every figure of the workload");
}

void EngineInputs::place(const ParameterId& parameter, int slot, double toBase) {
    for (std::size_t i = 0; i < kShared; ++i)
        if (parameter.text() == parameterName(static_cast<Shared>(i))) places_.push_back({slot, -1, i, toBase});
    for (int u = 0; u < size_.needs; ++u)
        for (std::size_t i = 0; i < kFigures; ++i)
            if (parameter.text() == parameterName(u, static_cast<Figure>(i))) places_.push_back({slot, u, i, toBase});
}

std::vector<Draw> EngineInputs::draws() const {
    std::vector<Draw> all(request_.draws);
    std::vector<double> slots(static_cast<std::size_t>(plan_.slots) * simulation::kGroup);
    for (std::size_t d = 0; d < all.size(); ++d) {
        const std::size_t lane = d % simulation::kGroup;
        if (lane == 0) sampling_.fill(d, slots.data());
        all[d].needs.resize(static_cast<std::size_t>(size_.needs));
        for (const Place& place : places_) {
            auto& owner = all[d];
            double& to = place.need < 0 ? owner.shared[place.figure]
                                        : owner.needs[static_cast<std::size_t>(place.need)][place.figure];
            to = simulation::slotOf(slots.data(), place.slot)[lane] / place.toBase;
        }
    }
    return all;
}

}  // namespace valor::benchmark
