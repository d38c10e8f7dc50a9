// SPDX-License-Identifier: GPL-3.0-or-later
// Draws that are chosen instead of drawn: all inputs at their means, then each in turn at both ends of its range.
#pragma once

#include <cstdint>
#include <vector>

#include "core/units/id.h"
#include "simulation/engine/plan.h"
#include "simulation/engine/sampling.h"
#include "simulation/random/sampling_kernels.h"

namespace valor::simulation {

/// Draw 0 has every input at its mean; draw 2i + 1 has input i at its low end and draw 2i + 2 at its high end. A
/// parameter that differs between sites is moved at all sites at once; delays and exits of sites stand at their
/// medians.
class OneWayDesign final : public GroupSource {
public:
    struct Input {
        ParameterId parameter;
        double low = 0, high = 0;  ///< in the unit of the parameter
    };

    /// @param plan must outlive the design
    OneWayDesign(const Plan& plan, InstructionSet set);

    [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }
    [[nodiscard]] std::uint64_t draws() const { return 1 + 2 * inputs_.size(); }
    void fill(std::uint64_t firstDraw, double* slots) const override;

private:
    struct Ends {
        std::size_t stated = 0;    ///< index into Plan::stated
        double low = 0, high = 0;  ///< of what its sampler gives
    };
    void addInput(std::size_t index);
    [[nodiscard]] double asShare(const StatedInput& input, double variate) const;

    const Plan& plan_;
    const SamplingKernels& sampling_;
    const EngineKernels& engine_;
    std::vector<Input> inputs_;
    std::vector<Ends> ends_;
};

}  // namespace valor::simulation
