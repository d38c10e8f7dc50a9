// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a run was to become and became, in the words of every language.
#include "core/report/growth_words.h"

#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

RunManifest grownManifest(const StopRule& rule, StopCause cause, std::optional<double> error) {
    RunManifest manifest;
    manifest.draws = 200'000;
    manifest.until = rule;
    manifest.grown = Growth{cause, "ai.net_benefit", error};
    return manifest;
}

std::string told(const RunManifest& manifest, Language language = Language::English) {
    return growthSentence(minimalCase(), manifest, {catalog(), language, numberStyle(language)});
}

TEST(GrowthWords, SayWhatWasWantedWhetherItWasReachedAndOfWhichAlternative) {
    const StopRule rule{{"ai.net_benefit", "second.net_benefit"}, 0.003, true, {}};
    EXPECT_EQ(told(grownManifest(rule, StopCause::Draws, 0.00569)),
              "200,000 draws (the limit) – standard error 0.569\u00A0% (AI reader), wanted 0.3\u00A0%: not reached");
    EXPECT_EQ(
        told(grownManifest(rule, StopCause::Draws, 0.00569), Language::Bokmal),
        "200\u00A0000 trekninger (grensen) – standardfeil 0,569\u00A0% (AI reader), ønsket 0,3\u00A0%: ikke nådd");
    EXPECT_EQ(told(grownManifest(rule, StopCause::Error, 0.0029), Language::Danish),
              "200.000 trækninger – standardfejl 0,29\u00A0% (AI reader), ønsket 0,3\u00A0%: nået");
    EXPECT_EQ(told(grownManifest(rule, StopCause::Time, {})),
              "200,000 draws (time is up) – standard error ∞ (AI reader), wanted 0.3\u00A0%: not reached");
}

TEST(GrowthWords, AnAmountHasItsUnitAndTimeItsSeconds) {
    const StopRule amount{{"ai.net_benefit"}, 2000, false, {}}, clock{{}, {}, false, 30};
    EXPECT_EQ(told(grownManifest(amount, StopCause::Error, 1950)),
              "200,000 draws – standard error DKK\u00A01,950 (AI reader), wanted "
              "DKK\u00A02,000: reached");
    EXPECT_EQ(told(grownManifest(clock, StopCause::Time, 1950)),
              "200,000 draws (30 s are over) – standard error DKK\u00A01,950 (AI reader)");
    EXPECT_EQ(told(grownManifest(clock, StopCause::Draws, 1950)),
              "200,000 draws (the limit) – standard error DKK\u00A01,950 "
              "(AI reader)");
}

TEST(GrowthWords, AnotherOutputIsNamed) {
    StopRule rule{{"ai.qaly"}, 0.01, true, {}};
    RunManifest manifest = grownManifest(rule, StopCause::Error, 0.005);
    manifest.grown->output = "ai.qaly";
    EXPECT_NE(told(manifest).find("(AI reader: Health)"), std::string::npos) << told(manifest);
}

TEST(GrowthWords, ARunOfAGivenLengthHasNothingToSayAndAnOldOneItsRule) {
    RunManifest manifest;
    EXPECT_EQ(told(manifest), "");
    manifest.draws = 8192;
    manifest.until = StopRule{};
    EXPECT_EQ(told(manifest), "8,192 draws, ended by the stop rule");
}

}  // namespace
}  // namespace valor::test
