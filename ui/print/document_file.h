// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a file that others open: a web page, a page to print, a text to go on with.
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstdint>
#include <functional>

#include "core/report/document.h"
#include "ui/text/environment.h"

class QFileDialog;
class QWidget;

namespace valor::ui {

enum class DocumentFormat : std::uint8_t { WebPage, Pdf, OpenDocument };
inline constexpr std::array kDocumentFormats{DocumentFormat::WebPage, DocumentFormat::Pdf,
                                             DocumentFormat::OpenDocument};

/// "html", "pdf", "odt"
[[nodiscard]] QString suffixOf(DocumentFormat format);
/// By the end of its name; a web page where that says nothing.
[[nodiscard]] DocumentFormat formatOfFile(const QString& path);

/// Writes the file whole, with its charts as pictures, or leaves the one that was there.
/// @return empty, or why it could not be written
[[nodiscard]] QString writeDocument(const Document& document, const QString& path, const Environment& environment);

/// Asks where a document is to be saved and hands on the path, whose end says the format: the chosen one gives it to a
/// name that has none. @param first format that is offered @param save what is done with the path
/// @return the dialog, open; deletes itself
QFileDialog* askForDocumentFile(const QString& title, DocumentFormat first, QWidget* window,
                                std::function<void(const QString&)> save);

/// Sizes of headings and colours of tables for a text view that shows a document.
[[nodiscard]] QString documentStyle(const QColor& line, const QColor& tableHead);
/// Markup for a text view, which gives the document its own look.
[[nodiscard]] QString unstyledHtml(const std::string& html);

}  // namespace valor::ui
