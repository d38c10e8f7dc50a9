// SPDX-License-Identifier: GPL-3.0-or-later
// A question about the case, answered by a picture and a text.
#pragma once

#include "ui/jobs/influence_controller.h"
#include "ui/pages/simulation/question_pane.h"

class QTabWidget;

namespace valor::ui {

class ChartPanel;

/// What questions are about.
struct QuestionSubject {
    CasePtr input;
    ScenarioId scenario;
    AlternativeId alternative;
    RunResultPtr result;                ///< of a run of the case, or of the case as it was before; null: none yet
    std::vector<ParameterId> movers{};  ///< inputs that move the result, the one that moves it most first; may be empty
};

class AnswerPane : public QuestionPane {
    Q_OBJECT
public:
    /// An answer that stands there is of before from now on. Choices stay where they still are.
    void setSubject(const QuestionSubject& subject);
    /// A full run of the subject is there.
    void setRun(const RunResultPtr& result);

signals:
    /// The answer about this stands there.
    void answered(const valor::CasePtr& input, const valor::ScenarioId& scenario);

protected:
    /// @param name see QuestionPane
    AnswerPane(const QString& name, const Environment& environment, QWidget* parent);

    /// After its fields. @param chart what the answer is pictured by; null: it has no picture
    void build(ChartPanel* chart);
    /// Inputs of the case under their names, to be filled whenever the case is another.
    /// @param first rank among the inputs that move the result of the one that is chosen at first; of all where nobody
    /// knows
    ChoiceBox* addInputs(const char* name, const QString& label, int first);
    ChoiceBox* addOutputs(const char* name);
    [[nodiscard]] ParameterId inputOf(const ChoiceBox* box) const;
    [[nodiscard]] std::string outputOf(const ChoiceBox* box) const;
    [[nodiscard]] const std::string& unitOf(const ParameterId& input) const;
    [[nodiscard]] const QuestionSubject& subject() const { return subject_; }

    void invite() override;
    /// The subject or a choice is another.
    virtual void arrange() {}
    /// A full run of the subject is there.
    virtual void takeRun() {}
    /// The answer is there. @param sentence that stands above the picture
    void show(const Document& document, const std::string& sentence);

private:
    [[nodiscard]] int placeOf(int first) const;
    void fillInputs();
    void fillOutputs();

    QString name_;
    QuestionSubject subject_;
    std::vector<std::pair<ChoiceBox*, int>> inputBoxes_;  ///< with the rank of what is chosen at first
    std::vector<ChoiceBox*> outputBoxes_;
    std::vector<ParameterId> inputs_;
    std::vector<std::string> outputs_;
    QLabel* sentence_ = nullptr;
    ChartPanel* chart_ = nullptr;
    QTabWidget* views_ = nullptr;
};

[[nodiscard]] const Scenario& scenarioIn(const Case& input, const ScenarioId& id);

}  // namespace valor::ui
