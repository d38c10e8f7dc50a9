// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a page of the window says, on paper or as PDF.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/print/print_sheet.h"

class QPrinter;

namespace valor::ui {

/// A printer whose pixels are those of the screen, A4 upright.
[[nodiscard]] std::unique_ptr<QPrinter> paperPrinter();

/// @return false when the printer did not take it
[[nodiscard]] bool printPage(QWidget& page, const PrintFrame& frame, QPrinter& printer);

}  // namespace valor::ui
