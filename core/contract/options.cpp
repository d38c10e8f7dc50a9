// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/options.h"

#include <algorithm>

#include "core/contract/coverage.h"

namespace valor {
namespace {

/// Whether it is paid whether or not anything else between the parties is.
bool waitsForNothing(ClauseKind kind) {
    return kind == ClauseKind::Royalty || kind == ClauseKind::Transfer;
}

template <class Wanted>
std::vector<std::size_t> optionsThat(const Contract& contract, Wanted wanted) {
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < contract.clauses.size(); ++i) {
        const Clause& each = contract.clauses[i];
        if (kindOfTerms(each.terms) == ClauseKind::FrameworkOptions && wanted(each)) options.push_back(i);
    }
    return options;
}

std::vector<std::size_t> optionsOnCharge(const Contract& contract, const Clause& charge) {
    return optionsThat(contract, [&](const Clause& option) { return bearsOn(option, charge); });
}

std::vector<std::size_t> optionsBetween(const Contract& contract, const Clause& clause) {
    return optionsThat(
        contract, [&](const Clause& option) { return option.payer == clause.payer && option.payee == clause.payee; });
}

}  // namespace

bool isOwedOnceJoined(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::MinimumCommitment:
        case ClauseKind::SpendFloor:
        case ClauseKind::Collar:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::Warranty:
        case ClauseKind::SharedSavings:
        case ClauseKind::PriceVolume:
        case ClauseKind::Termination: return true;
        default: return false;
    }
}

std::vector<std::size_t> optionsWaitedFor(const Contract& contract, const Clause& clause) {
    const ClauseKind kind = kindOfTerms(clause.terms);
    if (isCharge(kind)) return optionsOnCharge(contract, clause);
    if (waitsForNothing(kind)) return {};
    std::vector<std::size_t> options;
    bool hasCharge = false;
    for (const Clause& charge : contract.clauses) {
        if (!bearsOn(clause, charge)) continue;
        hasCharge = true;
        const std::vector<std::size_t> own = optionsOnCharge(contract, charge);
        if (own.empty()) return {};
        for (const std::size_t option : own)
            if (std::ranges::find(options, option) == options.end()) options.push_back(option);
    }
    return hasCharge ? options : optionsBetween(contract, clause);
}

}  // namespace valor
