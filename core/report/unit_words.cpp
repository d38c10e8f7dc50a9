// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/unit_words.h"

namespace valor {
namespace {

/// Every part between two marks that the catalogue knows under `family`, in its words.
std::string partsInWords(std::string_view text, std::string_view marks, std::string_view family,
                         const Wording& wording) {
    std::string words;
    while (!text.empty()) {
        const auto end = text.find_first_of(marks);
        const std::string part(text.substr(0, end)), key = std::string(family) + part;
        const std::string known = wording.texts.text(key, wording.language);
        words += known == key ? part : known;
        if (end == std::string_view::npos) break;
        words += text[end];
        text.remove_prefix(end + 1);
    }
    return words;
}

}  // namespace

std::string unitInWords(std::string_view unit, const Wording& wording) {
    return partsInWords(unit, "/*", "unit.", wording);
}

std::string placeInWords(std::string_view place, const Wording& wording) {
    return partsInWords(place, "/", "place.", wording);
}

}  // namespace valor
