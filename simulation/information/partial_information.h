// SPDX-License-Identifier: GPL-3.0-or-later
// What it is worth to know some inputs of a decision exactly (EVPPI), from one sample of inputs and net benefits.
// @source Strong, Oakley & Brennan 2014, Med Decis Making 34:311; Rothery et al. 2020, Value Health 23:277
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/result/sample_analysis.h"
#include "simulation/information/fitted_benefit.h"

namespace valor::simulation {

/// The inputs of one question, by name and column.
struct KnownInputs {
    std::vector<std::string> names;
    std::vector<std::span<const double>> columns;
};

class InformationValue {
public:
    /// @param netBenefits a column per option of the decision, at least two
    /// @pre more rows than twice the coefficients of a fit
    explicit InformationValue(const BenefitColumns& netBenefits);

    /// @param inputs one or two; one that never varies is worth nothing. @param seed of the standard error
    [[nodiscard]] PartialInformation of(const KnownInputs& inputs, std::uint64_t seed) const;

private:
    Increments increments_;
};

}  // namespace valor::simulation
