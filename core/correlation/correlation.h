// SPDX-License-Identifier: GPL-3.0-or-later
// From stated rank correlations to the Cholesky factor with which the engine correlates normal scores.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/correlation/matrix.h"
#include "core/error/diagnostics.h"
#include "core/error/error.h"

namespace valor {

/// One stated Spearman correlation between parameters `first` and `second`; pairs not stated are zero.
struct RankCorrelation {
    std::size_t first{};
    std::size_t second{};
    double spearman{};
};

enum class RepairMethod : std::uint8_t {
    Nearest,  ///< smallest change overall
    Shrink    ///< all pairs weakened alike; zeros stay zero
};

struct RepairPolicy {
    RepairMethod method = RepairMethod::Nearest;
    bool isLargeChangeConfirmed = false;  ///< somebody accepted a change above kChangeNeedingConfirmation
};

/// A repair beyond this is shown as a warning, below it as information.
inline constexpr double kChangeWorthWarning = 0.05;
/// A repair beyond this is refused unless confirmed: it no longer is what was stated.
inline constexpr double kChangeNeedingConfirmation = 0.2;

struct CorrelationFactor {
    SquareMatrix lower;  ///< L of used = L L', for correlated = L * independent
    bool isRepaired{};
    double largestChange{};   ///< largest |used - asked| over all pairs
    SquareMatrix asked;       ///< product-moment correlations of the copula as stated
    SquareMatrix used;        ///< the same after repair; equals `asked` without one
    Diagnostics diagnostics;  ///< CorrelationRepaired when repaired
};

/// Positive definiteness is tested after the conversion to product-moment correlations: a valid Spearman matrix
/// can have an indefinite image. `names` are used in problems; their number is the size.
/// CorrelationInvalid: a pair out of range, with itself, twice (in either order), or not within -1..1.
/// CorrelationRefused: the repair would change a pair by more than kChangeNeedingConfirmation.
[[nodiscard]] Result<CorrelationFactor> makeCorrelation(std::span<const std::string> names,
                                                        std::span<const RankCorrelation> pairs,
                                                        const RepairPolicy& policy = {});

}  // namespace valor
