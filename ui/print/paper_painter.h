// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of documents as picture files, and documents as PDF.
#pragma once

#include "core/ports/document_painter.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Needs the thread of the window.
class PaperPainter : public DocumentPainter {
public:
    /// Keeps references to both.
    PaperPainter(Theme& theme, const TextCatalog& texts) : theme_(theme), texts_(texts) {}

    [[nodiscard]] Picture svg(const Chart& chart, Language language) const override;
    [[nodiscard]] Picture png(const Chart& chart, Language language) const override;
    [[nodiscard]] Result<std::string> pdf(const Document& document) const override;

private:
    Theme& theme_;
    const TextCatalog& texts_;
};

/// Takes the time and the chance out of a PDF: no date of making, and an identifier of its contents. Nothing moves in
/// it.
[[nodiscard]] QByteArray withoutChance(QByteArray pdf);

}  // namespace valor::ui
