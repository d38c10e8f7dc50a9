// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a file that others open: a web page, a page to print, a text to go on with.
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstdint>

#include "core/report/document.h"

namespace valor::ui {

enum class DocumentFormat : std::uint8_t { WebPage, Pdf, OpenDocument };
inline constexpr std::array kDocumentFormats{DocumentFormat::WebPage, DocumentFormat::Pdf,
                                             DocumentFormat::OpenDocument};

/// "html", "pdf", "odt"
[[nodiscard]] QString suffixOf(DocumentFormat format);
/// By the end of its name; a web page where that says nothing.
[[nodiscard]] DocumentFormat formatOfFile(const QString& path);

/// Writes the file whole, or leaves the one that was there.
/// @return empty, or why it could not be written
[[nodiscard]] QString writeDocument(const Document& document, const QString& path);

/// Sizes of headings and colours of tables for a text view that shows a document.
[[nodiscard]] QString documentStyle(const QColor& line, const QColor& tableHead);
/// Markup for a text view, which gives the document its own look.
[[nodiscard]] QString unstyledHtml(const std::string& html);

}  // namespace valor::ui
