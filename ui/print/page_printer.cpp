// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_printer.h"

#include <QPainter>
#include <QPrinter>

namespace valor::ui {
std::unique_ptr<QPrinter> paperPrinter() {
    auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(16, 14, 16, 12), QPageLayout::Millimeter);
    printer->setCreator("Valør");
    return printer;
}

bool printPage(QWidget& page, const PrintFrame& frame, QPrinter& printer) {
    printer.setDocName(frame.title);
    const PrintSheet sheets(printedParts(page), frame, printer.pageRect(QPrinter::DevicePixel).size());
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    for (int sheet = 0; sheet < sheets.count(); ++sheet) {
        if (sheet > 0 && !printer.newPage()) return false;
        sheets.paint(painter, sheet);
    }
    return painter.end();
}

}  // namespace valor::ui
