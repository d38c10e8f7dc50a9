// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/year_field.h"

namespace valor::ui {
namespace {

constexpr int kLast = 2100;
constexpr int kExample = 2027;

}  // namespace

YearField::YearField(int first, QWidget* parent) : CheckedField(parent), first_(first) {
    setPlaceholderText(QString::number(kExample));
}

void YearField::show(const std::optional<int>& year) {
    setText(year ? QString::number(*year) : QString());
}

std::optional<int> YearField::year() const {
    bool isNumber = false;
    const int year = text().trimmed().toInt(&isNumber);
    return isNumber && year >= first_ && year <= kLast ? std::optional(year) : std::nullopt;
}

QString YearField::problem() const {
    const QString written = text().trimmed();
    if (written.isEmpty()) return isRequired() ? tr("Write the year as %1.").arg(kExample) : QString();
    if (year()) return {};
    return tr("“%1” is not a year from %2 to %3. Write it as %4.")
        .arg(written, QString::number(first_), QString::number(kLast), QString::number(kExample));
}

}  // namespace valor::ui
