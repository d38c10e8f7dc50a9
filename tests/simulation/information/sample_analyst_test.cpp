// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/sample_analyst.h"

#include <cmath>
#include <limits>

#include "simulation/random/philox.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

/// A tool whose gain depends on one of two parameters.
SampleRequest request() {
    SampleRequest result;
    Column cost(200, 100.0), effect(200), unrelated(200);
    for (std::size_t row = 0; row < effect.size(); ++row) {
        effect[row] = uniformAt(1, streamOf("effect"), row);
        unrelated[row] = uniformAt(1, streamOf("unrelated"), row);
    }
    result.sample = {{"today", "tool"},
                     {Column(200, 0.0), cost},
                     {Column(200, 0.0), effect},
                     {"unrelated", "effect"},
                     {unrelated, effect}};
    result.willingness = {200, 1000};
    return result;
}

SampleAnalysis analysed(const SampleRequest& asked) {
    return SampleInformation().analyse(asked, {}, {}).value().value();
}

ErrorCode refusal(const SampleRequest& asked) {
    const auto found = SampleInformation().analyse(asked, {}, {});
    return found ? ErrorCode{} : found.error().code;
}

TEST(SampleInformation, RanksWhatIsWorthKnowing) {
    const SampleAnalysis found = analysed(request());
    EXPECT_EQ(found.rows, 200U);
    ASSERT_EQ(found.information.size(), 2U);
    EXPECT_EQ(found.information[0].front().parameters, std::vector<std::string>{"effect"});
    EXPECT_GT(found.information[0].front().value, 10);
    EXPECT_LT(found.information[0].back().value, 5);
    EXPECT_FALSE(found.isUnexplained);
    for (std::size_t k = 0; k < 2; ++k)
        for (const PartialInformation& each : found.information[k])
            EXPECT_LE(each.value, found.choices[k].evpi + 3 * each.standardError);
}

TEST(SampleInformation, RowsThatDoNotBelongTogetherAreNoticed) {
    SampleRequest asked = request();
    std::vector<double>& second = asked.sample.values[1];
    std::rotate(second.begin(), second.begin() + 71, second.end());
    EXPECT_TRUE(analysed(asked).isUnexplained);
    asked.sample.parameters.clear();
    asked.sample.values.clear();
    EXPECT_FALSE(analysed(asked).isUnexplained) << "nothing was claimed";
}

TEST(SampleInformation, RefusesWhatIsNoSample) {
    SampleRequest asked = request();
    asked.sample.effects[1].pop_back();
    EXPECT_EQ(refusal(asked), ErrorCode::SampleUnusable);
    asked = request();
    asked.sample.values[0].push_back(1);
    EXPECT_EQ(refusal(asked), ErrorCode::SampleUnusable);
    asked = request();
    asked.sample.strategies.pop_back();
    EXPECT_EQ(refusal(asked), ErrorCode::SampleUnusable);
    asked = request();
    asked.reference = "yesterday";
    EXPECT_EQ(refusal(asked), ErrorCode::ReferenceUnknown);
    asked = request();
    asked.groups = {{"effect", "nobody"}};
    EXPECT_EQ(refusal(asked), ErrorCode::ReferenceUnknown);
    asked.groups = {{"effect"}};
    EXPECT_EQ(refusal(asked), ErrorCode::ValueOutOfRange);
    for (auto* columns : {&asked.sample.costs, &asked.sample.effects, &asked.sample.values})
        for (Column& column : *columns) column.resize(kFewestRows - 1);
    asked.groups.clear();
    const auto few = simulation::SampleInformation().analyse(asked, {}, {});
    ASSERT_FALSE(few.has_value());
    EXPECT_EQ(few.error().code, ErrorCode::SampleUnusable);
    EXPECT_EQ(few.error().arguments.back(), std::pair(std::string("fewest"), std::to_string(kFewestRows)));
}

TEST(SampleInformation, FiguresTooLargeToAddUpAreRefused) {
    SampleRequest asked = request();
    asked.sample.costs[1][3] = 1e200;
    EXPECT_EQ(refusal(asked), ErrorCode::ValueOutOfRange);
    asked = request();
    asked.sample.values[0][0] = -1.1e15;
    EXPECT_EQ(refusal(asked), ErrorCode::ValueOutOfRange);
    for (const double willingness : {-1.0, 1e16, std::numeric_limits<double>::infinity(), std::nan("")}) {
        asked = request();
        asked.willingness = {willingness};
        EXPECT_EQ(refusal(asked), ErrorCode::ValueOutOfRange) << willingness;
    }
}

TEST(SampleInformation, TinyFiguresGiveTheSameAnswerInTheirUnit) {
    SampleRequest asked = request();
    const PartialInformation usual = analysed(asked).information[0].front();
    for (auto* columns : {&asked.sample.costs, &asked.sample.effects})
        for (Column& column : *columns)
            for (double& value : column) value *= 0x1p-700;
    const PartialInformation tiny = analysed(asked).information[0].front();
    EXPECT_EQ(tiny.value, usual.value * 0x1p-700);
    EXPECT_EQ(tiny.explained, usual.explained);
    EXPECT_EQ(tiny.parameters, usual.parameters);
}

TEST(SampleInformation, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(SampleInformation().analyse(request(), stop.get_token(), {}).value());
}

}  // namespace
}  // namespace valor::simulation
