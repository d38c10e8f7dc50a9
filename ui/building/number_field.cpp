// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/number_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace valor::ui {
namespace {

constexpr int kWidth = 150;
constexpr int kDigits = 12;  // of a figure that is shown to be changed: as many as anyone states

}  // namespace

NumberField::NumberField(const std::string& unit, const std::string& currency, const Environment& environment,
                         QWidget* parent)
    : QWidget(parent), currency_(currency), environment_(environment), line_(new QLineEdit), suffix_(new QLabel) {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    line_->setFixedWidth(kWidth);
    line_->setAlignment(Qt::AlignRight);
    suffix_->setProperty("class", "muted");
    across->addWidget(line_);
    across->addWidget(suffix_, 1);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textEdited, this, &NumberField::edited);
    setUnit(unit);
}

void NumberField::setUnit(const std::string& unit) {
    unit_ = shownUnit(unit, currency_);
    suffix_->setText(unit_.suffix);
    line_->setAccessibleDescription(unit_.spoken);
}

void NumberField::show(std::optional<double> value) {
    if (!value) return line_->clear();
    QString text = environment_.formats().shortest(*value * unit_.factor, kDigits);
    line_->setText(text.remove(environment_.formats().groupMark()));
}

void NumberField::setHint(const QString& hint) {
    line_->setPlaceholderText(hint);
}

NumberEntry NumberField::read() const {
    return readNumber(line_->text(), kind_, unit_.suffix, environment_.formats().decimalMark().front());
}

std::optional<double> NumberField::value() const {
    const NumberEntry entry = read();
    if (!entry.value) return std::nullopt;
    return *entry.value / unit_.factor;
}

QString NumberField::problem() const {
    if (line_->text().trimmed().isEmpty()) return {};
    switch (read().problem) {
        case NumberProblem::None: return {};
        case NumberProblem::Ambiguous:
        case NumberProblem::GroupedMarks:
        case NumberProblem::BadGroups:
            return tr("“%1” can be read in two ways. Write it without marks for thousands.").arg(line_->text());
        case NumberProblem::OtherUnit:
            if (unit_.suffix.isEmpty()) break;
            return tr("This field counts in %1. Write the number alone.").arg(unit_.suffix);
        case NumberProblem::Empty:
        case NumberProblem::NotANumber: break;
    }
    return tr("“%1” is not a number.").arg(line_->text());
}

}  // namespace valor::ui
