// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sampled_inputs.h"

#include <algorithm>

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

std::vector<InputColumn> inputsOf(const RunRequest& request) {
    simulation::SampledInputs sampled;
    auto inputs = sampled.inputs(request, {});
    if (!inputs) throw std::runtime_error(std::string(errorName(inputs.error().code)));
    return std::move(inputs->value());
}

/// Half of the minutes saved counts 10 DKK a minute; 1000 examinations a month cost 2.50 DKK each.
TEST(SampledInputs, AreThoseOfTheRunDrawByDraw) {
    for (const SamplingScheme scheme : kSamplingSchemes) {
        RunRequest request = requestFor(minimalCase(), 1000);
        request.scheme = scheme;
        const RunResultPtr result = runRequest(request);
        const std::vector<double>& netBenefit = column(*result, "ai.net_benefit");
        const std::vector<InputColumn> inputs = inputsOf(request);
        ASSERT_EQ(inputs.size(), 1U);
        EXPECT_EQ(inputs.front().parameter.text(), "minutes");
        EXPECT_TRUE(inputs.front().site.empty());
        const double perMinute = 0.5 * presentValue(1000 * 10, 24, 0.035), fee = presentValue(2500, 24, 0.035);
        for (std::size_t i = 0; i < netBenefit.size(); ++i)
            ASSERT_NEAR(netBenefit[i], inputs.front().values[i] * perMinute - fee, 1e-6) << i;
    }
}

TEST(SampledInputs, StandInTheUnitOfTheirParameter) {
    const Case input = CaseBuilder()
                           .with(stated("first", "%", DirichletShare{"g", 30, 100}))
                           .with(stated("second", "%", DirichletShare{"g", 70, 100}))
                           .with(fixed("amount", "DKK", 1000))
                           .with(cashItem("a", CashBasis::Once, {"amount", "first"}))
                           .with(stated("unused", "min/exam", Normal{1, 1}))
                           .build();
    const RunRequest request = requestFor(input, 100);
    const std::vector<InputColumn> inputs = inputsOf(request);
    ASSERT_EQ(inputs.size(), 3U);  // and the minutes; nothing reads "unused"
    const auto named = [&](const char* id) {
        return *std::ranges::find(inputs, ParameterId(id), &InputColumn::parameter);
    };
    for (std::size_t i = 0; i < 100; ++i) ASSERT_NEAR(named("first").values[i] + named("second").values[i], 100, 1e-9);
}

TEST(SampledInputs, AreOneColumnForEachSiteWhereTheyDiffer) {
    const Case input = CaseBuilder()
                           .change([](Case& c) {
                               Site south = c.sites.front();
                               south.id = SiteId("south");
                               c.sites.push_back(south);
                               for (Parameter& parameter : c.parameters)
                                   if (parameter.id.text() == "minutes") parameter.variation = Variation::Site;
                           })
                           .build();
    const std::vector<InputColumn> inputs = inputsOf(requestFor(input, 100));
    ASSERT_EQ(inputs.size(), 2U);
    EXPECT_EQ(inputs[0].site.text(), "north");
    EXPECT_EQ(inputs[1].site.text(), "south");
    EXPECT_NE(inputs[0].values, inputs[1].values);
}

TEST(SampledInputs, DoNotDependOnThreadsAndStopWhenAsked) {
    RunRequest request = requestFor(minimalCase(), 3000);
    request.threads = 1;
    const auto once = inputsOf(request);
    request.threads = 3;
    EXPECT_EQ(once.front().values, inputsOf(request).front().values);
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_FALSE(simulation::SampledInputs().inputs(request, stopped.get_token())->has_value());
}

}  // namespace
}  // namespace valor
