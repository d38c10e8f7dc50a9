// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/one_way_table.h"

#include <algorithm>
#include <cmath>

#include "core/report/money_cell.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"

namespace valor {

MoneyFormat formatOfOneWay(const OneWayAnalysis& analysis) {
    double largest = std::abs(analysis.atMeans);
    for (const OneWayInput& input : analysis.inputs)
        largest = std::max({largest, std::abs(input.atLow), std::abs(input.atHigh)});
    return formatOfTable(largest);
}

DocumentTable oneWayTable(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario, std::size_t rows,
                          const Wording& wording) {
    const auto say = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& with = {}) {
        return wording.texts.text(key, wording.language, with);
    };
    const MoneyFormat format = formatOfOneWay(analysis);
    const auto money = [&](double value) { return formatMoneyCell(value, wording.numbers, format); };
    const std::string unit = moneyUnit(input.currency, wording.numbers, format.scale);
    DocumentTable table{
        {say("table.parameter"), say("table.mark"), say("table.unit"), formatShare(kOneWayLow, wording.numbers, 1),
         formatShare(kOneWayHigh, wording.numbers, 1), say("table.at_low", {{"unit", unit}}),
         say("table.at_high", {{"unit", unit}}), say("table.swing", {{"unit", unit}}), say("table.turns_at")},
        3,
        {}};
    const std::size_t all = analysis.inputs.size(), shown = rows == 0 ? all : std::min(rows, all);
    for (std::size_t i = 0; i < shown; ++i) {
        const OneWayInput& each = analysis.inputs[i];
        const Parameter& parameter = *findById(input.parameters, each.parameter);
        const InputAmounts amounts(input, each.parameter, wording);
        table.rows.push_back(
            {amounts.label(),
             say("confidence." + std::string(confidenceName(confidenceIn(input, scenario, parameter)))),
             amounts.unitSpelt(), amounts.cell(each.low), amounts.cell(each.high), money(each.atLow),
             money(each.atHigh), money(each.swing()), each.turnsAt ? "* " + amounts.cell(*each.turnsAt) : ""});
    }
    return table;
}

}  // namespace valor
