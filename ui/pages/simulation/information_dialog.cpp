// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/information_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/report/information_page.h"
#include "ui/document/file_marking.h"
#include "ui/editors/work_line.h"
#include "ui/pages/simulation/study_pane.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr std::size_t kAllFigures = 0;

}  // namespace

InformationDialog::InformationDialog(InformationController& information, CaseDocument& document,
                                     const Environment& environment, QWidget* parent)
    : SideDialog("informationDialog", environment.say("information.title"), parent),
      information_(information),
      environment_(environment),
      marking_(new FileMarking(document, environment.languages, *this)) {
    build();
    closeWithLanguage(environment.languages);
    connect(work_, &WorkLine::startAsked, this, &InformationDialog::ask);
    connect(work_, &WorkLine::cancelAsked, this, &InformationDialog::cancel);
    connect(&information, &InformationController::informed, this, &InformationDialog::take);
    connect(&information, &InformationController::informationFailed, this, &InformationDialog::fail);
    connect(&information, &InformationController::informationProgressed, work_, &WorkLine::setProgress);
    connect(this, &QDialog::finished, this, [this] {
        information_.cancelInformation();
        information_.cancelStudy();
    });
}

void InformationDialog::build() {
    text_ = new DocumentPane("information", environment_);
    text_->retranslate(windowTitle());
    study_ = new StudyPane(information_, environment_);
    auto* inputs = new QWidget;
    auto* lines = new QVBoxLayout(inputs);
    lines->addWidget(buildWork());
    lines->addWidget(text_, 1);
    tabs_ = new QTabWidget;
    tabs_->setObjectName("informationTabs");
    tabs_->addTab(inputs, tr("What to find out"));
    tabs_->addTab(study_, tr("A study or a pilot"));
    tabs_->setTabEnabled(1, false);
    hold(tabs_);
}

QWidget* InformationDialog::buildWork() {
    work_ = new WorkLine("information");
    fewer_ = new QPushButton(tr("Use %1 draws").arg(environment_.formats().count(kFewerDraws)));
    fewer_->setObjectName("fewerDraws");
    fewer_->setAutoDefault(false);
    fewer_->hide();
    connect(fewer_, &QPushButton::clicked, this, &InformationDialog::fewerDrawsAsked);
    auto* line = new QWidget;
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(work_, 1);
    across->addWidget(fewer_);
    return line;
}

QStringList InformationDialog::topics() {
    return {tr("What to find out"), tr("A study or a pilot")};
}

void InformationDialog::setRun(const FullRun& run) {
    if (run_.result == run.result) return;
    run_ = run;
    ask();
}

void InformationDialog::markPast() {
    information_.cancelInformation();
    run_ = {};
    fewer_->hide();
    work_->show(WorkLine::State::Idle, tr("Before the change"));
    study_->markPast();
}

void InformationDialog::ask() {
    showWorking();
    information_.inform(run_);
}

/// Of many draws it takes long, which nobody who waits can know.
void InformationDialog::showWorking() {
    const std::uint64_t draws = run_.result->manifest.draws;
    const bool isLong = draws >= 3 * kFewerDraws;
    const Formats formats = environment_.formats();
    work_->show(
        WorkLine::State::Working,
        isLong
            ? tr("Calculating from %1 draws, which may take minutes. Fewer answer sooner and less exactly; the number "
                 "of draws then holds for all full runs.")
                  .arg(formats.count(draws))
            : tr("Calculating…"));
    fewer_->setVisible(isLong);
}

/// The text of the run before stays, and says so.
void InformationDialog::cancel() {
    information_.cancelInformation();
    fewer_->hide();
    const bool isPast = answered_ && answered_ != run_.result;
    work_->show(WorkLine::State::Stopped, isPast ? tr("Cancelled.") + ' ' + tr("Before the change") : tr("Cancelled."));
}

void InformationDialog::take(const InformationAnswerPtr& answer) {
    work_->show(WorkLine::State::Idle, {});
    fewer_->hide();
    text_->show(informationPage(*answer->input, answer->information, kAllFigures, environment_.wording()));
    answered_ = answer->information.result;
    marking_->show(answer->input, answered_->manifest.scenario);
    study_->setSubject({answer->input, answer->information.result}, answer);
    tabs_->setTabEnabled(1, !answer->information.values().empty());
}

void InformationDialog::fail(const Error& problem) {
    text_->clear();
    fewer_->hide();
    answered_ = nullptr;
    tabs_->setTabEnabled(1, false);
    work_->show(WorkLine::State::Stopped, qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
