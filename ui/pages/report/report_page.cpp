// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/comparison/report_material.h"
#include "core/model/report_jobs.h"
#include "core/report/board_report.h"
#include "core/report/run_context.h"
#include "core/report/verdict.h"
#include "ui/document/file_marking.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_choice.h"
#include "ui/pages/report/report_jobs.h"
#include "ui/pages/report/save_report_dialog.h"
#include "ui/print/document_file.h"
#include "ui/text/alert.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kChoiceWidth = 300, kPerMille = 1000;

/// A name as somebody typed it, in the language that they read.
LocalizedText labelIn(Language language, const QString& name) {
    LocalizedText label;
    (language == Language::Danish ? label.da : language == Language::Bokmal ? label.nb : label.en) = name.toStdString();
    return label;
}

}  // namespace

ReportPage::ReportPage(CaseDocument& document, ReportController& maker, const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      maker_(maker),
      environment_(environment),
      work_(new ReportWork(document, maker, environment, this)) {
    setObjectName("page");
    build();
    connect(choice_, &ReportChoice::changed, this, [this] {
        work_->forgetOutcome();
        write();
    });
    connectWork();
    connect(&environment.languages, &Languages::changed, this, &ReportPage::retranslate);
    retranslate();
}

void ReportPage::connectWork() {
    connect(&maker_, &ReportController::informed, this, &ReportPage::answer);
    connect(&maker_, &ReportController::informationFailed, this, &ReportPage::fail);
    connect(&maker_, &ReportController::informationChanged, this, [this] {
        if (asked_ && !asked_->known && !maker_.isInforming()) stopAsking();
    });
    connect(&maker_, &ReportController::informationProgressed, this, [this](double share) {
        if (!work_->isAtWork()) progress_->setValue(qRound(share * kPerMille));
    });
    connect(work_, &ReportWork::progressed, this,
            [this](double share) { progress_->setValue(qRound(share * kPerMille)); });
    connect(work_, &ReportWork::changed, this, [this] {
        tell();
        if (!work_->outcome().isEmpty()) sayAloud(*state_, state_->text());
    });
    connect(work_, &ReportWork::warned, this, &ReportPage::warn);
    connect(work_, &ReportWork::written, this, &ReportPage::reportWritten);
    connect(work_, &ReportWork::repeated, this, &ReportPage::reportRepeated);
    connect(jobs_, &ReportJobs::saveAsked, this, &ReportPage::askForJob);
    connect(jobs_, &ReportJobs::runAsked, this, &ReportPage::makeWhereKnown);
    connect(jobs_, &ReportJobs::folderAsked, this, [this] { askForFolder({}); });
    connect(jobs_, &ReportJobs::removeAsked, this, &ReportPage::removeJob);
    connect(&document_.keeper(), &CaseKeeper::revisionSaved, this, &ReportPage::findState);
    connect(&document_, &CaseDocument::edited, this, &ReportPage::listJobs);
    connect(&document_, &CaseDocument::reportsChanged, this, &ReportPage::listJobs);
    connect(&document_, &CaseDocument::opened, this, &ReportPage::listJobs);
}

void ReportPage::build() {
    preview_ = new PagePreview(environment_.theme);
    scroll_ = new QScrollArea;
    scroll_->setObjectName("reportPages");
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);  // the pages have it, and their keys come here
    scroll_->setWidget(preview_);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 4, 14);
    across->setSpacing(14);
    across->addWidget(buildChoices());
    right->addWidget(buildState());
    right->addWidget(scroll_, 1);
    across->addLayout(right, 1);
}

QWidget* ReportPage::buildChoices() {
    choice_ = new ReportChoice(environment_);
    auto* choices = new QScrollArea;
    choices->setWidgetResizable(true);
    choices->setFrameShape(QFrame::NoFrame);
    choices->setFocusPolicy(Qt::NoFocus);
    choices->setFixedWidth(kChoiceWidth);
    choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    jobs_ = new ReportJobs(environment_);
    repeat_ = new QPushButton;
    repeat_->setObjectName("repeatReport");
    connect(repeat_, &QPushButton::clicked, this, &ReportPage::askWhichToRepeat);
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins({});
    lines->setSpacing(12);
    lines->addWidget(choice_);
    lines->addWidget(jobs_);
    lines->addWidget(repeat_);
    lines->addStretch(1);
    choices->setWidget(column);
    return choices;
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
    isEdited_ = false;
    if (run_.result == run.result && run_.input == run.input) return tell();
    run_ = run;
    findings_ = document_.hasCase() ? document_.diagnostics() : Diagnostics();
    problem_.clear();
    isStopped_ = false;
    asked_.reset();
    maker_.cancelInformation();
    ask();
}

void ReportPage::setSensitivity(const OneWayAnswer& answer) {
    sensitivity_ = answer;
    ask();
}

void ReportPage::failSensitivity(const Error& problem) {
    if (run_.result == nullptr || isShown()) return;
    problem_ = qt(environment_.texts.explain(problem, environment_.languages.words()));
    tell();
}

void ReportPage::markPast() {
    isEdited_ = true;
    tell();
}

void ReportPage::clear() {
    asked_.reset();
    maker_.cancelInformation();
    run_ = {};
    findings_ = {};
    sensitivity_.reset();
    shown_ = {};
    problem_.clear();
    isEdited_ = isStopped_ = false;
    choice_->setReliance({});
    preview_->clear();
    work_->forgetCase();
    folder_.clear();
    jobs_->showFolder({});
    listJobs();
}

bool ReportPage::isComplete() const {
    return run_.result != nullptr && sensitivity_ && sensitivity_->input == run_.input &&
           sensitivity_->scenario == run_.result->manifest.scenario;
}

bool ReportPage::isShown() const {
    return shown_.known && shown_.known->input == run_.input && shown_.known->information.result == run_.result;
}

/// What is worth knowing is worked out for who looks at it.
void ReportPage::ask() {
    if (isVisible() && isComplete() && !isShown() && !asked_ && !isStopped_) {
        problem_.clear();
        asked_ = ShownReport{nullptr, *sensitivity_, findings_, {}, nullptr, nullptr};
        progress_->setValue(0);
        maker_.inform(run_);
    }
    tell();
}

void ReportPage::cancel() {
    if (work_->isAtWork()) return work_->stop();
    stopAsking();
}

void ReportPage::stopAsking() {
    asked_.reset();
    isStopped_ = true;
    maker_.cancelInformation();
    tell();
}

void ReportPage::answer(const InformationAnswerPtr& found) {
    if (!isAskedFor(*found)) return;
    asked_->known = found;
    findSavedState(document_, this, found->input, [this, found](const SavedState& saved) {
        if (!isAskedFor(*found)) return;
        shown_ = *std::exchange(asked_, std::nullopt);
        shown_.saved = saved;
        write();
    });
}

/// The pages of the run before stay until those of this one are there.
bool ReportPage::isAskedFor(const InformationAnswer& found) const {
    return asked_ && found.input == run_.input && found.information.result == run_.result;
}

/// Which revision the report is of; what is on show is written anew where that changes.
void ReportPage::findState() {
    if (!shown_.known) return;
    findSavedState(document_, this, shown_.known->input, [this, known = shown_.known](const SavedState& saved) {
        if (shown_.known != known || shown_.saved == saved) return;
        shown_.saved = saved;
        write();
    });
}

void ReportPage::fail(const Error& problem) {
    if (!asked_) return;
    asked_.reset();
    problem_ = qt(environment_.texts.explain(problem, environment_.languages.words()));
    tell();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    isStopped_ = false;
    ask();
}

// The report -------------------------------------------------------------------------------------------------------

/// The pages that are chosen, of what is on show.
void ReportPage::write() {
    shown_.pages.reset();
    shown_.layout.reset();
    if (!shown_.known) return tell();
    if (choice_->isEmpty()) {
        preview_->clear();
        return tell();
    }
    const Wording wording{environment_.texts, choice_->language()};
    shown_.pages = std::make_shared<const Document>(boardReport(
        {*shown_.known->input, shown_.known->information, shown_.sensitivity.analyses, shown_.findings, shown_.saved},
        wording, choice_->form()));
    shown_.layout = std::make_shared<const DocumentPages>(*shown_.pages, environment_.theme, environment_.texts,
                                                          printableOfA4().size());
    choice_->setReliance(relianceInWords());
    preview_->show(shown_.layout);
    preview_->setAccessibleDescription(answersInWords());
    tell();
    emit reportShown();
}

/// For who cannot see the pages.
QString ReportPage::answersInWords() const {
    QStringList lines{qt(shown_.pages->title)};
    if (shown_.pages->cover) {
        lines << qt(shown_.pages->cover->question);
        for (const std::string& each : shown_.pages->cover->answers) lines << qt(each);
    }
    return lines.join('\n');
}

QString ReportPage::relianceInWords() const {
    const Wording wording = environment_.wording();
    const Case& input = *shown_.known->input;
    const Scenario* scenario = findById(input.scenarios, shown_.sensitivity.scenario);
    if (scenario == nullptr) return {};
    QStringList lines{qt(inputSentence(inputMarks(input, *scenario), wording))};
    for (const OneWayAnalysis& each : shown_.sensitivity.analyses) {
        const Reliance reliance = relianceOf(each, input, *scenario);
        if (!reliance.isKnown) continue;
        lines << tr("%1: assumptions stand behind %2 of what moves the result.")
                     .arg(qt(alternativeLabel(input, each.alternative, wording.language)),
                          environment_.formats().percent(reliance.assumed, 0));
    }
    return lines.join('\n');
}

QString ReportPage::stateInWords() const {
    const QString former = shown_.known && !isShown() ? ' ' + tr("These pages are of the run before.") : QString();
    if (shown_.known && choice_->isEmpty()) return tr("Nothing is ticked, so there is nothing to write: tick a part.");
    if (asked_) return tr("Working out what it would be worth to know…") + former;
    if (!problem_.isEmpty()) return problem_ + former;
    if (isStopped_) return tr("Stopped. Come back to this page to begin again.") + former;
    if (shown_.known && isEdited_)
        return tr(
            "The case was edited since: these pages are of the run before. They follow as soon as the new run is "
            "there.");
    if (!former.isEmpty()) return tr("Working out what moves the result…") + former;
    if (shown_.known) return tr("Pages of A4: %1").arg(preview_->pages());
    return tr("The report comes with the next full run of the case.");
}

void ReportPage::tell() {
    const bool isWorking = work_->isAtWork();
    const QString& outcome = work_->outcome();
    state_->setText(isWorking ? work_->doing() : outcome.isEmpty() ? stateInWords() : outcome + '\n' + stateInWords());
    state_->setAccessibleName({});
    progress_->setVisible(asked_ || isWorking);
    cancel_->setVisible(asked_ || isWorking);
    export_->setEnabled(shown_.pages && !isWorking);
    repeat_->setEnabled(document_.isOpen() && !isWorking);
    jobs_->allow(shown_.pages && document_.isOpen(), document_.isOpen() && !isWorking);
}

// Out of the building ----------------------------------------------------------------------------------------------

void ReportPage::askWhereToExport() {
    std::vector<FileForm> forms;
    std::vector<ReportFormat> formats;
    for (const ReportFormat format : kReportFormats) {
        if (!isWrittenFor(format, choice_->form().audience)) continue;
        formats.push_back(format);
        forms.push_back({nameOfFormat(format), qt(std::string(suffixOf(format)))});
    }
    QFileDialog* dialog =
        askForFile(tr("Export report"), forms, 0, window(),
                   [this, formats](const QString& path, std::size_t form) { exportAs(formats.at(form), path); });
    dialog->setObjectName("exportReportDialog");
    suggestFile(*dialog, suggestedName());
}

/// "Decision basis – Knee – Clinicians – Base case – As tendered", in the language of the report: which it is, before
/// anybody opens it. A seller is not told what the buyer calls it.
QString ReportPage::suggestedName() const {
    const ReportAudience audience = choice_->form().audience;
    FileMarks marks =
        fileMarksOf(*shown_.known->input, shown_.known->information.result->manifest.scenario,
                    audience == ReportAudience::Seller ? SavedState() : shown_.saved, choice_->language());
    if (audience != ReportAudience::Everybody)
        marks.purpose =
            qt(environment_.texts.text("reader." + std::string(audienceName(audience)), choice_->language()));
    return fileNameOf(qt(shown_.pages->title), tr("Report", "name of a file"), marks);
}

void ReportPage::warn(const QString& text) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export report"), text, QMessageBox::Ok, window());
    box->setTextFormat(Qt::PlainText);  // words of others
    box->setObjectName("reportWarning");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ReportPage::askWhichToRepeat() {
    if (work_->isAtWork() || !document_.isOpen()) return;
    auto* dialog = new QFileDialog(window(), tr("Repeat a report"));
    dialog->setObjectName("repeatReportDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Reports (*.pdf *.html *.odt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::repeat);
    dialog->open();
}

// Jobs of the case -------------------------------------------------------------------------------------------------

void ReportPage::listJobs() {
    jobs_->show(document_.hasCase() ? document_.value()->reports : std::vector<ReportJob>());
    tell();
}

QString ReportPage::saveJob(const QString& name, const std::vector<ReportFormat>& formats) {
    if (!shown_.pages || !document_.isOpen()) return tr("There is no report yet.");
    const ReportForm form = choice_->form();
    const Result<ReportJob> asked = jobOf(shown_.known->information.result->manifest);
    if (!asked) return qt(environment_.texts.explain(asked.error(), environment_.languages.words()));
    ReportJob job = *asked;
    job.label = labelIn(environment_.languages.words(), name);
    job.of = form.of;
    job.parts = form.parts;
    job.audience = form.audience;
    job.language = choice_->language();
    job.formats = formats;
    const Status done =
        document_.apply(withReportJob(document_.value(), std::move(job)), "report.save", tr("report “%1”").arg(name));
    return done ? QString() : qt(environment_.texts.explain(done.error(), environment_.languages.words()));
}

void ReportPage::askForJob() {
    const QString suggestion = environment_.say("template." + std::string(templateName(choice_->form().of)));
    const auto known = [this](const QString& name) -> std::optional<std::vector<ReportFormat>> {
        if (name.isEmpty() || !document_.isOpen()) return std::nullopt;
        const ReportJob* found = reportJobCalled(*document_.value(), labelIn(environment_.languages.words(), name));
        return found == nullptr ? std::nullopt : std::optional(found->formats);
    };
    const auto save = [this](const QString& name, const std::vector<ReportFormat>& formats) {
        return saveJob(name, formats);
    };
    (new SaveReportDialog(suggestion, choice_->form().audience, known, save, window()))->open();
}

void ReportPage::removeJob(const ReportId& job) {
    const ReportJob* found = findById(document_.value()->reports, job);
    if (found == nullptr) return;
    const QString name = nameOfJob(*found, environment_.languages);
    const Status done = document_.apply(withoutReportJob(document_.value(), job), "report.remove",
                                        tr("removal of report “%1”").arg(name));
    if (!done) warn(qt(environment_.texts.explain(done.error(), environment_.languages.words())));
}

void ReportPage::makeWhereKnown(const ReportId& job) {
    if (folder_.isEmpty()) return askForFolder(job);
    makeJob(job, folder_);
}

void ReportPage::askForFolder(const ReportId& job) {
    auto* dialog = new QFileDialog(window(), tr("Folder for the reports of this case"), folder_);
    dialog->setObjectName("reportFolderDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, job](const QString& folder) {
        folder_ = folder;
        jobs_->showFolder(folder);
        if (!job.empty()) makeJob(job, folder);
    });
    dialog->open();
}

void ReportPage::makeJob(const ReportId& job, const QString& folder) {
    const ReportJob* found = document_.isOpen() ? findById(document_.value()->reports, job) : nullptr;
    if (found == nullptr) return;
    if (const QFileInfo place(folder); !place.isDir() || !place.isWritable()) {
        const Error problem{ErrorCode::FileUnwritable, "", {{"file", QDir::toNativeSeparators(folder).toStdString()}}};
        return warn(qt(environment_.texts.explain(problem, environment_.languages.words())));
    }
    const bool isWritten =
        std::ranges::all_of(found->formats, [&](ReportFormat format) { return isWrittenFor(format, found->audience); });
    if (!isWritten) {
        const Error problem = beyondAudience(*found, "reports/" + job.text()).back();  // the formats come last
        return warn(qt(environment_.texts.explain(problem, environment_.languages.words())));
    }
    QStringList there;
    for (const ReportFormat format : found->formats)
        if (const QString name = qt(reportFileName(*document_.value(), *found, format));
            QFileInfo::exists(QDir(folder).filePath(name)))
            there << name;
    const auto make = [this, wanted = *found, folder] { work_->makeJob(wanted, folder); };
    if (there.isEmpty()) return make();
    askToReplace(tr("Reports of this case"), there, window(), make);
}

void ReportPage::retranslate() {
    choice_->retranslate();
    jobs_->retranslate();
    cancel_->setText(tr("Cancel"));
    export_->setText(tr("E&xport…"));
    repeat_->setText(tr("&Repeat a report…"));
    repeat_->setToolTip(tr("Runs the case as a report says that it was made, and compares the figures"));
    progress_->setAccessibleName(tr("Progress"));
    preview_->setAccessibleName(tr("Pages of the report"));
    if (shown_.known) write();
    tell();
}

}  // namespace valor::ui
