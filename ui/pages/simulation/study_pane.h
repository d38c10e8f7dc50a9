// SPDX-License-Identifier: GPL-3.0-or-later
// A study or a pilot of one input, planned before the choice: how large, how long, and what it would be worth.
#pragma once

#include <QWidget>

#include "ui/jobs/information_controller.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace valor::ui {

class ChoiceBox;
class DocumentPane;
class NumberField;
class WorkLine;

class StudyPane : public QWidget {
    Q_OBJECT
public:
    StudyPane(InformationController& information, const Environment& environment, QWidget* parent = nullptr);

    /// What can be studied: the inputs of the answer, worth most first. What was planned stays, where it still can be.
    void setSubject(const FullRun& run, const InformationAnswerPtr& answer);
    /// What stands there is from before a change.
    void markPast();

private:
    void build();
    void addNumber(NumberField*& field, const char* name, const std::string& unit, const QString& label);
    void addList(QLineEdit*& field, const char* name, const QString& label);
    void fillInputs();
    void arrange();
    void calculate();
    void take(const StudyAnswerPtr& answer);
    void say(const QString& problem);
    void explain(Error problem);
    [[nodiscard]] QString labelOf(const QString& place) const;
    [[nodiscard]] bool isPilot() const;
    /// Whether what is chosen is counted as yes or no.
    [[nodiscard]] bool isCounted() const;
    /// What the fields ask. @return nothing when one cannot be read, which is said
    [[nodiscard]] std::optional<StudyQuestion> question();

    InformationController& information_;
    const Environment& environment_;
    FullRun run_;
    InformationAnswerPtr answer_;
    std::vector<std::string> columns_;  ///< of the choice, in its order
    QFormLayout* rows_;
    ChoiceBox *input_, *kind_;
    QLineEdit *sizes_, *months_;
    NumberField *perMonth_, *spread_, *wait_, *live_, *fixedCost_, *monthlyCost_, *observationCost_, *exitCost_;
    QLabel* problem_;
    WorkLine* work_;
    DocumentPane* text_;
};

}  // namespace valor::ui
