// SPDX-License-Identifier: GPL-3.0-or-later
// Equal offers meet equal chance, and chance ties no two effects of one alternative together.
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

RunResultPtr drawn(const Case& input, std::uint64_t seed) {
    RunRequest request = requestFor(input, 200);
    request.seed = seed;
    request.counts = CountMode::Drawn;
    return runRequest(request);
}

RC_GTEST_PROP(EqualTools, HaveEqualResultsInEveryFuture, ()) {
    const double perYear = *rc::gen::inRange(1, 5000);
    const double avoided = *rc::gen::inRange(1, 100) / 100.0;
    const auto seed = static_cast<std::uint64_t>(*rc::gen::inRange(1, 1000));
    const auto result = drawn(twoOffers(perYear, avoided, *rc::gen::inRange(1, 4)), seed);
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

}  // namespace
}  // namespace valor
