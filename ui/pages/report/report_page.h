// SPDX-License-Identifier: GPL-3.0-or-later
// What the board gets: which report, its pages as they will be, and the way out of the building.
#pragma once

#include <QWidget>
#include <optional>

#include "core/report/document.h"
#include "ui/document/case_document.h"
#include "ui/jobs/report_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/pages/report/report_work.h"
#include "ui/text/environment.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace valor::ui {

class PagePreview;
class ReportChoice;
class ReportJobs;

class ReportPage : public QWidget {
    Q_OBJECT
public:
    /// @param maker of nobody else
    ReportPage(CaseDocument& document, ReportController& maker, const Environment& environment,
               QWidget* parent = nullptr);

    /// A full run is there to report on.
    void setRun(const FullRun& run);
    /// What moves it.
    void setSensitivity(const OneWayAnswer& answer);
    /// … or why that is not known.
    void failSensitivity(const Error& problem);
    /// The case, the scenario or their figures are no longer those of the run. What is on show stays, and says so.
    void markPast();
    /// The case was closed.
    void clear();
    /// The report on show; null: there is none yet.
    [[nodiscard]] const std::shared_ptr<const Document>& report() const { return shown_.pages; }
    /// Writes the report on show in one form, while the window goes on. @see reportWritten()
    void exportAs(ReportFormat format, const QString& path) { work_->exportAs(shown_, format, path); }
    /// Saves the report on show as a job of the case. @return empty, or why not
    [[nodiscard]] QString saveJob(const QString& name, const std::vector<ReportFormat>& formats);
    /// Makes the files of a job of the case; asks before it replaces any. @see reportWritten()
    void makeJob(const ReportId& job, const QString& folder);
    /// Runs the case as the report in a file says. @see reportRepeated()
    void repeat(const QString& path) { work_->repeat(path); }
    void askWhichToRepeat();

signals:
    void reportShown();
    /// Files of a report are complete.
    void reportWritten();
    /// @param isSame whether the figures came out the same
    void reportRepeated(bool isSame);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildChoices();
    QWidget* buildState();
    void connectWork();
    void askWhereToExport();
    void askForJob();
    /// Where files of jobs go; then makes one. @param job empty: none
    void askForFolder(const ReportId& job);
    void makeWhereKnown(const ReportId& job);
    [[nodiscard]] QString suggestedName() const;
    void removeJob(const ReportId& job);
    void listJobs();
    void warn(const QString& text);
    void ask();
    void answer(const InformationAnswerPtr& found);
    void fail(const Error& problem);
    void cancel();
    void stopAsking();
    [[nodiscard]] bool isAskedFor(const InformationAnswer& found) const;
    void findState();
    void write();
    void tell();
    [[nodiscard]] QString stateInWords() const;
    [[nodiscard]] QString relianceInWords() const;
    [[nodiscard]] QString answersInWords() const;
    /// What is known of the newest run suffices to ask for the rest.
    [[nodiscard]] bool isComplete() const;
    /// What is on show is of the newest run.
    [[nodiscard]] bool isShown() const;
    void retranslate();

    CaseDocument& document_;
    ReportController& maker_;
    const Environment& environment_;
    ReportWork* work_;
    FullRun run_;                              ///< the newest
    Diagnostics findings_;                     ///< of its case
    std::optional<OneWayAnswer> sensitivity_;  ///< the newest: not always of that run
    std::optional<ShownReport> asked_;         ///< that is shown once it is known what is worth to know
    ShownReport shown_;
    QString problem_;  ///< why the newest run is not on show
    bool isEdited_ = false, isStopped_ = false;
    QString folder_;  ///< of the files of jobs, once somebody has chosen it
    ReportChoice* choice_;
    ReportJobs* jobs_;
    QScrollArea* scroll_;
    PagePreview* preview_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton *cancel_, *export_, *repeat_;
};

}  // namespace valor::ui
