// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/clause_gallery.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/model/clause_form.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kGalleryWidth = 660, kGalleryHeight = 460, kGalleryList = 240;

std::string kindOf(int row) {
    return std::string(clauseKind(blankTerms(static_cast<ClauseKind>(row))));
}

}  // namespace

ClauseGallery::ClauseGallery(const Environment& environment, QWidget* parent)
    : QDialog(parent), environment_(environment), kinds_(new QListWidget), words_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("clauseGallery");
    setWindowTitle(tr("Add a clause"));
    kinds_->setObjectName("clauseKinds");
    kinds_->setAccessibleName(tr("Kinds of clauses"));
    kinds_->setFixedWidth(kGalleryList);
    for (int row = 0; row < static_cast<int>(kClauseKinds); ++row)
        kinds_->addItem(environment.sayFirst("clause." + kindOf(row)));
    words_->setObjectName("clauseFacts");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::RichText);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* add = buttons->addButton(tr("Add…"), QDialogButtonBox::AcceptRole);
    add->setObjectName("galleryAdd");
    connect(add, &QPushButton::clicked, this, &ClauseGallery::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(kinds_, &QListWidget::currentRowChanged, this, &ClauseGallery::tell);
    connect(kinds_, &QListWidget::itemActivated, this, &ClauseGallery::choose);
    auto* across = new QHBoxLayout;
    across->addWidget(kinds_);
    across->addWidget(words_, 1);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(across, 1);
    lines->addWidget(buttons);
    kinds_->setCurrentRow(0);
    resize(kGalleryWidth, kGalleryHeight);
}

void ClauseGallery::tell(int row) {
    if (row < 0) return;
    const std::string kind = kindOf(row);
    QString text = "<h3>" + environment_.sayFirst("clause." + kind).toHtmlEscaped() + "</h3>";
    for (const char* fact : {"what", "risk", "fit", "incentive"})
        text += "<p><b>" + environment_.say(std::string("contract_page.") + fact).toHtmlEscaped() + "</b><br>" +
                environment_.say(std::string("gallery.") + fact + "." + kind).toHtmlEscaped() + "</p>";
    words_->setText(text);
}

void ClauseGallery::choose() {
    const int row = kinds_->currentRow();
    if (row < 0) return;
    accept();
    emit chosen(static_cast<ClauseKind>(row));
}

}  // namespace valor::ui
