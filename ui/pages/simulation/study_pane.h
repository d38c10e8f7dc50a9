// SPDX-License-Identifier: GPL-3.0-or-later
// A study or a pilot of one input, planned before the choice: how large, how long, and what it would be worth.
#pragma once

#include "ui/jobs/information_controller.h"
#include "ui/pages/simulation/question_pane.h"

namespace valor::ui {

class StudyFields;

class StudyPane : public QuestionPane {
    Q_OBJECT
public:
    StudyPane(InformationController& information, const Environment& environment, QWidget* parent = nullptr);

    /// What can be studied. What stands there of another run is taken away.
    void setSubject(const FullRun& run, const InformationAnswerPtr& answer);
    /// What stands there is from before a change, and nothing can be asked until the next run.
    void markPast();

private:
    bool ask() override;
    void cancel() override { information_.cancelStudy(); }
    void take(const StudyAnswerPtr& answer);
    void fail(Error problem);

    InformationController& information_;
    FullRun run_;
    StudyFields* fields_;
};

}  // namespace valor::ui
