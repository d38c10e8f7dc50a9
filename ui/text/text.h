// SPDX-License-Identifier: GPL-3.0-or-later
// Text of the core, as Qt sees it.
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace valor::ui {

[[nodiscard]] inline QString qt(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// In a menu "&" would underline what follows it.
[[nodiscard]] inline QString menuText(QString text) {
    return text.replace('&', "&&");
}

inline constexpr QChar kNoBreakSpace(0x00A0);
inline constexpr QChar kMinus(0x2212);

}  // namespace valor::ui
