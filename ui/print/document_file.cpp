// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "core/report/open_document.h"
#include "ui/print/paper_painter.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

Result<std::string> bytesOf(const Document& document, DocumentFormat format, const DocumentPainter& painter) {
    switch (format) {
        case DocumentFormat::WebPage: return toHtml(document, &painter);
        case DocumentFormat::Pdf: return painter.pdf(document);
        case DocumentFormat::OpenDocument: return toOdt(document, &painter);
    }
    return std::string();
}

QString filterOf(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::WebPage: return Words::tr("Web page (*.html)");
        case DocumentFormat::Pdf: return Words::tr("PDF (*.pdf)");
        case DocumentFormat::OpenDocument: return Words::tr("OpenDocument text (*.odt)");
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

QString writeDocument(const Document& document, const QString& path, const Environment& environment) {
    const PaperPainter painter(environment.theme, environment.texts);
    const auto bytes = bytesOf(document, formatOfFile(path), painter);
    if (!bytes) {
        Error problem = bytes.error();
        problem.arguments.insert(problem.arguments.begin(), {"file", path.toStdString()});
        return qt(environment.texts.explain(problem, environment.languages.words()));
    }
    const auto size = static_cast<qint64>(bytes->size());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes->data(), size) == size && file.commit()) return {};
    return file.errorString();
}

QFileDialog* askForDocumentFile(const QString& title, DocumentFormat first, QWidget* window,
                                std::function<void(const QString&)> save) {
    auto* dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const DocumentFormat format : kDocumentFormats) filters << filterOf(format);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filterOf(first));
    dialog->setDefaultSuffix(suffixOf(first));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        const auto row = static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(filter), 0));
        dialog->setDefaultSuffix(suffixOf(kDocumentFormats.at(row)));
    });
    // Qt gives the end to names without a dot only: "Annex no. 4" has one.
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [dialog, save](const QString& path) {
        const bool saysFormat = std::ranges::any_of(kDocumentFormats, [&](DocumentFormat format) {
            return path.endsWith('.' + suffixOf(format), Qt::CaseInsensitive);
        });
        save(saysFormat ? path : path + '.' + dialog->defaultSuffix());
    });
    dialog->open();
    return dialog;
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
