// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that the engine draws for the workload, as the scalar reference reads them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/ports/run_executor.h"
#include "simulation/engine/sampling.h"
#include "tests/benchmark/scalar_reference.h"

namespace valor::benchmark {

/// A request for the workload and the way of the engine to its figures.
class EngineInputs {
public:
    EngineInputs(const Size& size, std::uint64_t draws);

    [[nodiscard]] const RunRequest& request() const { return request_; }
    [[nodiscard]] const simulation::Plan& plan() const { return plan_; }
    [[nodiscard]] const simulation::GroupSampling& sampling() const { return sampling_; }
    /// Figures of all draws of the run.
    [[nodiscard]] std::vector<Draw> draws() const;

private:
    void place(const ParameterId& parameter, int slot, double toBase);

    /// Where a figure stands in a Draw.
    struct Place {
        int slot = 0, need = 0;  ///< need < 0: shared
        std::size_t figure = 0;
        double toBase = 1;
    };
    Size size_;
    RunRequest request_;
    simulation::SamplerCache samplers_;
    simulation::Plan plan_;
    simulation::GroupSampling sampling_;
    std::vector<Place> places_;
};

}  // namespace valor::benchmark
