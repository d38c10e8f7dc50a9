// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a document in the languages of the product.
#pragma once

#include <cstdint>
#include <string>

namespace valor {

enum class Language : std::uint8_t { English, Danish, Bokmal };

/// English is the fallback of the other two.
struct LocalizedText {
    std::string en, da, nb;

    [[nodiscard]] const std::string& in(Language language) const {
        const std::string& own = language == Language::Danish ? da : language == Language::Bokmal ? nb : en;
        return own.empty() ? en : own;
    }
    bool operator==(const LocalizedText&) const = default;
};

}  // namespace valor
