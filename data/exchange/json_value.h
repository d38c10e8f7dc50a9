// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document in memory, in the order of its text, as trustworthy as a file from a stranger can be made.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/error/error.h"

namespace valor {

class JsonValue;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<std::pair<std::string, JsonValue>>;

/// Null, boolean, number, text, array or object. Numbers are finite doubles.
class JsonValue {
public:
    // Defined out of line: inlined into callers, the moves of the variant make GCC 12 see uninitialised bytes.
    JsonValue();
    JsonValue(const JsonValue& other);
    JsonValue(JsonValue&& other) noexcept;
    JsonValue& operator=(const JsonValue& other);
    JsonValue& operator=(JsonValue&& other) noexcept;
    ~JsonValue();
    JsonValue(bool value) : value_(value) {}                         // NOLINT(google-explicit-constructor)
    JsonValue(double value) : value_(value) {}                       // NOLINT(google-explicit-constructor)
    JsonValue(std::string text) : value_(std::move(text)) {}         // NOLINT(google-explicit-constructor)
    JsonValue(std::string_view text) : value_(std::string(text)) {}  // NOLINT(google-explicit-constructor)
    JsonValue(const char* text) : value_(std::string(text)) {}       // NOLINT(google-explicit-constructor)
    JsonValue(JsonArray items) : value_(std::move(items)) {}         // NOLINT(google-explicit-constructor)
    JsonValue(JsonObject members) : value_(std::move(members)) {}    // NOLINT(google-explicit-constructor)

    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value_); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&value_); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value_); }
    [[nodiscard]] const JsonArray* array() const { return std::get_if<JsonArray>(&value_); }
    [[nodiscard]] const JsonObject* object() const { return std::get_if<JsonObject>(&value_); }
    [[nodiscard]] JsonArray* array() { return std::get_if<JsonArray>(&value_); }
    [[nodiscard]] JsonObject* object() { return std::get_if<JsonObject>(&value_); }

    /// The member of this name, or null when there is none or this is no object.
    [[nodiscard]] const JsonValue* find(std::string_view name) const;
    /// "null", "boolean", "number", "text", "list" or "object", for messages.
    [[nodiscard]] std::string_view typeName() const;

private:
    std::variant<std::monostate, bool, double, std::string, JsonArray, JsonObject> value_;
};

inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxJsonDepth = 64;
/// A few bytes of text become a value of about 40, so the number of values is bounded beside the length of the text.
inline constexpr std::size_t kMaxJsonValues = 2'000'000;

/// Reads one JSON document (RFC 8259, UTF-8, a byte-order mark is passed over).
/// @return FileTooLarge, JsonTooDeep, JsonMalformed with line and column, JsonDecimalComma, NumberTooLarge for a number
/// beyond the range of double, IdDuplicate for a name that an object holds twice.
/// @tested thousands of damaged files: always a result.
[[nodiscard]] Result<JsonValue> parseJson(std::string_view text);
/// For documents that belong together. @param valuesLeft how many values there may be; less by those read
[[nodiscard]] Result<JsonValue> parseJson(std::string_view text, std::size_t& valuesLeft);

/// The value as text: two spaces a level, LF, short lists and objects on one line, numbers in the fewest digits that
/// read back as the same double. @pre every text in `value` is UTF-8.
[[nodiscard]] std::string writeJson(const JsonValue& value);

}  // namespace valor
