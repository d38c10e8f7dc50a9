// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is, which alternative and scenario one looks at, and the two buttons of a run.
#pragma once

#include <QFrame>

#include "ui/document/case_document.h"
#include "ui/jobs/run_controller.h"
#include "ui/text/environment.h"

class QPushButton;
class QToolButton;

namespace valor::ui {

class ChoiceBox;
class ElidedLabel;

class HeaderBar : public QFrame {
    Q_OBJECT
public:
    HeaderBar(CaseDocument& document, RunController& runs, const Environment& environment, QWidget* parent = nullptr);
    void setPageTitle(const QString& title);

signals:
    void searchAsked();

private:
    void build();
    void refresh();
    void refreshButtons();
    void fillAlternatives();
    void fillScenarios();

    CaseDocument& document_;
    RunController& runs_;
    const Environment& environment_;
    ElidedLabel* page_;
    ElidedLabel* case_;
    ChoiceBox* alternative_;
    ChoiceBox* scenario_;
    QToolButton* search_;
    QPushButton* cancel_;
    QPushButton* run_;
};

}  // namespace valor::ui
