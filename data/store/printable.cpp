// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/printable.h"

#include <cstdint>

namespace valor {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// One character at the start of a text.
struct Character {
    std::uint32_t code = 0;
    std::size_t length = 1;
    bool isWhole = false;
};

/// @source RFC 3629, section 4: no overlong form, no surrogate, nothing above U+10FFFF.
Character firstOf(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
    std::uint32_t code = lead & (0x7FU >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return {};
        code = code << 6U | (byte(at) & 0x3FU);
    }
    const bool isOverlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    if (isOverlong || isSurrogate || code > 0x10FFFF) return {};
    return {code, length, true};
}

bool isSpace(std::uint32_t code) {
    return code == '\n' || code == '\r' || code == '\t';
}

/// @source Unicode 15: category Cc; line and paragraph separators; UAX 9, table 4 (direction).
bool steers(std::uint32_t code) {
    const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return isControl || turnsDirection || code == 0x2028 || code == 0x2029;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const Character next = firstOf(text);
        if (next.isWhole && isSpace(next.code))
            clean += ' ';
        else
            clean += !next.isWhole || steers(next.code) ? kReplacement : text.substr(0, next.length);
        text.remove_prefix(next.length);
    }
    return clean;
}

Status checkPrintable(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();) {
        const Character next = firstOf(rest);
        if (!next.isWhole || (steers(next.code) && !isSpace(next.code)))
            return fail(ErrorCode::TextUnprintable, "", {{"text", printable(text)}});
        rest.remove_prefix(next.length);
    }
    return {};
}

}  // namespace valor
