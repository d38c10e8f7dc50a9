// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_page.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/comparison/request_of_run.h"
#include "core/model/canonical.h"
#include "core/report/board_report.h"
#include "core/report/open_document.h"
#include "core/report/run_context.h"
#include "core/report/verdict.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_choice.h"
#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kChoiceWidth = 300, kPerMille = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPage)
};

QString nameOf(ReportFormat format) {
    switch (format) {
        case ReportFormat::Pdf: return fileFormOf(DocumentFormat::Pdf).name;
        case ReportFormat::TaggedPdf: return Words::tr("Accessible PDF");
        case ReportFormat::WebPage: return fileFormOf(DocumentFormat::WebPage).name;
        case ReportFormat::OpenDocument: return fileFormOf(DocumentFormat::OpenDocument).name;
        case ReportFormat::Workbook: return Words::tr("Workbook");
    }
    return {};
}

}  // namespace

ReportPage::ReportPage(CaseDocument& document, const Workers& workers, const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      information_(workers.information),
      maker_(workers.reports),
      environment_(environment),
      painter_(environment.theme, environment.texts) {
    setObjectName("page");
    build();
    connect(choice_, &ReportChoice::changed, this, &ReportPage::write);
    connect(&information_, &InformationController::informed, this, &ReportPage::answer);
    connect(&information_, &InformationController::informationProgressed, this,
            [this](double share) { progress_->setValue(qRound(share * kPerMille)); });
    connect(&information_, &InformationController::informationFailed, this, &ReportPage::fail);
    connectWork();
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
    repeat_ = new QPushButton;
    repeat_->setObjectName("repeatReport");
    connect(repeat_, &QPushButton::clicked, this, &ReportPage::askWhichToRepeat);
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins({});
    lines->setSpacing(12);
    lines->addWidget(choice_);
    lines->addWidget(repeat_);
    lines->addStretch(1);
    choices->setWidget(column);
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
    maker_.cancel();
    end({});
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
    if (!work_.isEmpty()) {
        maker_.cancel();
        return end(tr("Stopped: nothing more is written."));
    }
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

QString ReportPage::stateInWords() const {
    if (!work_.isEmpty()) return work_;
    if (isAsking_) return tr("Working out what it would be worth to know…");
    if (!problem_.isEmpty()) return problem_;
    if (isStopped_) return tr("Stopped. Come back to this page to begin again.");
    if (report_ && isPast_)
        return tr(
            "The case was edited since: these pages are of the run before. They follow as soon as the new run is "
            "there.");
    if (!done_.isEmpty()) return done_;
    if (report_) return tr("Pages of A4: %1").arg(preview_->pages());
    return tr("The report comes with the next full run of the case.");
}

void ReportPage::tell() {
    const bool isWorking = !work_.isEmpty();
    state_->setText(stateInWords());
    progress_->setVisible(isAsking_ || isWorking);
    cancel_->setVisible(isAsking_ || isWorking);
    export_->setEnabled(report_ && !isAsking_ && !isWorking);
    repeat_->setEnabled(document_.isOpen() && !isWorking);
}

// Out of the building ----------------------------------------------------------------------------------------------

QString ReportPage::exportTo(const QString& path) const {
    if (!report_) return {};
    return writeDocument(*report_, path, environment_);
}

void ReportPage::exportAs(ReportFormat format, const QString& path) {
    if (!report_) return;
    const bool isWorkbook = format == ReportFormat::Workbook;
    if (!isWorkbook && format != ReportFormat::TaggedPdf) {
        const QString why = exportTo(path);
        if (!why.isEmpty()) return warn(tr("%1 could not be written: %2. Choose another folder.").arg(path, why));
        end(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        emit reportWritten();
        return;
    }
    ReportWriting writing = writingOf(*report_, choice_->language());
    (isWorkbook ? writing.workbook : writing.tagged) = path.toStdString();
    if (!isWorkbook) writing.odt = toOdt(*report_, &painter_);
    if (isWorkbook)
        writing.material = std::make_shared<const ReportMaterial>(
            ReportMaterial{run_.input, answer_->information, sensitivity_->analyses, {}});
    begin(isWorkbook ? tr("Writing the workbook…") : tr("LibreOffice lays out the accessible PDF…"));
    maker_.write(writing);
}

ReportWriting ReportPage::writingOf(const Document& report, Language language) const {
    ReportWriting writing;
    writing.findings = document_.hasCase() ? document_.diagnostics() : Diagnostics();
    writing.language = language;
    writing.recipe = recipeLineIn(report);
    return writing;
}

void ReportPage::askWhereToExport() {
    std::vector<FileForm> forms;
    for (const ReportFormat format : kReportFormats)
        forms.push_back({nameOf(format), qt(std::string(suffixOf(format)))});
    QFileDialog* dialog =
        askForFile(tr("Export report"), forms, 0, window(),
                   [this](const QString& path, std::size_t form) { exportAs(kReportFormats.at(form), path); });
    dialog->setObjectName("exportReportDialog");
}

void ReportPage::warn(const QString& text) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export report"), text, QMessageBox::Ok, window());
    box->setObjectName("reportWarning");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// In the background --------------------------------------------------------------------------------------------------

void ReportPage::connectWork() {
    connect(&maker_, &ReportController::written, this, &ReportPage::takeWritten);
    connect(&maker_, &ReportController::repeated, this,
            [this](const ManifestPtr& manifest) { takeRepeated(*manifest); });
    connect(&maker_, &ReportController::progressed, this,
            [this](double share) { progress_->setValue(qRound(share * kPerMille)); });
    connect(&maker_, &ReportController::failed, this, [this](const Error& problem) {
        end({});
        warn(qt(environment_.texts.explain(problem, environment_.languages.words())));
    });
}

void ReportPage::begin(const QString& what) {
    work_ = what;
    done_.clear();
    progress_->setValue(0);
    tell();
}

void ReportPage::end(const QString& how) {
    work_.clear();
    done_ = how;
    recipe_.reset();
    tell();
}

void ReportPage::takeWritten(const WrittenReportPtr& files) {
    const QString last = files->empty() ? QString() : qt(files->back());
    end(tr("Written: %1").arg(QDir::toNativeSeparators(last)));
    emit reportWritten();
}

// A report made again ------------------------------------------------------------------------------------------------

void ReportPage::askWhichToRepeat() {
    auto* dialog = new QFileDialog(window(), tr("Repeat a report"));
    dialog->setObjectName("repeatReportDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Reports (*.pdf *.html *.odt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::repeat);
    dialog->open();
}

void ReportPage::repeat(const QString& path) {
    QFile file(path);
    const auto recipe = file.open(QIODevice::ReadOnly) ? recipeIn(file.readAll().toStdString()) : std::nullopt;
    if (!recipe)
        return warn(tr("%1 does not say what it was made from: it is no report of Valør as PDF, web page or text.")
                        .arg(QDir::toNativeSeparators(path)));
    begin(tr("Running the case as the report says…"));
    recipe_ = recipe;
    if (caseDigest(*document_.value()) == recipe->run.caseDigest) return repeatOn(document_.value());
    document_.keeper().read(
        this,
        [digest = recipe->run.caseDigest](const WorkingFile& kept) -> Result<CasePtr> {
            const std::vector<HistoryEntry> history = kept.history();
            const auto found = std::ranges::find(history, digest, &HistoryEntry::caseDigest);
            return found == history.end() ? Result<CasePtr>(nullptr) : kept.at(found->number);
        },
        [this](const Result<CasePtr>& state) { repeatOn(state ? *state : nullptr); });
}

void ReportPage::repeatOn(const CasePtr& input) {
    if (!recipe_) return;
    if (input != nullptr) return maker_.repeat(requestOf(recipe_->run, input));
    end(tr("The report is of another case, or of a state that the file of this case does not hold."));
    emit reportRepeated(false);
}

void ReportPage::takeRepeated(const RunManifest& repeated) {
    if (!recipe_) return;
    const RunManifest kept = recipe_->run;
    const bool isSame = kept.resultHash == repeated.resultHash;
    if (isSame)
        end(tr("Repeated: the figures of the report are those of the case, to the last digit."));
    else if (kept.engineVersion != repeated.engineVersion)
        end(tr("Repeated: other figures. The report was made by %1, this is %2.")
                .arg(qt(kept.engineVersion), qt(repeated.engineVersion)));
    else
        end(tr("Repeated: other figures than in the report."));
    emit reportRepeated(isSame);
}

void ReportPage::retranslate() {
    choice_->retranslate();
    cancel_->setText(tr("Cancel"));
    export_->setText(tr("&Export…"));
    repeat_->setText(tr("&Repeat a report…"));
    repeat_->setToolTip(tr("Runs the case as a report says that it was made, and compares the figures"));
    progress_->setAccessibleName(tr("Progress"));
    preview_->setAccessibleName(tr("Pages of the report"));
    if (report_) write();
    tell();
}

}  // namespace valor::ui
