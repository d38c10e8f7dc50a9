// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of clause with what it does, who bears the risk, what it fits and the mischief it is known for.
#pragma once

#include <QDialog>

#include "core/contract/contract.h"
#include "ui/text/environment.h"

class QLabel;
class QListWidget;

namespace valor::ui {

/// A window-modal dialog that deletes itself.
class ClauseGallery : public QDialog {
    Q_OBJECT
public:
    ClauseGallery(const Environment& environment, QWidget* parent);

signals:
    void chosen(valor::ClauseKind kind);

private:
    void tell(int row);
    void choose();

    const Environment& environment_;
    QListWidget* kinds_;
    QLabel* words_;
};

}  // namespace valor::ui
