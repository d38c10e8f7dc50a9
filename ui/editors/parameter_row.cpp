// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/parameter_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/model/input_notes.h"
#include "core/model/overrides.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"
#include "ui/building/figure_dialog.h"
#include "ui/document/figures.h"
#include "ui/editors/distribution_words.h"
#include "ui/editors/elided_label.h"
#include "ui/editors/evidence_badge.h"
#include "ui/editors/note_dialog.h"
#include "ui/editors/reading_question.h"
#include "ui/editors/refusal_words.h"
#include "ui/editors/source_popover.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"
#include "ui/text/alert.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kBoxWidth = 160, kWidestBox = 200;
constexpr int kNumberWidth = 76;  ///< of a field beside its unit

/// What shows up while a hand drags keeps its place when it is not there: nothing may move under the hand.
void keepPlace(QWidget& part, bool keep = true) {
    QSizePolicy policy = part.sizePolicy();
    policy.setRetainSizeWhenHidden(keep);
    part.setSizePolicy(policy);
}

}  // namespace

ParameterRow::ParameterRow(ParameterId parameter, CaseDocument& document, const Environment& environment,
                           QWidget* parent)
    : QWidget(parent),
      id_(std::move(parameter)),
      document_(document),
      environment_(environment),
      label_(new QLabel(this)),
      centre_(new QLabel(this)),
      badge_(new EvidenceBadge(environment, this)),
      reset_(new QToolButton(this)),
      note_(new QToolButton(this)),
      slider_(new ValueSlider(this)),
      box_(new ValueBox(this)),
      fixed_(new QLabel(this)),
      fixedWhy_(new QLabel(this)),
      error_(new QLabel(this)),
      question_(new ReadingQuestion(this)),
      scope_(new QWidget(this)),
      scopeWords_(new ElidedLabel(scope_)),
      everywhere_(new QPushButton(scope_)),
      lock_(new QLabel(this)),
      remark_(new ElidedLabel(this)) {
    setObjectName("row_" + qt(id_.text()));
    prepareParts();
    build();
    connectEditors();
    refresh();
}

void ParameterRow::prepareParts() {
    reset_->setIcon(glyphIcon(Glyph::Reset, environment_.theme));
    reset_->setObjectName("resetInput");
    keepPlace(*reset_);
    note_->setObjectName("noteButton");
    note_->setCheckable(true);
    for (QToolButton* button : {reset_, note_}) {
        button->setIconSize({16, 16});
        button->setFixedSize(24, 24);
    }
    label_->setTextFormat(Qt::PlainText);
    label_->setWordWrap(true);
    box_->setFixedWidth(kBoxWidth);
    fixed_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* words : std::initializer_list<QLabel*>{centre_, lock_, remark_, scopeWords_, fixedWhy_}) {
        words->setProperty("class", "muted");
        words->setFont(productFont(kSmallSize));
    }
    centre_->setObjectName("centreWord");
    remark_->setObjectName("rangeRemark");
    scopeWords_->setObjectName("changeScope");
    everywhere_->setProperty("link", true);
    everywhere_->setObjectName("everywhere");
    everywhere_->setFont(productFont(kSmallSize));
    fixedWhy_->setObjectName("fixedReason");
    fixedWhy_->setTextFormat(Qt::PlainText);
    error_->setProperty("class", "error");
    error_->setObjectName("rowProblem");
    lock_->setObjectName("lockRemark");
    lock_->setTextFormat(Qt::PlainText);
    for (QLabel* line : {error_, lock_, fixedWhy_}) {
        line->setWordWrap(true);
        line->hide();
    }
}

void ParameterRow::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(label_, 1);
    head->addWidget(reset_);
    head->addWidget(note_);
    head->addWidget(badge_);
    auto* value = new QHBoxLayout;
    value->setSpacing(10);
    value->addWidget(slider_, 1);
    value->addWidget(box_);
    value->addWidget(fixed_, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(centre_);
    below->addWidget(remark_, 1);
    below->addStretch();
    auto* scope = new QHBoxLayout(scope_);
    scope->setContentsMargins(0, 0, 0, 0);
    scope->addWidget(scopeWords_, 1);
    scope->addWidget(everywhere_);
    lines->addLayout(head);
    lines->addLayout(value);
    lines->addLayout(below);
    for (QWidget* line : std::initializer_list<QWidget*>{fixedWhy_, scope_, error_, question_, lock_})
        lines->addWidget(line);
}

void ParameterRow::connectEditors() {
    connect(slider_, &ValueSlider::grabbed, this, [this] { document_.endGesture(); });
    connect(slider_, &ValueSlider::sliderReleased, this, [this] { document_.endGesture(); });
    connect(slider_, &ValueSlider::moved, this, [this](double shown) {
        change(shown, false);
        if (!slider_->isSliderDown()) document_.endGestureSoon();  // moved by a key: nothing tells which is the last
    });
    connect(box_, &ValueBox::entered, this, [this](double shown) { change(shown, true); });
    connect(box_, &ValueBox::stepped, this, [this](double shown) {
        change(shown, false);
        document_.endGestureSoon();
    });
    for (QWidget* editor : {static_cast<QWidget*>(slider_), static_cast<QWidget*>(box_)})
        editor->installEventFilter(this);
    connect(box_, &ValueBox::problemChanged, this, &ParameterRow::showProblem);
    connect(question_, &ReadingQuestion::chosen, this, &ParameterRow::chooseReading);
    connect(reset_, &QToolButton::clicked, this, &ParameterRow::goBack);
    connect(everywhere_, &QPushButton::clicked, this, &ParameterRow::spread);
    connect(badge_, &QToolButton::clicked, this, &ParameterRow::showSource);
    connect(note_, &QToolButton::clicked, this, &ParameterRow::askForNote);
}

/// Whoever goes to another field has come to the end of a gesture.
bool ParameterRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && document_.isOpen()) document_.endGesture();
    return QWidget::eventFilter(watched, event);
}

const Parameter& ParameterRow::current() const {
    return *findById(document_.value()->parameters, id_);
}

Confidence ParameterRow::trust() const {
    return confidenceIn(*document_.value(), document_.scenario(), current());
}

void ParameterRow::change(double shown, bool ownStep) {
    if (ownStep) document_.endGesture();
    const QString name = tr("change of %1").arg(environment_.languages.of(current().label));
    const Status done = document_.setCentral(id_, shown / unit_.factor, name);
    if (ownStep) document_.endGesture();
    if (!done) return refuse(done.error());
    box_->refuse({});
    box_->showValue(box_->value());
}

void ParameterRow::showProblem(const QString& problem) {
    error_->setText(problem);
    error_->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) sayAloud(*error_, problem);
    box_->setAccessibleDescription(problem);
    question_->offer(box_->readings());
    const QWidget* focus = QApplication::focusWidget();
    const bool wasLeftByKey = focus != nullptr && focus != box_ && isAncestorOf(focus);
    if (box_->readings().empty() || !wasLeftByKey) return;
    // The Tab key passed the question before it was on screen.
    QTimer::singleShot(0, question_->buttons().front(), [this] { question_->buttons().front()->setFocus(); });
}

void ParameterRow::chooseReading(double shown) {
    box_->setFocus();
    box_->take(shown);
}

/// What was entered stays to be corrected; the slider goes back to what counts.
void ParameterRow::refuse(const Error& problem) {
    box_->refuse(reasonOf(problem));
    slider_->showValue(box_->value());
}

/// In the unit of the field where the problem is its own value.
QString ParameterRow::reasonOf(const Error& problem) const {
    const auto argument = [&](const char* name) {
        const auto match = std::ranges::find(problem.arguments, name, &std::pair<std::string, std::string>::first);
        return match == problem.arguments.end() ? std::string() : match->second;
    };
    const bool isOpen = argument("lower").starts_with('>');
    const auto lower = shownEnd(qt(argument("lower")).remove("> ")), upper = shownEnd(qt(argument("upper")));
    const bool isOwn = problem.code == ErrorCode::ValueOutOfRange && argument("name") == id_.text();
    if (!isOwn || !lower) return refusalInWords(problem, *document_.value(), environment_);
    if (!upper)
        return oneStop(isOpen ? tr("Possible is only more than %1.").arg(*lower)
                              : tr("Possible is only %1 or more.").arg(*lower));
    return oneStop(isOpen ? tr("Possible is only more than %1, up to %2.").arg(*lower, *upper)
                          : tr("Possible is only %1 to %2.").arg(*lower, *upper));
}

/// The end of a range as validate() writes it, in the unit of the field; none for an infinite one.
std::optional<QString> ParameterRow::shownEnd(const QString& text) const {
    bool isNumber = false;
    const double end = text.toDouble(&isNumber);
    if (!isNumber) return std::nullopt;
    return withUnit(end * unit_.factor);
}

QString ParameterRow::withUnit(double shown) const {
    const QString number = environment_.formats().shortest(shown, 6);
    return unit_.suffix.isEmpty() ? number : number + kNoBreakSpace + unit_.suffix;
}

/// First what the scenario changed, then what the case itself says otherwise than when it was opened.
void ParameterRow::goBack() {
    const QString name = environment_.languages.of(current().label);
    const Status done =
        document_.isOverridden(id_)
            ? document_.resetToSource(id_, tr("return of %1 to its source").arg(name))
            : document_.restoreFigure(id_, tr("return of %1 to the figure it was opened with").arg(name));
    if (!done) refuse(done.error());
}

void ParameterRow::spread() {
    const QString name = tr("%1 in all scenarios").arg(environment_.languages.of(current().label));
    const Status done = document_.takeEverywhere(id_, ownFigureRemark(), name);
    if (!done) refuse(done.error());
}

/// Stands where the source of the former figure stood, so that the trail to it is not lost.
QString ParameterRow::ownFigureRemark() const {
    const Signature own = document_.signature();
    const QString day = qt(own.time).section('T', 0, 0);
    const QString source = sourceLine(current().evidence, environment_.languages);
    const auto former = resolve(*current().entry);
    const QString figure = former ? withUnit(centralValue(former->distribution) * unit_.factor) : QString();
    return source.isEmpty() ? oneStop(tr("Set by %1 on %2 in place of %3.").arg(qt(own.who), day, figure))
                            : tr("Set by %1 on %2 in place of %3 (%4).").arg(qt(own.who), day, figure, source);
}

void ParameterRow::showSource() {
    auto* popover = new SourcePopover(*document_.value(), document_.scenario(), current(), environment_, this);
    if (FigureDialog::canEdit(*document_.value(), id_)) popover->offerEditing();
    connect(popover, &SourcePopover::editAsked, this,
            [this] { (new FigureDialog(id_, document_, environment_, window()))->open(); });
    popover->showBeside(*badge_);
}

void ParameterRow::askForNote() {
    showNote();  // the click has turned the mark
    (new NoteDialog(id_, document_, environment_, this))->open();
}

/// A locked figure cannot be taken hold of; the line below says who to ask.
void ParameterRow::showNote() {
    const InputNote* note = shownNote(*document_.value(), document_.scenario().id, id_);
    const InputNote* lock = note != nullptr && note->locked ? note : nullptr;
    note_->setIcon(glyphIcon(lock != nullptr ? Glyph::Lock : Glyph::Note, environment_.theme));
    note_->setChecked(note != nullptr);
    note_->setToolTip(note == nullptr ? tr("Write a note or lock the figure")
                                      : tipOf(qt(note->text) + QStringLiteral(" – ") + noteAuthor(*note)));
    note_->setAccessibleDescription(note == nullptr ? QString() : qt(note->text));
    lock_->setText(lock == nullptr ? QString() : tr("Locked by %1: %2").arg(noteAuthor(*lock), qt(lock->text)));
    lock_->setVisible(lock != nullptr);
    slider_->setEnabled(lock == nullptr);
    box_->setEnabled(lock == nullptr);
    everywhere_->setEnabled(lock == nullptr);
    if (lock != nullptr) reset_->hide();
}

void ParameterRow::refresh() {
    const Parameter& parameter = current();
    unit_ = shownUnit(parameter.unit, document_.value()->currency);
    badge_->setConfidence(trust());
    label_->setText(environment_.languages.of(parameter.label));
    const bool changed = document_.isOverridden(id_), restated = document_.isRestated(id_);
    showWayBack(changed, restated);
    showScope(changed, restated);
    const auto distribution =
        parameter.isDerived() ? Result<Distribution>(Fixed{}) : distributionIn(document_.scenario(), parameter);
    movable_ = !parameter.isDerived() && distribution && isMovable(*distribution);
    slider_->setVisible(movable_);
    box_->setVisible(movable_);
    for (QLabel* line : {fixed_, fixedWhy_}) line->setVisible(!movable_);
    QStringList below{
        distribution && !parameter.isDerived() ? centreWord(*distribution) : QString(),
        qt(rateInWords(*document_.value(), document_.scenario(), parameter, environment_.formats().style()))};
    below.removeAll(QString());
    centre_->setText(below.join(QStringLiteral(" · ")));
    centre_->setVisible(!centre_->text().isEmpty());
    centre_->setToolTip(distribution && movable_ ? centreSentence(*distribution) : QString());
    if (movable_)
        showScale(parameter);
    else
        showReadOnly(parameter);
    showNames(parameter);
    showNote();
}

void ParameterRow::showScale(const Parameter& parameter) {
    const auto distribution = distributionIn(document_.scenario(), parameter);
    const double shown = centralValue(*distribution) * unit_.factor;
    const auto source = resolve(*parameter.entry);
    SliderScale scale = slider_->scale();
    if (source && scaledFor_ != std::pair(source->distribution, unit_.factor)) {
        scaledFor_ = {source->distribution, unit_.factor};
        scale = sliderScale(source->distribution, unit_.factor);
    }
    const bool outside = shown < scale.valueAt(scale.first) || shown > scale.valueAt(scale.last);
    if (outside) scale = sliderScale(*distribution, unit_.factor);
    slider_->setScale(scale);
    slider_->showValue(shown);
    const Support allowed = allowedCentral(*distribution);
    box_->setKind(numberKind(scale) == NumberKind::Integer ? NumberKind::Integer : kindOfUnit(parameter.unit));
    box_->setLimits({allowed.lower * unit_.factor, allowed.upper * unit_.factor});
    box_->setStep(scale.step);
    box_->setFixedWidth(
        std::clamp(box_->fontMetrics().horizontalAdvance(unit_.suffix) + kNumberWidth, kBoxWidth, kWidestBox));
    box_->setSuffix(unit_.suffix, unit_.spoken);
    box_->setFormats(environment_.formats());
    box_->showValue(shown);
    const bool isOfCase = document_.isRestated(id_) && !document_.isOverridden(id_);
    const auto stated = isOfCase ? resolve(*document_.formerly(id_).entry) : source;
    const RangeRemark remark = stated ? rangeRemark(stated->distribution, *distribution, unit_, environment_.formats(),
                                                    isOfCase ? RangeOf::CaseAsOpened : RangeOf::Source)
                                      : RangeRemark();
    remark_->setText(remark.line, remark.sentence);
    remark_->setShorterForms(remark.shorter);
    remark_->setVisible(!remark.line.isEmpty());
}

void ParameterRow::showWayBack(bool changed, bool restated) {
    reset_->setVisible(changed || restated);
    reset_->setToolTip(changed || !restated
                           ? tr("Back to the value of the source")
                           : oneStop(tr("Back to the figure that the case was opened with: %1").arg(formerFigure())));
}

QString ParameterRow::formerFigure() const {
    const Parameter& former = document_.formerly(id_);
    const auto stated = resolve(*former.entry);
    if (!stated) return QStringLiteral("–");
    return distributionInWords(stated->distribution, shownUnit(former.unit, document_.value()->currency),
                               environment_.formats());
}

/// With one scenario there is nothing to tell apart, but whether the scenario was changed or the case.
void ParameterRow::showScope(bool changed, bool restated) {
    const auto& scenarios = document_.value()->scenarios;
    const bool mayVary = scenarios.size() > 1;
    constexpr int kAir = 8;  // the place that is kept is air enough
    keepPlace(*scope_, mayVary);
    layout()->setContentsMargins(0, 0, 0, mayVary ? 0 : kAir);
    const bool isOfCase = restated && !changed;
    scope_->setVisible(isOfCase || (changed && mayVary));
    everywhere_->setVisible(!isOfCase);
    if (isOfCase)
        return scopeWords_->setText(
            tr("Changed in all scenarios"),
            oneStop(tr("The figure of the case itself was changed. The case was opened with: %1").arg(formerFigure())));
    const QString here = environment_.languages.of(document_.scenario().label);
    const auto others = std::ranges::count_if(scenarios, [this](const Scenario& other) {
        return other.id != document_.scenario().id && overrideIn(other, id_) != nullptr;
    });
    const bool othersDiffer = others > 0;
    if (othersDiffer)
        scopeWords_->setText(
            tr("Changed in %1 of %2 scenarios").arg(QString::number(others + 1), QString::number(scenarios.size())),
            tr("In “%1” and others, each with a value of its own").arg(here));
    else
        scopeWords_->setText(tr("Only in “%1”").arg(here));
    everywhere_->setText(tr("In all scenarios"));
    const QString what = tr("Makes it the value of the case. Its source no longer vouches for it.");
    everywhere_->setToolTip(othersDiffer ? what + ' ' + tr("Scenarios with a value of their own keep it.") : what);
}

void ParameterRow::showReadOnly(const Parameter& parameter) {
    const auto value = centralValueIn(*document_.value(), document_.scenario(), id_);
    const QString text = value ? environment_.formats().shortest(*value * unit_.factor, 4) : QStringLiteral("–");
    const QString unit = unit_.suffix.isEmpty() ? QString() : kNoBreakSpace + unit_.suffix;
    fixed_->setText(text + unit);
    fixedWhy_->setText(whyFixed(parameter));
}

QString ParameterRow::whyFixed(const Parameter& parameter) const {
    if (parameter.isDerived()) return tr("Calculated from other inputs: change those.");
    const auto now = distributionIn(document_.scenario(), parameter);
    if (!now) return {};
    const auto* values = std::get_if<Discrete>(&*now);
    if (values == nullptr)
        return tr("Drawn from observed values: there is no one figure to move.") + ' ' + waysToChange();
    const bool isYesOrNo = values->values == std::vector<double>{0, 1};
    const QString kind = isYesOrNo
                             ? tr("Yes or no, not an amount: yes in %1 futures of 100, no in the others.")
                                   .arg(environment_.formats().shortest(100 * values->probabilities.back(), 3))
                             : tr("One of %1 values, with nothing between them to move to.").arg(values->values.size());
    return kind + ' ' + waysToChange();
}

/// Scenarios that settle it, else the figure of the case.
QString ParameterRow::waysToChange() const {
    QStringList others;
    for (const Scenario& each : document_.value()->scenarios)
        if (each.id != document_.scenario().id && overrideIn(each, id_) != nullptr)
            others << tr("“%1”", "a scenario").arg(environment_.languages.of(each.label));
    const QString edit = tr("To state it otherwise, press its source mark and choose “Edit figure…”.");
    return others.isEmpty() ? edit : tr("Stated otherwise in the scenario: %1.").arg(others.join(", ")) + ' ' + edit;
}

void ParameterRow::showNames(const Parameter& parameter) {
    const QString name = environment_.languages.of(parameter.label);
    slider_->setAccessibleName(name);
    fixed_->setAccessibleName(QStringList({name, fixed_->text()}).join(' '));
    slider_->setAccessibleDescription(QStringList({centre_->text(), unit_.spoken}).join(' ').trimmed());
    box_->setAccessibleName(unit_.spoken.isEmpty() ? name : tr("%1 in %2").arg(name, unit_.spoken));
    badge_->setAccessibleName(tr("Source of %1").arg(name));
    badge_->setAccessibleDescription(confidenceWord(trust()));
    note_->setAccessibleName(tr("Note on %1").arg(name));
    reset_->setAccessibleName(document_.isRestated(id_) && !document_.isOverridden(id_)
                                  ? tr("Return %1 to the figure it was opened with").arg(name)
                                  : tr("Return %1 to its source").arg(name));
    everywhere_->setAccessibleName(QStringList({name, everywhere_->text()}).join(": "));
    everywhere_->setAccessibleDescription(everywhere_->toolTip());
}

std::array<QWidget*, 8> ParameterRow::tabStops() const {
    return {slider_, box_, question_->buttons()[0], question_->buttons()[1], everywhere_, reset_, note_, badge_};
}

QStringList ParameterRow::words() const {
    const QString unit = unit_.suffix.isEmpty() ? QString() : kNoBreakSpace + unit_.suffix;
    return {label_->text(), movable_ ? box_->text() + unit : fixed_->text(), confidenceWord(trust())};
}

bool ParameterRow::matches(const QString& filter) const {
    const Parameter& parameter = current();
    return environment_.languages.of(parameter.label).contains(filter, Qt::CaseInsensitive) ||
           qt(id_.text()).contains(filter, Qt::CaseInsensitive) ||
           confidenceWord(trust()).contains(filter, Qt::CaseInsensitive);
}

}  // namespace valor::ui
