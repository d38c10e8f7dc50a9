// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a file that others open: a web page, a page to print, a text to go on with.
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

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
/// @return empty, or a sentence that says why it could not be written
[[nodiscard]] QString writeDocument(const Document& document, const QString& path, const Environment& environment);

/// A kind of file that somebody may choose.
struct FileForm {
    QString name;    ///< "PDF"
    QString suffix;  ///< "pdf"
};
/// Asks where a file is to be saved and in which of the forms: the chosen one gives its end to a name that has none.
/// A name that ends as another form does means that form. Before a file is replaced, it is asked.
/// @param save told of the path and the place of the form
/// @return the dialog, open; deletes itself
QFileDialog* askForFile(const QString& title, const std::vector<FileForm>& forms, std::size_t first, QWidget* window,
                        std::function<void(const QString&, std::size_t)> save);
/// Asks before files are replaced. @param names of files that are there @param save done where they may be
void askToReplace(const QString& title, const QStringList& names, QWidget* window, const std::function<void()>& save);
[[nodiscard]] FileForm fileFormOf(DocumentFormat format);

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
