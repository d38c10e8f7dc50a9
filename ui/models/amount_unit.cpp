// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/amount_unit.h"

#include <type_traits>

#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"

namespace valor::ui {
namespace {

/// "/exam"; nothing for a measure of the case itself, whose unit only the case knows.
std::string perUnitOf(const std::string& measure) {
    if (measure == "active_algorithms") return "/algorithm";
    const Measure* known = findMeasure(measure);
    return known == nullptr ? std::string() : "/" + std::string(known->unit);
}

std::string perWindow(TierWindow window) {
    switch (window) {
        case TierWindow::Month: return "/month";
        case TierWindow::ContractYear: return "/yr";
        case TierWindow::Term: return {};
    }
    return {};
}

template <class Terms>
constexpr bool isMonthly() {
    return std::is_same_v<Terms, Subscription> || std::is_same_v<Terms, TwoPartTariff> ||
           std::is_same_v<Terms, Liability>;
}

/// Without the currency and without the buyer.
template <class Terms>
std::string perOf(const Terms& terms, bool isPrice) {
    if constexpr (std::is_same_v<Terms, PrepaidPack>)
        return {};  // a price of the whole pack
    else if constexpr (std::is_same_v<Terms, Capitation>)
        return perUnitOf(terms.measure) + "/yr";
    else if constexpr (std::is_same_v<Terms, Subscription>)
        return terms.measure.empty() ? "/month" : "/month" + perUnitOf(terms.measure);
    else if constexpr (std::is_same_v<Terms, Warranty> || std::is_same_v<Terms, SpreadPayment>)
        return perUnitOf(terms.measure);
    else if constexpr (std::is_same_v<Terms, MinimumCommitment>)
        return perWindow(TierWindow::ContractYear);
    else if constexpr (std::is_same_v<Terms, SpendCap> || std::is_same_v<Terms, SpendFloor> ||
                       std::is_same_v<Terms, Collar>)
        return perWindow(terms.window);
    else if constexpr (requires { terms.measure; })
        return isPrice ? perUnitOf(terms.measure) : isMonthly<Terms>() ? "/month" : "";
    else
        return {};
}

}  // namespace

std::string amountUnit(const Clause& clause, std::string_view field) {
    const bool isPrice = field.ends_with("price");
    const std::string per = std::visit([&](const auto& terms) { return perOf(terms, isPrice); }, clause.terms);
    const bool isLump = !isPrice && isCharge(kindOfTerms(clause.terms)) && (per.empty() || per == "/month");
    return "$" + per + (isLump && refersToSite(clause.payer) ? "/site" : "");
}

}  // namespace valor::ui
