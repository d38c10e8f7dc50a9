// SPDX-License-Identifier: GPL-3.0-or-later
// What a net benefit would count that its reader does not expect: the seller, one minute twice, a gain as a loss; and
// what it would leave out.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/model/central_values.h"
#include "core/model/sellers.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

constexpr int kMonthsWithoutDiscount = 12;  ///< within a year guidelines do not discount

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
            const PartyId to(partyIn(each.to));
            if (each.kind == FlowKind::Health && findById(input.parties, to) != nullptr) receivers.insert(to);
        }
    return receivers;
}

/// A view that leaves patients out is legitimate; a case in which no view counts them hardly is meant.
void checkHealthCounted(Context& context) {
    const Case& input = context.input();
    const std::set<PartyId> receivers = receiversOfHealth(input);
    if (receivers.empty() || input.scenarios.empty()) return;
    for (const PartyId& id : receivers)
        for (const Scenario& scenario : input.scenarios)
            if (std::ranges::find(scenario.valuation.counted, id) != scenario.valuation.counted.end()) return;
    context.warn(ErrorCode::ValuationHealthUncounted,
                 placeOf("scenarios", input.scenarios.front().id.text(), 0) + "/valuation/counted",
                 {{"parties", listed(receivers, &PartyId::text)}});
}

const EventRule* eventOf(const Effect& effect, const Consequence& consequence) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    const auto found = std::ranges::find(rule.events, consequence.event, &EventRule::name);
    return found == rule.events.end() ? nullptr : &*found;
}

class ReversedFlowCheck {
public:
    explicit ReversedFlowCheck(Context& context)
        : context_(context),
          central_(context.input(), [&context](const Parameter& p) { return context.distributionOf(p); }) {}

    /// What is spared somebody cannot be worth something to the labour market or to nobody, nor what is suffered be
    /// worth something to whom it happens. Cash that goes out may well be the price of either.
    void check(const Effect& effect, const Consequence& consequence, const std::string& place) {
        const EventRule* event = eventOf(effect, consequence);
        if (event == nullptr || consequence.kind == FlowKind::Cash) return;
        const bool comes = isOfNobody(consequence.from), leaves = isOfNobody(consequence.to);
        const bool isReversed = comes != leaves && ((event->bearing == Bearing::Relief && leaves) ||
                                                    (event->bearing == Bearing::Burden && comes));
        if (isReversed && isPositive(consequence.factors))
            context_.warn(ErrorCode::FlowReversed, place + (leaves ? "/to" : "/from"),
                          {{"event", consequence.event}, {"from", consequence.from}, {"to", consequence.to}});
    }

    /// A cost is paid by somebody.
    void check(const CashItem& item, const std::string& place) {
        if (item.category != CashCategory::Funding && isOfNobody(item.from) && isPositive(item.factors))
            context_.warn(ErrorCode::FlowReversed, place + "/from",
                          {{"cost", item.id.text()}, {"from", item.from}, {"to", item.to}});
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

/// Minutes that one figure saves for one tool and need, valued whole and in parts, wherever that is said.
struct ValuedMinutes {
    bool whole = false;
    std::vector<std::pair<std::string, std::string>> parts;  ///< event and place
};

/// The parameter that says how many minutes fall away; effects on different minutes do not overlap.
std::string savingOf(const Effect& effect) {
    for (const std::string_view term : {"minutes_saved_per_case", "minutes_per_reading", "minutes_per_read"}) {
        const auto found = std::ranges::find(effect.terms, term, &TermBinding::term);
        if (found != effect.terms.end()) return found->parameter.text();
    }
    return {};
}

/// The minutes that are cashed or freed are among the minutes saved.
void checkMinutes(Context& context) {
    std::map<std::tuple<NeedId, ToolId, std::string>, ValuedMinutes> all;
    const std::vector<Effect>& effects = context.input().effects;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const std::string saving = savingOf(effects[i]);
        if (saving.empty()) continue;
        ValuedMinutes& minutes = all[{effects[i].need, effects[i].tool, saving}];
        const std::string place = placeOf("effects", effects[i].id.text(), i) + "/consequences/";
        for (std::size_t k = 0; k < effects[i].consequences.size(); ++k) {
            const Consequence& each = effects[i].consequences[k];
            if (!isMoney(each)) continue;
            if (each.event == "minutes_saved") minutes.whole = true;
            if (each.event == "minutes_cashed" || each.event == "minutes_freed")
                minutes.parts.emplace_back(each.event, place + std::to_string(k) + "/event");
        }
    }
    for (const auto& [what, minutes] : all)
        for (const auto& [event, place] : minutes.parts)
            if (minutes.whole) context.warn(ErrorCode::MinutesCountedTwice, place, {{"event", event}});
}

void checkFlows(Context& context) {
    ReversedFlowCheck reversed(context);
    const std::vector<Effect>& effects = context.input().effects;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const std::string place = placeOf("effects", effects[i].id.text(), i);
        for (std::size_t k = 0; k < effects[i].consequences.size(); ++k)
            reversed.check(effects[i], effects[i].consequences[k], place + "/consequences/" + std::to_string(k));
    }
    const std::vector<Alternative>& alternatives = context.input().alternatives;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        const std::string place = placeOf("alternatives", alternatives[i].id.text(), i) + "/cash_items";
        for (std::size_t k = 0; k < alternatives[i].cashItems.size(); ++k)
            reversed.check(alternatives[i].cashItems[k], placeOf(place, alternatives[i].cashItems[k].id.text(), k));
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
    checkMinutes(context);
    checkFlows(context);
}

}  // namespace valor::validation
