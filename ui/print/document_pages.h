// SPDX-License-Identifier: GPL-3.0-or-later
// A document on pages of paper: measured once, then painted on whatever is at hand.
#pragma once

#include <QSizeF>
#include <memory>
#include <vector>

#include "core/report/document.h"
#include "ui/charts/chart_panel.h"
#include "ui/print/print_sheet.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// The cover first, where there is one; a long one goes on overleaf. Needs the thread of the window: charts are painted
/// by their panels.
class DocumentPages {
public:
    /// @param paper what can be printed on, in the pixels of the screen
    DocumentPages(const Document& document, Theme& theme, const TextCatalog& texts, QSizeF paper);

    [[nodiscard]] int count() const { return covers_ + sheet_->count(); }
    void paint(QPainter& painter, int page) const;
    [[nodiscard]] QSizeF paper() const { return paper_; }
    [[nodiscard]] const PrintSheet& sheet() const { return *sheet_; }

private:
    [[nodiscard]] std::vector<PrintPart> partsOf(const Document& document);
    /// @param painter null: only measured @return how many pages it takes
    int paintCover(QPainter* painter, int page) const;

    QSizeF paper_;
    QString title_;
    std::optional<Cover> cover_;
    int covers_ = 0;       ///< pages of it
    Languages languages_;  ///< form of the numbers of the document; its words are in it already
    Environment environment_;
    std::vector<std::unique_ptr<ChartPanel>> charts_;
    std::unique_ptr<PrintSheet> sheet_;
};

/// What can be printed on of an A4 page, and where its corner lies, in the pixels of the screen.
[[nodiscard]] QRectF printableOfA4();
/// The whole page.
[[nodiscard]] QSizeF sizeOfA4();

}  // namespace valor::ui
