// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_ids.h"

#include <algorithm>
#include <array>
#include <utility>

namespace valor {
namespace {

using namespace std::string_view_literals;

/// Letters of our languages that an id cannot hold, in lower case and capital, and how they are written without them.
constexpr std::array kLetters{std::pair{"æ"sv, "ae"sv}, std::pair{"ø"sv, "oe"sv}, std::pair{"å"sv, "aa"sv},
                              std::pair{"Æ"sv, "ae"sv}, std::pair{"Ø"sv, "oe"sv}, std::pair{"Å"sv, "aa"sv}};

std::string inPlainLetters(std::string_view name) {
    std::string plain;
    while (!name.empty()) {
        const auto letter = std::ranges::find_if(kLetters, [&](const auto& l) { return name.starts_with(l.first); });
        const bool isOurs = letter != kLetters.end();
        plain += isOurs ? letter->second : name.substr(0, 1);
        name.remove_prefix(isOurs ? letter->first.size() : 1);
    }
    return plain;
}

}  // namespace

std::string idFrom(std::string_view name, char dash, std::string_view empty, std::size_t longest) {
    std::string id;
    for (const char c : inPlainLetters(name)) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool isKept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9' && !id.empty());
        if (isKept)
            id += lower;
        else if (!id.empty() && id.back() != dash)
            id += dash;
    }
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == dash) id.pop_back();
    return id.empty() ? std::string(empty) : id;
}

std::optional<Language> languageOfSameName(const LocalizedText& one, const LocalizedText& other) {
    for (const Language language : kAllLanguages)
        if (one.in(language) == other.in(language)) return language;
    return std::nullopt;
}

}  // namespace valor
