// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that the case asks for: made again with one press, and new ones saved.
#pragma once

#include <QFrame>
#include <vector>

#include "core/model/case.h"
#include "core/report/report_parts.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class ReportJobs : public QFrame {
    Q_OBJECT
public:
    explicit ReportJobs(const Environment& environment, QWidget* parent = nullptr);

    void show(const std::vector<ReportJob>& jobs);
    /// @param canSave there is a report to be saved @param canRun nothing else is being made
    void allow(bool canSave, bool canRun);
    void retranslate();

signals:
    void runAsked(const valor::ReportId& job);
    void removeAsked(const valor::ReportId& job);
    /// The report on show is to be a job.
    void saveAsked();

private:
    void addRow(const ReportJob& job);

    const Environment& environment_;
    std::vector<ReportJob> jobs_;
    QLabel *title_, *nothing_;
    QVBoxLayout* rows_;
    std::vector<QPushButton*> runs_;
    QPushButton* save_;
    bool canRun_ = false;
};

/// "PDF", "Accessible PDF", …
[[nodiscard]] QString nameOfFormat(ReportFormat format);

}  // namespace valor::ui
