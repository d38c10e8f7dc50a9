// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/beside_pane.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/payments_page.h"
#include "ui/pages/contract/tick_list.h"

namespace valor::ui {

BesidePane::BesidePane(ComparisonController& comparison, const Environment& environment, QWidget* parent)
    : CalculatedText("beside", environment, parent), comparison_(comparison), prompt_(new QLabel) {
    auto* choice = new QWidget;
    place_ = new QVBoxLayout(choice);
    place_->setContentsMargins(0, 0, 0, 0);
    prompt_->setWordWrap(true);
    place_->addWidget(prompt_);
    placeChoice(choice);
    connect(&comparison, &ComparisonController::contractsCompared, this, [this](const ContractsAnswerPtr& answer) {
        answer_ = answer;
        takeAnswer();
    });
    connect(&comparison, &ComparisonController::contractsFailed, this, &BesidePane::takeProblem);
    connect(&comparison, &ComparisonController::contractsProgressed, this, &BesidePane::takeProgress);
}

/// What is ticked stays, where it is still there; else the first other one is.
void BesidePane::fillChoices() {
    std::vector<std::string> before = others_ == nullptr ? std::vector<std::string>() : others_->ticked();
    std::vector<TickList::Item> items;
    for (const Alternative& each : run().input->alternatives)
        if (each.id != run().input->comparator && each.id != alternative())
            items.push_back({each.id.text(), environment().languages.of(each.label)});
    const auto isThere = [&](const std::string& id) {
        return std::ranges::find(items, id, &TickList::Item::id) != items.end();
    };
    std::erase_if(before, [&](const std::string& id) { return !isThere(id); });
    if (before.empty() && !items.empty()) before.push_back(items.front().id);
    delete others_;
    others_ = new TickList(items, before);
    others_->setObjectName("besideChoice");
    others_->setAccessibleName(tr("Alternatives to set beside"));
    others_->setVisible(!items.empty());
    connect(others_, &TickList::changed, this, &BesidePane::renew);
    place_->addWidget(others_);
    const Alternative* first = findById(run().input->alternatives, alternative());
    prompt_->setText(
        tr("The contracts of %1, beside those that are ticked:").arg(environment().languages.of(first->label)));
    prompt_->setVisible(!items.empty());
}

std::vector<AlternativeId> BesidePane::chosen() const {
    std::vector<AlternativeId> alternatives{alternative()};
    if (others_ != nullptr)
        for (const std::string& id : others_->ticked()) alternatives.emplace_back(id);
    return alternatives;
}

QString BesidePane::hindrance() const {
    const std::size_t count = chosen().size();
    if (count > kMostContractsBeside) return tr("No more than three can stand beside. Take a tick away.");
    return {};
}

void BesidePane::start() {
    RunRequest request = run();
    request.alternatives = chosen();
    comparison_.compareContracts(request);
}

void BesidePane::stop() {
    comparison_.cancelContracts();
}

void BesidePane::dropAnswer() {
    answer_.reset();
}

bool BesidePane::isAnswerOfChoice() const {
    return answer_ != nullptr &&
           std::ranges::equal(answer_->payments.alternatives, chosen(), {}, &AlternativePayments::alternative);
}

std::optional<Document> BesidePane::document() const {
    if (answer_ == nullptr) return std::nullopt;
    return paymentsPage(answer_->payments, *answer_->input, environment().wording());
}

QString BesidePane::spokenName() const {
    return tr("Contracts side by side");
}

}  // namespace valor::ui
