// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves in a copy for a seller, read before it is saved.
#pragma once

#include <QDialog>

#include "core/report/document.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Accepted: the reader wants to save it.
class VendorCopyDialog : public QDialog {
    Q_OBJECT
public:
    VendorCopyDialog(const Document& contents, const Environment& environment, QWidget* parent);
};

}  // namespace valor::ui
