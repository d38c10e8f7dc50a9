// SPDX-License-Identifier: GPL-3.0-or-later
// A sample made in R or a spreadsheet: which tables, what an effect is worth, and what the sample says.
#pragma once

#include <QDialog>

#include "ui/jobs/sample_controller.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace valor::ui {

class DocumentPane;
class NumberField;
class WorkLine;

/// Deletes itself when it is closed.
class SampleDialog : public QDialog {
    Q_OBJECT
public:
    SampleDialog(SampleController& samples, const Environment& environment, QWidget* parent);

private:
    void build();
    QLineEdit* addFile(const char* name, const QString& label);
    QLineEdit* addText(const char* name, const QString& label, const QString& text);
    void choose(QLineEdit* line, const QString& title);
    void analyse();
    void take(const SampleAnswerPtr& answer);
    void refuse(const QString& why);

    SampleController& samples_;
    const Environment& environment_;
    QFormLayout* rows_;
    QLineEdit* costs_;
    QLineEdit* effects_;
    QLineEdit* parameters_;
    NumberField* willingness_;
    QLineEdit* money_;
    QLineEdit* effect_;
    QLabel* problem_;
    WorkLine* work_;
    DocumentPane* text_;
};

}  // namespace valor::ui
