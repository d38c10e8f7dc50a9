// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a report tells of a run, writes the forms of it that take long, and repeats the run of a report, without
// holding up the window.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "core/comparison/report_material.h"
#include "core/error/diagnostics.h"
#include "core/ports/report_files.h"
#include "core/ports/text_catalog.h"
#include "core/report/report_recipe.h"
#include "core/report/saved_state.h"
#include "ui/jobs/information_controller.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

using ReportMaterialPtr = std::shared_ptr<const ReportMaterial>;

/// A form that was painted in the window.
struct PaintedFile {
    std::string path, bytes;
};
/// Forms of a report and where they are to lie. Empty path: not wanted. All are made before the first is written, so
/// that nothing is written where somebody stops it.
struct ReportWriting {
    ReportMaterialPtr material;  ///< of the workbook; payments that it lacks are worked out
    Diagnostics findings;        ///< of its case
    SavedState saved = {};       ///< of its case
    Language language = Language::English;
    std::string workbook;
    std::string odt, recipe;  ///< what a tagged PDF is laid out from, and the line that it carries
    std::string tagged;
    std::vector<PaintedFile> painted;
};

/// The files that were written.
using WrittenReport = std::vector<std::string>;
using WrittenReportPtr = std::shared_ptr<const WrittenReport>;
using ManifestPtr = std::shared_ptr<const RunManifest>;

/// What a file says that it was made from.
struct FoundRecipe {
    std::string path;
    std::optional<ReportRecipe> recipe;  ///< nothing: it is no report, or cannot be read
};
using FoundRecipePtr = std::shared_ptr<const FoundRecipe>;

class ReportController : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kLargestReport = 200'000'000;  ///< bytes; what is larger is not read

    struct Doors {
        ReportDoors material;   ///< of nobody else
        InputDraws& questions;  ///< of inform() alone, which is asked while a report is made
        const ReportFiles& files;
        const TextCatalog& texts;
    };
    explicit ReportController(const Doors& doors, QObject* parent = nullptr);
    ~ReportController() override;

    /// What it would be worth to know the inputs of a run better.
    void inform(const FullRun& run);
    void cancelInformation();
    [[nodiscard]] bool isInforming() const { return information_.isOpen(); }
    /// Runs a case and asks all that a report tells of it.
    void make(const RunRequest& request);
    void cancelMaking();
    [[nodiscard]] bool isMaking() const { return making_.isOpen(); }
    void write(const ReportWriting& what);
    [[nodiscard]] bool isWriting() const { return writing_.isOpen(); }
    /// What is being written is to end soon: a file is written whole or stays as it was. @see writingChanged()
    void stopWriting();
    void findRecipe(const std::string& path);
    void repeat(const RunRequest& request);
    void cancelRepeating();
    /// Nobody wants any answer any more.
    void cancel();

signals:
    void informed(const valor::ui::InformationAnswerPtr& found);
    void informationFailed(const valor::Error& problem);
    void informationProgressed(double share);
    void informationChanged();
    void made(const valor::ui::ReportMaterialPtr& material);
    void written(const valor::ui::WrittenReportPtr& files);
    /// isWriting(), after what came of it was told.
    void writingChanged();
    void recipeFound(const valor::ui::FoundRecipePtr& found);
    void repeated(const valor::ui::ManifestPtr& manifest);
    void failed(const valor::Error& problem);
    void progressed(double share);

private:
    [[nodiscard]] Result<std::optional<WrittenReport>> writeAll(const ReportWriting& what, const std::stop_token& stop,
                                                                const ProgressFunction& progress) const;
    /// @return nothing when stopped
    [[nodiscard]] Result<std::optional<Workbook>> makeWorkbook(const ReportWriting& what, const std::stop_token& stop,
                                                               const ProgressFunction& progress) const;
    [[nodiscard]] Result<std::optional<PaintedFile>> makeTagged(const ReportWriting& what,
                                                                const std::stop_token& stop) const;

    Doors doors_;
    JobQueue queue_;      ///< of files and of the executor
    JobQueue questions_;  ///< of inform(): pages need not wait for a file, nor a file for them
    NewestQuestion<InformationAnswer> information_{*this,
                                                   questions_,
                                                   &ReportController::informed,
                                                   &ReportController::informationFailed,
                                                   &ReportController::informationProgressed,
                                                   &ReportController::informationChanged};
    NewestQuestion<ReportMaterial> making_{*this, queue_, &ReportController::made, &ReportController::failed,
                                           &ReportController::progressed};
    NewestQuestion<WrittenReport> writing_{*this,
                                           queue_,
                                           &ReportController::written,
                                           &ReportController::failed,
                                           &ReportController::progressed,
                                           &ReportController::writingChanged};
    NewestQuestion<FoundRecipe> finding_{*this, queue_, &ReportController::recipeFound, &ReportController::failed};
    NewestQuestion<RunManifest> repeating_{*this, queue_, &ReportController::repeated, &ReportController::failed,
                                           &ReportController::progressed};
};

}  // namespace valor::ui
