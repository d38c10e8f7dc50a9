// SPDX-License-Identifier: GPL-3.0-or-later
// How the uncertainty of a case is drawn.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace valor {

/// How draws are spread over the inputs: by chance, evenly in each input, or evenly in all of them together.
enum class SamplingScheme : std::uint8_t { MonteCarlo, LatinHypercube, Sobol };
inline constexpr std::array kSamplingSchemes{SamplingScheme::LatinHypercube, SamplingScheme::Sobol,
                                             SamplingScheme::MonteCarlo};
[[nodiscard]] constexpr std::string_view schemeName(SamplingScheme scheme) {
    switch (scheme) {
        case SamplingScheme::MonteCarlo: return "monte-carlo";
        case SamplingScheme::LatinHypercube: return "latin-hypercube";
        case SamplingScheme::Sobol: return "sobol";
    }
    return {};
}

/// Fewest and most draws of a run. Fewer leave less than two in each replicate of a Latin hypercube, from which an
/// error is read, and say nothing of a 5 % quantile; more fill the memory.
inline constexpr std::uint64_t kFewestDraws = 40, kMostDraws = 1'000'000;

/// A seed that a job has is a number in a file, which programs read as a double.
inline constexpr std::int64_t kLargestSeed = (std::int64_t{1} << 53) - 1;

/// Whether monthly counts of patients are expected values or drawn, with the chance that each patient brings.
enum class CountMode : std::uint8_t { Expected, Drawn };
[[nodiscard]] constexpr std::string_view countsName(CountMode counts) {
    return counts == CountMode::Expected ? "expected" : "drawn";
}

}  // namespace valor
