// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/input_study.h"

#include <cmath>

#include "tests/support/steady_run.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// One input, or none when it is stopped.
class OneInput : public InputDraws {
public:
    Result<std::optional<std::vector<InputColumn>>> inputs(const RunRequest&, std::stop_token stop) override {
        if (stop.stop_requested()) return std::nullopt;
        return std::vector<InputColumn>{column};
    }
    InputColumn column{ParameterId("share"), {}, {0.2, 0.4, 0.6}};
};

/// Keeps what it is asked, and says that a study of n observations is worth n.
class Recorder : public StudyAnalyst {
public:
    [[nodiscard]] Result<std::optional<std::vector<StudyValue>>> analyse(const StudyRequest& request, std::stop_token,
                                                                         const ProgressFunction&) const override {
        asked = request;
        std::vector<StudyValue> values;
        for (const StudyDesign& design : request.designs) {
            values.emplace_back().sampleInformation = static_cast<double>(design.observations);
            values.back().chosen = {0, 1};
        }
        return values;
    }
    mutable StudyRequest asked;
};

class InputStudyTest : public testing::Test {
protected:
    InputStudyTest() {
        Parameter share;
        share.id = ParameterId("share");
        share.unit = "share";
        input.parameters.push_back(share);
        question.input = "share";
    }
    Result<std::optional<InputStudy>> ask(const std::stop_token& stop = {}) {
        const auto subject = std::make_shared<const Case>(input);
        RunResult drawn = steadyRun(input, {100, -60, 20}, 3);
        drawn.manifest.scenario = input.scenarios.front().id;
        const auto run = std::make_shared<const RunResult>(std::move(drawn));
        RunRequest request;
        request.input = subject;
        return studyInput(inputs, analyst, request, run, question, stop, {});
    }
    /// The place that is refused; empty when nothing is.
    std::string refused() {
        const auto found = ask();
        return found ? "" : found.error().subject;
    }
    void setUnit(const std::string& unit) { input.parameters.back().unit = unit; }

    Case input = discountedCase(36);
    OneInput inputs;
    Recorder analyst;
    StudyQuestion question;
};

TEST_F(InputStudyTest, APilotObservesSoManyAMonth) {
    question.perMonth = 40;
    question.months = {1, 35};
    const auto found = ask();
    ASSERT_TRUE(found && *found);
    ASSERT_EQ((*found)->outcomes.size(), 2U);
    EXPECT_EQ((*found)->outcomes[1].step.observations, 1400U);
    EXPECT_EQ((*found)->outcomes[1].value.sampleInformation, 1400);
    EXPECT_EQ(analyst.asked.designs.size(), 2U);
}

TEST_F(InputStudyTest, UsualLengthsGoAsFarAsTheHorizon) {
    question.perMonth = 1;
    question.terms.wait = 30;
    const auto found = ask();
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->outcomes.size(), 3U) << "1, 2 and 3 months; six and thirty are the horizon";
}

TEST_F(InputStudyTest, MonthsThatDoNotEndBeforeTheHorizonAreRefusedAtTheirPlace) {
    question.perMonth = 1;
    question.months = {36};
    EXPECT_EQ(refused(), "study.months");
    question.months = {35};
    EXPECT_EQ(refused(), "");
    question.terms.wait = 1;
    EXPECT_EQ(refused(), "study.months");
    question.months.clear();
    question.terms.wait = 36;
    EXPECT_EQ(refused(), "study.wait");
    question.terms.wait = 0;
    question.perMonth = kMostObservations;
    EXPECT_EQ(refused(), "study.per_month");
}

TEST_F(InputStudyTest, AnInputThatIsNotThereIsRefusedWithTheOneThatIsMeant) {
    question.sizes = {10};
    question.input = "shar";
    const auto found = ask();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().subject, "study.input");
    EXPECT_EQ(found.error().arguments.back(), (std::pair<std::string, std::string>{"closest", "share"}));
}

TEST_F(InputStudyTest, WhatIsNoShareNeedsToKnowHowFarAnObservationScatters) {
    question.sizes = {10};
    setUnit("min/case");
    EXPECT_EQ(refused(), "study.spread");
    setUnit("share");
    inputs.column.values = {0.2, 1.1, 0.6};
    EXPECT_EQ(refused(), "study.spread") << "more than all of them";
    question.spread = 0.5;
    EXPECT_EQ(refused(), "");
}

TEST_F(InputStudyTest, PercentagesAreCountedAsShares) {
    question.sizes = {10};
    setUnit("%");
    inputs.column.values = {20, 40, 100};
    EXPECT_EQ(refused(), "");
    EXPECT_EQ(analyst.asked.input, (std::vector<double>{0.2, 0.4, 1}));
}

TEST_F(InputStudyTest, NothingWhenStopped) {
    question.sizes = {10};
    std::stop_source source;
    source.request_stop();
    const auto found = ask(source.get_token());
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

}  // namespace
}  // namespace valor::test
