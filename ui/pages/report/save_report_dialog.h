// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a report is to be called in the case and which files it gives.
#pragma once

#include <QDialog>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/case.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class SaveReportDialog : public QDialog {
    Q_OBJECT
public:
    /// Says why not, or nothing, and the dialog closes.
    using Save = std::function<QString(const QString& name, const std::vector<ReportFormat>& formats)>;
    /// The formats of the report that is called so; nothing: there is none.
    using Known = std::function<std::optional<std::vector<ReportFormat>>(const QString& name)>;
    /// Offers the files that are written for the audience.
    SaveReportDialog(const QString& suggestion, ReportAudience audience, Known known, Save save, QWidget* parent);

private:
    void build(ReportAudience audience);
    void addFormats(QVBoxLayout& lines, ReportAudience audience);
    /// What the name means: a new report, or another form of one that is there.
    void follow();
    void trySave();
    /// For what is said now.
    void makeRoom();

    Known known_;
    Save save_;
    QLineEdit* name_;
    std::vector<std::pair<ReportFormat, QCheckBox*>> formats_;
    QLabel *replaced_, *problem_;
    QDialogButtonBox* buttons_;
    QPushButton* accept_;
};

}  // namespace valor::ui
