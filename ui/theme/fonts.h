// SPDX-License-Identifier: GPL-3.0-or-later
// The one typeface of the product, with fallbacks.
#pragma once

#include <QFont>

namespace valor::ui {

/// Inter where installed, else Noto Sans, else the system's; unhinted so that text scales and pictures repeat.
[[nodiscard]] QFont productFont(double pointSize, QFont::Weight weight = QFont::Normal);

/// The same for paper: without shaping, so that minus signs survive when they are copied out of a PDF.
[[nodiscard]] QFont paperFont(double pointSize, QFont::Weight weight = QFont::Normal);

inline constexpr double kTextSize = 10;
inline constexpr double kSmallSize = 9;
inline constexpr double kCardTitleSize = 11;
inline constexpr double kFigureSize = 16;
inline constexpr double kPageTitleSize = 17;

/// Pixels that a line of small text on paper takes.
[[nodiscard]] double smallTextHeight();

}  // namespace valor::ui
