// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/contract.h"

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

}  // namespace valor
