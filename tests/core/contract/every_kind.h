// SPDX-License-Identifier: GPL-3.0-or-later
// For each kind of clause a contract in which it pays or takes off something.
#pragma once

#include <map>

#include "tests/core/contract/contract_support.h"

namespace valor::test {

/// Three buyers that are sites, so that what is pooled has to be split.
inline ContractBuilder threeSites(int months) {
    ContractBuilder contract(months);
    for (const char* site : {"north", "south", "west"})
        contract.cells_.push_back({SiteId(site), NeedId("chest"), ToolId("reader"), PartyId("hospital")});
    return contract;
}

inline Metric measuredShare(const std::string& measure) {
    return {measure, {}, "1"};
}

inline ClauseTerms oneOfKind(ClauseKind kind) {
    const std::vector<Tier> tiers{{"0", agreed("20.5")}, {"4000", agreed("16.25")}, {"9000", agreed("12")}};
    const Metric metric = measuredShare("sensitivity");
    switch (kind) {
        case ClauseKind::FixedFee: return FixedFee{agreed("12345.67"), 3};
        case ClauseKind::Subscription: return Subscription{agreed("990.99"), "active_algorithms"};
        case ClauseKind::PerUnit: return PerUnit{agreed("17.35"), "processed"};
        case ClauseKind::MarginalTiers: return MarginalTiers{"processed", tiers, TierWindow::ContractYear, true};
        case ClauseKind::AllUnitsTiers: return AllUnitsTiers{"processed", tiers, TierWindow::ContractYear, true};
        case ClauseKind::Licence: return Licence{agreed("50000.55"), "0.18"};
        case ClauseKind::TwoPartTariff: return TwoPartTariff{agreed("1000.01"), agreed("4.57"), "processed"};
        case ClauseKind::PrepaidPack: return PrepaidPack{agreed("900"), "450", "processed", 3};
        case ClauseKind::Capitation: return Capitation{agreed("2.4")};
        case ClauseKind::Milestone:
            return Milestone{{"25000", {}, false}, 4, "milestone_accepted", "days_late", "0.01", "0.2"};
        case ClauseKind::AddonPayment: return AddonPayment{agreed("150"), "0.65", "processed", "case_excess", 12};
        case ClauseKind::VolumeGuarantee: return VolumeGuarantee{agreed("11.1"), "9000", "processed", metric, "0.80"};
        case ClauseKind::SpreadPayment: return SpreadPayment{agreed("9000"), 3, "survivors"};
        case ClauseKind::Liability: return Liability{agreed("5000"), {"4000", {}, false}, "losses"};
        case ClauseKind::Transfer: return Transfer{"0.3"};
        case ClauseKind::OnboardingDiscount:
            return OnboardingDiscount{{{"0", "0.6"}, {"6", "0.3"}, {"12", "0"}}, false, false};
        case ClauseKind::BundleDiscount: return BundleDiscount{{{"1", "0.1"}}, true};
        case ClauseKind::MinimumCommitment: return MinimumCommitment{agreed("900000"), false, true, true};
        case ClauseKind::SpendCap: return SpendCap{agreed("150000"), TierWindow::ContractYear, true};
        case ClauseKind::SpendFloor: return SpendFloor{agreed("500000.10"), TierWindow::ContractYear, true};
        case ClauseKind::Collar: return Collar{agreed("100000"), agreed("230000"), TierWindow::ContractYear, true};
        case ClauseKind::ServiceCredit:
            return ServiceCredit{measuredShare("availability"), {{"0", "0.1"}, {"0.99", "0"}}, "0.08"};
        case ClauseKind::PerformanceBonus: {
            PerformanceBonus bonus;
            bonus.metrics = {{metric, "0.8", "0.9", "0.7"}, {measuredShare("availability"), "0.9", "0.99", "0.3"}};
            bonus.malus = "0.1";
            bonus.bonus = "0.05";
            return bonus;
        }
        case ClauseKind::OutcomeRebate: return OutcomeRebate{metric, "0.90", RebateRule::UpperLimit, "2", "0.10"};
        case ClauseKind::MoneyBack: return MoneyBack{metric, "0.95", 6, "0.8"};
        case ClauseKind::Warranty: return Warranty{agreed("72.5"), "missed"};
        case ClauseKind::AmountAtRisk: return AmountAtRisk{"0.001"};
        case ClauseKind::SharedSavings: {
            SharedSavings savings;
            savings.share = "0.5";
            savings.minimumRate = "0.02";
            savings.cashable = "0.8";
            savings.excess = true;
            return savings;
        }
        case ClauseKind::PriceVolume: return PriceVolume{"0.6", "processed", "5000", {"3", {}, false}};
        case ClauseKind::EvidenceSteps:
            return EvidenceSteps{"processed", agreed("20"), agreed("22"), agreed("15"), "0.7",
                                 6,           metric,       "0.95",       "0.80",       "0.3"};
        case ClauseKind::Royalty: return Royalty{"0.05", "external_sales", {"200000", {}, false}};
        case ClauseKind::Indexation: return Indexation{"0.8", "-0.01", "0.05", 12, true};
        case ClauseKind::FrameworkOptions: return FrameworkOptions{};
        case ClauseKind::FrameworkMaximum: return FrameworkMaximum{{"333333.33", {}, false}};
        case ClauseKind::Termination: return Termination{14, {"30000", {}, false}, "0.4", true};
        case ClauseKind::LiabilityCap: return LiabilityCap{{"1000", {}, false}};
    }
    return {};
}

/// A charge by use, the clause of the kind, and a warranty where deductions are limited. The months differ.
inline ContractBuilder contractOfKind(ClauseKind kind, const std::string& payer = "site/radiology") {
    constexpr int kMonths = 18;
    ContractBuilder contract = threeSites(kMonths);
    contract.indexed().with(clause("use", PerUnit{agreed("18.2"), "processed"}, payer));
    if (kind == ClauseKind::AmountAtRisk || kind == ClauseKind::LiabilityCap)
        contract.with(clause("missed", Warranty{agreed("72.5"), "missed"}, payer));
    contract.with(clause("own", oneOfKind(kind), payer));
    const std::map<std::string, int> told{
        {"missed", 3},           {"external_sales", 250'000}, {"savings_verified", 1234}, {"baseline_cost", 90'000},
        {"actual_cost", 70'000}, {"case_excess", 25'000},     {"losses", 4100},           {"survivors", 12},
        {"inhabitants", 70'000}, {"active_algorithms", 1},    {"days_late", 12},          {"option_exercised", 1}};
    for (int month = 0; month < kMonths; ++month) {
        const YearMonth when = contract.contract().start.plusMonths(month);
        contract.observeAt(month, "index_value", std::to_string(100 + month));
        int place = 0;
        for (const BillingCell& cell : contract.cells_) {
            const auto record = [&](const std::string& measure, Observation observed) {
                contract.facts_.record(cell.site, measure == "inhabitants" ? NeedId{} : cell.need, measure, when,
                                       observed);
            };
            const auto count = [](int value) { return Observation{ExactNumber(value), {}, {}}; };
            const auto share = [](int x, int n) { return Observation{{}, ExactNumber(x), ExactNumber(n)}; };
            for (const auto& [measure, value] : told) record(measure, count(value));
            record("processed", count(300 + 37 * month + 111 * place));
            record("milestone_accepted", count(month == 4 ? 1 : 0));
            record("sensitivity", share(161 + place, 200));
            record("availability", share(975 + month % 3, 1000));
            ++place;
        }
    }
    return contract;
}

}  // namespace valor::test
