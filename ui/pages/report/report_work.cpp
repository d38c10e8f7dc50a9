// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_work.h"

#include <QDir>
#include <algorithm>
#include <utility>

#include "core/comparison/request_of_run.h"
#include "core/model/canonical.h"
#include "core/model/report_jobs.h"
#include "core/report/board_report.h"
#include "core/report/open_document.h"
#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

ReportWriting writingOf(const Document& pages, const Diagnostics& findings) {
    ReportWriting writing;
    writing.findings = findings;
    writing.language = pages.language;
    writing.recipe = recipeLineIn(pages);
    return writing;
}

bool isPainted(ReportFormat format) {
    return format != ReportFormat::Workbook && format != ReportFormat::TaggedPdf;
}

}  // namespace

ReportWork::ReportWork(CaseDocument& document, ReportController& maker, const Environment& environment, QObject* parent)
    : QObject(parent),
      document_(document),
      maker_(maker),
      environment_(environment),
      painter_(environment.theme, environment.texts) {
    connectMaker();
}

void ReportWork::connectMaker() {
    connect(&maker_, &ReportController::made, this, &ReportWork::takeMaterial);
    connect(&maker_, &ReportController::written, this, &ReportWork::takeWritten);
    connect(&maker_, &ReportController::writingChanged, this, &ReportWork::endStopped);
    connect(&maker_, &ReportController::recipeFound, this, &ReportWork::takeRecipe);
    connect(&maker_, &ReportController::repeated, this, &ReportWork::takeRepeated);
    connect(&maker_, &ReportController::progressed, this, &ReportWork::progressed);
    connect(&maker_, &ReportController::failed, this, [this](const Error& problem) {
        end({});
        emit warned(explained(problem));
    });
}

void ReportWork::begin(const QString& what) {
    doing_ = what;
    outcome_.clear();
    emit progressed(0);
    emit changed();
}

void ReportWork::end(const QString& how) {
    doing_.clear();
    outcome_ = how;
    job_.reset();
    recipe_.reset();
    ++repetition_;
    emit changed();
}

/// A file that was finished all the same is told as written, so nobody is told that it was not.
void ReportWork::stop() {
    if (maker_.isWriting()) {
        doing_ = tr("Stopping…");
        emit changed();
        return maker_.stopWriting();
    }
    if (maker_.isMaking()) {
        maker_.cancelMaking();
        return end(tr("Stopped: nothing was written, and what was there is as it was."));
    }
    maker_.cancelRepeating();
    end(tr("Stopped: the report is not repeated."));
}

void ReportWork::endStopped() {
    if (isAtWork() && !maker_.isWriting()) end(tr("Stopped: nothing was written, and what was there is as it was."));
}

void ReportWork::forgetCase() {
    if (maker_.isWriting()) return;
    maker_.cancelMaking();
    maker_.cancelRepeating();
    end({});
}

QString ReportWork::explained(const Error& problem) const {
    return qt(environment_.texts.explain(problem, environment_.languages.words()));
}

// A file ------------------------------------------------------------------------------------------------------------

QString ReportWork::exportTo(const ShownReport& shown, const QString& path) const {
    return shown.pages ? writeDocument(*shown.pages, path, environment_) : QString();
}

void ReportWork::exportAs(const ShownReport& shown, ReportFormat format, const QString& path) {
    if (!shown.pages || isAtWork()) return;
    const bool isWorkbook = format == ReportFormat::Workbook;
    if (isPainted(format)) {
        const QString why = exportTo(shown, path);
        if (why.isEmpty()) return endWritten(path);
        end({});
        return emit warned(why);
    }
    ReportWriting writing = writingOf(*shown.pages, shown.findings);
    (isWorkbook ? writing.workbook : writing.tagged) = path.toStdString();
    if (!isWorkbook) writing.odt = toOdt(*shown.pages, &painter_);
    if (isWorkbook)
        writing.material = std::make_shared<const ReportMaterial>(
            ReportMaterial{shown.known->input, shown.known->information, shown.sensitivity.analyses, {}});
    begin(isWorkbook ? tr("Writing the workbook…") : tr("LibreOffice lays out the accessible PDF…"));
    maker_.write(writing);
}

void ReportWork::takeWritten(const WrittenReportPtr& files) {
    endWritten(job_ ? folder_ : qt(files->back()));
}

void ReportWork::endWritten(const QString& path) {
    end(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    emit written();
}

// A job of the case -------------------------------------------------------------------------------------------------

void ReportWork::makeJob(const ReportJob& job, const QString& folder) {
    if (isAtWork() || !document_.isOpen()) return;
    begin(tr("Making “%1”…").arg(environment_.languages.of(job.label)));
    job_ = job;
    folder_ = folder;
    findings_ = document_.diagnostics();
    maker_.make(requestOf(job, document_.value()));
}

QString ReportWork::pathOf(const Case& input, ReportFormat format) const {
    return QDir(folder_).filePath(qt(reportFileName(input, *job_, format)));
}

void ReportWork::takeMaterial(const ReportMaterialPtr& material) {
    const Case& input = *material->input;
    const Document pages = boardReport({input, material->information, material->sensitivity, findings_},
                                       {environment_.texts, job_->language}, {job_->of, job_->parts});
    if (const QString why = writePainted(input, pages); !why.isEmpty()) {
        end({});
        return emit warned(why);
    }
    if (std::ranges::all_of(job_->formats, isPainted)) return endWritten(folder_);
    ReportWriting writing = writingOf(pages, findings_);
    writing.material = material;
    for (const ReportFormat format : job_->formats) {
        if (format == ReportFormat::Workbook) writing.workbook = pathOf(input, format).toStdString();
        if (format != ReportFormat::TaggedPdf) continue;
        writing.tagged = pathOf(input, format).toStdString();
        writing.odt = toOdt(pages, &painter_);
    }
    maker_.write(writing);
}

/// The forms that are painted here. @return empty, or why one could not be written
QString ReportWork::writePainted(const Case& input, const Document& pages) const {
    for (const ReportFormat format : job_->formats) {
        if (!isPainted(format)) continue;
        const QString why = writeDocument(pages, pathOf(input, format), environment_);
        if (!why.isEmpty()) return why;
    }
    return {};
}

// A report made again ------------------------------------------------------------------------------------------------

void ReportWork::repeat(const QString& path) {
    if (isAtWork() || !document_.isOpen()) return;
    begin(tr("Running the case as the report says…"));
    maker_.findRecipe(path.toStdString());
}

void ReportWork::takeRecipe(const FoundRecipePtr& found) {
    if (!found->recipe) {
        end({});
        return emit warned(
            tr("%1 does not say what it was made from: it is no report of Valør as PDF, web page or text.")
                .arg(QDir::toNativeSeparators(qt(found->path))));
    }
    recipe_ = found->recipe;
    const std::string digest = recipe_->run.caseDigest;
    if (caseDigest(*document_.value()) == digest) return repeatOn(document_.value());
    document_.keeper().read(
        this,
        [digest](const WorkingFile& kept) -> Result<CasePtr> {
            const std::vector<HistoryEntry> history = kept.history();
            const auto entry = std::ranges::find(history, digest, &HistoryEntry::caseDigest);
            return entry == history.end() ? Result<CasePtr>(nullptr) : kept.at(entry->number);
        },
        [this, number = repetition_](const Result<CasePtr>& state) {
            if (number == repetition_) repeatOn(state);
        });
}

void ReportWork::repeatOn(const Result<CasePtr>& state) {
    if (state && *state != nullptr) return maker_.repeat(requestOf(recipe_->run, *state));
    end(state ? tr("The report is of another case, or of a state that the file of this case does not hold.")
              : explained(state.error()));
    emit repeated(false);
}

void ReportWork::takeRepeated(const ManifestPtr& found) {
    if (!recipe_) return;
    const RunManifest kept = recipe_->run;
    const bool isSame = kept.resultHash == found->resultHash;
    if (isSame)
        end(tr("Repeated: the figures of the report are those of the case, to the last digit."));
    else if (kept.engineVersion != found->engineVersion)
        end(tr("Repeated: other figures. The report was made by %1, this is %2.")
                .arg(qt(kept.engineVersion), qt(found->engineVersion)));
    else
        end(tr("Repeated: other figures than in the report."));
    emit repeated(isSame);
}

}  // namespace valor::ui
