// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/unit_words.h"

namespace valor {

std::string unitInWords(std::string_view unit, const Wording& wording) {
    std::string words;
    while (!unit.empty()) {
        const auto end = unit.find_first_of("/*");
        const std::string part(unit.substr(0, end)), key = "unit." + part;
        const std::string known = wording.texts.text(key, wording.language);
        words += known == key ? part : known;
        if (end == std::string_view::npos) break;
        words += unit[end];
        unit.remove_prefix(end + 1);
    }
    return words;
}

}  // namespace valor
