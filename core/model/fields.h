// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of every struct of a case, as files name them (docs/file-format/case.md). Reading, writing, the digest and
// the test of the published schema all walk these lists.
#pragma once

#include "core/model/case.h"
#include "core/model/contract_fields.h"
#include "core/model/field.h"
#include "core/model/names.h"

namespace valor {

template <>
inline constexpr bool kStandsInline<Distribution> = true;

template <>
struct Fields<LocalizedText> {
    static constexpr FieldList list{may<&LocalizedText::en>("en"), may<&LocalizedText::da>("da"),
                                    may<&LocalizedText::nb>("nb")};
};

// Distributions ----------------------------------------------------------------------------------------------------

template <>
struct Fields<Fixed> {
    static constexpr FieldList list{must<&Fixed::value>("value")};
};
template <>
struct Fields<Beta> {
    static constexpr FieldList list{must<&Beta::alpha>("alpha"), must<&Beta::beta>("beta")};
};
template <>
struct Fields<Gamma> {
    static constexpr FieldList list{must<&Gamma::shape>("shape"), must<&Gamma::scale>("scale")};
};
template <>
struct Fields<LogNormal> {
    static constexpr FieldList list{must<&LogNormal::meanLog>("mean_log"), must<&LogNormal::sdLog>("sd_log")};
};
template <>
struct Fields<Normal> {
    static constexpr FieldList list{must<&Normal::mean>("mean"), must<&Normal::sd>("sd")};
};
template <>
struct Fields<TruncatedNormal> {
    static constexpr FieldList list{must<&TruncatedNormal::mean>("mean"), must<&TruncatedNormal::sd>("sd"),
                                    may<&TruncatedNormal::lower>("lower", FieldRole::LowerBound),
                                    may<&TruncatedNormal::upper>("upper", FieldRole::UpperBound)};
};
template <>
struct Fields<Pert> {
    static constexpr FieldList list{must<&Pert::min>("min"), must<&Pert::mode>("mode"), must<&Pert::max>("max"),
                                    may<&Pert::lambda>("lambda")};
};
template <>
struct Fields<Triangular> {
    static constexpr FieldList list{must<&Triangular::min>("min"), must<&Triangular::mode>("mode"),
                                    must<&Triangular::max>("max")};
};
template <>
struct Fields<Uniform> {
    static constexpr FieldList list{must<&Uniform::min>("min"), must<&Uniform::max>("max")};
};
template <>
struct Fields<Discrete> {
    static constexpr FieldList list{must<&Discrete::values>("values"), must<&Discrete::probabilities>("probabilities")};
};
template <>
struct Fields<Empirical> {
    static constexpr FieldList list{must<&Empirical::sample>("sample"), may<&Empirical::discrete>("discrete")};
};
template <>
struct Fields<Poisson> {
    static constexpr FieldList list{must<&Poisson::mean>("mean")};
};
template <>
struct Fields<DirichletShare> {
    static constexpr FieldList list{must<&DirichletShare::group>("group"), must<&DirichletShare::alpha>("alpha"),
                                    must<&DirichletShare::total>("total")};
};

template <>
struct Fields<NativeEntry> {
    static constexpr FieldList list{must<&NativeEntry::distribution>("family")};
};
template <>
struct Fields<MeanSeEntry> {
    static constexpr FieldList list{must<&MeanSeEntry::family>("family"), must<&MeanSeEntry::mean>("mean"),
                                    must<&MeanSeEntry::se>("se"), may<&MeanSeEntry::lower>("lower"),
                                    may<&MeanSeEntry::upper>("upper")};
};
template <>
struct Fields<CountsEntry> {
    static constexpr FieldList list{must<&CountsEntry::events>("events"), must<&CountsEntry::total>("total"),
                                    may<&CountsEntry::priorAlpha>("prior_alpha"),
                                    may<&CountsEntry::priorBeta>("prior_beta")};
};
template <>
struct Fields<IntervalEntry> {
    // Files say "mean" or "median" instead of a central value and its kind.
    static constexpr FieldList list{must<&IntervalEntry::family>("family"),
                                    may<&IntervalEntry::central>("central", FieldRole::ByHand),
                                    may<&IntervalEntry::centralKind>("central_kind", FieldRole::ByHand),
                                    must<&IntervalEntry::low>("low"),
                                    must<&IntervalEntry::high>("high"),
                                    may<&IntervalEntry::level>("level"),
                                    may<&IntervalEntry::lower>("lower"),
                                    may<&IntervalEntry::upper>("upper")};
};
template <>
struct Fields<QuantilePoint> {
    static constexpr FieldList list{must<&QuantilePoint::probability>("probability"),
                                    must<&QuantilePoint::value>("value")};
};
template <>
struct Fields<QuantilesEntry> {
    static constexpr FieldList list{may<&QuantilesEntry::family>("family"), must<&QuantilesEntry::points>("quantiles"),
                                    may<&QuantilesEntry::lower>("lower"), may<&QuantilesEntry::upper>("upper")};
};

// Parameters -------------------------------------------------------------------------------------------------------

/// Without the id, which stands in the parameter as "evidence".
template <>
struct Fields<Evidence> {
    static constexpr FieldList list{may<&Evidence::confidence>("confidence"),
                                    may<&Evidence::spreadBasis>("spread_basis"),
                                    may<&Evidence::citation>("citation", FieldRole::Remark),
                                    may<&Evidence::doi>("doi"),
                                    may<&Evidence::jurisdiction>("jurisdiction"),
                                    may<&Evidence::year>("year"),
                                    may<&Evidence::priceYear>("price_year"),
                                    may<&Evidence::note>("note", FieldRole::Remark)};
};
template <>
struct Fields<Parameter> {
    static constexpr Field<&Parameter::unit> unit{"unit", Presence::Inferred};
    static constexpr FieldList list{must<&Parameter::id>("id", FieldRole::Identity),
                                    may<&Parameter::label>("label"),
                                    unit,
                                    may<&Parameter::entry>("distribution"),
                                    may<&Parameter::formula>("formula"),
                                    may<&Parameter::variation>("variation"),
                                    may<&Parameter::evidence, &Evidence::id>("evidence"),
                                    may<&Parameter::evidence>("source"),
                                    may<&Parameter::note>("note", FieldRole::Remark)};
};
template <>
struct Fields<Correlation> {
    static constexpr FieldList list{must<&Correlation::first>("first"), must<&Correlation::second>("second"),
                                    must<&Correlation::spearman>("spearman")};
};

// Who and where ----------------------------------------------------------------------------------------------------

template <>
struct Fields<Budget> {
    static constexpr FieldList list{must<&Budget::id>("id", FieldRole::Identity), may<&Budget::label>("label"),
                                    may<&Budget::capital>("capital")};
};
template <>
struct Fields<Party> {
    static constexpr FieldList list{must<&Party::id>("id", FieldRole::Identity), may<&Party::label>("label"),
                                    must<&Party::kind>("kind"), may<&Party::budgets>("budgets"),
                                    may<&Party::costOfCapital>("cost_of_capital")};
};
template <>
struct Fields<CostCentre::Assignment> {
    static constexpr FieldList list{must<&CostCentre::Assignment::from>("from"),
                                    must<&CostCentre::Assignment::account>("account")};
};
template <>
struct Fields<CostCentre> {
    static constexpr FieldList list{must<&CostCentre::id>("id", FieldRole::Identity), may<&CostCentre::label>("label"),
                                    must<&CostCentre::assignments>("assignments")};
};
template <>
struct Fields<Site> {
    static constexpr FieldList list{must<&Site::id>("id", FieldRole::Identity), may<&Site::label>("label"),
                                    must<&Site::party>("party"), may<&Site::catchment>("catchment")};
};
template <>
struct Fields<Need::SiteVolume> {
    static constexpr FieldList list{must<&Need::SiteVolume::site>("site"), must<&Need::SiteVolume::volume>("volume")};
};
template <>
struct Fields<Need> {
    static constexpr FieldList list{must<&Need::id>("id", FieldRole::Identity),
                                    may<&Need::label>("label"),
                                    may<&Need::volumeRate>("volume_rate"),
                                    may<&Need::siteVolumes>("site_volumes"),
                                    may<&Need::eligibleShare>("eligible_share"),
                                    may<&Need::growth>("growth"),
                                    may<&Need::season>("season")};
};
template <>
struct Fields<Adoption> {
    static constexpr FieldList list{
        may<&Adoption::uptakeMax>("uptake_max"),           may<&Adoption::uptakeSpeed>("uptake_speed"),
        may<&Adoption::uptakeMidpoint>("uptake_midpoint"), may<&Adoption::availability>("availability"),
        may<&Adoption::failedShare>("failed_share"),       may<&Adoption::rolloutMidpoint>("rollout_midpoint"),
        may<&Adoption::rolloutSpeed>("rollout_speed"),     may<&Adoption::discontinuation>("discontinuation")};
};
template <>
struct Fields<Tool> {
    static constexpr FieldList list{must<&Tool::id>("id", FieldRole::Identity), may<&Tool::label>("label"),
                                    may<&Tool::vendor>("vendor"), may<&Tool::adoption>("adoption")};
};

// Effects ----------------------------------------------------------------------------------------------------------

/// Files write the list of bindings as one object from term to parameter.
template <>
struct Fields<TermBinding> {
    static constexpr FieldList list{must<&TermBinding::term>("term"), must<&TermBinding::parameter>("parameter")};
};
template <>
struct Fields<Consequence> {
    static constexpr FieldList list{may<&Consequence::label>("label"), must<&Consequence::event>("event"),
                                    must<&Consequence::kind>("kind"),  may<&Consequence::factors>("factors"),
                                    must<&Consequence::from>("from"),  must<&Consequence::to>("to")};
};
template <>
struct Fields<Effect> {
    static constexpr FieldList list{must<&Effect::id>("id", FieldRole::Identity),
                                    may<&Effect::label>("label"),
                                    must<&Effect::need>("need"),
                                    must<&Effect::tool>("tool"),
                                    must<&Effect::mechanism>("mechanism"),
                                    may<&Effect::terms>("terms"),
                                    may<&Effect::expression>("expression"),
                                    may<&Effect::expressionUnit>("expression_unit"),
                                    may<&Effect::consequences>("consequences")};
};

// Alternatives and scenarios ---------------------------------------------------------------------------------------

template <>
struct Fields<Deployment> {
    static constexpr FieldList list{must<&Deployment::tool>("tool"), must<&Deployment::need>("need"),
                                    must<&Deployment::site>("site"), must<&Deployment::planned>("planned"),
                                    may<&Deployment::exit>("exit")};
};
template <>
struct Fields<CashItem> {
    static constexpr FieldList list{must<&CashItem::id>("id", FieldRole::Identity),
                                    may<&CashItem::label>("label"),
                                    must<&CashItem::category>("category"),
                                    must<&CashItem::basis>("basis"),
                                    may<&CashItem::factors>("factors"),
                                    must<&CashItem::from>("from"),
                                    must<&CashItem::to>("to"),
                                    may<&CashItem::start>("start"),
                                    may<&CashItem::end>("end"),
                                    may<&CashItem::escalator>("escalator"),
                                    may<&CashItem::ceiling>("ceiling")};
};
template <>
struct Fields<Alternative> {
    static constexpr FieldList list{must<&Alternative::id>("id", FieldRole::Identity),
                                    may<&Alternative::label>("label"), may<&Alternative::deployments>("deployments"),
                                    may<&Alternative::contracts>("contracts"),
                                    may<&Alternative::cashItems>("cash_items")};
};
template <>
struct Fields<DiscountStep> {
    static constexpr FieldList list{must<&DiscountStep::fromYear>("from_year"), must<&DiscountStep::rate>("rate")};
};
template <>
struct Fields<Valuation> {
    static constexpr FieldList list{may<&Valuation::label>("label"), may<&Valuation::counted>("counted"),
                                    may<&Valuation::capacityShare>("capacity_share"),
                                    may<&Valuation::qalyValue>("qaly_value")};
};
template <>
struct Fields<ParameterOverride> {
    static constexpr FieldList list{must<&ParameterOverride::parameter>("parameter"),
                                    must<&ParameterOverride::entry>("distribution")};
};
template <>
struct Fields<Scenario> {
    static constexpr FieldList list{must<&Scenario::id>("id", FieldRole::Identity),
                                    may<&Scenario::label>("label"),
                                    must<&Scenario::months>("months"),
                                    may<&Scenario::discount>("discount"),
                                    may<&Scenario::timing>("timing"),
                                    may<&Scenario::inflation>("inflation"),
                                    may<&Scenario::valuation>("valuation"),
                                    may<&Scenario::overrides>("overrides")};
};

template <>
struct Fields<InputNote> {
    static constexpr FieldList list{must<&InputNote::input>("input"), may<&InputNote::scenario>("scenario"),
                                    must<&InputNote::text>("text"),   must<&InputNote::who>("who"),
                                    must<&InputNote::time>("time"),   may<&InputNote::locked>("locked")};
};

template <>
struct Fields<ReportJob> {
    static constexpr FieldList list{must<&ReportJob::id>("id", FieldRole::Identity),
                                    may<&ReportJob::label>("label"),
                                    may<&ReportJob::of>("template"),
                                    may<&ReportJob::parts>("parts"),
                                    may<&ReportJob::audience>("audience"),
                                    may<&ReportJob::language>("language"),
                                    must<&ReportJob::formats>("formats"),
                                    may<&ReportJob::scenario>("scenario"),
                                    may<&ReportJob::alternatives>("alternatives"),
                                    may<&ReportJob::draws>("draws"),
                                    may<&ReportJob::seed>("seed"),
                                    may<&ReportJob::scheme>("scheme"),
                                    may<&ReportJob::counts>("counts")};
};

template <>
struct Fields<Case> {
    static constexpr FieldList list{must<&Case::id>("id", FieldRole::Identity),
                                    must<&Case::title>("title"),
                                    may<&Case::summary>("summary"),
                                    may<&Case::note>("note"),
                                    must<&Case::currency>("currency"),
                                    must<&Case::priceYear>("price_year"),
                                    must<&Case::baseMonth>("base_month"),
                                    may<&Case::parameters>("parameters"),
                                    may<&Case::correlations>("correlations"),
                                    may<&Case::parties>("parties"),
                                    may<&Case::costCentres>("cost_centres"),
                                    may<&Case::sites>("sites"),
                                    may<&Case::needs>("needs"),
                                    may<&Case::tools>("tools"),
                                    may<&Case::effects>("effects"),
                                    may<&Case::contracts>("contracts"),
                                    may<&Case::alternatives>("alternatives"),
                                    may<&Case::comparator>("comparator"),
                                    may<&Case::scenarios>("scenarios"),
                                    may<&Case::keyInputs>("key_inputs"),
                                    may<&Case::notes>("notes"),
                                    may<&Case::reports>("reports")};
};

}  // namespace valor
