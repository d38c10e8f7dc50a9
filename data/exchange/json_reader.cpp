// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/json_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace valor {
namespace {

/// "0,8" as JSON writes the number; empty where the text is no number.
std::string plainNumber(std::string text) {
    std::ranges::replace(text, ',', '.');
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return {};
    std::array<char, 32> written{};
    return {written.data(), std::to_chars(written.data(), written.data() + written.size(), value).ptr};
}

Status beyond(std::int64_t limit) {
    return fail(ErrorCode::NumberTooLarge, "", {{"limit", std::to_string(limit)}});
}

}  // namespace

Status JsonReader::wrongType(std::string_view expected, const JsonValue& found) {
    Error problem{
        ErrorCode::FieldType, "", {{"expected", std::string(expected)}, {"found", std::string(found.typeName())}}};
    if (found.typeName() == "null") problem.arguments.emplace_back("nothing", "null");
    const bool isNumberAsked = expected == "number" || expected == "whole number";
    if (isNumberAsked && found.text() != nullptr)
        if (std::string plain = plainNumber(*found.text()); !plain.empty()) {
            problem.arguments.emplace_back("text", shortened(*found.text()));
            problem.arguments.emplace_back("plain", std::move(plain));
        }
    return tl::unexpected<Error>(std::move(problem));
}

std::string JsonReader::shortened(const std::string& text) {
    constexpr std::size_t longest = 80;
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
    return text.substr(0, end) + "…";
}

void JsonReader::Gathering::note(std::string_view name, std::size_t before, Error problem) {
    constexpr std::size_t most = 50;  // nobody reads more, and a hostile file has millions
    std::vector<Error>& others = reader_.others_;
    const auto seenFromHere = [&](Error part) { return name.empty() ? part : within(name, std::move(part)); };
    for (std::size_t i = before; i < others.size(); ++i) others[i] = seenFromHere(std::move(others[i]));
    problem = seenFromHere(std::move(problem));
    if (first_)
        first_ = tl::unexpected<Error>(std::move(problem));
    else if (others.size() < most)
        others.insert(others.begin() + static_cast<std::ptrdiff_t>(before), std::move(problem));
}

Status JsonReader::refuseUnknown(const std::string& name, const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return {};
    std::string names;
    for (const std::string_view other : known) names += (names.empty() ? "" : " ") + std::string(other);
    return fail(ErrorCode::FieldUnknown, shortened(name), {{"field", shortened(name)}, {"known", names}});
}

std::string JsonReader::itemName(const JsonValue& item, std::size_t position) {
    const JsonValue* id = item.find("id");
    if (id != nullptr && id->text() != nullptr && isValidId(*id->text())) return *id->text();
    return std::to_string(position);
}

Status JsonReader::checkText(const std::string& text, FieldRole role) {
    if (role == FieldRole::Identity && !isValidId(text))
        return fail(ErrorCode::IdMalformed, "", {{"id", shortened(text)}});
    if (role == FieldRole::Decimal) {
        if (auto number = ExactNumber::parse(text); !number) return tl::unexpected<Error>(std::move(number).error());
    }
    return {};
}

Status JsonReader::read(const JsonValue& json, bool& value) const {
    if (json.boolean() == nullptr) return wrongType("boolean", json);
    value = *json.boolean();
    return {};
}

Status JsonReader::read(const JsonValue& json, double& value) const {
    if (json.number() == nullptr) return wrongType("number", json);
    value = *json.number();
    return {};
}

Status JsonReader::read(const JsonValue& json, int& value) const {
    // A bound far beyond any year, month or horizon keeps later sums of such numbers inside int.
    constexpr std::int64_t limit = 100'000'000;
    const double* number = json.number();
    const bool isWhole = number != nullptr && *number == std::floor(*number);
    if (isWhole && std::abs(*number) > static_cast<double>(limit)) return beyond(limit);
    std::int64_t whole = 0;
    VALOR_CHECK(read(json, whole));
    value = static_cast<int>(whole);
    return {};
}

Status JsonReader::read(const JsonValue& json, std::int64_t& value) const {
    if (json.number() == nullptr) return wrongType("whole number", json);
    const double number = *json.number();
    if (number != std::floor(number))
        return fail(ErrorCode::FieldType, "", {{"expected", "whole number"}, {"found", "number"}});
    constexpr std::int64_t limit = (std::int64_t{1} << 53) - 1;  // doubles beyond it are not all whole numbers
    if (std::abs(number) > static_cast<double>(limit)) return beyond(limit);
    value = static_cast<std::int64_t>(number);
    return {};
}

Status JsonReader::read(const JsonValue& json, std::uint64_t& value) const {
    if (json.text() == nullptr) return wrongType("digits as text", json);
    const std::string& digits = *json.text();
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem == std::errc{} && end == digits.data() + digits.size()) return {};
    return fail(ErrorCode::NumberMalformed, "", {{"text", shortened(digits)}});
}

Status JsonReader::read(const JsonValue& json, std::string& value) const {
    if (json.text() == nullptr) return wrongType("text", json);
    value = *json.text();
    return {};
}

Status JsonReader::read(const JsonValue& json, YearMonth& value) const {
    if (json.text() == nullptr) return wrongType("month, e.g. 2026-01", json);
    VALOR_TRY(value, YearMonth::parse(*json.text()));
    return {};
}

}  // namespace valor
