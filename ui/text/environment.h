// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of the window needs to draw and speak; owned by the program, handed down, never global.
#pragma once

#include "core/ports/text_catalog.h"
#include "core/report/statements.h"
#include "ui/text/languages.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"

namespace valor::ui {

struct Environment {
    Theme& theme;
    Languages& languages;
    const TextCatalog& texts;

    [[nodiscard]] Formats formats() const { return languages.formats(); }
    /// For sentences that the core writes.
    [[nodiscard]] Wording wording() const { return {texts, languages.words(), formats().style()}; }
    /// A text of the catalogue.
    [[nodiscard]] QString say(std::string_view key) const { return qt(texts.text(key, languages.words())); }
    /// The same, to stand at the head of a column or line.
    [[nodiscard]] QString sayFirst(std::string_view key) const {
        const QString text = say(key);
        return text.left(1).toUpper() + text.mid(1);
    }
};

}  // namespace valor::ui
