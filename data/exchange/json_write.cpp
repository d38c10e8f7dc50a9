// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>

#include "core/error/expects.h"
#include "data/exchange/json_value.h"

namespace valor {
namespace {

constexpr std::size_t kLineLength = 110;

void writeText(const std::string& text, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20U || byte == 0x7FU) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeNumber(double value, std::string& out) {
    expects(std::isfinite(value), "JSON holds finite numbers only");
    std::array<char, 32> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value + 0.0);  // -0 reads back as 0
    expects(error == std::errc{}, "a double fits into 32 characters");
    out.append(buffer.data(), end);
}

void writeScalar(const JsonValue& value, std::string& out) {
    if (const bool* truth = value.boolean())
        out += *truth ? "true" : "false";
    else if (const double* number = value.number())
        writeNumber(*number, out);
    else if (const std::string* text = value.text())
        writeText(*text, out);
    else
        out += "null";
}

/// Writes `value` on one line and gives up, with part of it written, as soon as `out` is longer than `limit`.
bool writeInline(const JsonValue& value, std::size_t limit, std::string& out) {
    const JsonArray* items = value.array();
    const JsonObject* members = value.object();
    if (items == nullptr && members == nullptr) {
        writeScalar(value, out);
        return out.size() <= limit;
    }
    out += items != nullptr ? '[' : '{';
    const std::size_t count = items != nullptr ? items->size() : members->size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += ", ";
        if (members != nullptr) {
            writeText((*members)[i].first, out);
            out += ": ";
        }
        if (!writeInline(items != nullptr ? (*items)[i] : (*members)[i].second, limit, out)) return false;
    }
    out += items != nullptr ? ']' : '}';
    return out.size() <= limit;
}

void writeBlock(const JsonValue& value, std::size_t indent, std::string& out) {
    const std::size_t start = out.size();
    const std::size_t lineStart = out.rfind('\n') == std::string::npos ? 0 : out.rfind('\n') + 1;
    if (writeInline(value, lineStart + kLineLength, out)) return;
    const JsonArray* items = value.array();
    const JsonObject* members = value.object();
    if (items == nullptr && members == nullptr) return;  // a long text stays on its line
    out.resize(start);
    out += items != nullptr ? '[' : '{';
    const std::size_t count = items != nullptr ? items->size() : members->size();
    for (std::size_t i = 0; i < count; ++i) {
        out += i > 0 ? ",\n" : "\n";
        out.append(indent + 2, ' ');
        if (members != nullptr) {
            writeText((*members)[i].first, out);
            out += ": ";
        }
        writeBlock(items != nullptr ? (*items)[i] : (*members)[i].second, indent + 2, out);
    }
    out += '\n';
    out.append(indent, ' ');
    out += items != nullptr ? ']' : '}';
}

}  // namespace

std::string writeJson(const JsonValue& value) {
    std::string out;
    writeBlock(value, 0, out);
    out += '\n';
    return out;
}

}  // namespace valor
