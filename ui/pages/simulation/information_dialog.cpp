// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/information_dialog.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "core/report/information_page.h"
#include "ui/editors/work_line.h"
#include "ui/pages/simulation/study_pane.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr QSize kSize(1200, 640);  // inside a window of 1280 × 720
constexpr std::size_t kAllInputs = 0;

}  // namespace

InformationDialog::InformationDialog(InformationController& information, const Environment& environment,
                                     QWidget* parent)
    : QDialog(parent), information_(information), environment_(environment) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("informationDialog");
    setWindowTitle(environment.say("information.title"));
    build();
    connect(work_, &WorkLine::startAsked, this, &InformationDialog::ask);
    connect(work_, &WorkLine::cancelAsked, this, [this] {
        information_.cancelInformation();
        work_->show(WorkLine::State::Stopped, tr("Cancelled."));
    });
    connect(&information, &InformationController::informed, this, &InformationDialog::take);
    connect(&information, &InformationController::informationFailed, this, &InformationDialog::fail);
    connect(&information, &InformationController::informationProgressed, work_, &WorkLine::setProgress);
    connect(this, &QDialog::finished, this, [this] {
        information_.cancelInformation();
        information_.cancelStudy();
    });
    // Its texts are written once: in another language it is asked for anew.
    connect(&environment.languages, &Languages::changed, this, &QDialog::close);
}

void InformationDialog::build() {
    work_ = new WorkLine("information");
    text_ = new DocumentPane("information", environment_);
    text_->retranslate(windowTitle());
    study_ = new StudyPane(information_, environment_);
    auto* inputs = new QWidget;
    auto* lines = new QVBoxLayout(inputs);
    lines->addWidget(work_);
    lines->addWidget(text_, 1);
    tabs_ = new QTabWidget;
    tabs_->setObjectName("informationTabs");
    tabs_->addTab(inputs, tr("What to find out"));
    tabs_->addTab(study_, tr("A study or a pilot"));
    tabs_->setTabEnabled(1, false);
    auto* all = new QVBoxLayout(this);
    all->addWidget(tabs_);
    resize(kSize);
}

void InformationDialog::setRun(const FullRun& run) {
    if (run_.result == run.result) return;
    run_ = run;
    ask();
}

void InformationDialog::markPast() {
    information_.cancelInformation();
    run_ = {};
    work_->show(WorkLine::State::Idle, tr("Before the change"));
    study_->markPast();
}

void InformationDialog::ask() {
    work_->show(WorkLine::State::Working, tr("Calculating…"));
    information_.inform(run_);
}

void InformationDialog::take(const InformationAnswerPtr& answer) {
    work_->show(WorkLine::State::Idle, {});
    text_->show(informationPage(*answer->input, answer->information, kAllInputs, environment_.wording()));
    study_->setSubject({answer->input, answer->information.result}, answer);
    tabs_->setTabEnabled(1, !answer->information.values().empty());
}

void InformationDialog::fail(const Error& problem) {
    text_->clear();
    tabs_->setTabEnabled(1, false);
    work_->show(WorkLine::State::Stopped, qt(environment_.texts.explain(problem, environment_.languages.words())));
}

}  // namespace valor::ui
