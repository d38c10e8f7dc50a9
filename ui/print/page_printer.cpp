// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_printer.h"

#include <QPainter>
#include <QPrinter>

namespace valor::ui {
namespace {

/// Paper is light, whatever the window looks like.
class LightForAWhile {
public:
    explicit LightForAWhile(Theme& theme) : theme_(theme), mode_(theme.mode()) { theme_.setMode(ThemeMode::Light); }
    ~LightForAWhile() { theme_.setMode(mode_); }
    LightForAWhile(const LightForAWhile&) = delete;
    LightForAWhile& operator=(const LightForAWhile&) = delete;

private:
    Theme& theme_;
    ThemeMode mode_;
};

}  // namespace

std::unique_ptr<QPrinter> paperPrinter() {
    auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(16, 14, 16, 12), QPageLayout::Millimeter);
    printer->setCreator("Valør");
    return printer;
}

bool printPage(QWidget& page, const PrintFrame& frame, QPrinter& printer, const Environment& environment) {
    const LightForAWhile light(environment.theme);
    printer.setDocName(frame.title);
    const PrintSheet sheets(printedParts(page), frame, printer.pageRect(QPrinter::DevicePixel).size(), environment);
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    for (int sheet = 0; sheet < sheets.count(); ++sheet) {
        if (sheet > 0 && !printer.newPage()) return false;
        sheets.paint(painter, sheet);
    }
    return painter.end();
}

}  // namespace valor::ui
