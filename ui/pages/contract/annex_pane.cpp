// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/annex_pane.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <memory>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

/// The page without a look of its own: on screen it takes that of the theme.
QString unstyled(const std::string& html) {
    QString text = qt(html);
    const qsizetype from = text.indexOf("<style>"), to = text.indexOf("</style>");
    if (from >= 0 && to > from) text.remove(from, to - from + 8);
    return text.replace("<table>", "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">")
        .replace(" class=\"n\"", " align=\"right\"");
}

}  // namespace

AnnexPane::AnnexPane(const Environment& environment, QWidget* parent) : QWidget(parent), environment_(environment) {
    text_ = new QTextBrowser;
    text_->setObjectName("annexText");
    text_->setOpenLinks(false);
    text_->setFont(productFont(kTextSize));
    copy_ = new QPushButton;
    copy_->setObjectName("copyAnnex");
    save_ = new QPushButton;
    save_->setObjectName("saveAnnex");
    connect(copy_, &QPushButton::clicked, this, &AnnexPane::copy);
    connect(save_, &QPushButton::clicked, this, &AnnexPane::askWhereToSave);
    connect(&environment.theme, &Theme::changed, this, &AnnexPane::write);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addWidget(save_);
    buttons->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(buttons);
    lines->addWidget(text_, 1);
}

/// The reader stays where they were while a contract is edited.
void AnnexPane::show(const Document& annex) {
    std::string html = toHtml(annex);
    if (html == html_) return;
    html_ = std::move(html);
    title_ = qt(annex.title);
    write();
}

void AnnexPane::write() {
    const Tokens& tokens = environment_.theme.tokens();
    const int at = text_->verticalScrollBar()->value();
    text_->document()->setDefaultStyleSheet(
        QString("h1{font-size:15pt} h2{font-size:12pt} h3{font-size:10pt} table{border-color:%1} th{background:%2}")
            .arg(tokens.line.name(), tokens.sunken.name()));
    text_->setHtml(unstyled(html_));
    text_->verticalScrollBar()->setValue(at);
}

void AnnexPane::copy() const {
    auto mime = std::make_unique<QMimeData>();
    mime->setHtml(qt(html_));
    mime->setText(text_->toPlainText());
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void AnnexPane::askWhereToSave() {
    auto* dialog = new QFileDialog(window(), tr("Save the annex"));
    dialog->setObjectName("saveAnnexDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("html");
    dialog->setNameFilter(tr("Web page (*.html)"));
    connect(dialog, &QFileDialog::fileSelected, this, &AnnexPane::save);
    dialog->open();
}

void AnnexPane::save(const QString& path) {
    QSaveFile file(path);
    const auto bytes = static_cast<qint64>(html_.size());
    if (file.open(QIODevice::WriteOnly) && file.write(html_.data(), bytes) == bytes && file.commit()) return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save the annex"),
                                tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()),
                                QMessageBox::Ok, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void AnnexPane::retranslate() {
    copy_->setText(tr("Copy"));
    save_->setText(tr("Save as web page…"));
    text_->setAccessibleName(tr("Payment annex"));
}

}  // namespace valor::ui
