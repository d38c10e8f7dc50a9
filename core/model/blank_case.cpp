// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blank_case.h"

#include "core/model/new_ids.h"

namespace valor {
namespace {

constexpr int kHorizonMonths = 60;
constexpr std::size_t kLongestId = 64;

}  // namespace

Case blankCase(const std::string& name, const std::string& currency, YearMonth today) {
    Case blank;
    blank.id = idFrom(name, '-', "case", kLongestId);
    blank.title.en = name;
    blank.currency = currency;
    blank.priceYear = today.year();
    blank.baseMonth = YearMonth(today.year() + 1, 1);
    Party& buyer = blank.parties.emplace_back();
    buyer.id = PartyId("buyer");
    buyer.label = {"Buyer", "Køber", "Kjøper"};
    buyer.kind = PartyKind::Hospital;
    blank.alternatives = {
        {AlternativeId("status-quo"), {"As today", "Som i dag", "Som i dag"}, {}, {}, {}},
        {AlternativeId("new"), {"With the new tool", "Med det nye værktøj", "Med det nye verktøyet"}, {}, {}, {}}};
    blank.comparator = blank.alternatives.front().id;
    Scenario& base = blank.scenarios.emplace_back();
    base.id = ScenarioId("base");
    base.label = {"Base case", "Grundscenarie", "Grunnscenario"};
    base.months = kHorizonMonths;
    base.valuation.label = buyer.label;
    base.valuation.counted = {buyer.id};
    return blank;
}

}  // namespace valor
