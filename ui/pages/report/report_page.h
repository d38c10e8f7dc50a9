// SPDX-License-Identifier: GPL-3.0-or-later
// What the board gets: which report, its pages as they will be, and the way out of the building.
#pragma once

#include <QWidget>
#include <optional>

#include "core/report/document.h"
#include "ui/document/case_document.h"
#include "ui/jobs/information_controller.h"
#include "ui/jobs/sensitivity_controller.h"
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
    ReportPage(CaseDocument& document, InformationController& information, const Environment& environment,
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

signals:
    void reportShown();

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
    [[nodiscard]] QString relianceInWords() const;
    [[nodiscard]] bool isComplete() const;
    void retranslate();

    CaseDocument& document_;
    InformationController& information_;
    const Environment& environment_;
    FullRun run_;
    std::optional<OneWayAnswer> sensitivity_;
    InformationAnswerPtr answer_;
    std::optional<Document> report_;
    QString problem_;
    bool isAsking_ = false, isPast_ = false, isStopped_ = false;
    ReportChoice* choice_;
    QScrollArea* scroll_;
    PagePreview* preview_;
    QLabel* state_;
    QProgressBar* progress_;
    QPushButton *cancel_, *export_;
};

}  // namespace valor::ui
