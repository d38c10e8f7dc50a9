// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the sampler tests: one example per form and shape, and sampling at given z.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "simulation/random/sampling_kernels.h"

namespace valor::simulation {

struct Example {
    std::string name;
    Distribution distribution;
};

inline std::vector<Example> examples() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    return {{"fixed", Fixed{3.5}},
            {"normal", Normal{10, 2}},
            {"lognormal", LogNormal{1.5, 0.4}},
            {"uniform", Uniform{-2, 5}},
            {"triangular", Triangular{1, 2, 6}},
            {"triangular with the mode at its end", Triangular{1, 1, 6}},
            {"pert", Pert{10, 20, 60, 4}},
            {"beta usual", Beta{88, 12}},
            {"beta rare event", Beta{2, 38}},
            {"beta large study", Beta{1495, 5}},
            {"beta flat", Beta{1, 1}},
            {"beta both ends", Beta{0.5, 0.5}},
            {"beta lower end", Beta{0.3, 4}},
            {"beta upper end", Beta{4, 0.3}},
            {"beta extreme", Beta{0.01, 100}},
            {"gamma 0.1", Gamma{0.1, 3}},
            {"gamma 0.7", Gamma{0.7, 1}},
            {"gamma 1", Gamma{1, 10}},
            {"gamma 25", Gamma{25, 4}},
            {"gamma 10000", Gamma{1e4, 0.01}},
            {"dirichlet share", DirichletShare{"outcome", 3, 10}},
            {"truncated both sides", TruncatedNormal{5, 2, 4, 8}},
            {"truncated at zero", TruncatedNormal{3, 1, 0, kInfinity}},
            {"truncated far tail", TruncatedNormal{0, 1, 6, kInfinity}},
            {"truncated lower tail", TruncatedNormal{0, 1, -kInfinity, -3}},
            {"truncated loosely", TruncatedNormal{0, 1, -5, 5}},
            {"discrete", Discrete{{1, 2, 5}, {0.2, 0.5, 0.3}}},
            {"discrete with impossible values", Discrete{{0, 1, 2, 3, 4}, {0, 0.5, 0, 0.5, 0}}},
            {"discrete single", Discrete{{7}, {1}}},
            {"empirical", Empirical{{1, 2, 2, 3, 8, 9, 11}, false}},
            {"empirical stepped", Empirical{{1, 2, 2, 3, 8, 9, 11}, true}},
            {"poisson 0.1", Poisson{0.1}},
            {"poisson 4", Poisson{4}},
            {"poisson 250", Poisson{250}},
            {"poisson 5000", Poisson{5000}},
            {"poisson 1e7", Poisson{1e7}}};
}

inline std::vector<double> sampleAt(const Sampler& sampler, const std::vector<double>& z,
                                    InstructionSet set = bestInstructionSet()) {
    std::vector<double> x(z.size());
    samplingKernels(set).transform(sampler.view(), z.data(), z.size(), x.data());
    return x;
}

}  // namespace valor::simulation
