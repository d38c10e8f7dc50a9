// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"

#include <QApplication>
#include <QCoreApplication>
#include <QMessageBox>

namespace valor::ui {
namespace {

struct AboutWords {
    Q_DECLARE_TR_FUNCTIONS(About)
};

void showBox(const QString& title, const QString& text, QWidget* parent) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

}  // namespace

void showAbout(QWidget* parent) {
    showBox(AboutWords::tr("About Valør"),
            AboutWords::tr(
                "Valør %1\n\nA workbench for buying healthcare AI by its value: what a tool does, what it costs, "
                "who pays, who gains, and how sure one can be.\n\nBuilt with Qt %2.")
                .arg(QCoreApplication::applicationVersion(), qVersion()),
            parent);
}

void showLicence(QWidget* parent) {
    showBox(
        AboutWords::tr("Licence"),
        AboutWords::tr("Valør is free software under the GNU General Public License, version 3 or later. You may use, "
                       "study, share and improve it. It comes without any warranty.\n\n"
                       "Qt and Qt Charts are used under the same licence; the typeface Inter under the SIL Open Font "
                       "License."),
        parent);
}

}  // namespace valor::ui
