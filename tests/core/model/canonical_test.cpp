// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/canonical.h"

#include <set>

#include "core/digest/sha256.h"
#include "tests/support/case_walk.h"
#include "tests/support/random_case.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(CanonicalBytes, EqualCasesAreEqual) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const Case first = test::RandomCase(seed).make();
        const Case second = test::RandomCase(seed).make();
        ASSERT_EQ(first, second);
        EXPECT_EQ(canonicalBytes(first), canonicalBytes(second));
        EXPECT_EQ(caseDigest(first), sha256Hex(canonicalBytes(first)));
    }
}

TEST(CanonicalBytes, EveryChangeOfOneValueShows) {
    int changes = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Case original = test::RandomCase(seed).make();
        const std::string bytes = canonicalBytes(original);
        for (int target = 0;; ++target) {
            Case changed = original;
            test::OneChange change(target);
            change.walk(changed);
            if (change.changed().empty()) break;
            EXPECT_NE(changed, original) << change.changed();
            EXPECT_NE(canonicalBytes(changed), bytes) << change.changed();
            ++changes;
        }
    }
    EXPECT_GT(changes, 1000);
}

TEST(CanonicalBytes, DifferentCasesAreDifferent) {
    std::set<std::string> digests;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) digests.insert(caseDigest(test::RandomCase(seed).make()));
    EXPECT_EQ(digests.size(), 200U);
}

TEST(CanonicalBytes, ZeroHasOneSign) {
    Case plus, minus;
    plus.correlations = {{ParameterId("a"), ParameterId("b"), 0.0}};
    minus.correlations = {{ParameterId("a"), ParameterId("b"), -0.0}};
    EXPECT_EQ(canonicalBytes(plus), canonicalBytes(minus));
}

TEST(CanonicalBytes, ContentDoesNotRunTogether) {
    Case first, second;
    first.title.en = "ab";
    first.title.da = "c";
    second.title.en = "a";
    second.title.da = "bc";
    EXPECT_NE(canonicalBytes(first), canonicalBytes(second));
}

// Digests stand in reports and sealed files: this one may never change while the format is valor.case/1.
TEST(CanonicalBytes, StaysAsItIs) {
    Case input;
    input.id = "fixed";
    input.title = {"Title", "Titel", ""};
    input.currency = "DKK";
    input.priceYear = 2024;
    input.baseMonth = YearMonth(2026, 1);
    Parameter parameter;
    parameter.id = ParameterId("p");
    parameter.unit = "DKK";
    parameter.entry = NativeEntry{Gamma{2.5, 0.1}};
    input.parameters.push_back(parameter);
    EXPECT_EQ(caseDigest(Case{}), "3f4a36c223f36bb7ef3d22c4f1f57435d87199c563c6f04f482ed0ae81a15612");
    EXPECT_EQ(caseDigest(input), "be88337e525402d16af9e6e4e3edc924fdc404e14ff4ff762e91149ee0d93fa3");
}

/// No figure follows from the reports that a case asks for.
TEST(DigestForRuns, IgnoresReportsAndNothingElse) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Case without = test::RandomCase(seed).make();
        without.reports.clear();
        Case with = without;
        with.reports.emplace_back().id = ReportId("for-the-board");
        EXPECT_EQ(digestForRuns(with), digestForRuns(without));
        EXPECT_EQ(digestForRuns(without), caseDigest(without));
        EXPECT_NE(caseDigest(with), caseDigest(without)) << "a file keeps the reports";
        EXPECT_TRUE(haveSameRuns(with, without));
        EXPECT_TRUE(haveSameRuns(with, with));
        with.priceYear += 1;
        EXPECT_FALSE(haveSameRuns(with, without));
        EXPECT_NE(digestForRuns(with), digestForRuns(without));
    }
}

// Notes and citations were one English text before they were texts by language.
TEST(CanonicalBytes, OfAnEnglishRemarkAreThoseOfPlainText) {
    const auto withRemark = [](const LocalizedText& remark) {
        Case input;
        input.parameters.emplace_back().note = remark;
        input.parameters.back().evidence.note = remark;
        input.parameters.back().evidence.citation = remark;
        return input;
    };
    EXPECT_EQ(caseDigest(withRemark({"Remark", "", ""})),
              "552f6ded3224f8cd0e80c59bc0170667f7b9783f15b0b53c203600af1b22d75a");
    EXPECT_NE(canonicalBytes(withRemark({"Remark", "", ""})), canonicalBytes(withRemark({"", "Remark", ""})));
    EXPECT_NE(canonicalBytes(withRemark({"Remark", "", ""})), canonicalBytes(withRemark({"Remark", "Bemærkning", ""})));
}

}  // namespace
}  // namespace valor
