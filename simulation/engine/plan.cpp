// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/plan.h"

#include <algorithm>

#include "core/model/discounting.h"
#include "core/model/formula_nesting.h"
#include "simulation/engine/account_table.h"
#include "simulation/engine/alternative_compiler.h"
#include "simulation/engine/slot_table.h"

namespace valor::simulation {
namespace {

Status compileDiscounting(Plan& plan, const Case& input, const Scenario& scenario, SlotTable& slots) {
    const int years = plan.months / kYear + 2;
    std::vector<double> stepRates;
    for (const DiscountStep& step : scenario.discount) {
        VALOR_TRY(const double rate, slots.certain(step.rate, "1/yr"));
        stepRates.push_back(rate);
    }
    plan.discount = discountFactors(yearlyRates(scenario.discount, stepRates, years), scenario.timing, plan.months);
    for (const Party& party : input.parties) {
        plan.partyDiscount.emplace_back();
        if (party.costOfCapital.empty()) continue;
        VALOR_TRY(const double rate, slots.certain(party.costOfCapital, "1/yr"));
        plan.partyDiscount.back() =
            discountFactors(std::vector<double>(static_cast<std::size_t>(years), rate), scenario.timing, plan.months);
    }
    VALOR_TRY(plan.inflation, slots.operand(scenario.inflation, "1/yr", kAnySite));
    plan.hasInflation = !scenario.inflation.empty();
    return {};
}

Status compileValuation(Plan& plan, const Case& input, const Valuation& valuation, SlotTable& slots) {
    for (const Party& party : input.parties)
        plan.valuation.counted.push_back(std::ranges::find(valuation.counted, party.id) != valuation.counted.end());
    VALOR_TRY(plan.valuation.capacityShare, slots.operand(valuation.capacityShare, "share", kAnySite, 0));
    VALOR_TRY(plan.valuation.qalyValue, slots.operand(valuation.qalyValue, "$/QALY", kAnySite, 0));
    return {};
}

}  // namespace

Result<Plan> compilePlan(const Case& input, const Scenario& scenario,
                         const std::vector<const Alternative*>& alternatives, const Alternative* comparator,
                         SamplerCache& samplers, Diagnostics& diagnostics) {
    VALOR_CHECK(checkFormulaNesting(input));
    Plan plan;
    plan.months = scenario.months;
    plan.parties = static_cast<int>(input.parties.size());
    SlotTable slots(input, scenario, samplers, plan);
    AccountTable accounts(input, plan);
    const std::string place = "scenarios/" + scenario.id.text();
    if (auto done = compileDiscounting(plan, input, scenario, slots); !done)
        return tl::unexpected(within(place, done.error()));
    if (auto done = compileValuation(plan, input, scenario.valuation, slots); !done)
        return tl::unexpected(within(place, done.error()));

    const Alternative nothing{AlternativeId("nothing"), {}, {}, {}, {}};
    std::vector<const Alternative*> all{comparator != nullptr ? comparator : &nothing};
    all.insert(all.end(), alternatives.begin(), alternatives.end());
    const UseNames useNames(*all.front(), input.baseMonth);
    for (const Alternative* alternative : all) {
        auto compiled = AlternativeCompiler(input, plan, useNames, slots, accounts).compile(*alternative);
        if (!compiled) return tl::unexpected(within("alternatives/" + alternative->id.text(), compiled.error()));
        plan.alternatives.push_back(std::move(*compiled));
    }
    VALOR_CHECK(slots.correlate(diagnostics));
    return plan;
}

}  // namespace valor::simulation
