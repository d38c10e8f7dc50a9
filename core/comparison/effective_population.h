// SPDX-License-Identifier: GPL-3.0-or-later
// How many decisions a piece of information is for.
// @source Philips, Claxton & Palmer 2008, Med Decis Making 28:199; Rothery et al. 2020, Value Health 23:277
#pragma once

#include <cmath>

namespace valor {

/// Decisions of equal kind for as long as the choice stays relevant.
struct DecisionPopulation {
    double perYear = 0;
    int years = 0;
    double rate = 0;  ///< discount, 1/yr

    /// Σ perYear / (1 + rate)^(t − 1/2) over the years t = 1 …: each year's decisions fall in its middle.
    [[nodiscard]] double effective() const {
        double sum = 0;
        for (int year = 1; year <= years; ++year) sum += perYear * std::pow(1 + rate, 0.5 - year);
        return sum;
    }
};

}  // namespace valor
