// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fields.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "tests/support/member_count.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

template <auto first, auto... rest, class T>
const void* outermost(Field<first, rest...>, const T& object) {
    return &(object.*first);
}

template <Described T>
class EveryStruct : public testing::Test {};

using Structs =
    testing::Types<LocalizedText, Fixed, Beta, Gamma, LogNormal, Normal, TruncatedNormal, Pert, Triangular, Uniform,
                   Discrete, Empirical, Poisson, DirichletShare, NativeEntry, MeanSeEntry, CountsEntry, IntervalEntry,
                   QuantilePoint, QuantilesEntry, Parameter, Correlation, Budget, Party, CostCentre::Assignment,
                   CostCentre, Site, Need::SiteVolume, Need, Adoption, Tool, TermBinding, Consequence, Effect, Metric,
                   ShareStep, ScoredMetric, FixedFee, Subscription, PerUnit, Tier, MarginalTiers, AllUnitsTiers,
                   Licence, TwoPartTariff, PrepaidPack, Capitation, Milestone, AddonPayment, VolumeGuarantee,
                   SpreadPayment, Liability, Transfer, OnboardingDiscount, BundleDiscount, MinimumCommitment, SpendCap,
                   SpendFloor, Collar, ServiceCredit, PerformanceBonus, OutcomeRebate, MoneyBack, Warranty,
                   AmountAtRisk, SharedSavings, PriceVolume, EvidenceSteps, Royalty, Indexation, FrameworkOptions,
                   FrameworkMaximum, Termination, LiabilityCap, ExpectedMeasure, ClauseScope, Clause, Contract,
                   Deployment, CashItem, Alternative, DiscountStep, Valuation, ParameterOverride, Scenario>;
TYPED_TEST_SUITE(EveryStruct, Structs);

// A member added to a struct but forgotten in its fields would be lost on saving.
TYPED_TEST(EveryStruct, HasAllItsMembersDescribed) {
    const TypeParam object{};
    std::set<const void*> members;
    forEachField<TypeParam>([&](const auto& field) { members.insert(outermost(field, object)); });
    EXPECT_EQ(members.size(), test::memberCount<TypeParam>());
}

TYPED_TEST(EveryStruct, HasNamesInSnakeCaseWithoutRepetition) {
    std::set<std::string_view> names;
    forEachField<TypeParam>([&](const auto& field) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_EQ(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << field.name;
    });
}

// A case is no aggregate, so that its members cannot be counted: those described leave no room for another.
TEST(FieldsOf, ACaseHasNoMemberBetweenThoseDescribed) {
    const Case object;
    struct Taken {
        std::size_t bytes, alignment;
    };
    std::map<std::size_t, Taken> taken;  // by place
    forEachField<Case>([&]<auto first, auto... rest>(const Field<first, rest...>&) {
        const auto* place = reinterpret_cast<const std::byte*>(&(object.*first));
        taken.emplace(place - reinterpret_cast<const std::byte*>(&object),
                      Taken{sizeof(object.*first), alignof(std::remove_cvref_t<decltype(object.*first)>)});
    });
    std::size_t end = 0;
    for (const auto& [from, member] : taken) {
        ASSERT_GE(from, end);
        EXPECT_LT(from - end, member.alignment) << "no more room than the next member asks for";
        end = from + member.bytes;
    }
    EXPECT_LT(sizeof object - end, alignof(Case));
}

// The fields of these two stand in the object around them, in part.
TEST(FieldsOf, EvidenceLeavesOnlyItsIdToTheParameter) {
    EXPECT_EQ(test::memberCount<Evidence>(), test::fieldCount<Evidence>() + 1);
    EXPECT_EQ(test::memberCount<ContractAmount>(), test::fieldCount<ContractAmount>() + 1);
}

template <class E>
void expectFullTable(std::size_t count) {
    const auto table = Names<E>::table();
    EXPECT_EQ(table.size(), count);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(table[i].first), i) << table[i].second;
        EXPECT_TRUE(names.insert(table[i].second).second) << table[i].second;
        EXPECT_EQ(nameOf(table[i].first), table[i].second);
        EXPECT_EQ(findByName<E>(table[i].second), table[i].first);
    }
    EXPECT_FALSE(findByName<E>("no such name"));
}

TEST(NamesOf, EveryEnumerationIsComplete) {
    expectFullTable<PartyKind>(static_cast<std::size_t>(PartyKind::Platform) + 1);
    expectFullTable<CashCategory>(static_cast<std::size_t>(CashCategory::Funding) + 1);
    expectFullTable<CashBasis>(static_cast<std::size_t>(CashBasis::PerProcessed) + 1);
    expectFullTable<DiscountTiming>(static_cast<std::size_t>(DiscountTiming::EndYear) + 1);
    expectFullTable<Variation>(static_cast<std::size_t>(Variation::Site) + 1);
    expectFullTable<TierWindow>(static_cast<std::size_t>(TierWindow::Term) + 1);
    expectFullTable<SpreadBasis>(static_cast<std::size_t>(SpreadBasis::Elicited) + 1);
    expectFullTable<Confidence>(static_cast<std::size_t>(Confidence::Assumption) + 1);
    expectFullTable<CentralKind>(2);
    expectFullTable<FlowKind>(kFlowKinds);
    expectFullTable<Mechanism>(static_cast<std::size_t>(Mechanism::Formula) + 1);
    expectFullTable<Family>(static_cast<std::size_t>(Family::DirichletShare) + 1);
}

TEST(KindsOf, VariantsHaveUnlikeNames) {
    std::set<std::string_view> names;
    for (const auto& terms : allKinds<ClauseTerms>()) EXPECT_TRUE(names.insert(kindOf(terms)).second);
    for (const auto& distribution : allKinds<Distribution>()) EXPECT_TRUE(names.insert(kindOf(distribution)).second);
    for (const auto& entry : allKinds<DistributionEntry>()) EXPECT_TRUE(names.insert(kindOf(entry)).second);
}

}  // namespace
}  // namespace valor
