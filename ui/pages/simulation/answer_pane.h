// SPDX-License-Identifier: GPL-3.0-or-later
// A question about the case: its fields on the left, its answer as a picture and as a text on the right.
#pragma once

#include <QWidget>

#include "core/report/document.h"
#include "ui/editors/work_line.h"
#include "ui/jobs/influence_controller.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace valor::ui {

class ChartPanel;
class ChoiceBox;
class DocumentPane;
class NumberField;

/// What questions are about.
struct QuestionSubject {
    CasePtr input;
    ScenarioId scenario;
    AlternativeId alternative;
    RunResultPtr result;  ///< of a run of the case, or of the case as it was before; null: none yet
};

class AnswerPane : public QWidget {
    Q_OBJECT
public:
    /// An answer that stands there is of before from now on. Choices stay where they still are.
    void setSubject(const QuestionSubject& subject);
    /// A full run of the subject is there.
    void setRun(const RunResultPtr& result);

protected:
    /// @param name "grid" makes its parts "gridText", "calculateGrid", "gridState"
    AnswerPane(const QString& name, const Environment& environment, QWidget* parent);

    /// After its fields; without any it is asked by itself. @param chart what the answer is pictured by; null: it has
    /// no picture
    void build(ChartPanel* chart);
    ChoiceBox* addChoice(const char* name, const QString& label);
    NumberField* addNumber(const char* name, const QString& label);
    /// Inputs of the case under their names, to be filled whenever the case is another.
    ChoiceBox* addInputs(const char* name, const QString& label, int first);
    ChoiceBox* addOutputs(const char* name);
    [[nodiscard]] ParameterId inputOf(const ChoiceBox* box) const;
    [[nodiscard]] std::string outputOf(const ChoiceBox* box) const;
    [[nodiscard]] const std::string& unitOf(const ParameterId& input) const;
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] const QuestionSubject& subject() const { return subject_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] WorkLine* work() const { return work_; }

    /// Nothing is asked while a field says nothing that can be used. @return whether it was asked
    virtual bool ask() = 0;
    virtual void cancel() = 0;
    /// The subject or a choice is another.
    virtual void arrange() {}
    /// A full run of the subject is there.
    virtual void takeRun() {}
    void refuse(const QString& why);
    /// The answer is there. @param sentence that stands above the picture
    void show(const Document& document, const std::string& sentence);
    void explain(const Error& problem);

private:
    void calculate();
    void fillInputs();
    void fillOutputs();

    QString name_;
    const Environment& environment_;
    QuestionSubject subject_;
    std::vector<std::pair<ChoiceBox*, int>> inputBoxes_;  ///< with the place that is chosen at first
    std::vector<ChoiceBox*> outputBoxes_;
    std::vector<ParameterId> inputs_;
    std::vector<std::string> outputs_;
    bool hasAnswer_ = false;
    QFormLayout* rows_;
    QLabel* problem_;
    QLabel* sentence_ = nullptr;
    QPushButton* calculate_;
    WorkLine* work_;
    QTabWidget* views_ = nullptr;
    DocumentPane* text_;
};

}  // namespace valor::ui
