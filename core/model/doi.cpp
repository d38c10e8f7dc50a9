// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/doi.h"

#include <algorithm>

namespace valor {
namespace {

constexpr std::string_view kDirectory = "10.";
constexpr std::string_view kBefore[] = {"https://", "http://", "www.", "dx.", "doi.org/", "doi:"};

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isBlank(char character) {
    return static_cast<unsigned char>(character) <= ' ';
}

std::string_view withoutBlanksAround(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

bool beginsWith(std::string_view text, std::string_view lowerCase) {
    const auto isSame = [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
    };
    return text.size() >= lowerCase.size() && std::ranges::equal(text.substr(0, lowerCase.size()), lowerCase, isSame);
}

/// "1000", and "1000.10" of a part of who registered it.
bool isRegistrant(std::string_view text) {
    const auto mayStand = [](char character) { return isDigit(character) || character == '.'; };
    return !text.empty() && isDigit(text.front()) && isDigit(text.back()) && std::ranges::all_of(text, mayStand);
}

}  // namespace

bool isDoi(std::string_view text) {
    if (!text.starts_with(kDirectory) || std::ranges::any_of(text, isBlank)) return false;
    const std::string_view rest = text.substr(kDirectory.size());
    const std::size_t slash = rest.find('/');
    return slash != std::string_view::npos && isRegistrant(rest.substr(0, slash)) && slash + 1 < rest.size();
}

std::optional<std::string> doiIn(std::string_view pasted) {
    std::string_view text = withoutBlanksAround(pasted);
    for (const std::string_view part : kBefore)
        if (beginsWith(text, part)) text = withoutBlanksAround(text.substr(part.size()));
    return isDoi(text) ? std::optional<std::string>(text) : std::nullopt;
}

}  // namespace valor
