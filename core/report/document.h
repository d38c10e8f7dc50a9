// SPDX-License-Identifier: GPL-3.0-or-later
// A text with headings and tables as plain data, for the terminal, the web and the window alike.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/localized_text.h"
#include "core/report/chart.h"

namespace valor {

class DocumentPainter;

struct Heading {
    int level = 1;  ///< 1 under the title of the document
    std::string text;
    bool startsPage = false;  ///< on paper
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
/// A chart with its sentence; where it cannot be drawn, its figures stand in its place.
struct DocumentChart {
    Chart chart;
    DocumentTable figures{};  ///< to be read instead; without rows: a table of the text has them
    bool operator==(const DocumentChart&) const = default;
};
using DocumentBlock = std::variant<Heading, Paragraph, DocumentTable, DocumentChart>;

/// What stands on the first page of a report.
struct Cover {
    std::string kind;                                        ///< "Report to the decision board"
    std::string question;                                    ///< what is to be decided
    std::vector<std::string> answers;                        ///< one plain sentence per alternative
    std::string answerTitle, questionTitle;                  ///< over them
    std::vector<std::pair<std::string, std::string>> facts;  ///< what a reader files it by: name and value
    std::string foot;                                        ///< at the foot of every page: which run it is
    bool operator==(const Cover&) const = default;
};

struct Document {
    Language language = Language::English;
    std::string title;
    std::vector<DocumentBlock> blocks;
    std::optional<Cover> cover{};
    std::string pageOf{};  ///< "Page %1 of %2" in its language; empty: pages have no number
};

[[nodiscard]] const ChartFrame& frameOf(const Chart& chart);

/// "en", "da", "nb"
[[nodiscard]] std::string_view languageCode(Language language);

/// A web page that needs nothing from elsewhere. Everything in the document is text: nothing in it is read as markup.
/// @param painter of the charts; null: their figures stand in their place
[[nodiscard]] std::string toHtml(const Document& document, const DocumentPainter* painter = nullptr);

}  // namespace valor
