// SPDX-License-Identifier: GPL-3.0-or-later
// A text with headings and tables as plain data, for the terminal, the web and the window alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/localized_text.h"

namespace valor {

struct Heading {
    int level = 1;  ///< 1 under the title of the document
    std::string text;
    bool operator==(const Heading&) const = default;
};
struct Paragraph {
    std::string text;
    bool operator==(const Paragraph&) const = default;
};
inline constexpr std::size_t kShades = 6;
/// Grounds for dark letters, "#rrggbb", lightest first: tints of the first data colour.
[[nodiscard]] std::string_view shadeColour(std::size_t shade);

struct DocumentTable {
    std::vector<std::string> heads;
    std::size_t textColumns = 0;  ///< how many of the first are text; the others are numbers
    std::vector<std::vector<std::string>> rows;
    /// Of a heat map: per row the shade of each number, 0 the lightest, below kShades. The terminal shows none.
    std::vector<std::vector<std::size_t>> shades{};
    bool operator==(const DocumentTable&) const = default;
};
using DocumentBlock = std::variant<Heading, Paragraph, DocumentTable>;

struct Document {
    Language language = Language::English;
    std::string title;
    std::vector<DocumentBlock> blocks;
};

/// "en", "da", "nb"
[[nodiscard]] std::string_view languageCode(Language language);

/// A web page that needs nothing from elsewhere. Everything in the document is text: nothing in it is read as markup.
[[nodiscard]] std::string toHtml(const Document& document);

}  // namespace valor
