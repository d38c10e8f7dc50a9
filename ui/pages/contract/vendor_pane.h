// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts of an alternative as those see them who are paid.
#pragma once

#include <vector>

#include "ui/jobs/comparison_controller.h"
#include "ui/pages/contract/calculated_text.h"

namespace valor::ui {

class ChoiceBox;

class VendorPane : public CalculatedText {
    Q_OBJECT
public:
    VendorPane(ComparisonController& comparison, const Environment& environment, QWidget* parent = nullptr);

protected:
    void fillChoices() override;
    [[nodiscard]] QString hindrance() const override;
    void start() override;
    void stop() override;
    void dropAnswer() override;
    [[nodiscard]] bool isAnswerOfChoice() const override;
    [[nodiscard]] std::optional<Document> document() const override;
    [[nodiscard]] QString spokenName() const override;

private:
    [[nodiscard]] PartyId chosen() const;

    ComparisonController& comparison_;
    std::vector<PartyId> sellers_;
    VendorAnswerPtr answer_;  ///< what is on screen
    ChoiceBox* choice_;
};

}  // namespace valor::ui
