// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/board_report.h"
#include "core/report/run_context.h"
#include "core/report/verdict.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_choice.h"
#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kChoiceWidth = 300, kPerMille = 1000;

}  // namespace

ReportPage::ReportPage(CaseDocument& document, InformationController& information, const Environment& environment,
                       QWidget* parent)
    : QWidget(parent), document_(document), information_(information), environment_(environment) {
    setObjectName("page");
    build();
    connect(choice_, &ReportChoice::changed, this, &ReportPage::write);
    connect(&information, &InformationController::informed, this, &ReportPage::answer);
    connect(&information, &InformationController::informationProgressed, this,
            [this](double share) { progress_->setValue(qRound(share * kPerMille)); });
    connect(&information, &InformationController::informationFailed, this, &ReportPage::fail);
    connect(&environment.languages, &Languages::changed, this, &ReportPage::retranslate);
    retranslate();
}

void ReportPage::build() {
    choice_ = new ReportChoice(environment_);
    auto* choices = new QScrollArea;
    choices->setWidgetResizable(true);
    choices->setFrameShape(QFrame::NoFrame);
    choices->setFixedWidth(kChoiceWidth);
    choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    choices->setWidget(choice_);
    preview_ = new PagePreview(environment_.theme);
    scroll_ = new QScrollArea;
    scroll_->setObjectName("reportPages");
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidget(preview_);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(buildState());
    right->addWidget(scroll_, 1);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 4, 14);
    across->setSpacing(14);
    across->addWidget(choices);
    across->addLayout(right, 1);
}

QWidget* ReportPage::buildState() {
    auto* line = new QWidget;
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 14, 0);
    state_ = new QLabel;
    state_->setObjectName("reportState");
    state_->setWordWrap(true);
    state_->setTextFormat(Qt::PlainText);
    progress_ = new QProgressBar;
    progress_->setRange(0, kPerMille);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(140);
    cancel_ = new QPushButton;
    cancel_->setObjectName("cancelReport");
    export_ = new QPushButton;
    export_->setObjectName("exportReport");
    export_->setProperty("primary", true);
    connect(cancel_, &QPushButton::clicked, this, &ReportPage::cancel);
    connect(export_, &QPushButton::clicked, this, &ReportPage::askWhereToExport);
    across->addWidget(state_, 1);
    across->addWidget(progress_);
    across->addWidget(cancel_);
    across->addWidget(export_);
    return line;
}

// What it is made of ----------------------------------------------------------------------------------------------

void ReportPage::setRun(const FullRun& run) {
    if (run_.result == run.result && run_.input == run.input) return;
    run_ = run;
    answer_.reset();
    problem_.clear();
    isPast_ = isStopped_ = false;
    ask();
}

void ReportPage::setSensitivity(const OneWayAnswer& answer) {
    sensitivity_ = answer;
    ask();
}

void ReportPage::markPast() {
    isPast_ = true;
    tell();
}

void ReportPage::clear() {
    run_ = {};
    sensitivity_.reset();
    answer_.reset();
    report_.reset();
    isAsking_ = isPast_ = isStopped_ = false;
    preview_->clear();
    tell();
}

bool ReportPage::isComplete() const {
    return run_.result != nullptr && sensitivity_ && sensitivity_->input == run_.input &&
           sensitivity_->scenario == run_.result->manifest.scenario;
}

/// What is worth knowing is worked out for who looks at it.
void ReportPage::ask() {
    if (isVisible() && isComplete() && !answer_ && !isAsking_ && !isStopped_) {
        isAsking_ = true;
        progress_->setValue(0);
        information_.inform(run_);
    }
    tell();
}

void ReportPage::cancel() {
    information_.cancelInformation();
    isAsking_ = false;
    isStopped_ = true;
    tell();
}

void ReportPage::answer(const InformationAnswerPtr& found) {
    if (found->input != run_.input || found->information.result != run_.result) return;
    isAsking_ = false;
    answer_ = found;
    write();
}

void ReportPage::fail(const Error& problem) {
    if (!isAsking_) return;
    isAsking_ = false;
    problem_ = qt(environment_.texts.explain(problem, environment_.languages.words()));
    tell();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    isStopped_ = false;
    ask();
    if (answer_ && !report_) write();
}

// The report -------------------------------------------------------------------------------------------------------

void ReportPage::write() {
    if (!answer_ || !isComplete()) return tell();
    const Wording wording{environment_.texts, choice_->language()};
    const Diagnostics findings = document_.hasCase() ? document_.diagnostics() : Diagnostics();
    report_ =
        boardReport({*run_.input, answer_->information, sensitivity_->analyses, findings}, wording, choice_->form());
    choice_->setReliance(relianceInWords());
    preview_->show(
        std::make_unique<DocumentPages>(*report_, environment_.theme, environment_.texts, printableOfA4().size()));
    tell();
    emit reportShown();
}

QString ReportPage::relianceInWords() const {
    const Wording wording = environment_.wording();
    const Scenario* scenario = findById(run_.input->scenarios, sensitivity_->scenario);
    if (scenario == nullptr) return {};
    QStringList lines{qt(inputSentence(inputMarks(*run_.input, *scenario), wording))};
    for (const OneWayAnalysis& each : sensitivity_->analyses) {
        const Reliance reliance = relianceOf(each, *run_.input, *scenario);
        if (!reliance.isKnown) continue;
        lines << tr("%1: assumptions stand behind %2 of what moves the result.")
                     .arg(qt(alternativeLabel(*run_.input, each.alternative, wording.language)),
                          environment_.formats().percent(reliance.assumed, 0));
    }
    return lines.join('\n');
}

void ReportPage::tell() {
    QString text;
    if (isAsking_)
        text = tr("Working out what it would be worth to know…");
    else if (!problem_.isEmpty())
        text = problem_;
    else if (isStopped_)
        text = tr("Stopped. Come back to this page to begin again.");
    else if (report_ && isPast_)
        text =
            tr("The case was edited since: these pages are of the run before. They follow as soon as the new run is "
               "there.");
    else if (report_)
        text = tr("Pages of A4: %1").arg(preview_->pages());
    else
        text = tr("The report comes with the next full run of the case.");
    state_->setText(text);
    progress_->setVisible(isAsking_);
    cancel_->setVisible(isAsking_);
    export_->setEnabled(report_ && !isAsking_);
}

// Out of the building ----------------------------------------------------------------------------------------------

QString ReportPage::exportTo(const QString& path) const {
    if (!report_) return {};
    return writeDocument(*report_, path, environment_);
}

void ReportPage::askWhereToExport() {
    QFileDialog* dialog =
        askForDocumentFile(tr("Export report"), DocumentFormat::Pdf, window(), [this](const QString& path) {
            const QString why = exportTo(path);
            if (why.isEmpty()) return;
            auto* box = new QMessageBox(QMessageBox::Warning, tr("Export report"),
                                        tr("%1 could not be written: %2. Choose another folder.").arg(path, why),
                                        QMessageBox::Ok, window());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
    dialog->setObjectName("exportReportDialog");
}

void ReportPage::retranslate() {
    choice_->retranslate();
    cancel_->setText(tr("Cancel"));
    export_->setText(tr("&Export…"));
    progress_->setAccessibleName(tr("Progress"));
    preview_->setAccessibleName(tr("Pages of the report"));
    if (report_) write();
    tell();
}

}  // namespace valor::ui
