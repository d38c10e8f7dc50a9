// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of a net benefit comes from, and how two inputs work together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/units/id.h"

namespace valor {

enum class InfluenceMethod : std::uint8_t {
    Sobol,    ///< share of the variance by the input alone, and with all that it takes part in
    Shapley,  ///< shares of the variance that add up to one
    Rank,     ///< rank correlation, and the same with the other inputs held
};

/// A figure with its Monte Carlo error.
struct Figure {
    double value = 0, standardError = 0;
    bool operator==(const Figure&) const = default;
};

/// What can only be moved together: one input, those tied by correlations, or the shares of a group.
struct Influence {
    std::vector<ParameterId> inputs;  ///< empty: when sites begin and stop
    Figure alone;                     ///< first-order index; Spearman's correlation; Shapley share
    Figure withOthers;                ///< total index; partial rank correlation; nought for Shapley shares
    bool operator==(const Influence&) const = default;
};

/// One alternative against the comparator.
struct InfluenceAnalysis {
    AlternativeId alternative;
    double mean = 0, sd = 0;            ///< of the net benefit, money of the case
    std::vector<Influence> influences;  ///< largest first: by the total, the Shapley share, the size of the correlation
    bool operator==(const InfluenceAnalysis&) const = default;
};

/// Ends between which an input is moved, in its unit.
struct InputRange {
    double low = 0, high = 0;
    bool operator==(const InputRange&) const = default;
};

/// An output on a grid of two inputs.
struct GridAnalysis {
    ParameterId across, down;
    std::string output;                    ///< as samples name it: "net_benefit"
    std::vector<double> acrossAt, downAt;  ///< values of the inputs, in their units, ascending
    struct Surface {
        AlternativeId alternative;
        std::vector<std::vector<double>> values;  ///< a row per value of `down`; money of the case, or QALYs
        double valueNow = 0;                      ///< with every input at its mean
    };
    std::vector<Surface> surfaces;
    double acrossNow = 0, downNow = 0;  ///< means of both inputs
};

/// Where an output reaches a target while one input moves.
struct ThresholdAnalysis {
    ParameterId parameter;
    std::string output;
    double target = 0;       ///< in the unit of the output
    double now = 0;          ///< the mean of the input, in its unit
    bool isCertain = false;  ///< it has one value: nothing is likely or unlikely
    std::vector<double> at;  ///< values of the input from end to end of the range
    struct Curve {
        AlternativeId alternative;
        std::vector<double> values;     ///< of the output at each of them, all other inputs at their means
        std::vector<double> crossings;  ///< values of the input at which the target is reached or lost, ascending
        double valueNow = 0;            ///< of the output with every input at its mean
        double probability = 0;         ///< P(input where the output is at least the target), others at their means
    };
    std::vector<Curve> curves;
};

}  // namespace valor
