// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/doi.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace valor {
namespace {

constexpr std::string_view kDirectory = "10.";
constexpr std::string_view kMark = "doi:", kHost = "doi.org/";
constexpr std::string_view kBeforeHost[] = {"https://", "http://", "www.", "dx."};
/// They come with what is copied from a page; the latter stand where a line may end.
constexpr std::string_view kOtherBlanks[] = {"\u00a0", "\u202f"}, kNothings[] = {"\u200b", "\ufeff"};

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isBlank(char character) {
    return static_cast<unsigned char>(character) <= ' ' || character == '\x7f';
}

void replaceAll(std::string& text, std::string_view part, std::string_view by) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.replace(at, part.size(), by);
}

std::string withPlainBlanks(std::string_view text) {
    std::string plain(text);
    for (const std::string_view blank : kOtherBlanks) replaceAll(plain, blank, " ");
    for (const std::string_view nothing : kNothings) replaceAll(plain, nothing, "");
    return plain;
}

std::string_view withoutBlanksAround(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

char lowered(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool beginsWith(std::string_view text, std::string_view lowerCase) {
    return isSameDoi(text.substr(0, lowerCase.size()), lowerCase);
}

std::string_view without(std::string_view text, std::string_view beginning) {
    return beginsWith(text, beginning) ? withoutBlanksAround(text.substr(beginning.size())) : text;
}

/// "%3C" in an address is "<"; what is no character that can be seen stays as it is.
std::string decoded(std::string_view address) {
    std::string text;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const std::string_view digits = address.substr(at + 1, 2);
        unsigned code = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        const bool isEscape = address[at] == '%' && digits.size() == 2 && error == std::errc() &&
                              end == digits.data() + digits.size() && code > ' ' && code < '\x7f';
        text += isEscape ? static_cast<char>(code) : address[at];
        if (isEscape) at += digits.size();
    }
    return text;
}

/// "1000", and "1000.10" of a part of who registered it.
bool isRegistrant(std::string_view text) {
    const auto mayStand = [](char character) { return isDigit(character) || character == '.'; };
    return !text.empty() && isDigit(text.front()) && isDigit(text.back()) && std::ranges::all_of(text, mayStand);
}

}  // namespace

bool isSameDoi(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lowered, lowered);
}

bool isDoi(std::string_view text) {
    const auto holds = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    if (!text.starts_with(kDirectory) || std::ranges::any_of(text, isBlank)) return false;
    if (std::ranges::any_of(kOtherBlanks, holds) || std::ranges::any_of(kNothings, holds)) return false;
    const std::string_view rest = text.substr(kDirectory.size());
    const std::size_t slash = rest.find('/');
    return slash != std::string_view::npos && isRegistrant(rest.substr(0, slash)) && slash + 1 < rest.size();
}

std::optional<std::string> doiIn(std::string_view pasted) {
    const std::string plain = withPlainBlanks(pasted);
    std::string_view text = without(withoutBlanksAround(plain), kMark);
    for (const std::string_view part : kBeforeHost) text = without(text, part);
    const bool isAddress = beginsWith(text, kHost);
    text = without(without(text, kHost), kMark);
    if (isAddress) text = text.substr(0, text.find_first_of("#?"));
    if (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) text.remove_suffix(1);
    std::string found = isAddress ? decoded(text) : std::string(text);
    return isDoi(found) ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace valor
