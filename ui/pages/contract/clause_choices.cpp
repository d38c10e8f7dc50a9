// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/clause_choices.h"

#include <QComboBox>
#include <algorithm>
#include <array>

#include "core/model/clause_form.h"

namespace valor::ui {
namespace {

/// Shares that contracts often measure and that no run counts.
constexpr std::array kOwnShares{"sensitivity", "specificity"};

}  // namespace

std::vector<std::string> accountsIn(const Case& input) {
    std::vector<std::string> accounts{"site"};
    const auto add = [&](std::string account) {
        if (std::ranges::find(accounts, account) == accounts.end()) accounts.push_back(std::move(account));
    };
    for (const Site& site : input.sites)
        if (const Party* party = findById(input.parties, site.party))
            for (const Budget& budget : party->budgets) add("site/" + budget.id);
    for (const CostCentre& centre : input.costCentres) add("@" + centre.id);
    for (const Party& party : input.parties) {
        add(party.id.text());
        for (const Budget& budget : party.budgets) add(party.id.text() + "/" + budget.id);
    }
    return accounts;
}

std::vector<std::string> measuresNamedIn(const Case& input) {
    std::vector<std::string> measures(kOwnShares.begin(), kOwnShares.end());
    for (const Contract& contract : input.contracts)
        for (const Clause& clause : contract.clauses)
            for (const FormField& field : formOf(clause.terms))
                if (field.kind == FormKind::Measure && !field.value.empty()) measures.push_back(field.value);
    return measures;
}

int chosenRow(const QComboBox& box) {
    const bool isCurrent = box.itemText(box.currentIndex()) == box.currentText();
    return isCurrent ? box.currentIndex() : box.findText(box.currentText(), Qt::MatchFixedString);
}

std::string chosenOrTyped(const QComboBox& box) {
    const int row = chosenRow(box);
    return (row >= 0 ? box.itemData(row).toString() : box.currentText().trimmed()).toStdString();
}

}  // namespace valor::ui
