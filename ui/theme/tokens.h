// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the product, once for light and once for dark; everything else is derived from them.
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <utility>

namespace valor::ui {

/// Contrast against `surface`: text 16, muted 6, primary 6.6, bad 5.4, control 3.1 (light); dark alike.
struct Tokens {
    bool dark = false;
    QColor page, surface, sunken;  ///< behind cards, cards, tracks and heads
    QColor line, control;          ///< quiet separators, edges of controls
    QColor text, muted, disabled;
    QColor primary, onPrimary, primaryHover, selection;
    QColor bad, badTint, warn, warnTint;
    QColor data1, data2, data3, data4;  ///< two hues for data; further ones only together with a label
    QColor dataInk;                     ///< line over data

    /// Names as they stand in the stylesheet, "@surface" without the sign.
    [[nodiscard]] QList<std::pair<QString, QColor>> named() const;
};

[[nodiscard]] Tokens lightTokens();
[[nodiscard]] Tokens darkTokens();

/// `colour` laid over `ground` with a share of 0…1, opaque: alpha does not survive every export.
[[nodiscard]] QColor tint(const QColor& colour, const QColor& ground, double share);
/// Contrast ratio of WCAG 2.1, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

}  // namespace valor::ui
