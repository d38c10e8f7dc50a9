// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a report is to be called in the case and which files it gives.
#pragma once

#include <QDialog>
#include <functional>
#include <utility>
#include <vector>

#include "core/model/case.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace valor::ui {

class SaveReportDialog : public QDialog {
    Q_OBJECT
public:
    /// @param save told of the name and the formats; says why not, or nothing, and the dialog closes
    using Save = std::function<QString(const QString& name, const std::vector<ReportFormat>& formats)>;
    SaveReportDialog(const QString& suggestion, Save save, QWidget* parent);

private:
    void follow();
    void trySave();

    Save save_;
    QLineEdit* name_;
    std::vector<std::pair<ReportFormat, QCheckBox*>> formats_;
    QLabel* problem_;
    QDialogButtonBox* buttons_;
};

}  // namespace valor::ui
