// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/value_box.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/text.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

/// Without the dust of a multiplication: 0.07 becomes 7, not 7.000000000000001.
double inPercent(double share) {
    return QString::number(share * 100, 'g', 15).toDouble();
}

}  // namespace

ValueBox::ValueBox(QWidget* parent) : QLineEdit(parent), suffixLabel_(new QLabel(this)) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    suffixLabel_->setAttribute(Qt::WA_TransparentForMouseEvents);
    suffixLabel_->setProperty("class", "muted");
    connect(this, &QLineEdit::textEdited, this, &ValueBox::checkWhileTyping);
    connect(this, &QLineEdit::editingFinished, this, &ValueBox::commit);
}

void ValueBox::setStep(double step) {
    step_ = step;
}

void ValueBox::setSuffix(const QString& suffix, const QString& spoken) {
    suffix_ = suffix;
    spoken_ = spoken;
    placeSuffix();
}

void ValueBox::setFormats(const Formats& formats) {
    formats_ = formats;
    showValue(value_);
}

void ValueBox::showValue(double value) {
    const bool inHand = !problem_.isEmpty() || (hasFocus() && isModified());
    if (value == value_ && inHand) return placeSuffix();
    restore(value);
}

void ValueBox::restore(double value) {
    value_ = value;
    const QString text = textOf(value);
    if (text != this->text()) setText(text);
    placeSuffix();
    setProblem({});
}

QString ValueBox::textOf(double value) const {
    if (kind_ == NumberKind::Integer) return formats_.number(value, 0);
    // Only blanks group here: a mark for thousands beside a decimal mark is what misreadings are made of.
    QString text = formats_.faithful(value);
    return text.replace(formats_.groupMark(), kNoBreakSpace);
}

QString ValueBox::limitsText() const {
    const auto bound = [this](double value) { return formats_.shortest(value, 6); };
    if (std::isfinite(limits_.lower) && std::isfinite(limits_.upper))
        return tr("Allowed: above %1 and below %2.").arg(bound(limits_.lower), bound(limits_.upper));
    if (std::isfinite(limits_.lower)) return tr("Allowed: above %1.").arg(bound(limits_.lower));
    return tr("Allowed: below %1.").arg(bound(limits_.upper));
}

QString ValueBox::explain(const NumberEntry& entry) const {
    const QString plain = textOf(value_);
    switch (entry.problem) {
        case NumberProblem::None: return within(*entry.value) ? QString() : limitsText();
        case NumberProblem::Empty: return tr("Enter a number, for example %1.").arg(plain);
        case NumberProblem::NotANumber: return tr("Not a number. Write for example %1.").arg(plain);
        case NumberProblem::Ambiguous: {
            QString digits = text().trimmed();
            digits.remove('.').remove(',');
            return tr("Thousands or decimals? Write %1 without a mark, or fewer decimals.").arg(digits);
        }
        case NumberProblem::OtherUnit:
            return suffix_.isEmpty() ? tr("Write the number alone, for example %1.").arg(plain)
                                     : tr("This field counts in %1. Write for example %2.").arg(suffix_, plain);
        case NumberProblem::GroupedMarks: return tr("Write the number without marks for thousands.");
        case NumberProblem::BadGroups:
            return kind_ == NumberKind::Integer ? tr("Whole numbers only, for example %1.").arg(plain)
                                                : tr("Write the number without marks for thousands.");
    }
    return {};
}

void ValueBox::setProblem(const QString& problem, std::vector<Reading> readings) {
    readings_ = std::move(readings);
    if (problem == problem_) return;
    problem_ = problem;
    restyle(*this, "invalid", !problem_.isEmpty());
    emit problemChanged(problem_);
}

/// While the hand is still typing only that is said which more typing cannot mend.
void ValueBox::checkWhileTyping() {
    const NumberEntry entry = readNumber(text(), kind_, suffix_, formats_.decimalMark().front());
    const QString last = text().section(' ', -1);
    const bool isUnit = !last.isEmpty() && suffix_.startsWith(last, Qt::CaseInsensitive);
    const bool mayContinue = isUnit || entry.problem == NumberProblem::Empty || text().endsWith('.') ||
                             text().endsWith(',') || text() == "-" || text() == kMinus ||
                             entry.problem == NumberProblem::BadGroups;
    setProblem(mayContinue ? QString() : explain(entry));
}

void ValueBox::commit() {
    if (text() == textOf(value_)) {
        setProblem({});
        return;
    }
    const NumberEntry entry = readNumber(text(), kind_, suffix_, formats_.decimalMark().front());
    if (entry.problem == NumberProblem::Ambiguous)
        if (std::vector<Reading> readings = readingsOfMark(); !readings.empty()) return ask(std::move(readings));
    const QString why = explain(entry);
    if (!why.isEmpty()) return refuse(why);
    std::vector<Reading> readings = readingsOf(*entry.value);
    if (!readings.empty()) return ask(std::move(readings));
    take(*entry.value);
}

void ValueBox::commitFocused() {
    if (auto* box = qobject_cast<ValueBox*>(QApplication::focusWidget())) box->commit();
}

QString ValueBox::withUnit(double value) const {
    return suffix_.isEmpty() ? textOf(value) : textOf(value) + kNoBreakSpace + suffix_;
}

std::vector<ValueBox::Reading> ValueBox::readingsOf(double typed) const {
    if (!suffix_.startsWith('%') || text().contains('%') || !mayBeShare(typed, value_)) return {};
    const double percent = inPercent(typed);
    return {{percent, withUnit(percent)}, {typed, withUnit(typed)}};
}

/// "12.000" with its mark for thousands and for decimals; none where only one of them is possible, which is no reason
/// to take that one: a person who means the other has made a slip.
std::vector<ValueBox::Reading> ValueBox::readingsOfMark() const {
    const auto meant = meaningsOf(text(), suffix_);
    if (!meant || !within(meant->grouped) || !within(meant->decimal)) return {};
    return {{meant->grouped, withUnit(meant->grouped)}, {meant->decimal, withUnit(meant->decimal)}};
}

void ValueBox::ask(std::vector<Reading> readings) {
    const QString question = tr("Which is meant: %1 or %2?").arg(readings[0].text, readings[1].text);
    setProblem(tr("%1 %2 still counts.").arg(question, withUnit(value_)), std::move(readings));
}

void ValueBox::take(double value) {
    if (!within(value)) return refuse(limitsText());
    setModified(false);
    if (!readings_.empty() && textOf(value) == textOf(value_)) return restore(value_);
    setProblem({});
    emit entered(value);
}

void ValueBox::refuse(const QString& why) {
    const QString standing = textOf(value_);
    if (why.isEmpty() || text() == standing) return setProblem(why);
    setProblem(tr("%1 %2 still counts.").arg(why, withUnit(value_)));
}

/// Undo belongs to the field while something is being typed, and to the case when nothing is.
bool ValueBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ValueBox::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            restore(value_);
            selectAll();
            return;
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const double next = value_ + (event->key() == Qt::Key_Up ? step_ : -step_);
            if (!within(next)) return setProblem(limitsText());
            setModified(false);
            emit stepped(next);
            return;
        }
        default: QLineEdit::keyPressEvent(event);
    }
}

void ValueBox::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason) selectAll();
}

void ValueBox::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    placeSuffix();
}

/// The unit stands inside the field but outside the text; a long one is shortened, never the number.
void ValueBox::placeSuffix() {
    constexpr int kEdge = 9, kGap = 4;
    const QFontMetrics metrics(font());
    const int number = metrics.horizontalAdvance(textOf(value_)) + 2 * kEdge + kGap + 6;
    const QString shown = metrics.elidedText(suffix_, Qt::ElideRight, std::max(0, width() - number));
    const int wide = shown.isEmpty() ? 0 : metrics.horizontalAdvance(shown) + 1;
    suffixLabel_->setText(shown);
    suffixLabel_->setGeometry(width() - wide - kEdge, 0, wide, height());
    setTextMargins(0, 0, wide == 0 ? 0 : wide + kGap, 0);
    setToolTip(spoken_);
}

}  // namespace valor::ui
