// SPDX-License-Identifier: GPL-3.0-or-later
// What a net benefit would count that its reader does not expect: the seller, one minute twice, a gain as a loss; and
// what it would leave out.
#include <algorithm>

#include "core/model/central_values.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

constexpr int kMonthsWithoutDiscount = 12;  ///< within a year guidelines do not discount

bool isSeller(const Party& party) {
    return party.kind == PartyKind::Vendor || party.kind == PartyKind::Platform;
}

void checkSellers(Context& context, const Scenario& scenario, const std::string& place) {
    for (const PartyId& id : scenario.valuation.counted) {
        const Party* party = findById(context.input().parties, id);
        if (party != nullptr && isSeller(*party))
            context.warnOnce(ErrorCode::ValuationVendorCounted, place + "/valuation/counted", {{"party", id.text()}});
    }
}

void checkDiscounted(Context& context, const Scenario& scenario, const std::string& place) {
    const bool isEmpty = context.input().effects.empty() && context.input().contracts.empty();
    if (!isEmpty && scenario.discount.empty() && scenario.months > kMonthsWithoutDiscount)
        context.warn(ErrorCode::DiscountMissing, place + "/discount", {{"months", std::to_string(scenario.months)}});
}

/// Parties that effects bring health to, however little.
std::set<PartyId> receiversOfHealth(const Case& input) {
    std::set<PartyId> receivers;
    for (const Effect& effect : input.effects)
        for (const Consequence& each : effect.consequences) {
            const PartyId to(each.to.substr(0, each.to.find('/')));
            if (each.kind == FlowKind::Health && findById(input.parties, to) != nullptr) receivers.insert(to);
        }
    return receivers;
}

/// A view that leaves patients out is legitimate; a case in which no view counts them hardly is meant.
void checkHealthCounted(Context& context) {
    const Case& input = context.input();
    const std::set<PartyId> receivers = receiversOfHealth(input);
    if (receivers.empty() || input.scenarios.empty()) return;
    std::string names;
    for (const PartyId& id : receivers) {
        for (const Scenario& scenario : input.scenarios)
            if (std::ranges::find(scenario.valuation.counted, id) != scenario.valuation.counted.end()) return;
        names += (names.empty() ? "" : ", ") + id.text();
    }
    context.warn(ErrorCode::ValuationHealthUncounted,
                 placeOf("scenarios", input.scenarios.front().id.text(), 0) + "/valuation/counted",
                 {{"parties", names}});
}

const EventRule* eventOf(const Effect& effect, const Consequence& consequence) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    const auto found = std::ranges::find(rule.events, consequence.event, &EventRule::name);
    return found == rule.events.end() ? nullptr : &*found;
}

class Direction {
public:
    explicit Direction(Context& context)
        : context_(context),
          central_(context.input(), [&context](const Parameter& p) { return context.distributionOf(p); }) {}

    /// What is spared somebody cannot be worth something to the labour market or to nobody.
    void check(const Effect& effect, const Consequence& consequence, const std::string& place) {
        const EventRule* event = eventOf(effect, consequence);
        const bool leaves = consequence.to == "outside" || consequence.to == "created";
        // Cash that goes out may well be the price of a relief.
        if (event == nullptr || !event->relieves || !leaves || consequence.kind == FlowKind::Cash) return;
        if (consequence.from == consequence.to || !isPositive(consequence.factors)) return;
        context_.warn(ErrorCode::FlowReversed, place + "/to",
                      {{"event", consequence.event}, {"from", consequence.from}, {"to", consequence.to}});
    }

private:
    /// Whether the factors as a reader thinks of them make a positive product; unknown ones were reported.
    bool isPositive(const std::vector<ParameterId>& factors) {
        double product = 1;
        for (const ParameterId& id : factors) {
            const Parameter* factor = context_.find(id);
            product *= factor == nullptr ? 0 : central_.of(*factor).value_or(0);
        }
        return product > 0;
    }

    Context& context_;
    CentralValues central_;
};

bool isMoney(const Consequence& consequence) {
    return consequence.kind == FlowKind::Cash || consequence.kind == FlowKind::Capacity;
}

/// The minutes that are cashed or freed are among the minutes saved.
void checkMinutes(Context& context, const Effect& effect, const std::string& place) {
    const auto values = [&](std::string_view event) {
        return std::ranges::find_if(effect.consequences,
                                    [&](const Consequence& each) { return each.event == event && isMoney(each); });
    };
    if (values("minutes_saved") == effect.consequences.end()) return;
    for (const std::string_view part : {"minutes_cashed", "minutes_freed"}) {
        const auto found = values(part);
        if (found == effect.consequences.end()) continue;
        const auto position = std::to_string(found - effect.consequences.begin());
        context.warn(ErrorCode::MinutesCountedTwice, place + "/consequences/" + position + "/event",
                     {{"event", std::string(part)}});
    }
}

void checkFlows(Context& context) {
    Direction direction(context);
    const std::vector<Effect>& effects = context.input().effects;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const std::string place = placeOf("effects", effects[i].id.text(), i);
        checkMinutes(context, effects[i], place);
        for (std::size_t k = 0; k < effects[i].consequences.size(); ++k)
            direction.check(effects[i], effects[i].consequences[k], place + "/consequences/" + std::to_string(k));
    }
}

}  // namespace

void checkValuations(Context& context) {
    const std::vector<Scenario>& scenarios = context.input().scenarios;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const std::string place = placeOf("scenarios", scenarios[i].id.text(), i);
        checkSellers(context, scenarios[i], place);
        checkDiscounted(context, scenarios[i], place);
    }
    if (context.problems().hasErrors()) return;  // what is mistyped goes nowhere yet
    checkHealthCounted(context);
    checkFlows(context);
}

}  // namespace valor::validation
