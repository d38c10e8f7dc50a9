// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as letters, to stand inside a text.
#pragma once

#include <string>
#include <string_view>

namespace valor {

/// @source RFC 4648, section 4
[[nodiscard]] inline std::string base64(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) {
            return at < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) : 0U;
        };
        const unsigned three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        for (unsigned letter = 0; letter < 4; ++letter)
            text += i + letter > bytes.size() ? '=' : kLetters[three >> (18U - 6U * letter) & 0x3FU];
    }
    return text;
}

}  // namespace valor
