// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog with questions and their answers, beside the window so that both can be read.
#pragma once

#include <QDialog>

#include "ui/text/environment.h"

namespace valor::ui {

/// Deletes itself when it is closed.
class SideDialog : public QDialog {
    Q_OBJECT
protected:
    SideDialog(const QString& name, const QString& title, QWidget* parent);

    /// It holds this alone.
    void hold(QWidget* content);
    /// Its texts are written once: in another language it is asked for anew.
    void closeWithLanguage(const Languages& languages);
};

}  // namespace valor::ui
