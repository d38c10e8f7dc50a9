// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/global_influence.h"

#include <algorithm>
#include <cmath>

#include "tests/simulation/engine/engine_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

std::vector<InfluenceAnalysis> analyse(const Case& input, InfluenceMethod method, int threads = 2) {
    simulation::GlobalInfluence influence;
    auto found = influence.influence({std::make_shared<const Case>(input), {}, {}, method, 1024, 1, threads}, {}, {});
    if (!found) throw std::runtime_error(std::string(errorName(found.error().code)) + " at " + found.error().subject);
    return found->value();
}

const Influence& ofInput(const InfluenceAnalysis& analysis, const std::string& id) {
    for (const Influence& each : analysis.influences)
        if (std::ranges::find(each.inputs, ParameterId(id)) != each.inputs.end()) return each;
    throw std::runtime_error("no influence of " + id);
}

/// Three costs with standard deviations 1, 2 and 4, and nothing else: shares of the variance 1, 4 and 16 of 21.
Case linear() {
    CaseBuilder builder;
    builder.with(fixed("minutes", "min/exam", 1));
    for (const auto& [id, sd] : {std::pair("one", 1.0), std::pair("two", 2.0), std::pair("four", 4.0)})
        builder.with(stated(id, "DKK", Normal{100, sd})).with(cashItem(id, CashBasis::Once, {id}));
    return builder.build();
}

/// Price times quantity with means 2 and 5, standard deviations 0.5 and 1: first order 25/42, 16/42; together 1/42.
Case product() {
    return CaseBuilder()
        .with(fixed("minutes", "min/exam", 1))
        .with(stated("price", "DKK", Normal{2, 0.5}))
        .with(stated("quantity", "ratio", Normal{5, 1}))
        .with(cashItem("bill", CashBasis::Once, {"price", "quantity"}))
        .build();
}

TEST(GlobalInfluence, OfALinearCaseIsTheShareOfTheVariances) {
    const InfluenceAnalysis sobol = analyse(linear(), InfluenceMethod::Sobol).front();
    const InfluenceAnalysis shapley = analyse(linear(), InfluenceMethod::Shapley).front();
    EXPECT_NEAR(sobol.sd, std::sqrt(21), 0.1);
    ASSERT_EQ(sobol.influences.size(), 3U);
    EXPECT_EQ(sobol.influences.front().inputs.front().text(), "four");
    for (const auto& [id, share] :
         {std::pair("one", 1 / 21.0), std::pair("two", 4 / 21.0), std::pair("four", 16 / 21.0)}) {
        const Influence& found = ofInput(sobol, id);
        EXPECT_NEAR(found.alone.value, share, 4 * found.alone.standardError + 1e-3) << id;
        EXPECT_NEAR(found.withOthers.value, share, 4 * found.withOthers.standardError + 1e-3) << id;
        EXPECT_LT(found.alone.standardError, 0.05);
        EXPECT_NEAR(ofInput(shapley, id).alone.value, share, 4 * ofInput(shapley, id).alone.standardError + 1e-3);
    }
}

TEST(GlobalInfluence, OfAProductShowsWhatInputsDoTogether) {
    const InfluenceAnalysis sobol = analyse(product(), InfluenceMethod::Sobol).front();
    const Influence& price = ofInput(sobol, "price");
    EXPECT_NEAR(price.alone.value, 25.0 / 42, 0.03);
    EXPECT_NEAR(price.withOthers.value, 26.0 / 42, 0.03);
    const InfluenceAnalysis shapley = analyse(product(), InfluenceMethod::Shapley).front();
    EXPECT_NEAR(ofInput(shapley, "price").alone.value, 25.5 / 42, 0.03);
    double sum = 0;
    for (const Influence& each : shapley.influences) sum += each.alone.value;
    EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(GlobalInfluence, InputsThatCannotMoveAloneMoveTogether) {
    const Case input = CaseBuilder(linear())
                           .with(Correlation{ParameterId("one"), ParameterId("four"), 0.5})
                           .with(stated("first", "share", DirichletShare{"g", 30, 100}))
                           .with(stated("second", "share", DirichletShare{"g", 70, 100}))
                           .with(fixed("amount", "DKK", 100))
                           .with(cashItem("shared", CashBasis::Once, {"amount", "first"}))
                           .build();
    const InfluenceAnalysis sobol = analyse(input, InfluenceMethod::Sobol).front();
    EXPECT_EQ(sobol.influences.size(), 3U);
    EXPECT_EQ(ofInput(sobol, "one").inputs.size(), 2U);
    EXPECT_EQ(&ofInput(sobol, "one"), &ofInput(sobol, "four"));
    EXPECT_EQ(&ofInput(sobol, "first"), &ofInput(sobol, "second"));
}

TEST(GlobalInfluence, ChanceAtSitesIsAnInfluenceOfItsOwn) {
    const Case input = CaseBuilder()
                           .with(stated("stop", "1/yr", Beta{8, 12}))
                           .change([](Case& c) { c.tools.front().adoption.discontinuation = ParameterId("stop"); })
                           .build();
    const InfluenceAnalysis sobol = analyse(input, InfluenceMethod::Sobol).front();
    const auto chance = std::ranges::find_if(sobol.influences, [](const Influence& i) { return i.inputs.empty(); });
    ASSERT_NE(chance, sobol.influences.end());
    EXPECT_GT(chance->withOthers.value, 0.05);
}

TEST(GlobalInfluence, RanksFollowTheSignAndTheSize) {
    const InfluenceAnalysis ranks = analyse(linear(), InfluenceMethod::Rank).front();
    EXPECT_EQ(ranks.influences.front().inputs.front().text(), "four");
    // Spearman of a normal pair with Pearson's r = 4 / sqrt 21: 6 / pi asin(r / 2)
    EXPECT_NEAR(ofInput(ranks, "four").alone.value, -6 / M_PI * std::asin(4 / std::sqrt(21) / 2), 0.02);
    EXPECT_LT(ofInput(ranks, "four").withOthers.value, -0.9);
    EXPECT_LT(ofInput(ranks, "one").withOthers.value, -0.5) << "with the others held, little else is left";
}

TEST(GlobalInfluence, DoesNotDependOnThreads) {
    for (const InfluenceMethod method : {InfluenceMethod::Sobol, InfluenceMethod::Shapley, InfluenceMethod::Rank})
        EXPECT_EQ(analyse(product(), method, 1), analyse(product(), method, 3));
}

TEST(Grid, IsTheNetBenefitAtEveryPairOfValues) {
    simulation::GlobalInfluence influence;
    const CasePtr input = std::make_shared<const Case>(product());
    const auto found = influence.grid({input, {}, {}, ParameterId("price"), ParameterId("quantity"), 5}, {}, {});
    ASSERT_TRUE(found.has_value());
    const GridAnalysis& grid = **found;
    ASSERT_EQ(grid.surfaces.size(), 1U);
    const double z = 1.959963984540054;  // normal quantile of 97.5 %
    EXPECT_NEAR(grid.acrossAt.front(), 2 - 0.5 * z, 1e-12);
    EXPECT_NEAR(grid.downAt.back(), 5 + z, 1e-12);
    const double rest =
        runCase(CaseBuilder(product()).with(fixed("price", "DKK", 0)).build())->alternatives.front().netBenefit.mean;
    for (std::size_t row = 0; row < 5; ++row)
        for (std::size_t column = 0; column < 5; ++column)
            EXPECT_NEAR(grid.surfaces.front().values[row][column], rest - grid.acrossAt[column] * grid.downAt[row],
                        1e-6);
    EXPECT_NEAR(grid.acrossNow, 2, 1e-12);
    EXPECT_NEAR(grid.downNow, 5, 1e-12);
    EXPECT_NEAR(grid.surfaces.front().valueNow, rest - 10, 1e-6);
}

/// What else of it is cash.
double cashWithout(const Case& input) {
    return runCase(CaseBuilder(input).with(fixed("price", "DKK", 0)).build())->alternatives.front().cash.mean;
}

TEST(Grid, MovesAFigureThatIsCertainFromNoughtToTwiceItself) {
    simulation::GlobalInfluence influence;
    const CasePtr input = std::make_shared<const Case>(product());
    const auto found = influence.grid({input, {}, {}, ParameterId("price"), ParameterId("minutes"), 5}, {}, {});
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ((*found)->downAt, (std::vector<double>{0, 0.5, 1, 1.5, 2}));
    const auto& values = (*found)->surfaces.front().values;
    EXPECT_GT(std::abs(values.front().front() - values.back().front()), 1) << "minutes count";
}

TEST(Grid, IsOfTheOutputThatIsAskedFor) {
    simulation::GlobalInfluence influence;
    const CasePtr input = std::make_shared<const Case>(product());
    GridRequest request{input, {}, {}, ParameterId("price"), ParameterId("quantity"), 3};
    request.output = "cash";
    const auto cash = influence.grid(request, {}, {});
    ASSERT_TRUE(cash.has_value());
    const double rest = cashWithout(product());
    for (std::size_t row = 0; row < 3; ++row)
        EXPECT_NEAR((*cash)->surfaces.front().values[row][0], rest - (*cash)->acrossAt[0] * (*cash)->downAt[row], 1e-6);
    request.output = "nonsense";
    EXPECT_EQ(influence.grid(request, {}, {}).error().code, ErrorCode::ReferenceUnknown);
}

/// A price of N(2, 0.5) five times beside what else is paid: 12 are spent at 2.4.
ThresholdRequest spending(double amount) {
    const Case input = CaseBuilder()
                           .with(fixed("minutes", "min/exam", 0))
                           .with(stated("price", "DKK", Normal{2, 0.5}))
                           .with(fixed("quantity", "ratio", 5))
                           .with(cashItem("bill", CashBasis::Once, {"price", "quantity"}))
                           .build();
    ThresholdRequest request{std::make_shared<const Case>(input), {}, {}, ParameterId("price")};
    request.output = "cash";
    request.target = cashWithout(input) - amount;
    return request;
}

TEST(Threshold, IsWhereTheOutputReachesItsTargetAndAsLikelyAsTheInputSays) {
    simulation::GlobalInfluence influence;
    const auto found = influence.threshold(spending(12), {}, {});
    ASSERT_TRUE(found.has_value()) << found.error().subject;
    const ThresholdAnalysis::Curve& curve = (*found)->curves.front();
    ASSERT_EQ(curve.crossings.size(), 1U);
    EXPECT_NEAR(curve.crossings.front(), 2.4, 1e-6);
    EXPECT_NEAR(curve.probability, cumulative(Normal{2, 0.5}, 2.4), 1e-6);
    EXPECT_NEAR(curve.valueNow, spending(10).target, 1e-6);
    EXPECT_DOUBLE_EQ((*found)->now, 2);
}

TEST(Threshold, IsFoundForAFigureThatIsCertainToo) {
    simulation::GlobalInfluence influence;
    ThresholdRequest request = spending(12);
    request.parameter = ParameterId("quantity");
    const auto found = influence.threshold(request, {}, {});
    ASSERT_TRUE(found.has_value()) << found.error().subject;
    EXPECT_TRUE((*found)->isCertain);
    EXPECT_DOUBLE_EQ((*found)->now, 5);
    EXPECT_NEAR((*found)->curves.front().valueNow, spending(10).target, 1e-6);
    ASSERT_EQ((*found)->curves.front().crossings.size(), 1U);
    EXPECT_NEAR((*found)->curves.front().crossings.front(), 6, 1e-6);
}

TEST(Threshold, IsSoughtWhereAPersonSays) {
    simulation::GlobalInfluence influence;
    ThresholdRequest request = spending(30);  // at a price of 6, eight standard deviations away
    EXPECT_TRUE(influence.threshold(request, {}, {})->value().curves.front().crossings.empty());
    EXPECT_DOUBLE_EQ(influence.threshold(request, {}, {})->value().curves.front().probability, 1);
    request.range = InputRange{0, 10};
    const auto found = influence.threshold(request, {}, {});
    ASSERT_EQ((*found)->curves.front().crossings.size(), 1U);
    EXPECT_NEAR((*found)->curves.front().crossings.front(), 6, 1e-6);
    request.range = InputRange{3, 3};
    EXPECT_EQ(influence.threshold(request, {}, {}).error().code, ErrorCode::RunRequestInvalid);
}

TEST(GlobalInfluence, StopsWhenAsked) {
    simulation::GlobalInfluence influence;
    std::stop_source stopped;
    stopped.request_stop();
    const CasePtr input = std::make_shared<const Case>(product());
    EXPECT_FALSE(influence.influence({input, {}, {}, InfluenceMethod::Sobol}, stopped.get_token(), {})->has_value());
}

}  // namespace
}  // namespace valor
