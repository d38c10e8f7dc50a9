// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of documents as picture files, and documents as PDF.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QPainter>
#include <QPdfWriter>
#include <memory>
#include <string>

#include "core/ports/document_painter.h"
#include "ui/print/document_pages.h"
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

/// Whether there is a typeface to print with. @return FileUnwritable where there is none: pages would be empty
[[nodiscard]] Status canPrint();

/// A document as PDF, one page after the other. Keeps references to both. Needs the thread of the window.
class PdfPaper {
public:
    PdfPaper(const Document& document, const DocumentPages& pages);

    /// @pre there is one more
    void paintNext();
    /// The file, once all pages are painted: the same bytes every time. Nothing can be painted after that.
    [[nodiscard]] std::string finish();

private:
    const Document& document_;
    const DocumentPages& pages_;
    QByteArray bytes_;
    QBuffer buffer_{&bytes_};
    std::unique_ptr<QPdfWriter> paper_;
    QPainter painter_;
    int painted_ = 0;
};

/// Takes the time and the chance out of a PDF: no date of making, and an identifier of its contents. Nothing moves in
/// it.
[[nodiscard]] QByteArray withoutChance(QByteArray pdf);

}  // namespace valor::ui
