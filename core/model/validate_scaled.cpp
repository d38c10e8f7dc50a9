// SPDX-License-Identifier: GPL-3.0-or-later
// Probabilities that an effect states as one without the tool times a ratio, as stated and in every scenario.
#include <algorithm>

#include "core/model/central_values.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

using Lookup = CentralValues::DistributionOf;

/// The parameters of one product and what they make of it.
struct Product {
    const Parameter *base = nullptr, *ratio = nullptr;
    std::optional<double> without, value;  ///< probability without the tool and with it; absent when unknown
    [[nodiscard]] bool isAboveOne() const { return without && value && *without <= 1 && *value > 1; }
};

const Parameter* boundTo(const Context& context, const Effect& effect, std::string_view term) {
    const auto binding = std::ranges::find(effect.terms, term, &TermBinding::term);
    return binding == effect.terms.end() ? nullptr : context.find(binding->parameter);
}

Product productOf(const Context& context, const Effect& effect, const ScaledProbability& scaled,
                  CentralValues& central) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    Product product;
    product.base = boundTo(context, effect, rule.terms[static_cast<std::size_t>(scaled.base)].name);
    product.ratio = boundTo(context, effect, rule.terms[static_cast<std::size_t>(scaled.ratio)].name);
    if (product.base == nullptr || product.ratio == nullptr) return product;
    product.without = central.inBaseUnits(*product.base);
    const auto times = central.inBaseUnits(*product.ratio);
    if (product.without && times) product.value = *product.without * *times;
    return product;
}

void warn(Context& context, const Product& product, const std::string& path) {
    context.warnOnce(ErrorCode::ProbabilityAboveOne, path,
                     {{"base", product.base->id.text()},
                      {"ratio", product.ratio->id.text()},
                      {"value", numberText(*product.value)}});
}

/// Calls `visit` with every product of every effect, its place and the values that `central` gives it.
template <class Visit>
void eachProduct(const Context& context, CentralValues& central, const Visit& visit) {
    const std::vector<Effect>& effects = context.input().effects;
    for (std::size_t i = 0; i < effects.size(); ++i)
        for (const ScaledProbability& scaled : ruleOf(effects[i].mechanism).scaled) {
            const auto ratio = static_cast<std::size_t>(scaled.ratio);
            visit(productOf(context, effects[i], scaled, central),
                  placeOf("effects", effects[i].id.text(), i) + "/terms/" +
                      std::string(ruleOf(effects[i].mechanism).terms[ratio].name));
        }
}

/// Only what an override brings about is told of a scenario; the place is the figure that it states otherwise.
void checkScenario(Context& context, const Scenario& scenario, const std::set<std::string>& told) {
    CentralValues central(context.input(), [&](const Parameter& p) { return context.distributionIn(scenario, p); });
    eachProduct(context, central, [&](const Product& product, const std::string& place) {
        if (!product.isAboveOne() || told.contains(place)) return;
        warn(context, product, context.overrideBehind(scenario, {product.ratio, product.base}));
    });
}

}  // namespace

/// The engine counts a product above one as one, and says in how many futures; here it would be the usual case.
void checkScaledProbabilities(Context& context) {
    std::set<std::string> told;
    CentralValues stated(context.input(), [&](const Parameter& p) { return context.distributionOf(p); });
    eachProduct(context, stated, [&](const Product& product, const std::string& place) {
        if (!product.isAboveOne()) return;
        warn(context, product, place);
        told.insert(place);
    });
    for (const Scenario& scenario : context.input().scenarios)
        if (!scenario.overrides.empty()) checkScenario(context, scenario, told);
}

}  // namespace valor::validation
