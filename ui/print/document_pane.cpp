// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_pane.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "ui/print/document_file.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {

DocumentPane::DocumentPane(const QString& name, const Environment& environment, QWidget* parent)
    : QWidget(parent), name_(name.left(1).toUpper() + name.mid(1)), environment_(environment) {
    text_ = new QTextBrowser;
    text_->setObjectName(name + "Text");
    text_->setOpenLinks(false);
    text_->setFont(productFont(kTextSize));
    copy_ = new QPushButton;
    copy_->setObjectName("copy" + name_);
    save_ = new QPushButton;
    save_->setObjectName("save" + name_);
    connect(copy_, &QPushButton::clicked, this, &DocumentPane::copy);
    connect(save_, &QPushButton::clicked, this, &DocumentPane::askWhereToSave);
    connect(&environment.theme, &Theme::changed, this, &DocumentPane::write);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addWidget(save_);
    buttons->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(buttons);
    lines->addWidget(text_, 1);
    clear();
}

/// The reader stays where they were while a contract is edited.
void DocumentPane::show(const Document& document) {
    std::string html = toHtml(document);
    if (document_ && html == html_) return;
    html_ = std::move(html);
    document_ = document;
    copy_->setEnabled(true);
    save_->setEnabled(true);
    write();
}

void DocumentPane::clear() {
    html_.clear();
    document_.reset();
    copy_->setEnabled(false);
    save_->setEnabled(false);
    text_->clear();
}

void DocumentPane::setHint(const QString& hint) {
    text_->setPlaceholderText(hint);
}

void DocumentPane::write() {
    const Tokens& tokens = environment_.theme.tokens();
    const int at = text_->verticalScrollBar()->value();
    text_->document()->setDefaultStyleSheet(documentStyle(tokens.line, tokens.sunken));
    text_->setHtml(unstyledHtml(html_));
    text_->verticalScrollBar()->setValue(at);
}

void DocumentPane::copy() const {
    auto mime = std::make_unique<QMimeData>();
    mime->setHtml(qt(html_));
    mime->setText(text_->toPlainText());
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void DocumentPane::askWhereToSave() {
    QFileDialog* dialog = askForDocumentFile(tr("Save the text"), DocumentFormat::WebPage, window(),
                                             [this](const QString& path) { save(path); });
    dialog->setObjectName("save" + name_ + "Dialog");
    if (!document_) return;
    FileMarks marks = fileMarksOf(*this);
    if (!tellsRevision_) marks.revision.clear();
    suggestFile(*dialog, fileNameOf(qt(document_->title), tr("Document", "name of a file"), marks));
}

void DocumentPane::save(const QString& path) {
    if (!document_) return;
    const QString problem = writeDocument(*document_, path, environment_);
    if (problem.isEmpty()) return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save the text"), problem, QMessageBox::Ok, window());
    box->setTextFormat(Qt::PlainText);  // words of others
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void DocumentPane::retranslate(const QString& spoken) {
    copy_->setText(tr("Copy"));
    save_->setText(tr("Save as…"));
    text_->setAccessibleName(spoken);
}

}  // namespace valor::ui
