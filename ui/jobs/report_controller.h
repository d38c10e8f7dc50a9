// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the forms of a report that take long, and repeats the run of a report, without holding up the window.
#pragma once

#include <QObject>
#include <memory>

#include "core/comparison/report_material.h"
#include "core/error/diagnostics.h"
#include "core/ports/report_files.h"
#include "core/ports/text_catalog.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

using ReportMaterialPtr = std::shared_ptr<const ReportMaterial>;

/// Forms of a report that are not painted in the window, and where they are to lie. Empty path: not wanted.
struct ReportWriting {
    ReportMaterialPtr material;  ///< of the workbook; payments that it lacks are worked out
    Diagnostics findings;        ///< of its case
    Language language = Language::English;
    std::string workbook;
    std::string odt, recipe;  ///< what a tagged PDF is laid out from, and the line that it carries
    std::string tagged;
};

/// The files that were written.
using WrittenReport = std::vector<std::string>;
using WrittenReportPtr = std::shared_ptr<const WrittenReport>;
using ManifestPtr = std::shared_ptr<const RunManifest>;

class ReportController : public QObject {
    Q_OBJECT
public:
    struct Doors {
        ReportDoors material;  ///< of nobody else
        const ReportFiles& files;
        const TextCatalog& texts;
    };
    explicit ReportController(const Doors& doors, QObject* parent = nullptr);
    ~ReportController() override;

    void write(const ReportWriting& what);
    void repeat(const RunRequest& request);
    void cancel();

signals:
    void written(const valor::ui::WrittenReportPtr& files);
    void repeated(const valor::ui::ManifestPtr& manifest);
    void failed(const valor::Error& problem);
    void progressed(double share);

private:
    [[nodiscard]] Result<std::optional<WrittenReport>> writeAll(const ReportWriting& what, const std::stop_token& stop,
                                                                const ProgressFunction& progress) const;
    /// @return false when stopped
    [[nodiscard]] Result<bool> writeWorkbook(const ReportWriting& what, const std::stop_token& stop,
                                             const ProgressFunction& progress) const;
    [[nodiscard]] Result<bool> writeTagged(const ReportWriting& what, const std::stop_token& stop) const;

    Doors doors_;
    JobQueue queue_;
    NewestQuestion<WrittenReport> writing_{*this, queue_, &ReportController::written, &ReportController::failed,
                                           &ReportController::progressed};
    NewestQuestion<RunManifest> repeating_{*this, queue_, &ReportController::repeated, &ReportController::failed,
                                           &ReportController::progressed};
};

}  // namespace valor::ui
