// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <algorithm>
#include <utility>

#include "core/report/open_document.h"
#include "ui/print/paper_painter.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct DocumentFileWords {
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

QString filterOf(const FileForm& form) {
    return form.name + QStringLiteral(" (*.") + form.suffix + ')';
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
    const auto explained = [&](const Error& problem) {
        return qt(environment.texts.explain(problem, environment.languages.words()));
    };
    const PaperPainter painter(environment.theme, environment.texts);
    const auto bytes = bytesOf(document, formatOfFile(path), painter);
    if (!bytes) {
        Error problem = bytes.error();
        problem.arguments.insert(problem.arguments.begin(), {"file", path.toStdString()});
        return explained(problem);
    }
    const auto size = static_cast<qint64>(bytes->size());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes->data(), size) == size && file.commit()) return {};
    return explained({ErrorCode::FileUnwritable, "", {{"file", path.toStdString()}}});
}

FileForm fileFormOf(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::WebPage: return {DocumentFileWords::tr("Web page"), suffixOf(format)};
        case DocumentFormat::Pdf: return {DocumentFileWords::tr("PDF"), suffixOf(format)};
        case DocumentFormat::OpenDocument: return {DocumentFileWords::tr("OpenDocument text"), suffixOf(format)};
    }
    return {};
}

void askToReplace(const QString& title, const QStringList& names, QWidget* window, const std::function<void()>& save) {
    const QString question =
        names.size() == 1 ? DocumentFileWords::tr("%1 already exists. Replace it?").arg(names.front())
                          : DocumentFileWords::tr("These files already exist. Replace them?") + '\n' + names.join('\n');
    auto* box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::NoButton, window);
    box->setObjectName("replaceFile");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* replace = box->addButton(DocumentFileWords::tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box->addButton(DocumentFileWords::tr("Cancel"), QMessageBox::RejectRole);
    replace->setObjectName("replaceFileYes");
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(replace, &QPushButton::clicked, box, save);
    box->open();
}

QFileDialog* askForFile(const QString& title, const std::vector<FileForm>& forms, std::size_t first, QWidget* window,
                        std::function<void(const QString&, std::size_t)> save) {
    auto* dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileForm& form : forms) filters << filterOf(form);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filterOf(forms.at(first)));
    dialog->setDefaultSuffix(forms.at(first).suffix);
    const auto chosen = [dialog, filters] {
        return static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(dialog->selectedNameFilter()), 0));
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, forms, chosen] { changeEnd(*dialog, forms.at(chosen()).suffix); });
    // Qt gives the end to names without a dot only: "Annex no. 4" has one.
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [=](const QString& path) {
        const auto ends = [&](const FileForm& form) { return path.endsWith('.' + form.suffix, Qt::CaseInsensitive); };
        const std::size_t wanted = chosen();
        if (ends(forms.at(wanted))) return save(path, wanted);
        const auto other = std::ranges::find_if(forms, ends);
        if (other != forms.end()) return save(path, static_cast<std::size_t>(other - forms.begin()));
        // The dialog has asked about the name as it was typed; this one has got an end since.
        const QString full = path + '.' + forms.at(wanted).suffix;
        if (!QFileInfo::exists(full)) return save(full, wanted);
        askToReplace(title, {QFileInfo(full).fileName()}, window, [save, full, wanted] { save(full, wanted); });
    });
    dialog->open();
    return dialog;
}

QFileDialog* askForDocumentFile(const QString& title, DocumentFormat first, QWidget* window,
                                std::function<void(const QString&)> save) {
    std::vector<FileForm> forms;
    for (const DocumentFormat format : kDocumentFormats) forms.push_back(fileFormOf(format));
    const auto row = static_cast<std::size_t>(std::ranges::find(kDocumentFormats, first) - kDocumentFormats.begin());
    return askForFile(title, forms, row, window,
                      [save = std::move(save)](const QString& path, std::size_t /*form*/) { save(path); });
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
