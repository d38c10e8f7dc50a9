// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts of two to four alternatives beside each other, in the same futures.
#pragma once

#include <vector>

#include "ui/jobs/comparison_controller.h"
#include "ui/pages/contract/calculated_text.h"

class QLabel;
class QVBoxLayout;

namespace valor::ui {

class TickList;

class BesidePane : public CalculatedText {
    Q_OBJECT
public:
    BesidePane(ComparisonController& comparison, const Environment& environment, QWidget* parent = nullptr);

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
    [[nodiscard]] std::vector<AlternativeId> chosen() const;

    ComparisonController& comparison_;
    ContractsAnswerPtr answer_;  ///< what is on screen
    QLabel* prompt_;
    QVBoxLayout* place_;
    TickList* others_ = nullptr;
};

}  // namespace valor::ui
