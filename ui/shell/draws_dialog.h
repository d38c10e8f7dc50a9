// SPDX-License-Identifier: GPL-3.0-or-later
// How many draws a full run has: a number, or as many as it takes.
#pragma once

#include <QDialog>

#include "ui/jobs/run_controller.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLabel;
class QRadioButton;

namespace valor::ui {

class ChoiceBox;
class NumberField;

/// A window-modal dialog that deletes itself.
class DrawsDialog : public QDialog {
    Q_OBJECT
public:
    /// @param currency of the open case
    DrawsDialog(RunController& runs, const std::string& currency, const Environment& environment, QWidget* parent);

private:
    void build();
    void buildRule(QFormLayout& rows);
    QRadioButton* addWay(QFormLayout& rows, const QString& words, const char* name);
    NumberField* addField(QFormLayout& rows, const QString& label, const char* name, bool isWhole);
    void showPresent();
    /// The fields of the way that is chosen can be filled in, and the unit is that of the result.
    void arrange();
    void tryToApply();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] StopRule rule() const;
    [[nodiscard]] bool isRelative() const;

    RunController& runs_;
    const std::string currency_;
    const Environment& environment_;
    QRadioButton *fixed_ = nullptr, *sure_ = nullptr, *timed_ = nullptr;
    NumberField *draws_ = nullptr, *error_ = nullptr, *seconds_ = nullptr, *most_ = nullptr;
    ChoiceBox *output_ = nullptr, *scale_ = nullptr;
    QLabel* problem_ = nullptr;
};

}  // namespace valor::ui
