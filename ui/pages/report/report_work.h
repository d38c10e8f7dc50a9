// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of a report on show, and what is made again of a report in a file: one thing at a time, and how it went.
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/document.h"
#include "core/report/report_recipe.h"
#include "ui/document/find_saved_state.h"
#include "ui/jobs/report_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/print/document_painting.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// A report on show with all that it was made of: whatever is exported is of this.
struct ShownReport {
    InformationAnswerPtr known;  ///< the case, its run and what is worth to know of it; null: nothing is on show
    OneWayAnswer sensitivity;    ///< of the same run
    Diagnostics findings;        ///< of the same case
    SavedState saved = {};       ///< of the same case
    std::shared_ptr<const Document> pages;        ///< null: nothing is ticked
    std::shared_ptr<const DocumentPages> layout;  ///< of these pages
};

class ReportWork : public QObject {
    Q_OBJECT
public:
    ReportWork(CaseDocument& document, ReportController& maker, const Environment& environment,
               QObject* parent = nullptr);

    /// Writes one form while the window goes on. @see written()
    void exportAs(const ShownReport& shown, ReportFormat format, const QString& path);
    /// Runs the open case as a job of it says, and writes its files into a folder. @see written()
    void makeJob(const ReportJob& job, const QString& folder);
    /// Runs the open case as the report in a file says. @see repeated()
    void repeat(const QString& path);
    /// A person wants no more of it.
    void stop();
    /// The open case goes: a report of it is not repeated; one that is being written is, whole.
    void forgetCase();
    void forgetOutcome() { outcome_.clear(); }

    [[nodiscard]] bool isAtWork() const { return !doing_.isEmpty(); }
    /// What is being made; empty: nothing.
    [[nodiscard]] const QString& doing() const { return doing_; }
    /// How the last thing went; empty: nothing was asked for since.
    [[nodiscard]] const QString& outcome() const { return outcome_; }

signals:
    void changed();
    void progressed(double share);
    /// Something was not done, and why.
    void warned(const QString& why);
    /// A file is complete.
    void written();
    /// @param isSame whether the figures came out the same
    void repeated(bool isSame);

private:
    void connectMaker();
    void begin(const QString& what);
    void end(const QString& how);
    void endStopped();
    /// Paints what is painted of `pending_`, then has all of it written.
    void writeAll(const PaintedDocument& pages);
    void takePainted(const DocumentPainting::Forms& forms);
    void takeWritten(const WrittenReportPtr& files);
    void takeMaterial(const ReportMaterialPtr& material);
    void writeJob(const ReportMaterialPtr& material, const SavedState& saved);
    void takeRecipe(const FoundRecipePtr& found);
    void repeatOn(const Result<CasePtr>& state);
    void takeRepeated(const ManifestPtr& found);
    [[nodiscard]] QString explained(const Error& problem) const;

    CaseDocument& document_;
    ReportController& maker_;
    const Environment& environment_;
    DocumentPainting* painting_;
    QString doing_, outcome_;
    std::optional<ReportJob> job_;  ///< that is being made
    QString folder_;                ///< where its files go
    Diagnostics findings_;          ///< of the case that it is made of
    ReportWriting pending_;         ///< what is being painted; its files are not filled in yet
    std::vector<std::pair<DocumentFormat, std::string>> paths_;  ///< of those files
    std::optional<ReportRecipe> recipe_;                         ///< that is being repeated
    std::uint64_t repetition_ = 0;                               ///< the newest: answers to others are not wanted
};

}  // namespace valor::ui
