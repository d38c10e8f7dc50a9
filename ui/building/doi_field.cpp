// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/doi_field.h"

#include "core/model/doi.h"
#include "ui/text/text.h"

namespace valor::ui {

DoiField::DoiField(const std::string& doi, QWidget* parent) : CheckedField(parent) {
    setText(qt(doi));
    setCursorPosition(0);
}

std::string DoiField::doi() const {
    const std::string written = text().trimmed().toStdString();
    return doiIn(written).value_or(written);
}

QString DoiField::problem() const {
    const std::string written = doi();
    if (written.empty() || isDoi(written)) return {};
    return tr("“%1” is not a DOI, which begins with “10.”. Write it as 10.1000/182, or leave the field empty and name "
              "the source in words.")
        .arg(qt(written));
}

}  // namespace valor::ui
