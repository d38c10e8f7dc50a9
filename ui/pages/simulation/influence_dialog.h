// SPDX-License-Identifier: GPL-3.0-or-later
// What moves the result, and how surely it is known.
#pragma once

#include "ui/pages/simulation/answer_pane.h"
#include "ui/pages/simulation/side_dialog.h"

namespace valor::ui {

class CaseDocument;

class InfluenceDialog : public SideDialog {
    Q_OBJECT
public:
    /// @param document whose file knows which revision an answer is of
    InfluenceDialog(InfluenceController& influence, CaseDocument& document, const Environment& environment,
                    QWidget* parent);
    /// What it asks for or answers, in the language of the moment: by this it is found.
    [[nodiscard]] static QStringList topics();

    /// What is asked about from now on; answers of before say so.
    void setSubject(const QuestionSubject& subject);
    /// A full run of the same subject: answers that do not rest on a run stay as they are.
    void setRun(const RunResultPtr& result);

private:
    std::vector<AnswerPane*> panes_;
};

}  // namespace valor::ui
