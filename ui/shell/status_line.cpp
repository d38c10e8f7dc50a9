// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <chrono>

#include "core/report/growth_words.h"
#include "ui/editors/elided_label.h"
#include "ui/text/alert.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

constexpr std::chrono::seconds kConfirmation{6};
constexpr int kConfirmationWidth = 400;
/// Of the line: what is at work leaves room for what the figures rest on.
constexpr double kWidestState = 0.5;
/// Of a slider or a field of an input: the figures on screen answer it.
constexpr const char* kMovedInput = "parameter.override";

}  // namespace

StatusLine::StatusLine(RunController& runs, CaseKeeper& keeper, const Environment& environment, QWidget* parent)
    : QStatusBar(parent),
      runs_(runs),
      keeper_(keeper),
      environment_(environment),
      words_(new ElidedLabel(this)),
      state_(new QLabel(this)),
      confirmed_(new QLabel(this)),
      saved_(new QLabel(this)),
      retry_(new QPushButton(this)),
      findings_(new QPushButton(this)),
      progress_(new QProgressBar(this)) {
    setSizeGripEnabled(false);
    words_->setFont(productFont(kSmallSize));
    words_->setContentsMargins(12, 3, 8, 4);
    words_->setObjectName("runWords");
    state_->setFont(productFont(kSmallSize));
    state_->setProperty("class", "muted");
    state_->setObjectName("atWork");
    state_->setContentsMargins(4, 0, 12, 0);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(120);
    progress_->setAccessibleName(tr("Progress of the simulation"));
    progress_->hide();
    findings_->setProperty("link", true);
    findings_->setObjectName("findings");
    findings_->hide();
    confirmed_->setFont(productFont(kSmallSize));
    confirmed_->setObjectName("confirmed");
    confirmed_->setTextFormat(Qt::PlainText);
    confirmed_->hide();
    confirmation_.setSingleShot(true);
    confirmation_.setInterval(kConfirmation);
    saved_->setFont(productFont(kSmallSize));
    saved_->setObjectName("saved");
    saved_->setContentsMargins(4, 0, 8, 0);
    retry_->setProperty("link", true);
    retry_->setObjectName("retrySaving");
    addWidget(words_, 1);
    addPermanentWidget(progress_);
    addPermanentWidget(state_);
    addPermanentWidget(confirmed_);
    addPermanentWidget(saved_);
    addPermanentWidget(retry_);
    addPermanentWidget(findings_);
    connect(findings_, &QPushButton::clicked, this, &StatusLine::findingsAsked);
    connect(retry_, &QPushButton::clicked, &keeper_, &CaseKeeper::retry);
    connect(&keeper_, &CaseKeeper::changed, this, &StatusLine::showSaved);
    connect(&keeper_, &CaseKeeper::written, this, &StatusLine::confirm);
    connect(&confirmation_, &QTimer::timeout, confirmed_, &QLabel::hide);
    connect(&runs_, &RunController::stateChanged, this, &StatusLine::showState);
    connect(&runs_, &RunController::progressed, this,
            [this](double share) { progress_->setValue(static_cast<int>(100 * share)); });
    connect(&runs_, &RunController::grown, this, &StatusLine::showGrowth);
    connect(&runs_, &RunController::cancelled, this, [this] { state_->setText(tr("Cancelled")); });
    showSaved();
}

void StatusLine::follow(ComparisonController& comparison) {
    comparison_ = &comparison;
    connect(&comparison, &ComparisonController::stateChanged, this, &StatusLine::showState);
    connect(&comparison, &ComparisonController::progressed, this, [this](double share) {
        if (runs_.state() != RunController::State::Running) progress_->setValue(static_cast<int>(100 * share));
    });
}

void StatusLine::showState() {
    state_->setAccessibleName({});  // what was said is past
    setTip(*state_, {});
    const RunController::State state = runs_.state();
    const bool runs = state == RunController::State::Running, idle = state == RunController::State::Idle;
    progress_->setVisible(runs || (idle && isComparing()));
    progress_->setAccessibleName(runs ? tr("Progress of the simulation") : tr("Progress of the comparison"));
    if (idle)
        state_->setText(isComparing() ? tr("Comparing…") : QString());
    else
        state_->setText(tr("Calculating…"));
}

void StatusLine::showWaiting(bool waits) {
    const QString waiting = tr("One moment…");
    if (!waits) {
        if (state_->text() == waiting) state_->setText(beforeWaiting_);  // else something else was said since
        return;
    }
    if (state_->text() != waiting) beforeWaiting_ = state_->text();
    state_->setText(waiting);
    layout()->activate();
    repaint();
}

/// What a rule waits for, and how near it is.
void StatusLine::showGrowth(quint64 draws, double error, const QString& output) {
    const auto& rule = runs_.settings().until;
    if (!rule || !runs_.input() || runs_.state() != RunController::State::Running) return;
    const Case& input = *runs_.input();
    const Wording wording = environment_.wording();
    const std::string column = output.toStdString();
    const auto told = [&](double value) { return qt(ruleError(input, *rule, column, value, wording)); };
    const QString count = environment_.formats().count(draws), now = told(error);
    const QString of = qt(watchedName(input, *rule, column, wording));
    const QString whole =
        rule->error ? tr("%1 draws, standard error %2 (%3; wanted %4)").arg(count, now, of, told(*rule->error))
                    : tr("%1 draws, standard error %2 (%3)").arg(count, now, of);
    const bool fits = state_->fontMetrics().horizontalAdvance(whole) <= kWidestState * width();
    state_->setText(fits ? whole : tr("%1 draws, standard error %2").arg(count, now));
    setTip(*state_, whole);
}

QString StatusLine::headOf(const RunManifest& manifest, bool preview) const {
    const QString draws = environment_.formats().count(manifest.draws);
    if (preview) return tr("Preview with %1 draws").arg(draws);
    if (!manifest.until || !manifest.until->error || !manifest.grown) return tr("%1 draws").arg(draws);
    return manifest.grown->endedBy == StopCause::Error ? tr("%1 draws: wanted precision reached").arg(draws)
                                                       : tr("%1 draws: wanted precision not reached").arg(draws);
}

void StatusLine::showRun(const RunManifest& manifest, const QString& precision, bool preview) {
    const Formats formats = environment_.formats();
    const QString scheme = environment_.say("scheme." + std::string(schemeName(manifest.scheme)));
    const QString counts = environment_.say("counts." + std::string(countsName(manifest.counts)));
    const QString head = headOf(manifest, preview), seed = QString::number(manifest.seed);
    const auto whole = [&](const QString& beginning) {
        return tr("%1 · seed %2 · %3 · %4 · precision %5 · %6 s")
            .arg(beginning, seed, scheme, counts, precision, formats.shortest(manifest.seconds, 2));
    };
    // A run that grew says there how sure it was to become, and how sure it became.
    const bool grew = !preview && manifest.until && runs_.input();
    words_->setText(whole(head),
                    whole(grew ? qt(growthSentence(*runs_.input(), manifest, environment_.wording())) : head));
    words_->setShorterForms({tr("%1 · seed %2 · %3 · precision %4").arg(head, seed, counts, precision),
                             tr("%1 · seed %2 · precision %3").arg(head, seed, precision),
                             tr("%1 · precision %2").arg(head, precision), head});
}

void StatusLine::announceRun(const QString& result) {
    sayAloud(*state_, tr("Calculated. %1").arg(result));
}

void StatusLine::showNothing() {
    state_->setAccessibleName({});
    words_->setText({});
}

void StatusLine::showFindings(const QString& count) {
    findings_->setText(count);
    findings_->setToolTip(tr("Show what was noticed in the case"));
    findings_->setVisible(!count.isEmpty());
}

void StatusLine::showSaved() {
    const bool failed = keeper_.state() == CaseKeeper::State::Failed;
    saved_->setText(savedWord());
    restyle(*saved_, "class", failed ? "error" : "muted");
    const auto& problem = failed ? keeper_.problem() : keeper_.place().readOnly;
    if (problem)
        setTip(*saved_, qt(environment_.texts.explain(*problem, environment_.languages.words())));
    else if (keeper_.place().kind == Place::Kind::Unsaved)
        setTip(*saved_, tr("Every change is kept on this machine, also after a crash. “Save as” gives it a file."));
    else
        setTip(*saved_, qt(keeper_.place().path));
    saved_->setVisible(keeper_.state() != CaseKeeper::State::Nothing);
    retry_->setText(tr("Try again"));
    retry_->setVisible(failed);
}

void StatusLine::confirm(const Command& change) {
    if (change.code == kMovedInput) return confirmed_->hide();  // what was said of the change before is past
    const QString words = qt(change.text);
    confirmed_->setText(confirmed_->fontMetrics().elidedText(words, Qt::ElideRight, kConfirmationWidth));
    setTip(*confirmed_, words);
    confirmed_->show();
    confirmation_.start();
    sayAloud(*confirmed_, words);
}

QString StatusLine::savedWord() const {
    switch (keeper_.state()) {
        case CaseKeeper::State::Nothing: return {};
        case CaseKeeper::State::Saving: return tr("Saving…");
        case CaseKeeper::State::Failed:
            return keeper_.problem()->code == ErrorCode::StoreDiskFull ? tr("Not saved: the disk is full")
                                                                       : tr("Not saved");
        case CaseKeeper::State::Saved: break;
    }
    if (keeper_.place().kind == Place::Kind::ReadOnly) return tr("Read only");
    return keeper_.place().kind == Place::Kind::Unsaved ? tr("No file yet") : tr("Saved");
}

QString StatusLine::text() const {
    return words_->text();
}

}  // namespace valor::ui
