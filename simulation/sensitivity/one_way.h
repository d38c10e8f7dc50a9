// SPDX-License-Identifier: GPL-3.0-or-later
// One-way sensitivity: how far each input alone moves the net benefit.
#pragma once

#include "core/ports/sensitivity.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// Delays and exits of sites are averaged over their chance, as a simulation would. Every input in turn at the 2.5 %
/// and 97.5 % quantile of its distribution, all others at their means.
/// @source Briggs, Claxton & Sculpher 2006 ch. 4; docs/methods/one-way-sensitivity.md
/// @tested against arithmetic done by hand; an input the result does not use moves nothing; equal to a run in which
/// every input is fixed; the same for every number of threads.
class OneWaySensitivity final : public SensitivityAnalysis {
public:
    explicit OneWaySensitivity(InstructionSet set = bestInstructionSet()) : set_(set) {}

    Result<std::optional<std::vector<OneWayAnalysis>>> oneWay(const SensitivityRequest& request, std::stop_token stop,
                                                              const ProgressFunction& progress) override;

private:
    InstructionSet set_;
    SamplerCache samplers_;
};

}  // namespace valor::simulation
