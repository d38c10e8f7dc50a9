// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/side_dialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace valor::ui {
namespace {

constexpr QSize kSize(1200, 640);  // inside a window of 1280 × 720

}  // namespace

SideDialog::SideDialog(const QString& name, const QString& title, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(name);
    setWindowTitle(title);
    new QVBoxLayout(this);
    resize(kSize);
}

void SideDialog::hold(QWidget* content) {
    layout()->addWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName("closeSide");
    close->setAutoDefault(false);  // the return key asks the question
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void SideDialog::closeWithLanguage(const Languages& languages) {
    connect(&languages, &Languages::changed, this, &QDialog::close);
}

}  // namespace valor::ui
