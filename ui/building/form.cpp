// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/form.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/building/checked_field.h"
#include "ui/building/month_field.h"
#include "ui/building/year_field.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/refusal_words.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kFormWidth = 620;
/// Of a window of 720 pixels, with its frame.
constexpr int kTallest = 620;
constexpr int kButtonRoom = 34;  // on both sides of its words, with the frame

QLineEdit& lineOf(NumberField& field) {
    return field.line();
}

QLineEdit& lineOf(CheckedField& field) {
    return field;
}

}  // namespace

Form::Form(const QString& title, const char* name, CaseDocument& document, const Environment& environment,
           QWidget* parent)
    : QDialog(parent),
      document_(document),
      environment_(environment),
      body_(new QWidget(this)),
      rows_(new QFormLayout(body_)),
      problem_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName(name);
    setWindowTitle(title);
    rows_->setSpacing(8);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows_->setRowWrapPolicy(QFormLayout::DontWrapRows);
    rows_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QLineEdit* Form::addText(const QString& label, const char* name, const QString& text) {
    auto* field = new QLineEdit(text);
    field->setCursorPosition(0);  // long words are read from their beginning
    addLine(label, name, field);
    return field;
}

NumberField* Form::addNumber(const QString& label, const char* name, const std::string& unit) {
    auto* field = new NumberField(unit, input().currency, environment_);
    field->setObjectName(name);
    addRow(label, field);
    connect(field, &NumberField::edited, this, &Form::forgetProblem);
    return field;
}

MonthField* Form::addMonth(const QString& label, const char* name) {
    auto* field = new MonthField(environment_);
    addLine(label, name, field);
    return field;
}

YearField* Form::addYear(const QString& label, const char* name, int first, const std::optional<int>& year) {
    auto* field = new YearField(first);
    field->show(year);
    addLine(label, name, field);
    return field;
}

ChoiceBox* Form::addChoice(const QString& label, const char* name) {
    auto* field = new ChoiceBox(environment_.theme);
    field->setObjectName(name);
    addRow(label, field);
    return field;
}

void Form::addLine(const QString& label, const char* name, QLineEdit* field) {
    field->setObjectName(name);
    addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &Form::forgetProblem);
}

void Form::addRow(const QString& label, QWidget* field) {
    auto* words = new QLabel(label);
    words->setWordWrap(true);
    words->setMinimumWidth(210);
    words->setBuddy(field);
    QWidget* spoken = field->focusProxy() == nullptr ? field : field->focusProxy();
    spoken->setAccessibleName(label);
    rows_->addRow(words, field);
}

QLabel* Form::labelOf(QWidget& field) const {
    return qobject_cast<QLabel*>(rows_->labelForField(&field));
}

void Form::rowVisible(QWidget& field, bool visible) {
    rows_->setRowVisible(&field, visible);
}

void Form::addWide(QWidget* field) {
    rows_->addRow(field);
}

QLabel* Form::addWords(const QString& words) {
    auto* line = new QLabel(words);
    line->setProperty("class", "muted");
    line->setFont(productFont(kSmallSize));
    line->setWordWrap(true);
    rows_->addRow(line);
    return line;
}

void Form::finish(const QString& accept) {
    body_->setObjectName("scrollBody");
    auto* scroll = new QScrollArea;
    scroll->setWidget(body_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    problem_->setObjectName("formProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* ok = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    ok->setObjectName("formOk");
    // The default button is bold, which its own hint does not know of.
    ok->setMinimumWidth(QFontMetrics(productFont(kTextSize, QFont::DemiBold)).horizontalAdvance(accept) + kButtonRoom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &Form::tryToApply);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(scroll, 1);
    lines->addWidget(problem_);
    lines->addWidget(buttons);
    ok->setDefault(true);  // not before the dialog is its window: the questions of fields have buttons, too
    const int wanted =
        body_->heightForWidth(kFormWidth) > 0 ? body_->heightForWidth(kFormWidth) : body_->sizeHint().height();
    resize(kFormWidth, std::min(kTallest, wanted + 90));
}

template <class Field>
void Form::collectUnreadable(std::vector<std::pair<QLineEdit*, QString>>& found) {
    for (Field* field : findChildren<Field*>()) {
        if (!field->isEnabled() || field->problem().isEmpty()) continue;
        field->showProblem();
        found.emplace_back(&lineOf(*field), field->problem());
    }
}

QString Form::unreadable() {
    std::vector<std::pair<QLineEdit*, QString>> found;
    collectUnreadable<NumberField>(found);
    collectUnreadable<CheckedField>(found);
    if (found.empty()) return {};
    const auto place = [this](const auto& each) {
        const QPoint at = each.first->mapTo(this, QPoint());
        return std::pair(at.y(), at.x());
    };
    const auto& [line, problem] = *std::ranges::min_element(found, {}, place);
    lead(*line);
    return tr("%1: %2").arg(line->accessibleName(), problem);
}

void Form::lead(QWidget& field) {
    field.setFocus();
    if (auto* scroll = findChild<QScrollArea*>()) scroll->ensureWidgetVisible(&field);
}

QString Form::explained(const Status& done) const {
    if (done) return {};
    return refusalInWords(done.error(), input(), environment_);
}

void Form::tryToApply() {
    const QString unread = unreadable();
    const QString problem = unread.isEmpty() ? apply() : unread;
    if (problem.isEmpty()) return accept();
    say(problem);
}

void Form::say(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void Form::forgetProblem() {
    if (problem_->isVisible()) say({});
}

}  // namespace valor::ui
