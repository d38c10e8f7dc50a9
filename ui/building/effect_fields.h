// SPDX-License-Identifier: GPL-3.0-or-later
// What a tool does, in plain words: a mechanism out of the table, its figures, and what each event is worth.
#pragma once

#include <string>
#include <vector>

#include "core/model/building.h"
#include "ui/building/number_field.h"

class QFormLayout;
class QVBoxLayout;

namespace valor::ui {

class ChoiceBox;

class EffectFields : public QWidget {
    Q_OBJECT
public:
    EffectFields(const CasePtr& input, const ScenarioId& scenario, const Environment& environment);

    /// What is still to be entered; empty when nothing is.
    [[nodiscard]] QString missing() const;
    /// @param object what the new inputs are called after
    [[nodiscard]] NewEffect effect(const NeedId& need, const LocalizedText& object) const;
    /// What the scenarios do not say yet and the effect needs to count.
    [[nodiscard]] NewValues values() const;

private:
    struct Row {
        std::string name, key;  ///< key of its words
        NumberField* field = nullptr;
        bool required = false;
    };

    void choose(int index);
    void addTerms(const MechanismRule& rule);
    void addWorth(Mechanism mechanism);
    void addValues(Mechanism mechanism);
    NumberField* addField(const std::string& key, const std::string& unit, const char* name);
    void addWords(const QString& words);
    [[nodiscard]] const Valuation& valuation() const;

    CasePtr input_;
    ScenarioId scenario_;
    const Environment& environment_;
    ChoiceBox* choice_;
    QVBoxLayout* lines_;
    QWidget* figures_ = nullptr;
    QFormLayout* rows_ = nullptr;
    Mechanism mechanism_{};
    std::vector<Row> terms_, worth_;
    NumberField *capacityShare_ = nullptr, *qalyValue_ = nullptr;
};

}  // namespace valor::ui
