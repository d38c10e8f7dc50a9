// SPDX-License-Identifier: GPL-3.0-or-later
// What the board gets: which report, its pages as they will be, and the way out of the building.
#pragma once

#include <QWidget>
#include <optional>

#include "core/report/document.h"
#include "core/report/report_recipe.h"
#include "ui/document/case_document.h"
#include "ui/jobs/information_controller.h"
#include "ui/jobs/report_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/print/paper_painter.h"
#include "ui/text/environment.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace valor::ui {

class PagePreview;
class ReportChoice;

class ReportPage : public QWidget {
    Q_OBJECT
public:
    /// What works for the page.
    struct Workers {
        InformationController& information;
        ReportController& reports;
    };
    ReportPage(CaseDocument& document, const Workers& workers, const Environment& environment,
               QWidget* parent = nullptr);

    /// A full run is there to report on.
    void setRun(const FullRun& run);
    /// What moves it.
    void setSensitivity(const OneWayAnswer& answer);
    /// The case, the scenario or their figures are no longer those of the run.
    void markPast();
    /// The case was closed.
    void clear();
    /// The report on show; empty: there is none yet.
    [[nodiscard]] const std::optional<Document>& report() const { return report_; }
    /// Writes the report on show by the end of the name. @return empty, or why it could not be written
    [[nodiscard]] QString exportTo(const QString& path) const;
    /// The same in one form; a workbook and an accessible PDF are written in the background. @see reportWritten()
    void exportAs(ReportFormat format, const QString& path);
    /// Runs the case as the report in a file says. @see reportRepeated()
    void repeat(const QString& path);

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
    QWidget* buildState();
    void askWhereToExport();
    void ask();
    void answer(const InformationAnswerPtr& found);
    void fail(const Error& problem);
    void cancel();
    void write();
    void tell();
    [[nodiscard]] QString stateInWords() const;
    void connectWork();
    void begin(const QString& what);
    void end(const QString& how);
    void takeWritten(const WrittenReportPtr& files);
    void takeRepeated(const RunManifest& repeated);
    void repeatOn(const CasePtr& input);
    void askWhichToRepeat();
    void warn(const QString& text);
    [[nodiscard]] ReportWriting writingOf(const Document& report, Language language) const;
    [[nodiscard]] QString relianceInWords() const;
    [[nodiscard]] bool isComplete() const;
    void retranslate();

    CaseDocument& document_;
    InformationController& information_;
    ReportController& maker_;
    const Environment& environment_;
    PaperPainter painter_;
    FullRun run_;
    std::optional<OneWayAnswer> sensitivity_;
    InformationAnswerPtr answer_;
    std::optional<Document> report_;
    QString problem_;
    bool isAsking_ = false, isPast_ = false, isStopped_ = false;
    QString work_;                        ///< what is being made for a file; empty: nothing
    QString done_;                        ///< how that went
    std::optional<ReportRecipe> recipe_;  ///< that is being repeated
    ReportChoice* choice_;
    QScrollArea* scroll_;
    PagePreview* preview_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton *cancel_, *export_, *repeat_;
};

}  // namespace valor::ui
