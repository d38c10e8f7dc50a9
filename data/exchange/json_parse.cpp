// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include "data/exchange/json_value.h"
#include "data/exchange/text_file.h"

#include <nlohmann/json.hpp>

namespace valor {
namespace {

constexpr int kNumberOutOfRange = 406;  // of nlohmann::json::out_of_range

/// Line and column of a byte, both from one; columns count characters.
std::vector<std::pair<std::string, std::string>> place(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = before.substr(start);
    const auto characters = std::count_if(line.begin(), line.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {{"line", std::to_string(lines + 1)}, {"column", std::to_string(std::max<std::ptrdiff_t>(characters, 1))}};
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// "12,5" around a byte at which JSON wants a name after a comma; empty when that is not what stands there.
std::string_view decimalCommaAt(std::string_view text, std::size_t byte) {
    const std::size_t comma = text.substr(0, std::min(byte, text.size())).rfind(',');
    if (comma == std::string_view::npos || comma == 0 || comma + 1 >= text.size()) return {};
    if (!isDigit(text[comma - 1]) || !isDigit(text[comma + 1])) return {};
    std::size_t start = comma;
    while (start > 0 && (isDigit(text[start - 1]) || text[start - 1] == '-')) --start;
    std::size_t end = comma + 1;
    while (end < text.size() && isDigit(text[end])) ++end;
    return text.substr(start, end - start);
}

/// Receives the events of the parser and builds the document. Nothing here recurses, so depth is only a number that can
/// be refused; the tree itself is never deeper than the limit.
class Builder {
public:
    Builder(std::string_view text, std::size_t& valuesLeft) : text_(text), valuesLeft_(valuesLeft) {}

    bool null() { return put({}); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(std::int64_t value) { return put(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return put(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return put(value); }
    bool string(std::string& value) { return put(std::move(value)); }
    bool binary(nlohmann::json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(JsonObject{}); }
    bool start_array(std::size_t) { return open(JsonArray{}); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        if (!names_.back().insert(name).second) {
            const std::string path = pathOf(open_.size() - 1);
            return refuse(ErrorCode::IdDuplicate, path.empty() ? name : path + "/" + name, {{"id", name}});
        }
        open_.back()->object()->emplace_back(std::move(name), JsonValue{});
        return true;
    }
    bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& problem) {
        if (const std::string_view number = decimalCommaAt(text_, byte); !number.empty() && !isInList())
            return refuse(ErrorCode::JsonDecimalComma, pathOf(open_.size()), pointed(number, byte));
        const bool range = problem.id == kNumberOutOfRange;
        return refuse(range ? ErrorCode::NumberTooLarge : ErrorCode::JsonMalformed, pathOf(open_.size()),
                      place(text_, byte));
    }

    [[nodiscard]] Result<JsonValue> take() && {
        if (problem_) return tl::unexpected<Error>(std::move(*problem_));
        return std::move(root_);
    }

private:
    /// In a list "12,5" is two numbers.
    [[nodiscard]] bool isInList() const { return !open_.empty() && open_.back()->array() != nullptr; }
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> pointed(std::string_view number,
                                                                           std::size_t byte) const {
        auto arguments = place(text_, byte);
        std::string suggestion(number);
        suggestion[suggestion.find(',')] = '.';
        arguments.emplace_back("text", std::string(number));
        arguments.emplace_back("suggestion", std::move(suggestion));
        return arguments;
    }

    bool refuse(ErrorCode code, std::string subject, std::vector<std::pair<std::string, std::string>> arguments) {
        problem_ = Error{code, std::move(subject), std::move(arguments)};
        return false;
    }
    /// Stores a value in the innermost open list or object and leaves its place in `last_`.
    bool put(JsonValue value) {
        if (valuesLeft_ == 0) return refuse(ErrorCode::FileTooLarge, "", {{"values", std::to_string(kMaxJsonValues)}});
        --valuesLeft_;
        if (open_.empty()) {
            root_ = std::move(value);
            last_ = &root_;
        } else if (JsonArray* items = open_.back()->array()) {
            last_ = &items->emplace_back(std::move(value));
        } else {
            last_ = &open_.back()->object()->back().second;
            *last_ = std::move(value);
        }
        return true;
    }
    bool open(JsonValue container) {
        if (open_.size() >= kMaxJsonDepth)
            return refuse(ErrorCode::JsonTooDeep, pathOf(open_.size()), {{"limit", std::to_string(kMaxJsonDepth)}});
        if (!put(std::move(container))) return false;
        open_.push_back(last_);
        names_.emplace_back();
        return true;
    }
    bool close() {
        open_.pop_back();
        names_.pop_back();
        return true;
    }
    /// Names and positions of what was read last in each of the outermost `count` open lists and objects.
    [[nodiscard]] std::string pathOf(std::size_t count) const {
        std::string path;
        for (std::size_t level = 0; level < count; ++level) {
            if (const JsonArray* items = open_[level]->array())
                path += (path.empty() ? "" : "/") + std::to_string(items->empty() ? 0 : items->size() - 1);
            else if (!open_[level]->object()->empty())
                path += (path.empty() ? "" : "/") + open_[level]->object()->back().first;
        }
        return path;
    }

    std::string_view text_;
    JsonValue root_;
    JsonValue* last_ = nullptr;
    // Parents stay where they are while a child grows: only the innermost container receives values.
    std::vector<JsonValue*> open_;
    std::vector<std::set<std::string>> names_;
    std::size_t& valuesLeft_;
    std::optional<Error> problem_;
};

}  // namespace

Result<JsonValue> parseJson(std::string_view text) {
    std::size_t valuesLeft = kMaxJsonValues;
    return parseJson(text, valuesLeft);
}

Result<JsonValue> parseJson(std::string_view text, std::size_t& valuesLeft) {
    if (text.size() > kMaxFileBytes)
        return fail(ErrorCode::FileTooLarge, "", {{"limit", std::to_string(kMaxFileBytes >> 20U) + " MB"}});
    if (const std::size_t end = endOfUtf8(text); end < text.size())
        return fail(ErrorCode::TextNotUtf8, "",
                    {{"byte", std::to_string(end + 1)}, place(text.substr(0, end), end).front()});
    Builder builder(text, valuesLeft);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).take();
}

}  // namespace valor
