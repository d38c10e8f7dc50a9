// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/mixed_years.h"

#include <algorithm>

#include "core/model/sellers.h"

namespace valor {
namespace {

/// Whether the clauses of this kind leave what a buyer pays in any month nought or more.
bool neverPaysBack(const Clause& clause) {
    switch (kindOfTerms(clause.terms)) {
        case ClauseKind::FixedFee:
        case ClauseKind::Subscription:
        case ClauseKind::PerUnit:
        case ClauseKind::MarginalTiers:
        case ClauseKind::Licence:
        case ClauseKind::TwoPartTariff:
        case ClauseKind::PrepaidPack:
        case ClauseKind::Capitation:
        case ClauseKind::SpreadPayment:
        case ClauseKind::OnboardingDiscount:
        case ClauseKind::BundleDiscount:
        case ClauseKind::SpendCap:
        case ClauseKind::SpendFloor:
        case ClauseKind::ServiceCredit:
        case ClauseKind::AmountAtRisk:
        case ClauseKind::Indexation:
        case ClauseKind::FrameworkOptions:
        case ClauseKind::FrameworkMaximum:
        case ClauseKind::LiabilityCap: return true;
        case ClauseKind::MinimumCommitment: return !std::get<MinimumCommitment>(clause.terms).makeUp;
        default: return false;
    }
}

bool isCredit(const Clause& clause) {
    return kindOfTerms(clause.terms) == ClauseKind::ServiceCredit;
}

/// Whether a month of the contract can end with money from the seller. One service credit takes at most what the month
/// costs, several could take more.
bool canPayBack(const Contract& contract, const PartyId& seller) {
    const auto isOfSeller = [&](const Clause& each) {
        return isAccountOf(each.payee, seller) || isAccountOf(each.payer, seller);
    };
    if (std::ranges::none_of(contract.clauses, isOfSeller)) return false;
    return std::ranges::count_if(contract.clauses, isCredit) > 1 ||
           std::ranges::any_of(contract.clauses, [&](const Clause& each) {
               const bool isCharged = isCharge(kindOfTerms(each.terms)) && isAccountOf(each.payer, seller);
               return isCharged || !neverPaysBack(each);
           });
}

class Years {
public:
    Years(const Case& input, const PartyId& seller, int months)
        : input_(input), seller_(seller), years_(static_cast<std::size_t>((months + kYearMonths - 1) / kYearMonths)) {}

    void add(const Alternative& alternative, bool isComparator) {
        for (const CashItem& item : alternative.cashItems) {
            const bool isIn = isAccountOf(item.to, seller_), isOut = isAccountOf(item.from, seller_);
            const YearMonth first = item.start.value_or(input_.baseMonth);
            const auto last = item.basis == CashBasis::Once ? std::optional(first.plusMonths(1)) : item.end;
            if (isComparator ? isOut : isIn) mark(first, last, &Year::brings);
            if (isComparator ? isIn : isOut) mark(first, last, &Year::costs);
        }
        for (const ContractId& id : alternative.contracts) {
            const Contract* contract = findById(input_.contracts, id);
            if (isComparator || contract == nullptr || !canPayBack(*contract, seller_)) continue;
            mark(contract->start, contract->start.plusMonths(contract->months), &Year::paysBack);
        }
    }

    void add(const Effect& effect) {
        const bool isOfSeller = std::ranges::any_of(effect.consequences, [&](const Consequence& each) {
            return each.kind == FlowKind::Cash && (isAccountOf(each.from, seller_) || isAccountOf(each.to, seller_));
        });
        if (!isOfSeller) return;
        for (Year& each : years_) each.brings = each.costs = true;
    }

    [[nodiscard]] std::vector<bool> mixed() const {
        std::vector<bool> mixed;
        for (const Year& each : years_) mixed.push_back(each.paysBack || (each.brings && each.costs));
        return mixed;
    }

private:
    struct Year {
        bool brings = false, costs = false, paysBack = false;
    };

    /// Every year with a month from the first until before the last, which may be open.
    void mark(YearMonth first, const std::optional<YearMonth>& last, bool Year::*what) {
        for (std::size_t year = 0; year < years_.size(); ++year) {
            const YearMonth begin = input_.baseMonth.plusMonths(static_cast<int>(year) * kYearMonths);
            if (first < begin.plusMonths(kYearMonths) && (!last || begin < *last)) years_[year].*what = true;
        }
    }

    const Case& input_;
    const PartyId& seller_;
    std::vector<Year> years_;
};

}  // namespace

std::vector<bool> mixedYears(const Case& input, const AlternativeId& alternative, const PartyId& seller, int months) {
    Years years(input, seller, months);
    if (const Alternative* offered = findById(input.alternatives, alternative)) years.add(*offered, false);
    if (const Alternative* today = findById(input.alternatives, input.comparator)) years.add(*today, true);
    for (const Effect& each : input.effects) years.add(each);
    return years.mixed();
}

}  // namespace valor
