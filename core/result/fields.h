// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a result as a stored run names them. All may be absent, so that results kept before a field existed can
// still be read.
#pragma once

#include "core/model/field.h"
#include "core/model/names.h"
#include "core/result/run_result.h"

namespace valor {

template <>
struct Names<Aggregation> {
    static NameTable<Aggregation> table() {
        NameTable<Aggregation> names;
        for (const auto aggregation : {Aggregation::Sum, Aggregation::Mean, Aggregation::RatioOfSums})
            names.emplace_back(aggregation, aggregationName(aggregation));
        return names;
    }
};

template <>
struct Fields<Estimate> {
    static constexpr FieldList list{may<&Estimate::mean>("mean"),
                                    may<&Estimate::sd>("sd"),
                                    may<&Estimate::standardError>("standard_error"),
                                    may<&Estimate::meanLow>("mean_low"),
                                    may<&Estimate::meanHigh>("mean_high"),
                                    may<&Estimate::min>("min"),
                                    may<&Estimate::max>("max"),
                                    may<&Estimate::quantiles>("quantiles")};
};
template <>
struct Fields<ProbabilityEstimate> {
    static constexpr FieldList list{may<&ProbabilityEstimate::value>("value"), may<&ProbabilityEstimate::low>("low"),
                                    may<&ProbabilityEstimate::high>("high")};
};
template <>
struct Fields<Fan> {
    static constexpr FieldList list{may<&Fan::months>("months"), may<&Fan::levels>("levels"), may<&Fan::mean>("mean")};
};
template <>
struct Fields<Density> {
    static constexpr FieldList list{may<&Density::lower>("lower"), may<&Density::width>("width"),
                                    may<&Density::shares>("shares")};
};
template <>
struct Fields<KindResult> {
    static constexpr FieldList list{may<&KindResult::kind>("kind"), may<&KindResult::presentValue>("present_value"),
                                    may<&KindResult::negative>("negative"),
                                    may<&KindResult::conditionalValueAtRisk>("conditional_value_at_risk")};
};
template <>
struct Fields<PartyResult> {
    static constexpr FieldList list{may<&PartyResult::party>("party"), may<&PartyResult::kinds>("kinds")};
};
template <>
struct Fields<BudgetImpact> {
    static constexpr FieldList list{may<&BudgetImpact::account>("account"), may<&BudgetImpact::party>("party"),
                                    may<&BudgetImpact::label>("label"), may<&BudgetImpact::years>("years")};
};
template <>
struct Fields<MeasureTotal> {
    static constexpr FieldList list{may<&MeasureTotal::need>("need"),   may<&MeasureTotal::effect>("effect"),
                                    may<&MeasureTotal::label>("label"), may<&MeasureTotal::measure>("measure"),
                                    may<&MeasureTotal::unit>("unit"),   may<&MeasureTotal::aggregation>("aggregation"),
                                    may<&MeasureTotal::total>("total")};
};
template <>
struct Fields<ClauseTotal> {
    static constexpr FieldList list{may<&ClauseTotal::contract>("contract"), may<&ClauseTotal::clause>("clause"),
                                    may<&ClauseTotal::label>("label"), may<&ClauseTotal::total>("total")};
};
template <>
struct Fields<AlternativeResult> {
    static constexpr FieldList list{may<&AlternativeResult::alternative>("alternative"),
                                    may<&AlternativeResult::label>("label"),
                                    may<&AlternativeResult::netBenefit>("net_benefit"),
                                    may<&AlternativeResult::better>("better"),
                                    may<&AlternativeResult::worse>("worse"),
                                    may<&AlternativeResult::best>("best"),
                                    may<&AlternativeResult::breakEvenMonth>("break_even_month"),
                                    may<&AlternativeResult::neverBreaksEven>("never_breaks_even"),
                                    may<&AlternativeResult::firstFlowMonth>("first_flow_month"),
                                    may<&AlternativeResult::qalys>("qaly"),
                                    may<&AlternativeResult::cash>("cash"),
                                    may<&AlternativeResult::capacity>("capacity"),
                                    may<&AlternativeResult::cumulativeNetBenefit>("cumulative_net_benefit"),
                                    may<&AlternativeResult::netBenefitDensity>("net_benefit_density"),
                                    may<&AlternativeResult::parties>("parties"),
                                    may<&AlternativeResult::budgets>("budgets"),
                                    may<&AlternativeResult::measures>("measures"),
                                    may<&AlternativeResult::clauses>("clauses")};
};
template <>
struct Fields<PairedComparison> {
    static constexpr FieldList list{may<&PairedComparison::first>("first"), may<&PairedComparison::second>("second"),
                                    may<&PairedComparison::difference>("difference"),
                                    may<&PairedComparison::firstBetter>("first_better"),
                                    may<&PairedComparison::secondBetter>("second_better")};
};
template <>
struct Fields<StopRule> {
    static constexpr FieldList list{may<&StopRule::outputs>("outputs"), may<&StopRule::error>("error"),
                                    may<&StopRule::isRelative>("relative"), may<&StopRule::seconds>("seconds")};
};
template <>
struct Names<StopCause> {
    static NameTable<StopCause> table() {
        NameTable<StopCause> names;
        for (const auto cause : {StopCause::Error, StopCause::Time, StopCause::Draws})
            names.emplace_back(cause, stopCauseName(cause));
        return names;
    }
};
template <>
struct Fields<Growth> {
    static constexpr FieldList list{may<&Growth::endedBy>("ended_by"), may<&Growth::output>("output"),
                                    may<&Growth::error>("error")};
};
template <>
struct Fields<RunManifest> {
    static constexpr FieldList list{may<&RunManifest::engineVersion>("engine_version"),
                                    may<&RunManifest::caseId>("case"),
                                    may<&RunManifest::caseDigest>("case_digest"),
                                    may<&RunManifest::scenario>("scenario"),
                                    may<&RunManifest::comparator>("comparator"),
                                    may<&RunManifest::alternatives>("alternatives"),
                                    may<&RunManifest::scheme>("scheme"),
                                    may<&RunManifest::counts>("counts"),
                                    may<&RunManifest::seed>("seed"),
                                    may<&RunManifest::draws>("draws"),
                                    may<&RunManifest::runId>("run_id"),
                                    may<&RunManifest::resultHash>("result_hash"),
                                    may<&RunManifest::seconds>("seconds"),
                                    may<&RunManifest::until>("until"),
                                    may<&RunManifest::grown>("grown")};
};
/// Without the samples, which are kept as columns of numbers.
template <>
struct Fields<RunResult> {
    static constexpr FieldList list{
        may<&RunResult::manifest>("manifest"), may<&RunResult::alternatives>("alternatives"),
        may<&RunResult::comparatorBest>("comparator_best"), may<&RunResult::comparisons>("comparisons")};
};

}  // namespace valor
