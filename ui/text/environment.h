// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of the window needs to draw and speak; owned by the program, handed down, never global.
#pragma once

#include "core/ports/text_catalog.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

namespace valor::ui {

struct Environment {
    Theme& theme;
    Languages& languages;
    const TextCatalog& texts;

    [[nodiscard]] Formats formats() const { return languages.formats(); }
};

}  // namespace valor::ui
