// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/draws_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/comparison/compared_outputs.h"
#include "core/ports/run_executor.h"
#include "ui/building/number_field.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr double kUsualError = 1, kUsualSeconds = 30;  // per cent of the mean; seconds
constexpr double kPercent = 100;
constexpr int kDrawsWidth = 520;
constexpr std::uint64_t kErrorEvery = 4096;  // draws, after which the engine looks at the error

}  // namespace

DrawsDialog::DrawsDialog(RunController& runs, const std::string& currency, const Environment& environment,
                         QWidget* parent)
    : QDialog(parent), runs_(runs), currency_(currency), environment_(environment) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("drawsDialog");
    setWindowTitle(tr("Number of draws"));
    build();
    showPresent();
    resize(kDrawsWidth, sizeHint().height());
}

void DrawsDialog::build() {
    auto* rows = new QFormLayout;
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    fixed_ = addWay(*rows, tr("So many draws"), "drawsFixed");
    draws_ = addField(*rows, tr("Draws"), "drawsCount", true);
    buildRule(*rows);
    auto* words = new QLabel(
        tr("It holds for full runs of every case until the program ends. A run that grows looks at its error every "
           "%1 draws and spreads its futures by Sobol; the number it ends at repeats it exactly. The page Compare and "
           "contracts take the number of “So many draws”, also while a run grows; previews keep to their own.")
            .arg(environment_.formats().count(kErrorEvery)));
    words->setWordWrap(true);
    words->setProperty("class", "muted");
    problem_ = new QLabel;
    problem_->setObjectName("drawsProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Run"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &DrawsDialog::tryToApply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(rows);
    lines->addWidget(words);
    lines->addWidget(problem_);
    lines->addWidget(buttons);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);  // the questions of fields have buttons, too
}

void DrawsDialog::buildRule(QFormLayout& rows) {
    sure_ = addWay(rows, tr("Until the mean is sure enough"), "drawsSure");
    output_ = new ChoiceBox(environment_.theme);
    output_->setObjectName("drawsOutput");
    for (const std::string_view output : kComparedOutputs)
        output_->addItem(environment_.say("output." + std::string(output)), qt(std::string(output)));
    output_->setAccessibleName(tr("Mean of"));
    rows.addRow(tr("Mean of"), output_);
    error_ = addField(rows, tr("Standard error at most"), "drawsError", false);
    scale_ = new ChoiceBox(environment_.theme);
    scale_->setObjectName("drawsScale");
    scale_->setAccessibleName(tr("Counted in"));
    scale_->addItem(tr("per cent of the mean"));
    scale_->addItem(qt(currency_));
    rows.addRow(tr("Counted in"), scale_);
    timed_ = addWay(rows, tr("For so long"), "drawsTimed");
    seconds_ = addField(rows, tr("Seconds"), "drawsSeconds", false);
    most_ = addField(rows, tr("At most this many draws"), "drawsMost", true);
    connect(output_, &QComboBox::currentIndexChanged, this, &DrawsDialog::arrange);
}

QRadioButton* DrawsDialog::addWay(QFormLayout& rows, const QString& words, const char* name) {
    auto* way = new QRadioButton(words);
    way->setObjectName(name);
    connect(way, &QRadioButton::toggled, this, &DrawsDialog::arrange);
    rows.addRow(way);
    return way;
}

NumberField* DrawsDialog::addField(QFormLayout& rows, const QString& label, const char* name, bool isWhole) {
    auto* field = new NumberField("", currency_, environment_);
    if (isWhole) field->setKind(NumberKind::Integer);
    field->setObjectName(name);
    field->line().setAccessibleName(label);
    connect(field, &NumberField::edited, this, [this] { problem_->hide(); });
    rows.addRow(label, field);
    return field;
}

void DrawsDialog::showPresent() {
    const RunSettings& now = runs_.settings();
    const StopRule rule = now.until.value_or(StopRule());
    draws_->show(static_cast<double>(now.fullDraws));
    most_->show(static_cast<double>(now.mostDraws));
    scale_->setCurrentIndex(rule.error && !rule.isRelative ? 1 : 0);
    error_->show(rule.error ? *rule.error * (rule.isRelative ? kPercent : 1) : kUsualError);
    seconds_->show(rule.seconds.value_or(kUsualSeconds));
    if (!rule.outputs.empty()) output_->setCurrentIndex(output_->findData(qt(rule.outputs.front())));
    (rule.error ? sure_ : rule.seconds ? timed_ : fixed_)->setChecked(true);
    arrange();
}

void DrawsDialog::arrange() {
    if (most_ == nullptr) return;  // while it is built
    draws_->setEnabled(fixed_->isChecked());
    for (QWidget* field :
         {static_cast<QWidget*>(output_), static_cast<QWidget*>(error_), static_cast<QWidget*>(scale_)})
        field->setEnabled(sure_->isChecked());
    seconds_->setEnabled(timed_->isChecked());
    most_->setEnabled(!fixed_->isChecked());
    const bool isMoney =
        output_->currentIndex() < 0 || valor::isMoney(static_cast<std::size_t>(output_->currentIndex()));
    scale_->setItemText(1, isMoney ? qt(currency_) : QStringLiteral("QALY"));
}

bool DrawsDialog::isRelative() const {
    return scale_->currentIndex() == 0;
}

QString DrawsDialog::problem() const {
    const NumberField* number = fixed_->isChecked() ? draws_ : most_;
    const auto draws = number->value();
    const bool isPossible =
        draws && *draws >= static_cast<double>(kFewestDraws) && *draws <= static_cast<double>(kMostDraws);
    const Formats formats = environment_.formats();
    if (!isPossible)
        return tr("Enter how many draws, from %1 to %2.").arg(formats.count(kFewestDraws), formats.count(kMostDraws));
    const auto error = error_->value(), seconds = seconds_->value();
    if (sure_->isChecked() && !(error && *error > 0)) return tr("Enter a standard error above 0.");
    if (timed_->isChecked() && !(seconds && *seconds > 0)) return tr("Enter how many seconds, more than 0.");
    return {};
}

StopRule DrawsDialog::rule() const {
    StopRule rule;
    rule.outputs = {output_->currentData().toString().toStdString()};
    rule.isRelative = sure_->isChecked() && isRelative();
    if (sure_->isChecked()) rule.error = *error_->value() / (isRelative() ? kPercent : 1);
    if (timed_->isChecked()) rule.seconds = seconds_->value();
    return rule;
}

void DrawsDialog::tryToApply() {
    if (const QString why = problem(); !why.isEmpty()) {
        problem_->setText(why);
        return problem_->show();
    }
    const NumberField& draws = fixed_->isChecked() ? *draws_ : *most_;
    const std::optional<StopRule> until = fixed_->isChecked() ? std::nullopt : std::optional(rule());
    runs_.setLength(static_cast<std::uint64_t>(*draws.value()), until);
    accept();
}

}  // namespace valor::ui
