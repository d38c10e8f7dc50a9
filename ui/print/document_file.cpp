// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <algorithm>

#include "core/report/open_document.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

QByteArray pdfOf(const Document& document) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter paper(&buffer);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout::Millimeter);
    paper.setTitle(qt(document.title));
    paper.setCreator(QStringLiteral("Valør"));
    QTextDocument text;
    text.setDefaultFont(paperFont(kSmallSize));
    text.setDefaultStyleSheet(documentStyle(Qt::darkGray, QColor(0xee, 0xee, 0xee)));
    text.setHtml(unstyledHtml(toHtml(document)));
    text.print(&paper);
    return bytes;
}

QByteArray bytesOf(const Document& document, DocumentFormat format) {
    switch (format) {
        case DocumentFormat::WebPage: return QByteArray::fromStdString(toHtml(document));
        case DocumentFormat::Pdf: return pdfOf(document);
        case DocumentFormat::OpenDocument: return QByteArray::fromStdString(toOdt(document));
    }
    return {};
}

}  // namespace

QString suffixOf(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::WebPage: return QStringLiteral("html");
        case DocumentFormat::Pdf: return QStringLiteral("pdf");
        case DocumentFormat::OpenDocument: return QStringLiteral("odt");
    }
    return {};
}

DocumentFormat formatOfFile(const QString& path) {
    const auto found = std::ranges::find(kDocumentFormats, QFileInfo(path).suffix().toLower(), suffixOf);
    return found == kDocumentFormats.end() ? DocumentFormat::WebPage : *found;
}

QString writeDocument(const Document& document, const QString& path) {
    const QByteArray bytes = bytesOf(document, formatOfFile(path));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return file.errorString();
}

QString documentStyle(const QColor& line, const QColor& tableHead) {
    return QString(
               "h1{font-size:15pt} h2{font-size:12pt} h3{font-size:10pt} table{border-color:%1} "
               "th{background:%2;font-size:9pt}")
        .arg(line.name(), tableHead.name());
}

QString unstyledHtml(const std::string& html) {
    QString text = qt(html);
    const qsizetype from = text.indexOf("<style>"), to = text.indexOf("</style>");
    if (from >= 0 && to > from) text.remove(from, to - from + 8);
    return text
        .replace("<table>",
                 "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\">")
        .replace(" class=\"n\"", " align=\"right\"");
}

}  // namespace valor::ui
