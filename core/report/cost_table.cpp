// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cost_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/case_contract.h"
#include "core/model/names.h"
#include "core/report/contract_names.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr int kCostDigits = 4;

/// The weakest of its factors.
Confidence markOf(const CashItem& item, const Case& input, const Scenario& scenario) {
    Confidence weakest{};
    for (const ParameterId& factor : item.factors)
        if (const Parameter* parameter = findById(input.parameters, factor))
            weakest = std::max(weakest, confidenceIn(input, scenario, *parameter));
    return weakest;
}

}  // namespace

std::optional<double> centralUnitCost(const CashItem& item, const Case& input, const Scenario& scenario) {
    double amount = 1;
    for (const ParameterId& factor : item.factors) {
        const auto value = centralInBaseUnits(input, scenario, factor);
        if (!value) return std::nullopt;
        amount *= *value;
    }
    return amount;
}

DocumentTable costTable(const Case& input, const Alternative& alternative, const Scenario& scenario,
                        const Wording& wording) {
    const auto say = [&](const std::string& key,
                         const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording.texts.text(key, wording.language, arguments);
    };
    const Contract none;
    const ContractNames names(none, &input, wording);
    const auto account = [&](const std::string& reference) {
        return reference == "outside" ? say("account.outside") : names.anyAccount(reference);
    };
    const auto basis = [&](const CashItem& item) {
        std::string words = say("basis." + std::string(nameOf(item.basis)));
        if (item.start) words += ", " + say("cost.from", {{"month", item.start->text()}});
        if (item.end) words += ", " + say("cost.until", {{"month", item.end->plusMonths(-1).text()}});
        if (!item.ceiling.empty()) words += ", " + say("cost.ceiling");
        if (!item.escalator.empty()) words += ", " + say("cost.escalator");
        return words;
    };
    DocumentTable table{
        {say("table.cost"), say("table.path_of"), say("table.basis"), say("table.mark"),
         say("table.price_level_amount", {{"currency", input.currency}, {"year", std::to_string(input.priceYear)}})},
        4,
        {}};
    for (const CashItem& item : alternative.cashItems) {
        if (item.category != CashCategory::Cost) continue;
        const auto amount = centralUnitCost(item, input, scenario);
        table.rows.push_back({labelled(item.label, item.id.text(), wording.language),
                              account(item.from) + " → " + account(item.to), basis(item),
                              say("confidence." + std::string(confidenceName(markOf(item, input, scenario)))),
                              amount ? formatSignificant(*amount, kCostDigits, wording.numbers) : std::string()});
    }
    return table;
}

}  // namespace valor
