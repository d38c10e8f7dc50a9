// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result/fields.h"

#include <set>

#include "tests/support/member_count.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

template <Described T>
class EveryPartOfAResult : public testing::Test {};

using Parts = testing::Types<Estimate, ProbabilityEstimate, Fan, Density, KindResult, PartyResult, BudgetImpact,
                             MeasureTotal, ClauseTotal, AlternativeResult, PairedComparison, RunManifest>;
TYPED_TEST_SUITE(EveryPartOfAResult, Parts);

// A member added to a result but forgotten in its fields would be lost from stored runs.
TYPED_TEST(EveryPartOfAResult, HasAllItsMembersDescribed) {
    std::set<std::string_view> names;
    forEachField<TypeParam>([&](const auto& field) { EXPECT_TRUE(names.insert(field.name).second) << field.name; });
    EXPECT_EQ(names.size(), test::memberCount<TypeParam>());
}

TEST(FieldsOfARunResult, LeaveOutOnlyTheSamples) {
    EXPECT_EQ(test::fieldCount<RunResult>() + 1, test::memberCount<RunResult>());
}

TEST(NamesOfSamplingSchemes, AreThoseOfTheCommandLine) {
    for (const auto& [scheme, name] : Names<SamplingScheme>::table()) EXPECT_EQ(name, schemeName(scheme));
    EXPECT_EQ(findByName<SamplingScheme>("latin-hypercube"), SamplingScheme::LatinHypercube);
}

}  // namespace
}  // namespace valor
