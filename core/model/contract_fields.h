// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of contracts, as files name them; part of core/model/fields.h.
#pragma once

#include "core/contract/contract.h"
#include "core/model/field.h"
#include "core/model/names.h"

namespace valor {

template <>
inline constexpr bool kStandsInline<ClauseTerms> = true;

/// Files write the decimal text itself, or an object that names the parameter. `indexed` stands beside the amount.
template <>
struct Fields<ContractAmount> {
    static constexpr FieldList list{may<&ContractAmount::decimal>("decimal", FieldRole::Decimal),
                                    may<&ContractAmount::parameter>("parameter")};
};
template <>
struct Fields<Metric> {
    static constexpr FieldList list{must<&Metric::measure>("measure"), may<&Metric::expected>("expected"),
                                    may<&Metric::sample>("sample", FieldRole::Decimal)};
};
template <>
struct Fields<ShareStep> {
    static constexpr FieldList list{must<&ShareStep::from>("from", FieldRole::Decimal),
                                    must<&ShareStep::share>("share", FieldRole::Decimal)};
};
template <>
struct Fields<FixedFee> {
    static constexpr FieldList list{must<&FixedFee::amount>("amount"),
                                    may<&FixedFee::amount, &ContractAmount::indexed>("indexed"),
                                    may<&FixedFee::month>("month")};
};
template <>
struct Fields<Subscription> {
    static constexpr FieldList list{must<&Subscription::amount>("amount"),
                                    may<&Subscription::amount, &ContractAmount::indexed>("indexed"),
                                    may<&Subscription::measure>("measure")};
};
template <>
struct Fields<PerUnit> {
    static constexpr FieldList list{must<&PerUnit::price>("price"),
                                    may<&PerUnit::price, &ContractAmount::indexed>("indexed"),
                                    must<&PerUnit::measure>("measure")};
};
template <>
struct Fields<Tier> {
    static constexpr FieldList list{must<&Tier::from>("from", FieldRole::Decimal), must<&Tier::price>("price"),
                                    may<&Tier::price, &ContractAmount::indexed>("indexed")};
};
template <>
struct Fields<MarginalTiers> {
    static constexpr FieldList list{must<&MarginalTiers::measure>("measure"), must<&MarginalTiers::tiers>("tiers"),
                                    may<&MarginalTiers::window>("window"), may<&MarginalTiers::pooled>("pooled")};
};
template <>
struct Fields<AllUnitsTiers> {
    static constexpr FieldList list{must<&AllUnitsTiers::measure>("measure"), must<&AllUnitsTiers::tiers>("tiers"),
                                    may<&AllUnitsTiers::window>("window"), may<&AllUnitsTiers::pooled>("pooled")};
};
template <>
struct Fields<Licence> {
    static constexpr FieldList list{must<&Licence::amount>("amount"),
                                    may<&Licence::amount, &ContractAmount::indexed>("indexed"),
                                    may<&Licence::maintenance>("maintenance", FieldRole::Decimal)};
};
template <>
struct Fields<TwoPartTariff> {
    static constexpr FieldList list{
        must<&TwoPartTariff::amount>("amount"), may<&TwoPartTariff::amount, &ContractAmount::indexed>("amount_indexed"),
        must<&TwoPartTariff::price>("price"), may<&TwoPartTariff::price, &ContractAmount::indexed>("price_indexed"),
        must<&TwoPartTariff::measure>("measure")};
};
template <>
struct Fields<PrepaidPack> {
    static constexpr FieldList list{must<&PrepaidPack::price>("price"),
                                    may<&PrepaidPack::price, &ContractAmount::indexed>("indexed"),
                                    must<&PrepaidPack::units>("units", FieldRole::Decimal),
                                    must<&PrepaidPack::measure>("measure"), may<&PrepaidPack::months>("months")};
};
template <>
struct Fields<Capitation> {
    static constexpr FieldList list{must<&Capitation::amount>("amount"),
                                    may<&Capitation::amount, &ContractAmount::indexed>("indexed"),
                                    may<&Capitation::measure>("measure")};
};
template <>
struct Fields<Milestone> {
    static constexpr FieldList list{must<&Milestone::amount>("amount"),
                                    may<&Milestone::amount, &ContractAmount::indexed>("indexed"),
                                    may<&Milestone::month>("month"),
                                    may<&Milestone::measure>("measure"),
                                    may<&Milestone::lateMeasure>("late_measure"),
                                    may<&Milestone::damages>("damages", FieldRole::Decimal),
                                    may<&Milestone::damagesCap>("damages_cap", FieldRole::Decimal)};
};
template <>
struct Fields<AddonPayment> {
    static constexpr FieldList list{must<&AddonPayment::cost>("cost"),
                                    may<&AddonPayment::cost, &ContractAmount::indexed>("indexed"),
                                    must<&AddonPayment::share>("share", FieldRole::Decimal),
                                    must<&AddonPayment::measure>("measure"),
                                    must<&AddonPayment::excessMeasure>("excess_measure"),
                                    may<&AddonPayment::months>("months")};
};
template <>
struct Fields<VolumeGuarantee> {
    static constexpr FieldList list{must<&VolumeGuarantee::price>("price"),
                                    may<&VolumeGuarantee::price, &ContractAmount::indexed>("indexed"),
                                    must<&VolumeGuarantee::units>("units", FieldRole::Decimal),
                                    must<&VolumeGuarantee::measure>("measure"),
                                    may<&VolumeGuarantee::metric>("metric"),
                                    may<&VolumeGuarantee::threshold>("threshold", FieldRole::Decimal)};
};
template <>
struct Fields<SpreadPayment> {
    static constexpr FieldList list{must<&SpreadPayment::amount>("amount"),
                                    may<&SpreadPayment::amount, &ContractAmount::indexed>("indexed"),
                                    may<&SpreadPayment::years>("years"), must<&SpreadPayment::measure>("measure")};
};
template <>
struct Fields<Liability> {
    static constexpr FieldList list{must<&Liability::amount>("amount"),
                                    may<&Liability::amount, &ContractAmount::indexed>("amount_indexed"),
                                    may<&Liability::deductible>("deductible"),
                                    may<&Liability::deductible, &ContractAmount::indexed>("deductible_indexed"),
                                    must<&Liability::measure>("measure")};
};
template <>
struct Fields<Transfer> {
    static constexpr FieldList list{must<&Transfer::share>("share", FieldRole::Decimal),
                                    may<&Transfer::measure>("measure")};
};
template <>
struct Fields<OnboardingDiscount> {
    static constexpr FieldList list{must<&OnboardingDiscount::steps>("steps"),
                                    may<&OnboardingDiscount::linear>("linear"),
                                    may<&OnboardingDiscount::additive>("additive")};
};
template <>
struct Fields<BundleDiscount> {
    static constexpr FieldList list{must<&BundleDiscount::steps>("steps"), may<&BundleDiscount::additive>("additive")};
};
template <>
struct Fields<MinimumCommitment> {
    static constexpr FieldList list{must<&MinimumCommitment::amount>("amount"),
                                    may<&MinimumCommitment::amount, &ContractAmount::indexed>("indexed"),
                                    may<&MinimumCommitment::atList>("at_list"),
                                    may<&MinimumCommitment::makeUp>("make_up"),
                                    may<&MinimumCommitment::pooled>("pooled")};
};
template <>
struct Fields<SpendCap> {
    static constexpr FieldList list{must<&SpendCap::amount>("amount"),
                                    may<&SpendCap::amount, &ContractAmount::indexed>("indexed"),
                                    may<&SpendCap::window>("window"), may<&SpendCap::pooled>("pooled")};
};
template <>
struct Fields<SpendFloor> {
    static constexpr FieldList list{must<&SpendFloor::amount>("amount"),
                                    may<&SpendFloor::amount, &ContractAmount::indexed>("indexed"),
                                    may<&SpendFloor::window>("window"), may<&SpendFloor::pooled>("pooled")};
};
template <>
struct Fields<Collar> {
    static constexpr FieldList list{
        must<&Collar::lower>("lower"),  may<&Collar::lower, &ContractAmount::indexed>("lower_indexed"),
        must<&Collar::upper>("upper"),  may<&Collar::upper, &ContractAmount::indexed>("upper_indexed"),
        may<&Collar::window>("window"), may<&Collar::pooled>("pooled")};
};
template <>
struct Fields<ServiceCredit> {
    static constexpr FieldList list{may<&ServiceCredit::metric>("metric"), must<&ServiceCredit::steps>("steps"),
                                    may<&ServiceCredit::cap>("cap", FieldRole::Decimal)};
};
template <>
struct Fields<ScoredMetric> {
    static constexpr FieldList list{must<&ScoredMetric::metric>("metric"),
                                    must<&ScoredMetric::floor>("floor", FieldRole::Decimal),
                                    must<&ScoredMetric::target>("target", FieldRole::Decimal),
                                    must<&ScoredMetric::weight>("weight", FieldRole::Decimal)};
};
template <>
struct Fields<PerformanceBonus> {
    static constexpr FieldList list{must<&PerformanceBonus::metrics>("metrics"),
                                    must<&PerformanceBonus::malus>("malus", FieldRole::Decimal),
                                    must<&PerformanceBonus::bonus>("bonus", FieldRole::Decimal),
                                    may<&PerformanceBonus::amount>("amount"),
                                    may<&PerformanceBonus::amount, &ContractAmount::indexed>("indexed"),
                                    may<&PerformanceBonus::window>("window"),
                                    may<&PerformanceBonus::gross>("gross")};
};
template <>
struct Fields<OutcomeRebate> {
    static constexpr FieldList list{must<&OutcomeRebate::metric>("metric"),
                                    must<&OutcomeRebate::guarantee>("guarantee", FieldRole::Decimal),
                                    may<&OutcomeRebate::rule>("rule"),
                                    may<&OutcomeRebate::rate>("rate", FieldRole::Decimal),
                                    may<&OutcomeRebate::cap>("cap", FieldRole::Decimal),
                                    may<&OutcomeRebate::confidence>("confidence", FieldRole::Decimal),
                                    may<&OutcomeRebate::priorAlpha>("prior_alpha", FieldRole::Decimal),
                                    may<&OutcomeRebate::priorBeta>("prior_beta", FieldRole::Decimal),
                                    may<&OutcomeRebate::window>("window"),
                                    may<&OutcomeRebate::gross>("gross")};
};
template <>
struct Fields<MoneyBack> {
    static constexpr FieldList list{
        must<&MoneyBack::metric>("metric"), must<&MoneyBack::threshold>("threshold", FieldRole::Decimal),
        may<&MoneyBack::month>("month"), may<&MoneyBack::share>("share", FieldRole::Decimal)};
};
template <>
struct Fields<Warranty> {
    static constexpr FieldList list{must<&Warranty::amount>("amount"),
                                    may<&Warranty::amount, &ContractAmount::indexed>("indexed"),
                                    must<&Warranty::measure>("measure")};
};
template <>
struct Fields<AmountAtRisk> {
    static constexpr FieldList list{must<&AmountAtRisk::share>("share", FieldRole::Decimal)};
};
template <>
struct Fields<SharedSavings> {
    static constexpr FieldList list{may<&SharedSavings::baselineMeasure>("baseline_measure"),
                                    may<&SharedSavings::actualMeasure>("actual_measure"),
                                    must<&SharedSavings::share>("share", FieldRole::Decimal),
                                    may<&SharedSavings::minimumRate>("minimum_rate", FieldRole::Decimal),
                                    may<&SharedSavings::cap>("cap", FieldRole::Decimal),
                                    may<&SharedSavings::lossShare>("loss_share", FieldRole::Decimal),
                                    may<&SharedSavings::minimumLossRate>("minimum_loss_rate", FieldRole::Decimal),
                                    may<&SharedSavings::lossCap>("loss_cap", FieldRole::Decimal),
                                    may<&SharedSavings::cashable>("cashable", FieldRole::Decimal),
                                    may<&SharedSavings::excess>("excess")};
};
template <>
struct Fields<PriceVolume> {
    static constexpr FieldList list{
        must<&PriceVolume::share>("share", FieldRole::Decimal), may<&PriceVolume::measure>("measure"),
        may<&PriceVolume::units>("units", FieldRole::Decimal), must<&PriceVolume::amount>("amount"),
        may<&PriceVolume::amount, &ContractAmount::indexed>("indexed")};
};
template <>
struct Fields<EvidenceSteps> {
    static constexpr FieldList list{must<&EvidenceSteps::measure>("measure"),
                                    must<&EvidenceSteps::price>("price"),
                                    may<&EvidenceSteps::price, &ContractAmount::indexed>("price_indexed"),
                                    must<&EvidenceSteps::highPrice>("high_price"),
                                    may<&EvidenceSteps::highPrice, &ContractAmount::indexed>("high_price_indexed"),
                                    must<&EvidenceSteps::middlePrice>("middle_price"),
                                    may<&EvidenceSteps::middlePrice, &ContractAmount::indexed>("middle_price_indexed"),
                                    must<&EvidenceSteps::interim>("interim", FieldRole::Decimal),
                                    may<&EvidenceSteps::months>("months"),
                                    must<&EvidenceSteps::metric>("metric"),
                                    must<&EvidenceSteps::high>("high", FieldRole::Decimal),
                                    must<&EvidenceSteps::middle>("middle", FieldRole::Decimal),
                                    may<&EvidenceSteps::refund>("refund", FieldRole::Decimal)};
};
template <>
struct Fields<Royalty> {
    static constexpr FieldList list{must<&Royalty::rate>("rate", FieldRole::Decimal), may<&Royalty::measure>("measure"),
                                    may<&Royalty::cap>("cap"), may<&Royalty::cap, &ContractAmount::indexed>("indexed")};
};
template <>
struct Fields<Indexation> {
    static constexpr FieldList list{
        may<&Indexation::passThrough>("pass_through", FieldRole::Decimal),
        may<&Indexation::lower>("lower", FieldRole::Decimal), may<&Indexation::upper>("upper", FieldRole::Decimal),
        may<&Indexation::everyMonths>("every_months"), may<&Indexation::chained>("chained")};
};
template <>
struct Fields<FrameworkOptions> {
    static constexpr FieldList list{may<&FrameworkOptions::measure>("measure")};
};
template <>
struct Fields<FrameworkMaximum> {
    static constexpr FieldList list{must<&FrameworkMaximum::amount>("amount"),
                                    may<&FrameworkMaximum::amount, &ContractAmount::indexed>("indexed")};
};
template <>
struct Fields<Termination> {
    static constexpr FieldList list{may<&Termination::month>("month"),
                                    must<&Termination::amount>("amount"),
                                    may<&Termination::amount, &ContractAmount::indexed>("indexed"),
                                    may<&Termination::share>("share", FieldRole::Decimal),
                                    may<&Termination::perRemainingMonth>("per_remaining_month"),
                                    may<&Termination::metric>("metric"),
                                    may<&Termination::threshold>("threshold", FieldRole::Decimal)};
};
template <>
struct Fields<LiabilityCap> {
    static constexpr FieldList list{must<&LiabilityCap::amount>("amount"),
                                    may<&LiabilityCap::amount, &ContractAmount::indexed>("indexed")};
};

template <>
struct Fields<ClauseScope> {
    static constexpr FieldList list{may<&ClauseScope::sites>("sites"), may<&ClauseScope::needs>("needs"),
                                    may<&ClauseScope::tools>("tools")};
};
template <>
struct Fields<ExpectedMeasure> {
    static constexpr FieldList list{must<&ExpectedMeasure::measure>("measure"),
                                    must<&ExpectedMeasure::parameter>("parameter")};
};
template <>
struct Fields<Clause> {
    static constexpr FieldList list{must<&Clause::id>("id", FieldRole::Identity),
                                    may<&Clause::label>("label"),
                                    must<&Clause::terms>("kind"),
                                    must<&Clause::payer>("payer"),
                                    must<&Clause::payee>("payee"),
                                    may<&Clause::scope>("scope"),
                                    may<&Clause::components>("components"),
                                    may<&Clause::stage>("stage"),
                                    may<&Clause::missing>("missing"),
                                    may<&Clause::exclusiveGroup>("exclusive_group"),
                                    may<&Clause::expected>("expected")};
};
template <>
struct Fields<Contract> {
    static constexpr FieldList list{must<&Contract::id>("id", FieldRole::Identity),
                                    may<&Contract::label>("label"),
                                    must<&Contract::currency>("currency"),
                                    must<&Contract::start>("start"),
                                    must<&Contract::months>("months"),
                                    may<&Contract::indexedToPrices>("indexed_to_prices"),
                                    may<&Contract::clauses>("clauses")};
};

}  // namespace valor
