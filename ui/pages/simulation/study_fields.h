// SPDX-License-Identifier: GPL-3.0-or-later
// What a study or a pilot is asked about: what it observes, how much, for how long, and what it costs.
#pragma once

#include <QScrollArea>
#include <optional>
#include <string>
#include <vector>

#include "ui/jobs/information_controller.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLineEdit;

namespace valor::ui {

class ChoiceBox;
class NumberField;

class StudyFields : public QScrollArea {
    Q_OBJECT
public:
    explicit StudyFields(const Environment& environment, QWidget* parent = nullptr);

    /// What can be studied: the inputs of the answer, worth most first. What was chosen stays, where it still can be.
    void setSubject(const InformationAnswerPtr& answer);
    /// What the fields ask. @return nothing when one of them cannot be used, which refused() has said
    [[nodiscard]] std::optional<StudyQuestion> question();
    /// The label of the field that a place of the question stands for, "study.wait"; the place where there is none.
    [[nodiscard]] QString labelOf(const QString& place) const;

signals:
    /// Something was changed.
    void edited();
    void refused(const QString& why);

private:
    void build();
    void buildExtent();
    void buildCosts();
    ChoiceBox* addChoice(const char* name, const QString& label);
    NumberField* addNumber(const char* name, const std::string& unit, const QString& label);
    QLineEdit* addList(const char* name, const QString& label);
    void fillInputs();
    void arrange();
    [[nodiscard]] bool isPilot() const;
    /// Draws of the chosen input. @pre there is one
    [[nodiscard]] const std::vector<double>& draws() const;
    [[nodiscard]] const std::string& unit() const;
    [[nodiscard]] bool isCounted() const;
    [[nodiscard]] bool readExtent(StudyQuestion& question);
    [[nodiscard]] bool readCosts(StudyTerms& terms);
    /// Nought where nothing stands. @return whether it can be used
    [[nodiscard]] bool read(NumberField* field, double low, double high, double& value);
    [[nodiscard]] bool read(QLineEdit* field, std::uint64_t most, std::vector<std::uint64_t>& values);
    [[nodiscard]] bool refuse(QWidget* field, const QString& why);
    [[nodiscard]] QString labelOf(QWidget* field) const;

    const Environment& environment_;
    InformationAnswerPtr answer_;
    std::vector<std::string> columns_;  ///< of the choice, in its order
    QFormLayout* rows_;
    ChoiceBox *input_, *kind_;
    QLineEdit *sizes_, *months_;
    NumberField *perMonth_, *spread_, *wait_, *live_, *fixedCost_, *monthlyCost_, *observationCost_, *exitCost_;
};

}  // namespace valor::ui
