// SPDX-License-Identifier: GPL-3.0-or-later
// Own line glyphs, drawn as vectors at any size and tinted by the state of the control.
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace valor::ui {

class Theme;

enum class Glyph {
    Start,
    Needs,
    Tools,
    Contract,
    Simulation,
    Compare,
    Reset,
    ChevronRight,
    ChevronDown,
    Copy,
    Table,
    Folder,
    Search,
    Note,
    Lock,
    Report
};

/// @param area square of any size; the glyph is designed on a grid of 24.
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& area, const QColor& colour);
/// Follows the theme: muted, primary when selected, disabled when disabled.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, const Theme& theme);

}  // namespace valor::ui
