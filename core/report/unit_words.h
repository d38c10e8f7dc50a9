// SPDX-License-Identifier: GPL-3.0-or-later
// Units, and the places of sources, as their readers say them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/ports/text_catalog.h"
#include "core/report/statements.h"

namespace valor {

/// What number a unit stands behind: "1 month" and "2 months".
enum class UnitNumber { One, Many };
/// Of a number as it is written: "1" is one, "1.0" is not.
[[nodiscard]] UnitNumber unitNumber(std::string_view written);

/// "min/case" as "min/tilfælde", "month" as "måneder": what is counted and spans of time in the language of the reader;
/// currencies, minutes and QALY stay as they are.
[[nodiscard]] std::string unitInWords(std::string_view unit, const Wording& wording,
                                      UnitNumber number = UnitNumber::Many);
/// "exam/100k/yr" as "undersøgelser pr. 100.000 indbyggere og år", "1/month" as "pr. måned": where there is room.
[[nodiscard]] std::string unitSpelt(std::string_view unit, const Wording& wording,
                                    UnitNumber number = UnitNumber::Many);
/// "NL/US" as "Nederlandene/USA": codes of countries by their names; words of a person stay as they are.
[[nodiscard]] std::string placeInWords(std::string_view place, const Wording& wording);
/// The codes of ISO 3166-1, with the reserved EU and UK, that have a name in the catalogue.
[[nodiscard]] std::span<const std::string_view> namedPlaces();
/// "Danmark / usa" as "DK/US": names in any language of the product, or codes. @return nothing where one is not known
[[nodiscard]] std::optional<std::string> placeFromWords(std::string_view words, const TextCatalog& texts);

}  // namespace valor
