// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/checked_field.h"

#include "ui/theme/restyle.h"

namespace valor::ui {

CheckedField::CheckedField(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textEdited, this, [this] { restyle(*this, "invalid", false); });
}

void CheckedField::showProblem() {
    restyle(*this, "invalid", !problem().isEmpty());
}

}  // namespace valor::ui
