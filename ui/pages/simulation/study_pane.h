// SPDX-License-Identifier: GPL-3.0-or-later
// A study or a pilot of one input, planned before the choice: how large, how long, and what it would be worth.
#pragma once

#include <QWidget>

#include "ui/jobs/information_controller.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;

namespace valor::ui {

class DocumentPane;
class StudyFields;
class WorkLine;

class StudyPane : public QWidget {
    Q_OBJECT
public:
    StudyPane(InformationController& information, const Environment& environment, QWidget* parent = nullptr);

    /// What can be studied. What stands there of another run is taken away.
    void setSubject(const FullRun& run, const InformationAnswerPtr& answer);
    /// What stands there is from before a change, and nothing can be asked until the next run.
    void markPast();

private:
    void build();
    void calculate();
    void cancel();
    void take(const StudyAnswerPtr& answer);
    void say(const QString& problem);
    void explain(Error problem);

    InformationController& information_;
    const Environment& environment_;
    FullRun run_;
    StudyFields* fields_;
    QLabel* problem_;
    QPushButton* calculate_;
    WorkLine* work_;
    DocumentPane* text_;
};

}  // namespace valor::ui
