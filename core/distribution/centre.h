// SPDX-License-Identifier: GPL-3.0-or-later
// Which value of a distribution centralValue() is.
#pragma once

#include <cstdint>

#include "core/distribution/distribution.h"

namespace valor {

enum class Centre : std::uint8_t {
    None,  ///< of a fixed value, which is all there is
    Mean,
    Median,
    Mode
};

[[nodiscard]] constexpr Centre centreOf(Family family) {
    switch (family) {
        case Family::Fixed: return Centre::None;
        case Family::LogNormal: return Centre::Median;
        case Family::Pert:
        case Family::Triangular: return Centre::Mode;
        default: return Centre::Mean;
    }
}

}  // namespace valor
