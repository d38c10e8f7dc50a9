// SPDX-License-Identifier: GPL-3.0-or-later
// Equal offers meet equal chance, and chance ties no two effects of one alternative together.
#include <algorithm>
#include <optional>
#include <tuple>

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using namespace test;

/// An effect that counts a share of the patients.
Effect avoiding(const std::string& id, const std::string& tool) {
    Effect avoided = effect(id, Mechanism::Avoidance, {{"avoided_share", "avoided"}},
                            {consequence("procedures_avoided", FlowKind::Cash, {"worth"}, "outside", "hospital")});
    avoided.tool = ToolId(tool);
    return avoided;
}

/// Tools "reader" and "twin" with so many effects each, alike in everything but their names.
Case twoOffers(double perYear, double avoided, int effects) {
    Case input = CaseBuilder()
                     .with(fixed("few", "exam/yr", perYear))
                     .with(fixed("avoided", "share", avoided))
                     .with(fixed("broken", "share", 0.1))
                     .with(fixed("worth", "DKK/case", 1000))
                     .build();
    input.needs.front().siteVolumes = {{input.sites.front().id, ParameterId("few")}};
    input.tools.front().adoption.failedShare = ParameterId("broken");
    input.tools.push_back(input.tools.front());
    input.tools.back().id = ToolId("twin");
    input.effects.clear();
    for (int i = 0; i < effects; ++i)
        for (const char* tool : {"twin", "reader"})  // in another order than the tools
            input.effects.push_back(avoiding(std::string(tool) + std::to_string(i), tool));
    Alternative other = input.alternatives.back();
    other.id = AlternativeId("other");
    other.deployments.front().tool = ToolId("twin");
    input.alternatives.push_back(other);
    return input;
}

/// Both tools go live late at some sites and are given up at some.
Case twoOffersRolledOut(Case input) {
    for (const auto& [name, unit, value] :
         {std::tuple{"half", "month", 8.0}, {"pace", "1/month", 0.4}, {"given-up", "1/yr", 0.3}})
        input.parameters.push_back(fixed(name, unit, value));
    for (Tool& tool : input.tools) {
        tool.adoption.rolloutMidpoint = ParameterId("half");
        tool.adoption.rolloutSpeed = ParameterId("pace");
        tool.adoption.discontinuation = ParameterId("given-up");
    }
    return input;
}

RunResultPtr runWith(const Case& input, std::uint64_t seed, CountMode counts) {
    RunRequest request = requestFor(input, 200);
    request.seed = seed;
    request.counts = counts;
    return runRequest(request);
}

RC_GTEST_PROP(EqualTools, HaveEqualResultsInEveryFuture, ()) {
    const double perYear = *rc::gen::inRange(1, 5000);
    const double avoided = *rc::gen::inRange(1, 100) / 100.0;
    const auto seed = static_cast<std::uint64_t>(*rc::gen::inRange(1, 1000));
    const auto counts = *rc::gen::element(CountMode::Expected, CountMode::Drawn);
    const Case atOnce = twoOffers(perYear, avoided, *rc::gen::inRange(1, 4));
    const bool isRolledOut = *rc::gen::arbitrary<bool>();
    const auto result = runWith(isRolledOut ? twoOffersRolledOut(atOnce) : atOnce, seed, counts);
    RC_ASSERT(column(*result, "ai.net_benefit") == column(*result, "other.net_benefit"));
    RC_ASSERT(column(*result, "ai.measure.chest.processed") == column(*result, "other.measure.chest.processed"));
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
    const auto n = static_cast<double>(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ma += a[i] / n;
        mb += b[i] / n;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
        ab += (a[i] - ma) * (b[i] - mb);
    }
    return ab / std::sqrt(aa * bb);
}

/// Correlation of the two counts, apart from that of the patients they share: the volume hardly varies.
double tieBetween(const Case& input, const std::string& first, const std::string& second) {
    RunRequest request = requestFor(input, 4000);
    request.counts = CountMode::Drawn;
    const auto result = runRequest(request);
    return correlation(column(*result, "ai.measure.chest." + first + ".procedures_avoided"),
                       column(*result, "ai.measure.chest." + second + ".procedures_avoided"));
}

TEST(EqualTools, EffectsOfOneToolAreIndependent) {
    // Var(X) = V p(1-p) + p^2 V and Cov = p^2 V for Poisson volumes, so the correlation is p.
    EXPECT_NEAR(tieBetween(twoOffers(500, 0.05, 2), "reader0", "reader1"), 0.05, 0.06);
}

TEST(EqualTools, ToolsOfOneAlternativeAreIndependent) {
    Case input = twoOffers(500, 0.05, 1);
    input.alternatives[1].deployments.push_back(input.alternatives[2].deployments.front());
    EXPECT_NEAR(tieBetween(input, "reader0", "twin0"), 0.05, 0.06);
}

TEST(EqualTools, TheFutureOfARollOutVaries) {
    const auto result = runWith(twoOffersRolledOut(twoOffers(500, 0.1, 1)), 1, CountMode::Expected);
    EXPECT_GT(result->alternatives.front().measures.front().total.sd, 0);
}

/// Go-live and exit of two tools at once are as independent as their counts.
TEST(EqualTools, RollOutsOfOneAlternativeAreIndependent) {
    Case input = twoOffersRolledOut(twoOffers(500, 0.05, 1));
    input.alternatives[1].deployments.push_back(input.alternatives[2].deployments.front());
    RunRequest request = requestFor(input, 4000);
    request.scheme = SamplingScheme::MonteCarlo;
    const auto result = runRequest(request);
    EXPECT_NEAR(correlation(column(*result, "ai.measure.chest.reader0.procedures_avoided"),
                            column(*result, "ai.measure.chest.twin0.procedures_avoided")),
                0, 0.06);
}

/// Today's tool is "twin"; alternative "ai" keeps it beside "reader", which adds nothing, or before it.
Case keepsToday(std::optional<YearMonth> until) {
    Case input = twoOffersRolledOut(twoOffers(500, 0.1, 2));
    input.contracts.front().clauses.clear();
    Deployment today = input.alternatives[2].deployments.front();
    input.alternatives.pop_back();
    input.alternatives[0].deployments = {today};
    today.exit = until;
    if (until) input.alternatives[1].deployments.front().planned = *until;
    input.alternatives[1].deployments.push_back(today);
    return input;
}

/// An alternative that lists the same uses in another order.
Case withReversed(Case input) {
    Alternative reversed = input.alternatives[1];
    reversed.id = AlternativeId("reversed");
    std::ranges::reverse(reversed.deployments);
    input.alternatives.push_back(reversed);
    return input;
}

RC_GTEST_PROP(ToolsOfToday, CancelWhateverTheOrderOfTheList, ()) {
    const auto counts = *rc::gen::element(CountMode::Expected, CountMode::Drawn);
    Case input = keepsToday({});
    std::erase_if(input.effects, [](const Effect& each) { return each.tool == ToolId("reader"); });
    const auto result = runWith(withReversed(input), static_cast<std::uint64_t>(*rc::gen::inRange(1, 1000)), counts);
    for (const char* alternative : {"ai", "reversed"})
        for (const double value : column(*result, std::string(alternative) + ".net_benefit")) RC_ASSERT(value == 0);
}

TEST(ToolsOfToday, AreSucceededAlikeWhateverTheOrderOfTheList) {
    for (const CountMode counts : {CountMode::Expected, CountMode::Drawn})
        for (const int months : {0, 6, 12}) {
            const Case input = keepsToday(minimalCase().baseMonth.plusMonths(months + 1));
            const auto result = runWith(withReversed(input), 1, counts);
            const auto& one = column(*result, "ai.net_benefit");
            const auto& other = column(*result, "reversed.net_benefit");
            for (std::size_t i = 0; i < one.size(); ++i) EXPECT_NEAR(one[i], other[i], 1e-9 * (1 + std::abs(one[i])));
        }
}

}  // namespace
}  // namespace valor
