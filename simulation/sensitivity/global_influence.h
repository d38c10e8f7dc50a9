// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of the net benefit comes from, with all inputs moving at once.
#pragma once

#include "core/ports/influence.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// Sobol indices by Saltelli's and Jansen's estimators and Shapley shares by flips in random order, on scrambled Sobol
/// points; rank correlations from a plain run.
/// @tested estimators on stored designs; a linear case, where the shares are those of the variances; the same for every
/// number of threads
class GlobalInfluence final : public InfluenceAnalyst {
public:
    explicit GlobalInfluence(InstructionSet set = bestInstructionSet()) : set_(set) {}

    Result<std::optional<std::vector<InfluenceAnalysis>>> influence(const InfluenceRequest& request,
                                                                    std::stop_token stop,
                                                                    const ProgressFunction& progress) override;
    Result<std::optional<GridAnalysis>> grid(const GridRequest& request, std::stop_token stop,
                                             const ProgressFunction& progress) override;
    Result<std::optional<ThresholdAnalysis>> threshold(const ThresholdRequest& request, std::stop_token stop,
                                                       const ProgressFunction& progress) override;

private:
    InstructionSet set_;
    SamplerCache samplers_;
};

}  // namespace valor::simulation
