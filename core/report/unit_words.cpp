// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/unit_words.h"

#include <algorithm>
#include <utility>

namespace valor {
namespace {

/// The texts of a unit that is counted, and of one that something is told per.
constexpr std::string_view kPlural = "units.", kSingular = "unit_per.";
constexpr std::string_view familyOfCounted(UnitNumber number) {
    return number == UnitNumber::One ? kSingular : kPlural;
}

/// A part of a unit in the words of a family of texts, else of all units; itself where no text knows it.
std::string partOfUnit(std::string_view part, std::string_view family, const Wording& wording) {
    for (const std::string_view each : {family, std::string_view("unit.")}) {
        const std::string key = std::string(each) + std::string(part);
        if (std::string known = wording.texts.text(key, wording.language); known != key) return known;
    }
    return std::string(part);
}

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

/// In small letters, also those of Latin-1 beyond ASCII, which stand in UTF-8 as 0xC3 and a second byte.
std::string inSmallLetters(std::string_view text) {
    std::string small;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isLatin = !small.empty() && static_cast<unsigned char>(small.back()) == 0xC3;
        const bool isCapital = isLatin ? byte >= 0x80 && byte <= 0x9E : byte >= 'A' && byte <= 'Z';
        small += static_cast<char>(isCapital ? byte + 0x20 : byte);
    }
    return small;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Other names that people write.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"gb", "UK"}, {"great britain", "UK"}, {"england", "UK"}, {"united states", "US"}};

std::optional<std::string_view> codeOf(std::string_view name, const TextCatalog& texts) {
    const std::string wanted = inSmallLetters(name);
    for (const auto& [other, code] : kOtherNames)
        if (wanted == other) return code;
    for (const std::string_view code : namedPlaces()) {
        if (inSmallLetters(code) == wanted) return code;
        for (const Language language : kAllLanguages)
            if (inSmallLetters(texts.text("place." + std::string(code), language)) == wanted) return code;
    }
    return std::nullopt;
}

}  // namespace

std::span<const std::string_view> namedPlaces() {
    static constexpr std::string_view kCodes[] = {"AT", "AU", "BE", "CA", "CH", "CN", "CZ", "DE", "DK", "EE",
                                                  "ES", "EU", "FI", "FO", "FR", "GL", "GR", "HU", "IE", "IL",
                                                  "IN", "IS", "IT", "JP", "KR", "LT", "LU", "LV", "NL", "NO",
                                                  "NZ", "PL", "PT", "SE", "SG", "SI", "SK", "TW", "UK", "US"};
    return kCodes;
}

std::optional<std::string> placeFromWords(std::string_view words, const TextCatalog& texts) {
    std::string place;
    for (std::string_view rest = words; !rest.empty();) {
        const auto end = std::min(rest.find('/'), rest.size());
        const auto code = codeOf(trimmed(rest.substr(0, end)), texts);
        if (!code) return std::nullopt;
        if (!place.empty()) place += '/';
        place += *code;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return place;
}

UnitNumber unitNumber(std::string_view written) {
    return written == "1" ? UnitNumber::One : UnitNumber::Many;
}

std::string unitInWords(std::string_view unit, const Wording& wording, UnitNumber number) {
    const bool isAlone = unit.find_first_of("/*") == std::string_view::npos;
    return isAlone ? partOfUnit(unit, familyOfCounted(number), wording) : partsInWords(unit, "/*", "unit.", wording);
}

std::string unitSpelt(std::string_view unit, const Wording& wording, UnitNumber number) {
    if (unit.find('*') != std::string_view::npos) return unitInWords(unit, wording);
    std::string words;
    for (std::size_t from = 0, count = 0; from <= unit.size(); ++count) {
        const std::size_t end = std::min(unit.find('/', from), unit.size());
        const std::string_view part = unit.substr(from, end - from);
        if (count > 0) {
            if (!words.empty()) words += ' ';
            words += wording.texts.text(count == 1 ? "unit_per" : "unit_per_and", wording.language) + ' ';
        }
        if (count > 0 || part != "1")
            words += partOfUnit(part, count == 0 ? familyOfCounted(number) : kSingular, wording);
        from = end + 1;
    }
    return words;
}

std::string placeInWords(std::string_view place, const Wording& wording) {
    return partsInWords(place, "/", "place.", wording);
}

}  // namespace valor
