// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a document in the languages of the product.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace valor {

enum class Language : std::uint8_t { English, Danish, Bokmal };
inline constexpr std::array kAllLanguages{Language::English, Language::Danish, Language::Bokmal};

/// A text that is missing in one language is shown in another, whichever is there first: English, Danish, Bokmål; to a
/// reader of Bokmål Danish before English, which is nearer.
struct LocalizedText {
    std::string en, da, nb;

    [[nodiscard]] const std::string& in(Language language) const {
        const std::string& own = language == Language::Danish ? da : language == Language::Bokmal ? nb : en;
        const bool isBokmal = language == Language::Bokmal;
        for (const std::string* text : {&own, isBokmal ? &da : &en, isBokmal ? &en : &da})
            if (!text->empty()) return *text;
        return nb;
    }
    bool operator==(const LocalizedText&) const = default;
};

}  // namespace valor
