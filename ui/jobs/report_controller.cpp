// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/report_controller.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

#include "core/comparison/request_of_run.h"
#include "core/report/result_workbook.h"

namespace valor::ui {
namespace {

Status writeBytes(const std::string& bytes, const std::string& path) {
    const auto size = static_cast<qint64>(bytes.size());
    QSaveFile file(QString::fromStdString(path));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.commit()) return {};
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

/// The problem with the file that it is about.
tl::unexpected<Error> about(const std::string& path, Error problem) {
    problem.arguments.insert(problem.arguments.begin(), {"file", path});
    return tl::unexpected<Error>(std::move(problem));
}

}  // namespace

ReportController::ReportController(const Doors& doors, QObject* parent) : QObject(parent), doors_(doors) {}

ReportController::~ReportController() {
    information_.stop();
    making_.stop();
    writing_.stop();
    finding_.stop();
    repeating_.stop();
    questions_.finish();
    queue_.finish();
}

void ReportController::inform(const FullRun& run) {
    information_.ask([this, run](const std::stop_token& stop,
                                 const ProgressFunction& progress) -> Result<std::optional<InformationAnswer>> {
        VALOR_TRY(auto found,
                  informationIn(doors_.questions, doors_.material.analyst, requestOf(run.result->manifest, run.input),
                                run.result, {}, stop, progress));
        if (!found) return std::nullopt;
        return InformationAnswer{run.input, std::move(*found)};
    });
}

void ReportController::cancelInformation() {
    information_.drop();
}

void ReportController::make(const RunRequest& request) {
    making_.ask([this, request](const std::stop_token& stop, const ProgressFunction& progress) {
        return reportMaterial(doors_.material, request, false, stop, progress);
    });
}

void ReportController::cancelMaking() {
    making_.drop();
}

void ReportController::write(const ReportWriting& what) {
    writing_.ask([this, what](const std::stop_token& stop, const ProgressFunction& progress) {
        return writeAll(what, stop, progress);
    });
}

void ReportController::stopWriting() {
    writing_.interrupt();
}

void ReportController::findRecipe(const std::string& path) {
    finding_.ask([path](const std::stop_token&, const ProgressFunction&) -> Result<std::optional<FoundRecipe>> {
        QFile file(QString::fromStdString(path));
        if (!QFileInfo(file).isFile() || file.size() > kLargestReport || !file.open(QIODevice::ReadOnly))
            return FoundRecipe{path, std::nullopt};
        return FoundRecipe{path, recipeIn(file.read(kLargestReport).toStdString())};
    });
}

void ReportController::repeat(const RunRequest& request) {
    repeating_.ask([this, request](const std::stop_token& stop,
                                   const ProgressFunction& progress) -> Result<std::optional<RunManifest>> {
        const RunOutcome outcome = doors_.material.executor.run(request, stop, progress);
        if (outcome.status == RunOutcome::Status::Failed) return tl::unexpected<Error>(*outcome.problem);
        if (outcome.status == RunOutcome::Status::Cancelled) return std::nullopt;
        return outcome.result->manifest;
    });
}

void ReportController::cancelRepeating() {
    finding_.drop();
    repeating_.drop();
}

void ReportController::cancel() {
    cancelInformation();
    cancelMaking();
    writing_.drop();
    cancelRepeating();
}

Result<std::optional<WrittenReport>> ReportController::writeAll(const ReportWriting& what, const std::stop_token& stop,
                                                                const ProgressFunction& progress) const {
    std::vector<PaintedFile> files = what.painted;
    if (!what.tagged.empty()) {
        VALOR_TRY(auto tagged, makeTagged(what, stop));
        if (!tagged) return std::nullopt;
        files.push_back(*std::move(tagged));
    }
    std::optional<Workbook> workbook;
    if (!what.workbook.empty()) {
        VALOR_TRY(workbook, makeWorkbook(what, stop, progress));
        if (!workbook) return std::nullopt;
    }
    if (stop.stop_requested()) return std::nullopt;
    WrittenReport written;
    if (workbook) {
        VALOR_CHECK(doors_.files.writeWorkbook(*workbook, what.workbook));
        written.push_back(what.workbook);
    }
    for (const PaintedFile& file : files) {
        VALOR_CHECK(writeBytes(file.bytes, file.path));
        written.push_back(file.path);
    }
    return written;
}

/// The window keeps few of the draws of a run: it is made again, with all that the workbook calculates from.
Result<std::optional<Workbook>> ReportController::makeWorkbook(const ReportWriting& what, const std::stop_token& stop,
                                                               const ProgressFunction& progress) const {
    const CasePtr& input = what.material->input;
    const CaseInformation& known = what.material->information;
    const RunRequest request = requestOf(known.result->manifest, input);
    const RunOutcome outcome = doors_.material.executor.run(request, stop, progress);
    if (outcome.status == RunOutcome::Status::Failed) return tl::unexpected<Error>(*outcome.problem);
    if (outcome.status == RunOutcome::Status::Cancelled || stop.stop_requested()) return std::nullopt;
    VALOR_TRY(const auto paid, reportedPayments(doors_.material, request, *outcome.result, stop, progress));
    if (!paid || stop.stop_requested()) return std::nullopt;
    const CaseInformation information{outcome.result, known.sample, known.analysis};
    return resultWorkbook({*input, information, what.material->sensitivity, *paid, what.findings, what.saved},
                          {doors_.texts, what.language})
        .map([](Workbook workbook) { return std::optional<Workbook>(std::move(workbook)); });
}

Result<std::optional<PaintedFile>> ReportController::makeTagged(const ReportWriting& what,
                                                                const std::stop_token& stop) const {
    auto pdf = doors_.files.taggedPdf(what.odt, [&stop] { return stop.stop_requested(); });
    if (!pdf) return about(what.tagged, std::move(pdf).error());
    if (!*pdf || stop.stop_requested()) return std::nullopt;
    return PaintedFile{what.tagged, withRecipe(**std::move(pdf), what.recipe)};
}

}  // namespace valor::ui
