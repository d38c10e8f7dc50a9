// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/coverage.h"

#include <algorithm>

namespace valor {

bool actsOnCharges(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::OnboardingDiscount:
        case ClauseKind::BundleDiscount:
        case ClauseKind::ServiceCredit:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::OutcomeRebate:
        case ClauseKind::MoneyBack:
        case ClauseKind::AmountAtRisk:
        case ClauseKind::PriceVolume:
        case ClauseKind::FrameworkOptions: return true;
        default: return isBound(kind);
    }
}

bool isBound(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::MinimumCommitment:
        case ClauseKind::SpendCap:
        case ClauseKind::SpendFloor:
        case ClauseKind::Collar:
        case ClauseKind::FrameworkMaximum: return true;
        default: return false;
    }
}

bool isDeduction(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::ServiceCredit:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::OutcomeRebate:
        case ClauseKind::MoneyBack:
        case ClauseKind::Warranty: return true;
        default: return false;
    }
}

std::optional<bool> isPooled(const ClauseTerms& terms) {
    return std::visit(
        [](const auto& kind) -> std::optional<bool> {
            if constexpr (requires { kind.pooled; })
                return kind.pooled;
            else
                return std::nullopt;
        },
        terms);
}

bool bearsOn(const Clause& clause, const Clause& charge) {
    return isCharge(kindOfTerms(charge.terms)) && clause.payer == charge.payer && clause.payee == charge.payee &&
           (clause.components.empty() || std::ranges::find(clause.components, charge.id) != clause.components.end());
}

Coverage coverageOf(const Contract& contract, const Clause& clause) {
    Coverage coverage;
    for (const Clause& each : contract.clauses) {
        if (each.id == clause.id || !isCharge(kindOfTerms(each.terms))) continue;
        ++coverage.charges;
        if (bearsOn(clause, each)) coverage.covered.push_back(each.id);
    }
    return coverage;
}

std::vector<ClauseId> widerCaps(const Contract& contract, const Clause& clause) {
    std::vector<ClauseId> wider;
    for (const Clause& cap : contract.clauses) {
        if (kindOfTerms(cap.terms) != ClauseKind::SpendCap || cap.id == clause.id) continue;
        bool holdsOwn = false, holdsOther = false;
        for (const Clause& charge : contract.clauses)
            if (bearsOn(cap, charge)) (bearsOn(clause, charge) ? holdsOwn : holdsOther) = true;
        if (holdsOwn && holdsOther) wider.push_back(cap.id);
    }
    return wider;
}

std::pair<std::string, std::string> widestParties(const Contract& contract) {
    struct Pair {
        std::pair<std::string, std::string> parties;
        std::pair<int, int> charges;  ///< by use, all
    };
    std::vector<Pair> pairs;
    for (const Clause& clause : contract.clauses) {
        if (!isCharge(kindOfTerms(clause.terms))) continue;
        const std::pair parties(clause.payer, clause.payee);
        auto found = std::ranges::find(pairs, parties, &Pair::parties);
        if (found == pairs.end()) found = pairs.insert(pairs.end(), {parties, {0, 0}});
        found->charges.first += billedMeasure(clause.terms).empty() ? 0 : 1;
        ++found->charges.second;
    }
    const auto most = std::ranges::max_element(pairs, {}, &Pair::charges);
    return most == pairs.end() ? std::pair<std::string, std::string>() : most->parties;
}

}  // namespace valor
