// SPDX-License-Identifier: GPL-3.0-or-later
// A case built from nothing; what counts is what the checks of a case say of it.
#include "core/model/building.h"

#include <algorithm>
#include <numeric>

#include "core/model/blank_case.h"
#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/model/references.h"
#include "core/model/usage.h"
#include "core/model/volumes.h"
#include "core/model/worth.h"
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

const AlternativeId kNew("new");
const NeedId kNeed("chest-x-ray");
const SiteId kSite("north");

NewFigure figure(const std::string& name, double value) {
    return {text(name), value};
}

CasePtr blank() {
    return std::make_shared<const Case>(blankCase("Test", "DKK", YearMonth(2027, 3)));
}

/// A need that every tenth inhabitant of one site has in a year.
CasePtr withPlace() {
    const CasePtr need = *withNeed(blank(), {text("Chest X-ray"), figure("Rate", 10000), {}, {}});
    return *withSite(need, {text("North"), PartyId("buyer"), figure("Inhabitants", 5000), {}});
}

/// Every required term at a value that it allows.
NewEffect effectOf(Mechanism mechanism) {
    NewEffect effect{text("Effect"), kNeed, mechanism, {}, {}};
    for (const TermRule& term : ruleOf(mechanism).terms)
        if (!term.defaultValue) effect.terms.emplace_back(term.name, figure(std::string(term.name), 0.5));
    for (const Worth& worth : usualWorth(mechanism))
        effect.worth.emplace_back(worth.name, figure(std::string(worth.name), 100));
    return effect;
}

NewTool toolWith(std::vector<NewEffect> effects) {
    NewTool tool;
    tool.label = text("Reader");
    tool.vendor = "Acme";
    tool.effects = std::move(effects);
    tool.sites = {kSite};
    tool.goLive = YearMonth(2028, 3);
    tool.alternative = kNew;
    tool.pricePerCase = figure("Price", 20);
    tool.contractLabel = text("Acme");
    tool.values.capacityShare = figure("Freed time counts", 1);
    return tool;
}

TEST(Building, ANeedAndASiteGiveAVolume) {
    const CasePtr built = withPlace();
    EXPECT_THAT(errorsOf(*built), IsEmpty());
    const YearlyVolume volume =
        yearlyVolume(*built, built->scenarios.front(), built->needs.front(), built->sites.front());
    EXPECT_DOUBLE_EQ(volume.cases.value(), 500);
}

TEST(Building, ASitesOwnCountGoesBeforeTheRate) {
    const FigurePlace place{FigurePlace::Kind::SiteVolume, kNeed, kSite};
    const CasePtr own = *withFigureAt(withPlace(), place, figure("Own count", 700));
    const auto volumeOf = [](const Case& input) {
        return yearlyVolume(input, input.scenarios.front(), input.needs.front(), input.sites.front()).cases.value();
    };
    EXPECT_DOUBLE_EQ(volumeOf(*own), 700);
    EXPECT_DOUBLE_EQ(volumeOf(**withFigureAt(own, place, figure("Counted anew", 800))), 800);
    EXPECT_EQ(own->needs.front().siteVolumes.size(), 1U);
}

TEST(Building, EveryPlaceTakesAFigureInItsUnit) {
    const CasePtr bare = *withSite(*withNeed(blank(), {text("Chest X-ray"), {}, {}, {}}), {text("North"), {}, {}, {}});
    using Kind = FigurePlace::Kind;
    for (const Kind kind : {Kind::Catchment, Kind::VolumeRate, Kind::SiteVolume, Kind::EligibleShare, Kind::Growth}) {
        const auto built = withFigureAt(bare, {kind, kNeed, kSite}, figure("Figure", 0.5));
        ASSERT_TRUE(built);
        EXPECT_THAT(errorsOf(**built), IsEmpty());
        EXPECT_EQ((*built)->parameters.back().unit, unitOf(kind));
        EXPECT_FALSE(usesOf(**built, (*built)->parameters.back().id).empty()) << unitOf(kind);
    }
    EXPECT_FALSE(withFigureAt(bare, {Kind::Growth, NeedId("none"), kSite}, figure("Figure", 1)));
    EXPECT_FALSE(withFigureAt(bare, {Kind::SiteVolume, kNeed, SiteId("none")}, figure("Figure", 1)));
}

TEST(Building, AToolOfAnyMechanismIsSound) {
    for (const MechanismRule& rule : allMechanisms()) {
        if (rule.mechanism == Mechanism::Formula) continue;
        NewTool tool = toolWith({effectOf(rule.mechanism)});
        tool.values.qalyValue = figure("QALY", 250000);
        const auto built = withTool(withPlace(), tool);
        ASSERT_TRUE(built) << rule.name;
        EXPECT_THAT(errorsOf(**built), IsEmpty()) << rule.name;
        EXPECT_THAT(findings(**built), Not(Contains(testing::HasSubstr("flow.reversed")))) << rule.name;
        EXPECT_THAT(findings(**built), Not(Contains(testing::HasSubstr("tool.unpaid")))) << rule.name;
        EXPECT_THAT(findings(**built), Not(Contains(testing::HasSubstr("parameter.unused")))) << rule.name;
    }
}

TEST(Building, AToolIsUsedBilledAndValued) {
    const Case built = **withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const Alternative& buyer = *findById(built.alternatives, kNew);
    EXPECT_EQ(buyer.deployments,
              (std::vector<Deployment>{{ToolId("reader"), kNeed, kSite, YearMonth(2028, 3), std::nullopt}}));
    ASSERT_EQ(built.contracts.size(), 1U);
    EXPECT_EQ(buyer.contracts, std::vector{built.contracts.front().id});
    EXPECT_EQ(built.contracts.front().months, 58);  // 60 from January 2028
    EXPECT_EQ(findById(built.parties, PartyId("acme"))->kind, PartyKind::Vendor);
    EXPECT_EQ(built.tools.front().vendor, "acme");
    EXPECT_FALSE(built.scenarios.front().valuation.capacityShare.empty());
    EXPECT_TRUE(findById(built.alternatives, built.comparator)->deployments.empty());
}

TEST(Building, FiguresAreAssumptionsWithoutSourceAndTheChecksSaySo) {
    const Case built = **withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    for (const Parameter& parameter : built.parameters) {
        EXPECT_EQ(parameter.evidence, Evidence{}) << parameter.id.text();
        EXPECT_THAT(findings(built), Contains("warning source.unsaid parameters/" + parameter.id.text()));
    }
}

TEST(Building, WhatMinutesAreWorthIsOneFigureForBothParts) {
    const Case built = **withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const std::vector<Consequence>& worth = built.effects.front().consequences;
    ASSERT_EQ(worth.size(), 2U);
    EXPECT_EQ(worth[0].factors, worth[1].factors);
    EXPECT_EQ(worth[0].kind, FlowKind::Capacity);
    EXPECT_EQ(worth[1].kind, FlowKind::Cash);
}

TEST(Building, ValuesThatAScenarioStatesStay) {
    const CasePtr first = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    NewTool second = toolWith({effectOf(Mechanism::Avoidance)});
    second.label = text("Second reader");
    second.values.capacityShare = figure("Other share", 0);
    const CasePtr both = *withTool(first, second);
    EXPECT_EQ(both->scenarios.front().valuation.capacityShare, first->scenarios.front().valuation.capacityShare);
    EXPECT_EQ(both->tools.back().id, ToolId("second-reader"));
    EXPECT_EQ(both->tools.back().vendor, "acme");
}

TEST(Building, AFurtherEffectIsOneOfTheTool) {
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const CasePtr more = *withEffect(tool, ToolId("reader"), effectOf(Mechanism::Avoidance));
    EXPECT_THAT(errorsOf(*more), IsEmpty());
    EXPECT_EQ(more->effects.back().tool, ToolId("reader"));
    EXPECT_FALSE(withEffect(tool, ToolId("none"), effectOf(Mechanism::Avoidance)));
}

TEST(Building, ACostOfEveryBasisIsSoundAndGoesAgain) {
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    using enum CashBasis;
    for (const CashBasis basis :
         {Once, PerMonth, PerYear, PerSiteOnce, PerSiteYear, PerDeploymentOnce, PerDeploymentYear, PerProcessed}) {
        NewCost cost{text("Integration"), basis, figure("Integration, amount", 1000), "buyer", "outside", {}};
        const CasePtr paid = *withCost(tool, kNew, cost);
        EXPECT_THAT(errorsOf(*paid), IsEmpty());
        EXPECT_EQ(**withoutCost(paid, kNew, EffectId("integration")), *tool);
    }
    EXPECT_EQ(
        withCost(tool, AlternativeId("none"), {text("A"), Once, figure("B", 1), "buyer", "outside", {}}).error().code,
        ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withoutCost(tool, kNew, EffectId("none")).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, APartyCountsWhenAskedAndTheCaseGetsATitle) {
    const CasePtr counted = *withParty(blank(), {text("Region"), PartyKind::Region, true});
    EXPECT_EQ(counted->scenarios.front().valuation.counted.back(), PartyId("region"));
    const CasePtr vendor = *withParty(blank(), {text("Acme"), PartyKind::Vendor, false});
    EXPECT_EQ(vendor->scenarios.front().valuation.counted, blank()->scenarios.front().valuation.counted);
    EXPECT_EQ((*withTitle(blank(), text("Chest")))->title, text("Chest"));
    EXPECT_EQ(withTitle(blank(), {}).error().code, ErrorCode::FieldMissing);
    EXPECT_EQ(withParty(blank(), {}).error().code, ErrorCode::FieldMissing);
}

TEST(Building, ASiteWithoutAPartyHasOneOfItsOwnThatCounts) {
    const CasePtr built = *withSite(blank(), {text("South"), {}, {}, {}});
    EXPECT_EQ(built->sites.front().party, PartyId("south"));
    EXPECT_EQ(built->scenarios.front().valuation.counted.back(), PartyId("south"));
    EXPECT_THAT(errorsOf(*built), IsEmpty());
}

TEST(Building, NothingIsBuiltWithoutAName) {
    EXPECT_EQ(withNeed(blank(), {}).error().code, ErrorCode::FieldMissing);
    EXPECT_EQ(withSite(blank(), {}).error().code, ErrorCode::FieldMissing);
    EXPECT_EQ(withTool(blank(), {}).error().code, ErrorCode::FieldMissing);
    EXPECT_EQ(withName(withPlace(), kNeed, {}).error().code, ErrorCode::FieldMissing);
}

/// Two objects of one name could not be told apart in any list.
TEST(Building, ANameIsGivenOnce) {
    const auto codeOf = [](const Result<CasePtr>& result) {
        return result ? std::string("built") : std::string(errorName(result.error().code));
    };
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const NewCost cost{text("Integration"), CashBasis::Once, figure("Amount", 1), "buyer", "outside", {}};
    const CasePtr built = *withCost(tool, kNew, cost);
    EXPECT_EQ(codeOf(withNeed(built, {text("Chest X-ray"), {}, {}, {}})), "id.duplicate");
    EXPECT_EQ(codeOf(withSite(built, {text("North"), PartyId("buyer"), {}, {}})), "id.duplicate");
    EXPECT_EQ(codeOf(withTool(built, toolWith({effectOf(Mechanism::StaffTime)}))), "id.duplicate");
    EXPECT_EQ(codeOf(withParty(built, {text("Acme"), PartyKind::Vendor, false})), "id.duplicate");
    EXPECT_EQ(codeOf(withSite(built, {text("Acme"), {}, {}, {}})), "id.duplicate") << "its party would be a second one";
    EXPECT_EQ(codeOf(withCost(built, kNew, cost)), "id.duplicate");
    const CasePtr copy = *withAlternativeCopy(built, kNew, text("Later"));
    EXPECT_EQ(codeOf(withAlternativeCopy(copy, kNew, text("Later"))), "id.duplicate");
    EXPECT_EQ(codeOf(withName(copy, kNew, text("Later"))), "id.duplicate");
    EXPECT_EQ(codeOf(withName(copy, AlternativeId("later"), text("Later"))), "built") << "its own name";
    EXPECT_EQ(codeOf(withName(built, kNeed, {"", "Chest X-ray", ""})), "built");
    const CasePtr danish = *withNeed(built, {{"Knee", "Kn\u00e6", ""}, {}, {}, {}});
    EXPECT_EQ(codeOf(withNeed(danish, {text("Kn\u00e6"), {}, {}, {}})), "id.duplicate") << "as a Dane reads both";
}

TEST(Building, ASiteGetsAnotherHolder) {
    const CasePtr region = *withParty(withPlace(), {text("Region"), PartyKind::Region, true});
    const CasePtr after = *withSiteParty(region, kSite, PartyId("region"));
    EXPECT_EQ(after->sites.front().party, PartyId("region"));
    EXPECT_THAT(errorsOf(*after), IsEmpty());
    EXPECT_EQ(withSiteParty(region, SiteId("none"), PartyId("region")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withSiteParty(region, kSite, PartyId("none")).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, ASeasonHasAMeanOfOneAndCanBeTakenAway) {
    std::vector<double> counts(12, 90);
    counts[0] = 180;
    counts[6] = 0;
    const CasePtr busy = *withSeason(withPlace(), kNeed, counts);
    const std::vector<double>& season = busy->needs.front().season;
    EXPECT_NEAR(std::accumulate(season.begin(), season.end(), 0.0), 12, 1e-12);
    EXPECT_NEAR(season[0] / season[1], 2, 1e-12);
    EXPECT_EQ(season[6], 0);
    EXPECT_THAT(errorsOf(*busy), IsEmpty());
    EXPECT_EQ(**withSeason(busy, kNeed, {}), *withPlace());
    for (const std::vector<double>& none : {std::vector<double>(12, 0.0), std::vector<double>(11, 1.0),
                                            std::vector<double>{-1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}})
        EXPECT_EQ(withSeason(busy, kNeed, none).error().code, ErrorCode::ValueOutOfRange);
    EXPECT_EQ(withSeason(busy, NeedId("none"), counts).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, AdoptionIsStatedFigureByFigureAndChangedInPlace) {
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const ToolId id("reader");
    const ScenarioId base = tool->scenarios.front().id;
    std::vector<std::pair<std::string, std::optional<NewFigure>>> all;
    for (const AdoptionTerm& term : adoptionTerms()) all.emplace_back(term.name, figure(std::string(term.name), 0.5));
    EXPECT_EQ(all.size(), 8U);
    const CasePtr slow = *withAdoption(tool, base, id, all);
    EXPECT_THAT(errorsOf(*slow), IsEmpty());
    EXPECT_THAT(findings(*slow), Not(Contains(testing::HasSubstr("parameter.unused"))));
    const CasePtr more = *withAdoption(slow, base, id, {{"uptake_max", figure("Use", 0.8)}});
    EXPECT_EQ(more->parameters.size(), slow->parameters.size());
    const ParameterId use = more->tools.front().adoption.uptakeMax;
    EXPECT_DOUBLE_EQ(centralValueIn(*more, more->scenarios.front(), use).value(), 0.8);
    const CasePtr full = *withAdoption(more, base, id, {{"uptake_max", std::nullopt}});
    EXPECT_EQ(full->tools.front().adoption.uptakeMax, ParameterId());
    EXPECT_EQ(findById(full->parameters, use), nullptr) << "nothing names it any more";
    EXPECT_EQ(withAdoption(tool, base, ToolId("none"), all).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withAdoption(tool, base, id, {{"none", figure("A", 1)}}).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, ANameChangesAndTheIdStays) {
    const CasePtr after = *withName(withPlace(), kSite, text("Upper north"));
    EXPECT_EQ(after->sites.front().label, text("Upper north"));
    EXPECT_EQ(after->sites.front().id, kSite);
    EXPECT_EQ(withName(after, SiteId("none"), text("A")).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, APartyFollowsItsSiteAsLongAsItRunsNoOther) {
    const CasePtr one = *withSite(withPlace(), {text("South"), {}, {}, {}});
    const SiteId south = one->sites.back().id;
    const PartyId party = one->sites.back().party;
    const CasePtr renamed = *withName(one, south, text("Far south"));
    EXPECT_EQ(findById(renamed->parties, party)->label, text("Far south"));
    const CasePtr two = *withSite(one, {text("West"), party, {}, {}});
    const CasePtr kept = *withName(two, south, text("Far south"));
    EXPECT_EQ(findById(kept->sites, south)->label, text("Far south"));
    EXPECT_EQ(findById(kept->parties, party)->label, text("South")) << "it runs West, too";
}

TEST(Building, ACopyOfAnAlternativeHasItsOwnName) {
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const CasePtr after = *withAlternativeCopy(tool, kNew, text("Later"));
    EXPECT_EQ(after->alternatives.back().id, AlternativeId("later"));
    EXPECT_EQ(after->alternatives.back().deployments, findById(tool->alternatives, kNew)->deployments);
    std::vector<Deployment> later = after->alternatives.back().deployments;
    later.front().planned = YearMonth(2029, 1);
    const CasePtr moved = *withDeployments(after, AlternativeId("later"), later);
    EXPECT_EQ(moved->alternatives.back().deployments.front().planned, YearMonth(2029, 1));
    EXPECT_EQ(findById(moved->alternatives, kNew)->deployments, findById(tool->alternatives, kNew)->deployments);
}

TEST(Building, AFrameStatesWhatAScenarioLacksAndChangesWhatItHas) {
    const CasePtr tool = *withTool(withPlace(), toolWith({effectOf(Mechanism::StaffTime)}));
    const ScenarioId base = tool->scenarios.front().id;
    NewFrame frame{84, figure("Rate", 0.035), figure("Freed time", 0.5), figure("QALY", 250000), {PartyId("buyer")}};
    const CasePtr first = *withFrame(tool, base, frame);
    EXPECT_THAT(errorsOf(*first), IsEmpty());
    const Scenario& scenario = first->scenarios.front();
    EXPECT_EQ(scenario.months, 84);
    ASSERT_EQ(scenario.discount.size(), 1U);
    EXPECT_DOUBLE_EQ(centralValueIn(*first, scenario, scenario.discount.front().rate).value(), 0.035);
    EXPECT_DOUBLE_EQ(centralValueIn(*first, scenario, scenario.valuation.capacityShare).value(), 0.5);
    EXPECT_EQ(scenario.valuation.capacityShare, tool->scenarios.front().valuation.capacityShare);
    frame.discount = figure("Rate", 0.04);
    const CasePtr second = *withFrame(first, base, frame);
    EXPECT_EQ(second->parameters.size(), first->parameters.size());
    EXPECT_DOUBLE_EQ(centralValueIn(*second, second->scenarios.front(), scenario.discount.front().rate).value(), 0.04);
}

TEST(Building, AFrameKeepsTheUnitOfAFigureAndARateThatChangesOverTheYears) {
    CaseBuilder builder;
    builder.with(fixed("percent", "%/yr", 3)).change([](Case& c) {
        c.scenarios.front().discount = {{0, ParameterId("percent")}};
    });
    NewFrame frame{24, figure("Rate", 0.05), {}, {}, builder.build().scenarios.front().valuation.counted};
    const ScenarioId base = builder.build().scenarios.front().id;
    const CasePtr after = *withFrame(builder.share(), base, frame);
    EXPECT_DOUBLE_EQ(centralValueIn(*after, after->scenarios.front(), ParameterId("percent")).value(), 5);
    builder.change([](Case& c) { c.scenarios.front().discount.push_back({14, ParameterId("percent")}); });
    EXPECT_EQ(withFrame(builder.share(), base, frame).error().code, ErrorCode::FieldConflict);
    EXPECT_EQ(withFrame(builder.share(), ScenarioId("none"), frame).error().code, ErrorCode::ReferenceUnknown);
}

TEST(Building, AFigureIsStatedAnewUnlessItIsLockedOrCalculated) {
    CaseBuilder builder;
    builder.with(derived("double", "min/exam", "minutes * 2"));
    const CasePtr before = builder.share();
    Parameter minutes = *findById(before->parameters, ParameterId("minutes"));
    minutes.entry = NativeEntry{Pert{1, 2, 3, 4}};
    minutes.evidence.citation = text("Measured here");
    EXPECT_EQ(*findById((*withFigure(before, minutes))->parameters, minutes.id), minutes);
    Parameter impossible = minutes;
    impossible.entry = NativeEntry{Normal{1, -1}};
    EXPECT_EQ(withFigure(before, impossible).error().code, ErrorCode::DistributionInvalid);
    Parameter calculated = *findById(before->parameters, ParameterId("double"));
    EXPECT_EQ(withFigure(before, calculated).error().code, ErrorCode::ReferenceUnknown);
    builder.change([](Case& c) {
        c.notes = {{ParameterId("minutes"), {}, "Agreed", "ada", "2027-01-01T00:00:00Z", true}};
    });
    EXPECT_EQ(withFigure(builder.share(), minutes).error().code, ErrorCode::InputLocked);
}

}  // namespace
}  // namespace valor::test
