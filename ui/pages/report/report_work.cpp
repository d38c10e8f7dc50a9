// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_work.h"

#include <QDir>
#include <algorithm>
#include <utility>

#include "core/comparison/request_of_run.h"
#include "core/model/canonical.h"
#include "core/model/report_jobs.h"
#include "core/report/board_report.h"
#include "ui/pages/report/report_jobs.h"
#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

ReportWriting writingOf(const Document& pages, const Diagnostics& findings, const SavedState& saved) {
    ReportWriting writing;
    writing.findings = findings;
    writing.saved = saved;
    writing.language = pages.language;
    writing.recipe = recipeLineIn(pages);
    return writing;
}

/// What a form is painted as; nothing for one that is not.
std::optional<DocumentFormat> paintedAs(ReportFormat format) {
    switch (format) {
        case ReportFormat::Pdf: return DocumentFormat::Pdf;
        case ReportFormat::WebPage: return DocumentFormat::WebPage;
        case ReportFormat::OpenDocument: return DocumentFormat::OpenDocument;
        case ReportFormat::TaggedPdf:
        case ReportFormat::Workbook: break;
    }
    return std::nullopt;
}

}  // namespace

ReportWork::ReportWork(CaseDocument& document, ReportController& maker, const Environment& environment, QObject* parent)
    : QObject(parent),
      document_(document),
      maker_(maker),
      environment_(environment),
      painting_(new DocumentPainting(environment, this)) {
    connectMaker();
}

void ReportWork::connectMaker() {
    connect(&maker_, &ReportController::made, this, &ReportWork::takeMaterial);
    connect(&maker_, &ReportController::written, this, &ReportWork::takeWritten);
    connect(&maker_, &ReportController::writingChanged, this, &ReportWork::endStopped);
    connect(&maker_, &ReportController::recipeFound, this, &ReportWork::takeRecipe);
    connect(&maker_, &ReportController::repeated, this, &ReportWork::takeRepeated);
    connect(&maker_, &ReportController::progressed, this, &ReportWork::progressed);
    connect(painting_, &DocumentPainting::painted, this, &ReportWork::takePainted);
    connect(painting_, &DocumentPainting::progressed, this, &ReportWork::progressed);
    const auto fail = [this](const Error& problem) {
        end({});
        emit warned(explained(problem));
    };
    connect(painting_, &DocumentPainting::failed, this, [this, fail](Error problem) {
        const std::string file = paths_.empty() ? pending_.tagged : paths_.front().second;
        problem.arguments.insert(problem.arguments.begin(), {"file", file});
        fail(problem);
    });
    connect(&maker_, &ReportController::failed, this, fail);
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
    pending_ = {};
    paths_.clear();
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
    if (job_ || maker_.isMaking() || painting_->isAtWork()) {
        maker_.cancelMaking();
        painting_->stop();
        return end(tr("Stopped: nothing was written, and what was there is as it was."));
    }
    maker_.cancelRepeating();
    end(tr("Stopped: the report is not repeated."));
}

void ReportWork::endStopped() {
    if (isAtWork() && !maker_.isWriting()) end(tr("Stopped: nothing was written, and what was there is as it was."));
}

void ReportWork::forgetCase() {
    if (maker_.isWriting() || painting_->isAtWork()) return;
    maker_.cancelMaking();
    maker_.cancelRepeating();
    end({});
}

QString ReportWork::explained(const Error& problem) const {
    return qt(environment_.texts.explain(problem, environment_.languages.words()));
}

// A file ------------------------------------------------------------------------------------------------------------

void ReportWork::exportAs(const ShownReport& shown, ReportFormat format, const QString& path) {
    if (shown.pages == nullptr || isAtWork()) return;
    pending_ = writingOf(*shown.pages, shown.findings, shown.saved);
    if (format == ReportFormat::Workbook) {
        begin(tr("Writing the workbook…"));
        pending_.workbook = path.toStdString();
        pending_.material = std::make_shared<const ReportMaterial>(
            ReportMaterial{shown.known->input, shown.known->information, shown.sensitivity.analyses, {}});
    } else if (const auto painted = paintedAs(format)) {
        begin(tr("Writing the pages…"));
        paths_.emplace_back(*painted, path.toStdString());
    } else {
        begin(tr("LibreOffice lays out the accessible PDF…"));
        pending_.tagged = path.toStdString();
    }
    writeAll({shown.pages, shown.layout});
}

void ReportWork::writeAll(const PaintedDocument& pages) {
    std::vector<DocumentFormat> forms;
    for (const auto& [form, path] : paths_) forms.push_back(form);
    const bool hasText = std::ranges::find(forms, DocumentFormat::OpenDocument) != forms.end();
    if (!pending_.tagged.empty() && !hasText) forms.push_back(DocumentFormat::OpenDocument);
    painting_->begin(pages, forms);
}

void ReportWork::takePainted(const DocumentPainting::Forms& forms) {
    for (const auto& [form, path] : paths_) pending_.painted.push_back({path, forms.at(form)});
    if (!pending_.tagged.empty()) pending_.odt = forms.at(DocumentFormat::OpenDocument);
    maker_.write(std::exchange(pending_, {}));
    paths_.clear();
}

void ReportWork::takeWritten(const WrittenReportPtr& files) {
    end(tr("Written: %1").arg(QDir::toNativeSeparators(job_ ? folder_ : qt(files->back()))));
    emit written();
}

// A job of the case -------------------------------------------------------------------------------------------------

void ReportWork::makeJob(const ReportJob& job, const QString& folder) {
    if (isAtWork() || !document_.isOpen()) return;
    begin(tr("Making “%1”…").arg(nameOfJob(job, environment_.languages)));
    job_ = job;
    folder_ = folder;
    findings_ = document_.diagnostics();
    maker_.make(requestOf(job, document_.value()));
}

void ReportWork::takeMaterial(const ReportMaterialPtr& material) {
    findSavedState(document_, this, material->input, [this, material, number = repetition_](const SavedState& saved) {
        if (number == repetition_) writeJob(material, saved);
    });
}

void ReportWork::writeJob(const ReportMaterialPtr& material, const SavedState& saved) {
    const Case& input = *material->input;
    const auto pages = std::make_shared<const Document>(
        boardReport({input, material->information, material->sensitivity, findings_, saved},
                    {environment_.texts, job_->language}, {job_->of, job_->parts, job_->audience}));
    pending_ = writingOf(*pages, findings_, saved);
    pending_.material = material;
    for (const ReportFormat format : job_->formats) {
        const std::string path = QDir(folder_).filePath(qt(reportFileName(input, *job_, format))).toStdString();
        if (const auto painted = paintedAs(format)) paths_.emplace_back(*painted, path);
        if (format == ReportFormat::Workbook) pending_.workbook = path;
        if (format == ReportFormat::TaggedPdf) pending_.tagged = path;
    }
    writeAll({pages});
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
    if (digestForRuns(*document_.value()) == digest) return repeatOn(document_.value());
    document_.keeper().read(
        this,
        [digest](const WorkingFile& kept) -> Result<CasePtr> {
            const auto at = [&kept](std::uint64_t entry) { return kept.at(entry); };
            VALOR_TRY(const std::uint64_t entry, entryOfCase(kept.history(), at, digest));
            return entry == 0 ? Result<CasePtr>(nullptr) : kept.at(entry);
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
