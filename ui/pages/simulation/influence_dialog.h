// SPDX-License-Identifier: GPL-3.0-or-later
// What moves the result, and how surely it is known. Beside the window, so that both can be read.
#pragma once

#include <QDialog>

#include "ui/pages/simulation/answer_pane.h"

namespace valor::ui {

/// Deletes itself when it is closed.
class InfluenceDialog : public QDialog {
    Q_OBJECT
public:
    InfluenceDialog(InfluenceController& influence, const Environment& environment, QWidget* parent);

    /// What is asked about from now on; answers of before say so.
    void setSubject(const QuestionSubject& subject);
    /// A full run of the same subject: answers that do not rest on a run stay as they are.
    void setRun(const QuestionSubject& subject);

private:
    std::vector<AnswerPane*> panes_;
};

}  // namespace valor::ui
