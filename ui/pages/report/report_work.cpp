// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_work.h"

#include <QDir>
#include <algorithm>
#include <utility>

#include "core/comparison/request_of_run.h"
#include "core/model/canonical.h"
#include "core/report/open_document.h"
#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

ReportWriting writingOf(const ShownReport& shown) {
    ReportWriting writing;
    writing.findings = shown.findings;
    writing.language = shown.pages->language;
    writing.recipe = recipeLineIn(*shown.pages);
    return writing;
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
    maker_.cancelRepeating();
    end(tr("Stopped: the report is not repeated."));
}

void ReportWork::endStopped() {
    if (isAtWork() && !maker_.isWriting()) end(tr("Stopped: nothing was written, and what was there is as it was."));
}

void ReportWork::forgetCase() {
    if (maker_.isWriting()) return;
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
    if (!isWorkbook && format != ReportFormat::TaggedPdf) {
        const QString why = exportTo(shown, path);
        end(why.isEmpty() ? tr("Written: %1").arg(QDir::toNativeSeparators(path)) : QString());
        if (why.isEmpty()) return emit written();
        return emit warned(why);
    }
    ReportWriting writing = writingOf(shown);
    (isWorkbook ? writing.workbook : writing.tagged) = path.toStdString();
    if (!isWorkbook) writing.odt = toOdt(*shown.pages, &painter_);
    if (isWorkbook)
        writing.material = std::make_shared<const ReportMaterial>(
            ReportMaterial{shown.known->input, shown.known->information, shown.sensitivity.analyses, {}});
    begin(isWorkbook ? tr("Writing the workbook…") : tr("LibreOffice lays out the accessible PDF…"));
    maker_.write(writing);
}

void ReportWork::takeWritten(const WrittenReportPtr& files) {
    const QString last = files->empty() ? QString() : qt(files->back());
    end(tr("Written: %1").arg(QDir::toNativeSeparators(last)));
    emit written();
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
