// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/contract.h"

#include <algorithm>

namespace valor {

std::string_view clauseKind(const ClauseTerms& terms) {
    struct Name {
        std::string_view operator()(const FixedFee&) const { return "fixed_fee"; }
        std::string_view operator()(const Subscription&) const { return "subscription"; }
        std::string_view operator()(const PerUnit&) const { return "per_unit"; }
        std::string_view operator()(const MarginalTiers&) const { return "marginal_tiers"; }
    };
    return std::visit(Name{}, terms);
}

std::string_view billedMeasure(const ClauseTerms& terms) {
    struct Measure {
        std::string_view operator()(const FixedFee&) const { return {}; }
        std::string_view operator()(const Subscription& subscription) const { return subscription.measure; }
        std::string_view operator()(const PerUnit& perUnit) const { return perUnit.measure; }
        std::string_view operator()(const MarginalTiers& tiers) const { return tiers.measure; }
    };
    return std::visit(Measure{}, terms);
}

bool hasIndexedAmount(const ClauseTerms& terms) {
    struct Indexed {
        bool operator()(const FixedFee& fee) const { return fee.amount.indexed; }
        bool operator()(const Subscription& subscription) const { return subscription.amount.indexed; }
        bool operator()(const PerUnit& perUnit) const { return perUnit.price.indexed; }
        bool operator()(const MarginalTiers& tiers) const {
            return std::ranges::any_of(tiers.tiers, [](const Tier& tier) { return tier.price.indexed; });
        }
    };
    return std::visit(Indexed{}, terms);
}

int windowMonths(TierWindow window) {
    switch (window) {
        case TierWindow::Month: return 1;
        case TierWindow::ContractYear: return 12;
        case TierWindow::Term: return 0;
    }
    return 0;
}

}  // namespace valor
