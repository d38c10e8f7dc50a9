// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/vendor_copy_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/print/document_file.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr QSize kSize(820, 580);  // inside a window of 1280 × 720

}  // namespace

VendorCopyDialog::VendorCopyDialog(const Document& contents, const Environment& environment, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("vendorCopyDialog");
    setWindowTitle(qt(contents.title));
    auto* text = new QTextBrowser;
    text->setObjectName("vendorCopyText");
    text->setAccessibleName(qt(contents.title));
    text->setOpenLinks(false);
    text->setFont(productFont(kTextSize));
    const Tokens& tokens = environment.theme.tokens();
    text->document()->setDefaultStyleSheet(documentStyle(tokens.line, tokens.sunken));
    text->setHtml(unstyledHtml(toHtml(contents)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save the copy…"), QDialogButtonBox::AcceptRole);
    save->setObjectName("saveVendorCopy");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(text, 1);
    lines->addWidget(buttons);
    resize(kSize);
}

}  // namespace valor::ui
