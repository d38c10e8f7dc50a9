// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/number_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>
#include <utility>

#include "ui/editors/reading_question.h"
#include "ui/text/text.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

constexpr int kFieldWidth = 150;
constexpr double kMostCounted = 1e9;  // within int, and what is added to it too
constexpr int kDigits = 12;           // of a figure that is shown to be changed: as many as anyone states

}  // namespace

NumberField::NumberField(const std::string& unit, const std::string& currency, const Environment& environment,
                         QWidget* parent)
    : QWidget(parent),
      currency_(currency),
      environment_(environment),
      line_(new QLineEdit),
      suffix_(new QLabel),
      question_(new ReadingQuestion) {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    line_->setFixedWidth(kFieldWidth);
    line_->setAlignment(Qt::AlignRight);
    suffix_->setProperty("class", "muted");
    across->addWidget(line_);
    across->addWidget(suffix_, 1);
    across->addWidget(question_, 1);
    question_->setFixedHeight(line_->sizeHint().height());
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        settled_.reset();
        clearProblem();
    });
    connect(line_, &QLineEdit::textEdited, this, &NumberField::edited);
    connect(line_, &QLineEdit::editingFinished, this, &NumberField::showProblem);
    connect(question_, &ReadingQuestion::chosen, this, &NumberField::take);
    setUnit(unit);
}

void NumberField::setUnit(const std::string& unit) {
    if (std::exchange(modelUnit_, unit) != unit) settled_.reset();
    unit_ = shownUnit(unit, currency_);
    unitKind_ = kindOfUnit(unit);
    suffix_->setText(unit_.suffix);
    line_->setAccessibleDescription(unit_.spoken);
}

void NumberField::show(std::optional<double> value) {
    clearProblem();
    settled_ = value;
    if (!value) return line_->clear();
    QString text = environment_.formats().shortest(*value * unit_.factor, kDigits);
    line_->setText(text.remove(environment_.formats().groupMark()));
}

void NumberField::setHint(const QString& hint) {
    line_->setPlaceholderText(hint);
}

NumberEntry NumberField::read() const {
    return readNumber(line_->text(), kind_.value_or(unitKind_), unit_.suffix,
                      environment_.formats().decimalMark().front());
}

std::optional<double> NumberField::value() const {
    if (settled_) return settled_;
    const NumberEntry entry = read();
    if (!entry.value) return std::nullopt;
    return *entry.value / unit_.factor;
}

std::optional<int> NumberField::whole() const {
    const auto number = value();
    if (!number) return std::nullopt;
    return static_cast<int>(std::clamp(*number, -kMostCounted, kMostCounted));
}

QString NumberField::problem() const {
    if (settled_ || line_->text().trimmed().isEmpty()) return {};
    switch (read().problem) {
        case NumberProblem::None: return {};
        case NumberProblem::Ambiguous:
            return tr("“%1” can be read in two ways. Choose one beside the field.").arg(line_->text());
        case NumberProblem::GroupedMarks:
        case NumberProblem::BadGroups:
            return tr("The marks in “%1” do not fit together. Write it without marks for thousands.")
                .arg(line_->text());
        case NumberProblem::OtherUnit:
            if (unit_.suffix.isEmpty()) break;
            return tr("This field counts in %1. Write the number alone.").arg(unit_.suffix);
        case NumberProblem::Empty:
        case NumberProblem::NotANumber: break;
    }
    return tr("“%1” is not a number.").arg(line_->text());
}

void NumberField::showProblem() {
    restyle(*line_, "invalid", !problem().isEmpty());
    if (!settled_ && read().problem == NumberProblem::Ambiguous) ask();
}

/// Grouped by blanks: a mark for thousands is what the question is about.
void NumberField::ask() {
    const auto meant = meaningsOf(line_->text(), unit_.suffix);
    if (!meant) return;
    const auto reading = [this](double value) {
        QString text = environment_.formats().shortest(value, kDigits);
        return ValueBox::Reading{value, text.replace(environment_.formats().groupMark(), kNoBreakSpace)};
    };
    suffix_->hide();
    question_->offer({reading(meant->grouped), reading(meant->decimal)});
}

void NumberField::take(double shown) {
    show(shown / unit_.factor);
    line_->setModified(true);
    line_->setFocus();
    emit edited();
}

void NumberField::clearProblem() {
    question_->offer({});
    suffix_->show();
    restyle(*line_, "invalid", false);
}

}  // namespace valor::ui
