// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure comes from and how far it may be trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/localized_text.h"
#include "core/units/id.h"

namespace valor {

/// Of the central value, weakest last.
enum class Confidence : std::uint8_t { Found, Derived, FromMemory, Assumption };

/// "found", "derived", "from_memory", "assumption": the names used in files.
[[nodiscard]] constexpr std::string_view confidenceName(Confidence confidence) {
    switch (confidence) {
        case Confidence::Found: return "found";
        case Confidence::Derived: return "derived";
        case Confidence::FromMemory: return "from_memory";
        case Confidence::Assumption: return "assumption";
    }
    return "";
}

/// What the width of the distribution rests on.
enum class SpreadBasis : std::uint8_t { None, PublishedCounts, PublishedInterval, Elicited };

struct Evidence {
    EvidenceId id;  ///< entry of the evidence library; empty for a figure entered by hand
    Confidence confidence = Confidence::Assumption;
    SpreadBasis spreadBasis = SpreadBasis::None;
    LocalizedText citation;  ///< a source's own name, and what has to be said of it
    std::string doi;
    std::string jurisdiction;  ///< where it was found: codes of countries ("DK", "US/FR"), or words
    LocalizedText note;
    std::optional<int> year;       ///< of publication
    std::optional<int> priceYear;  ///< of money figures

    bool operator==(const Evidence&) const = default;
};

}  // namespace valor
