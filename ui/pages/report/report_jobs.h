// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that the case asks for: made again with one press, and new ones saved.
#pragma once

#include <QFrame>
#include <vector>

#include "core/model/case.h"
#include "core/model/report_form.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class ReportJobs : public QFrame {
    Q_OBJECT
public:
    explicit ReportJobs(const Environment& environment, QWidget* parent = nullptr);

    /// The rows stay, and with them the focus, where the reports are those that they show.
    void show(const std::vector<ReportJob>& jobs);
    /// Where files go without a question; empty: that is asked.
    void showFolder(const QString& folder);
    /// @param canSave there is a report to be saved @param canRun nothing else is being made
    void allow(bool canSave, bool canRun);
    void retranslate();

signals:
    void runAsked(const valor::ReportId& job);
    void removeAsked(const valor::ReportId& job);
    /// The report on show is to be a job.
    void saveAsked();
    /// Files are to go elsewhere.
    void folderAsked();

private:
    void build();
    void fill();
    void addRow(const ReportJob& job);
    [[nodiscard]] QString formsOf(const ReportJob& job) const;
    /// Tab goes through the rows as they stand, then to what is below.
    void orderFocus();
    void holdFocus();
    void returnFocus();
    void tellFolder();

    const Environment& environment_;
    std::vector<ReportJob> jobs_;
    QString folder_;
    QLabel *title_, *nothing_, *folderName_;
    QVBoxLayout* rows_;
    std::vector<QPushButton*> buttons_;  ///< of the rows: make, remove, make, …
    QPushButton *folderButton_, *save_;
    bool canRun_ = false;
    ReportId waiting_;  ///< whose Make had the focus when it was switched off; empty: none
};

/// "PDF", "Accessible PDF", …
[[nodiscard]] QString nameOfFormat(ReportFormat format);
/// Of a report without a name, its id.
[[nodiscard]] QString nameOfJob(const ReportJob& job, const Languages& languages);

}  // namespace valor::ui
