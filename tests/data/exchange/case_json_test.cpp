// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/case_json.h"

#include <limits>

#include "core/model/canonical.h"
#include "data/evidence/evidence_library.h"
#include "tests/support/files.h"
#include "tests/support/random_case.h"
#include "tests/support/shipped_evidence.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

using test::library;

Case rich() {
    auto result = readCase(test::sourceFile("tests/data/exchange/rich_case.json"), library());
    if (!result)
        throw std::runtime_error(std::string(errorName(result.error().code)) + " at " + result.error().subject);
    return *result;
}
const Parameter& parameter(const Case& input, const std::string& id) {
    return *findById(input.parameters, ParameterId(id));
}
template <class Entry>
const Entry& entry(const Case& input, const std::string& id) {
    return std::get<Entry>(*parameter(input, id).entry);
}
template <class Family>
const Family& native(const Case& input, const std::string& id) {
    return std::get<Family>(entry<NativeEntry>(input, id).distribution);
}

TEST(ReadCase, TakesTheHeading) {
    const Case input = rich();
    EXPECT_EQ(input.id, "rich");
    EXPECT_EQ(input.title.nb, "Rik");
    EXPECT_EQ(input.summary.en, "Uses \"every\" field\nonce");
    EXPECT_EQ(input.note.da, "Kun på dansk");
    EXPECT_EQ(input.baseMonth, YearMonth(2027, 1));
    EXPECT_EQ(input.comparator, AlternativeId("now"));
}

TEST(ReadCase, FillsFromTheEvidenceLibrary) {
    const Case input = rich();
    const Parameter& nurse = parameter(input, "from_library");
    EXPECT_EQ(nurse.unit, "DKK/h");
    EXPECT_EQ(std::get<Gamma>(std::get<NativeEntry>(*nurse.entry).distribution).shape, 74.3906);
    EXPECT_EQ(nurse.evidence.confidence, Confidence::Derived);
    EXPECT_EQ(nurse.evidence.priceYear, 2023);
    EXPECT_EQ(parameter(input, "relabelled").unit, "DKK/case");
    EXPECT_EQ(native<Normal>(input, "widened").sd, 0.2);
    EXPECT_EQ(parameter(input, "widened").evidence.id, EvidenceId("fx_eur_dkk"));
    EXPECT_FALSE(parameter(input, "widened").evidence.citation.en.empty());
    EXPECT_EQ(parameter(input, "alone").evidence.year, 2020);
}

TEST(ReadCase, ReadsEveryFamily) {
    const Case input = rich();
    EXPECT_EQ(native<Fixed>(input, "d_fixed"), (Fixed{-0.1}));
    EXPECT_EQ(native<Beta>(input, "d_beta"), (Beta{2, 3.5}));
    EXPECT_EQ(native<Gamma>(input, "d_gamma"), (Gamma{2, 1e-7}));
    EXPECT_EQ(native<LogNormal>(input, "d_lognormal"), (LogNormal{0, 0.1}));
    EXPECT_EQ(native<Normal>(input, "d_normal"), (Normal{1e22, 1}));
    EXPECT_EQ(native<TruncatedNormal>(input, "d_truncated"), (TruncatedNormal{1, 2, 0, kInfinity}));
    EXPECT_EQ(native<Pert>(input, "d_pert"), (Pert{0, 1, 2, 6}));
    EXPECT_EQ(native<Triangular>(input, "d_triangular"), (Triangular{0, 1, 2}));
    EXPECT_EQ(native<Uniform>(input, "d_uniform"), (Uniform{0, 2}));
    EXPECT_EQ(native<Discrete>(input, "d_discrete"), (Discrete{{1, 2}, {0.25, 0.75}}));
    EXPECT_EQ(native<Empirical>(input, "d_empirical"), (Empirical{{1, 2, 4}, true}));
    EXPECT_EQ(native<Poisson>(input, "d_poisson"), (Poisson{3}));
    EXPECT_EQ(native<DirichletShare>(input, "d_share"), (DirichletShare{"g", 1, 3}));
}

TEST(ReadCase, ReadsEveryStatement) {
    const Case input = rich();
    EXPECT_EQ(entry<MeanSeEntry>(input, "s_mean_se"), (MeanSeEntry{Family::TruncatedNormal, 3, 1, 0, 9}));
    EXPECT_EQ(entry<CountsEntry>(input, "s_counts"), (CountsEntry{3, 9, 0.5, 0.5}));
    EXPECT_EQ(entry<CountsEntry>(input, "alone"), (CountsEntry{7, 68, 1, 1}));
    EXPECT_EQ(entry<IntervalEntry>(input, "s_interval"),
              (IntervalEntry{Family::LogNormal, 3, CentralKind::Median, 1, 9, 0.9, {}, {}}));
    EXPECT_EQ(entry<IntervalEntry>(input, "s_mean"),
              (IntervalEntry{Family::Beta, 0.3, CentralKind::Mean, 0.1, 0.5, 0.95, 0, 1}));
    EXPECT_FALSE(entry<IntervalEntry>(input, "s_open").central);
    EXPECT_EQ(entry<QuantilesEntry>(input, "s_quantiles"),
              (QuantilesEntry{std::nullopt, {{0.05, 3}, {0.5, 5}, {0.95, 9}}, 0, {}}));
    EXPECT_EQ(entry<QuantilesEntry>(input, "s_named").family, Family::Gamma);
}

TEST(ReadCase, ReadsClausesOfEveryKind) {
    const std::vector<Clause> clauses = rich().contracts[0].clauses;
    EXPECT_EQ(std::get<FixedFee>(clauses[0].terms), (FixedFee{{"250000.00", {}, false}, 3}));
    EXPECT_EQ(std::get<Subscription>(clauses[1].terms),
              (Subscription{{"", ParameterId("hand"), true}, "active_algorithms"}));
    EXPECT_EQ(std::get<PerUnit>(clauses[2].terms), (PerUnit{{"-18.50", {}, false}, "processed"}));
    EXPECT_EQ(clauses[2].scope.sites, std::vector{SiteId("north")});
    const auto& tiers = std::get<MarginalTiers>(clauses[3].terms);
    EXPECT_EQ(tiers.tiers[1], (Tier{"20000", {"", ParameterId("hand"), false}}));
    EXPECT_EQ(tiers.window, TierWindow::Term);
    EXPECT_TRUE(tiers.pooled);
}

TEST(ReadCase, KeepsTheOrderOfTerms) {
    const std::vector<TermBinding> terms = rich().effects[0].terms;
    ASSERT_EQ(terms.size(), 2U);
    EXPECT_EQ(terms[0].term, "realisation");
    EXPECT_EQ(terms[1].parameter, ParameterId("hand"));
}

TEST(ReadCase, ExpandsRollouts) {
    const std::vector<Deployment> deployments = rich().alternatives[1].deployments;
    ASSERT_EQ(deployments.size(), 6U);
    const auto plain = [](const char* need, const char* site, int year) {
        return Deployment{ToolId("ai"), NeedId(need), SiteId(site), YearMonth(year, 1), std::nullopt};
    };
    EXPECT_EQ(deployments[0], plain("reading", "north", 2027));
    EXPECT_EQ(deployments[1], plain("reading", "south", 2027));
    EXPECT_EQ(deployments[2], plain("other", "north", 2027));
    EXPECT_EQ(deployments[3], plain("other", "south", 2027));
    EXPECT_EQ(deployments[4], plain("reading", "south", 2028));
    EXPECT_EQ(deployments[5].exit, YearMonth(2030, 1));
}

TEST(WriteCase, ReadsBackWithoutTheLibrary) {
    const Case input = rich();
    const std::string text = writeCase(input);
    const auto back = readCase(text, EvidenceLibrary());
    ASSERT_TRUE(back) << errorName(back.error().code) << " at " << back.error().subject;
    EXPECT_EQ(*back, input);
    EXPECT_EQ(writeCase(*back), text);
    EXPECT_EQ(caseDigest(*back), caseDigest(input));
}

TEST(WriteCase, LeavesOutDefaults) {
    Case input;
    input.id = "small";
    input.currency = "NOK";
    input.baseMonth = YearMonth(2026, 3);
    EXPECT_EQ(writeCase(input),
              "{\n  \"schema\": \"valor.case/1\",\n  \"id\": \"small\",\n  \"title\": \"\",\n  \"currency\": \"NOK\",\n"
              "  \"price_year\": 0,\n  \"base_month\": \"2026-03\"\n}\n");
    EXPECT_EQ(readCase(writeCase(input), library()).value(), input);
}

RC_GTEST_PROP(CaseRoundTrip, AnyCaseSurvivesAFile, ()) {
    const Case input = test::RandomCase(*rc::gen::arbitrary<std::uint64_t>()).make();
    const std::string text = writeCase(input);
    const auto back = readCase(text, EvidenceLibrary());
    if (!back) RC_FAIL(std::string(errorName(back.error().code)) + " at " + back.error().subject);
    RC_ASSERT(*back == input);
    RC_ASSERT(caseDigest(*back) == caseDigest(input));
    RC_ASSERT(writeCase(*back) == text);
}

}  // namespace
}  // namespace valor
