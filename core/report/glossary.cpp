// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/glossary.h"

#include <algorithm>
#include <array>
#include <variant>

namespace valor {
namespace {

constexpr std::array<std::string_view, 36> kTerms{"case",
                                                  "alternative",
                                                  "comparator",
                                                  "scenario",
                                                  "horizon",
                                                  "need",
                                                  "net_benefit",
                                                  "cash",
                                                  "capacity",
                                                  "qaly",
                                                  "present_value",
                                                  "budget_impact",
                                                  "pays_back",
                                                  "counted",
                                                  "future",
                                                  "mean",
                                                  "median",
                                                  "range",
                                                  "probability_loss",
                                                  "worst",
                                                  "best",
                                                  "draws",
                                                  "seed",
                                                  "standard_error",
                                                  "mark",
                                                  "swing",
                                                  "explained",
                                                  "turns",
                                                  "evpi",
                                                  "clause",
                                                  "settlement",
                                                  "index",
                                                  "radar",
                                                  "mas_ai",
                                                  "cheers",
                                                  "digest"};

std::string inSmallLetters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return small;
}

bool isLetter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z');
}

/// At the beginning of a word; signs stand anywhere.
bool isWordIn(const std::string& word, const std::string& text) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at == 0 || !isLetter(word.front()) || !isLetter(text[at - 1])) return true;
    return false;
}

std::string textOf(const DocumentTable& table) {
    std::string text;
    for (const std::string& head : table.heads) text += head + "\n";
    for (const auto& row : table.rows)
        for (const std::string& cell : row) text += cell + "\n";
    return text;
}
std::string textOf(const Heading& heading) {
    return heading.text + "\n";
}
std::string textOf(const Paragraph& paragraph) {
    return paragraph.text + "\n";
}
std::string textOf(const DocumentChart& figure) {
    const ChartFrame& frame = frameOf(figure.chart);
    return frame.title + "\n" + frame.sentence + "\n" + textOf(figure.figures);
}

DocumentTable tableOf(const Wording& wording, const auto& isWanted) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    DocumentTable table{{say("glossary.word"), say("glossary.meaning")}, 2, {}};
    for (const std::string_view term : kTerms)
        if (isWanted(term))
            table.rows.push_back({say("glossary.term." + std::string(term)), say("glossary." + std::string(term))});
    return table;
}

}  // namespace

std::span<const std::string_view> glossaryTerms() {
    return kTerms;
}

bool isTermIn(std::string_view term, std::string_view text, const Wording& wording) {
    const std::string small = inSmallLetters(text);
    std::string words = wording.texts.text("glossary.seen." + std::string(term), wording.language);
    words += "|" + wording.texts.text("glossary.term." + std::string(term), wording.language);
    words = inSmallLetters(words);
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t to = std::min(words.find('|', from), words.size());
        const std::string word = words.substr(from, to - from);
        if (!word.empty() && isWordIn(word, small)) return true;
        from = to + 1;
    }
    return false;
}

DocumentTable glossaryOf(const Document& document, const Wording& wording) {
    std::string text;
    for (const DocumentBlock& block : document.blocks)
        text += std::visit([](const auto& each) { return textOf(each); }, block);
    return tableOf(wording, [&](std::string_view term) { return isTermIn(term, text, wording); });
}

DocumentTable wholeGlossary(const Wording& wording) {
    return tableOf(wording, [](std::string_view) { return true; });
}

}  // namespace valor
