// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a case file can miss its format, with the place where it does.
#include "data/evidence/evidence_library.h"
#include "data/exchange/case_json.h"
#include "tests/support/shipped_evidence.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::library;

/// A sound case file with `more` added to its members.
std::string caseWith(const std::string& more) {
    return R"({"schema": "valor.case/1", "id": "c", "title": "T", "currency": "DKK", "price_year": 2024,
               "base_month": "2026-01")" +
           (more.empty() ? "" : ", " + more) + "}";
}
std::string parameterWith(const std::string& more) {
    return caseWith(R"("parameters": [{"id": "p", )" + more + "}]");
}
std::string distributionWith(const std::string& content) {
    return parameterWith(R"("unit": "1", "distribution": {)" + content + "}");
}
std::string clauseWith(const std::string& more) {
    return caseWith(R"("contracts": [{"id": "k", "currency": "DKK", "start": "2026-01", "months": 12, "clauses": [
        {"id": "c", "payer": "a", "payee": "b", )" +
                    more + "}]}]");
}
std::string siteList(const std::string& items) {
    return caseWith("\"sites\": [" + items + "]");
}

void expectError(const std::string& text, ErrorCode code, const std::string& subject) {
    const auto result = readCase(text, library());
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(errorName(result.error().code), errorName(code)) << text;
    EXPECT_EQ(result.error().subject, subject) << text;
}
void expectRead(const std::string& text) {
    const auto result = readCase(text, library());
    EXPECT_TRUE(result) << errorName(result.error().code) << " at " << result.error().subject << "\n" << text;
}
std::string argument(const std::string& text, std::string_view name) {
    const auto result = readCase(text, library());
    if (result) return "(no error)";
    for (const auto& [known, value] : result.error().arguments)
        if (known == name) return value;
    return "(none)";
}

TEST(CaseErrors, OnePassFindsThemAll) {
    const std::string text =
        caseWith(R"("wrong": 1, "parties": [{"id": "P!"}, {"id": "q", "kind": "wizard", "more": 2}],
        "sites": [{"id": "s", "party": 3}], "alternatives": [{"id": "a", "rollout": [{"tool": 1, "needs": 2}]}])");
    std::vector<Error> others;
    const auto result = readCase(text, library(), &others);
    ASSERT_FALSE(result);
    std::vector<std::string> found{result.error().subject};
    for (const Error& each : others) found.push_back(each.subject);
    const std::vector<std::string> expected{"wrong",
                                            "parties/0/id",
                                            "parties/0/kind",
                                            "parties/q/more",
                                            "parties/q/kind",
                                            "sites/s/party",
                                            "alternatives/a/rollout/0/tool",
                                            "alternatives/a/rollout/0/needs",
                                            "alternatives/a/rollout/0/planned"};
    EXPECT_EQ(found, expected);
}

TEST(CaseErrors, NobodyReadsMillionsOfThem) {
    std::string items;
    for (int i = 0; i < 1000; ++i) items += (i == 0 ? "" : ",") + std::string("1");
    std::vector<Error> others;
    EXPECT_FALSE(readCase(siteList(items), library(), &others));
    EXPECT_EQ(others.size(), 50U);
}

TEST(CaseErrors, SoundTextIsRead) {
    expectRead(caseWith(""));
    expectRead(siteList(R"({"id": "s", "party": "q"})"));
    expectRead(clauseWith(R"("kind": "per_unit", "price": "1.50", "measure": "processed")"));
    expectRead(distributionWith(R"("family": "fixed", "value": 1)"));
}

TEST(CaseErrors, ANumberInQuotationMarksIsShownAsOne) {
    const auto hint = [](const std::string& value) {
        return argument(distributionWith(R"("family": "fixed", "value": )" + value), "plain");
    };
    EXPECT_EQ(hint(R"("0,8")"), "0.8");
    EXPECT_EQ(hint(R"("12")"), "12");
    EXPECT_EQ(hint(R"("1.234,5")"), "(none)");
    EXPECT_EQ(hint(R"("about 3")"), "(none)");
    EXPECT_EQ(hint("true"), "(none)");
}

TEST(CaseErrors, NullIsCalledNothing) {
    EXPECT_EQ(argument(caseWith(R"("note": null)"), "nothing"), "null");
    EXPECT_EQ(argument(caseWith(R"("note": 5)"), "nothing"), "(none)");
}

TEST(CaseErrors, Schema) {
    expectError("{}", ErrorCode::FieldMissing, "schema");
    expectError(R"({"schema": 1})", ErrorCode::FieldType, "schema");
    expectError(R"({"schema": "valor.case/2"})", ErrorCode::SchemaUnsupported, "schema");
    EXPECT_EQ(argument(R"({"schema": "valor.case/2"})", "supported"), "valor.case/1");
    expectError("[]", ErrorCode::FieldType, "");
}

TEST(CaseErrors, MissingFields) {
    expectError(R"({"schema": "valor.case/1", "id": "c"})", ErrorCode::FieldMissing, "title");
    expectError(siteList(R"({"id": "s"})"), ErrorCode::FieldMissing, "sites/s/party");
    expectError(siteList(R"({"party": "q"})"), ErrorCode::FieldMissing, "sites/0/id");
    expectError(distributionWith(R"("family": "beta", "alpha": 1)"), ErrorCode::FieldMissing,
                "parameters/p/distribution/beta");
    for (const char* unnamed : {R"("value": 1)", R"("mean": 1, "se": 2)", R"("mean": 1, "low": 0, "high": 2)"}) {
        expectError(distributionWith(unnamed), ErrorCode::FieldMissing, "parameters/p/distribution/family");
        EXPECT_TRUE(argument(distributionWith(unnamed), "possible").starts_with("fixed beta gamma")) << unnamed;
    }
    expectError(clauseWith(R"("amount": "1")"), ErrorCode::FieldMissing, "contracts/k/clauses/c/kind");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": {})"), ErrorCode::FieldMissing,
                "contracts/k/clauses/c/amount/parameter");
    expectError(parameterWith(R"("label": "x")"), ErrorCode::FieldMissing, "parameters/p/unit");
}

TEST(CaseErrors, UnknownFields) {
    expectError(caseWith(R"("discount": 1)"), ErrorCode::FieldUnknown, "discount");
    expectError(siteList(R"({"id": "s", "party": "q", "name": "x"})"), ErrorCode::FieldUnknown, "sites/s/name");
    EXPECT_EQ(argument(siteList(R"({"id": "s", "party": "q", "name": "x"})"), "known"), "id label party catchment");
    expectError(distributionWith(R"("family": "normal", "mean": 1, "sd": 1, "lower": 0)"), ErrorCode::FieldUnknown,
                "parameters/p/distribution/lower");
    expectError(distributionWith(R"("family": "beta", "mean": 1, "median": 1, "low": 0, "high": 2)"),
                ErrorCode::FieldConflict, "parameters/p/distribution");
    // Fields of another kind of clause are unknown to this one.
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": "1", "tiers": [])"), ErrorCode::FieldUnknown,
                "contracts/k/clauses/c/tiers");
    expectError(caseWith(R"("note": {"en": "x", "sv": "y"})"), ErrorCode::FieldUnknown, "note/sv");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": {"parameter": "p", "x": 1})"), ErrorCode::FieldUnknown,
                "contracts/k/clauses/c/amount/x");
}

TEST(CaseErrors, ADecimalCommaIsTold) {
    const std::string text = distributionWith(R"("family": "fixed", "value": -12,5)");
    expectError(text, ErrorCode::JsonDecimalComma, "parameters/0/distribution/value");
    EXPECT_EQ(argument(text, "text"), "-12,5");
    EXPECT_EQ(argument(text, "suggestion"), "-12.5");
    expectError(distributionWith(R"("family": "fixed", "value": 12, 5)"), ErrorCode::JsonMalformed,
                "parameters/0/distribution/value");
    expectError(distributionWith(R"("family": "empirical", "sample": [1,5 6])"), ErrorCode::JsonMalformed,
                "parameters/0/distribution/sample/1");
}

TEST(CaseErrors, WrongTypes) {
    expectError(caseWith(R"("sites": {})"), ErrorCode::FieldType, "sites");
    EXPECT_EQ(argument(caseWith(R"("sites": {})"), "expected"), "list");
    EXPECT_EQ(argument(caseWith(R"("sites": {})"), "found"), "object");
    expectError(siteList("1"), ErrorCode::FieldType, "sites/0");
    expectError(siteList(R"({"id": 5, "party": "q"})"), ErrorCode::FieldType, "sites/0/id");
    expectError(caseWith(R"("note": 5)"), ErrorCode::FieldType, "note");
    expectError(caseWith(R"("note": null)"), ErrorCode::FieldType, "note");
    expectError(distributionWith(R"("family": "fixed", "value": "1")"), ErrorCode::FieldType,
                "parameters/p/distribution/value");
    expectError(distributionWith(R"("family": 1, "value": 1)"), ErrorCode::FieldType,
                "parameters/p/distribution/family");
    expectError(distributionWith(R"("family": "cauchy", "value": 1)"), ErrorCode::FieldType,
                "parameters/p/distribution/family");
    expectError(distributionWith(R"("family": "gamma", "events": 1, "total": 2)"), ErrorCode::FieldType,
                "parameters/p/distribution/family");
    expectError(distributionWith(R"("family": 1, "events": 1, "total": 2)"), ErrorCode::FieldType,
                "parameters/p/distribution/family");
    expectError(distributionWith(R"("quantiles": [[0.5, 1], [0.9]])"), ErrorCode::FieldType,
                "parameters/p/distribution/quantiles/1");
    expectError(distributionWith(R"("quantiles": [[0.5, "x"]])"), ErrorCode::FieldType,
                "parameters/p/distribution/quantiles/0/1");
    expectError(caseWith(R"("parties": [{"id": "a", "kind": "firm"}])"), ErrorCode::FieldType, "parties/a/kind");
    expectError(clauseWith(R"("kind": "gift", "amount": "1")"), ErrorCode::FieldType, "contracts/k/clauses/c/kind");
    expectError(clauseWith(R"("kind": 1)"), ErrorCode::FieldType, "contracts/k/clauses/c/kind");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": 1.5)"), ErrorCode::FieldType,
                "contracts/k/clauses/c/amount");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": "1", "indexed": 1)"), ErrorCode::FieldType,
                "contracts/k/clauses/c/indexed");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": "1", "month": 1.5)"), ErrorCode::FieldType,
                "contracts/k/clauses/c/month");
    expectError(caseWith(R"("effects": [{"id": "e", "need": "n", "tool": "t", "mechanism": "magic"}])"),
                ErrorCode::FieldType, "effects/e/mechanism");
    expectError(caseWith(R"("effects": [{"id": "e", "need": "n", "tool": "t", "mechanism": "waiting", "terms": []}])"),
                ErrorCode::FieldType, "effects/e/terms");
}

TEST(CaseErrors, Identities) {
    expectError(siteList(R"({"id": "North", "party": "q"})"), ErrorCode::IdMalformed, "sites/0/id");
    expectError(siteList(R"({"id": "", "party": "q"})"), ErrorCode::IdMalformed, "sites/0/id");
    expectError(siteList(R"({"id": "s", "party": "Ø"})"), ErrorCode::IdMalformed, "sites/s/party");
    expectError(siteList(R"({"id": "s", "party": "q"}, {"id": "s", "party": "q"})"), ErrorCode::IdDuplicate, "sites/s");
    expectError(caseWith(R"("parties": [{"id": "a", "kind": "region", "budgets": [{"id": "b"}, {"id": "b"}]}])"),
                ErrorCode::IdDuplicate, "parties/a/budgets/b");
    expectError(caseWith(R"("effects": [{"id": "e", "need": "n", "tool": "t", "mechanism": "waiting",
                                         "terms": {"minutes_per_case": "9"}}])"),
                ErrorCode::IdMalformed, "effects/e/terms/minutes_per_case");
    // The same id may serve a site and a party.
    expectRead(siteList(R"({"id": "q", "party": "q"})"));
}

TEST(CaseErrors, DatesAndNumbers) {
    expectError(caseWith(R"("cost_centres": [{"id": "c", "assignments": [{"from": "2026-13", "account": "a"}]}])"),
                ErrorCode::DateMalformed, "cost_centres/c/assignments/0/from");
    expectError(caseWith(R"("cost_centres": [{"id": "c", "assignments": [{"from": 2026, "account": "a"}]}])"),
                ErrorCode::FieldType, "cost_centres/c/assignments/0/from");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": "1,5")"), ErrorCode::NumberMalformed,
                "contracts/k/clauses/c/amount");
    expectError(clauseWith(R"("kind": "marginal_tiers", "measure": "m", "tiers": [{"from": "x", "price": "1"}])"),
                ErrorCode::NumberMalformed, "contracts/k/clauses/c/tiers/0/from");
    expectError(clauseWith(R"("kind": "fixed_fee", "amount": "1", "month": 1e12)"), ErrorCode::NumberTooLarge,
                "contracts/k/clauses/c/month");
    for (const char* number : {"100000001", "1e12", "1e300"})
        EXPECT_EQ(
            argument(clauseWith(R"("kind": "fixed_fee", "amount": "1", "month": )" + std::string(number)), "limit"),
            "100000000")
            << number;
    expectError(distributionWith(R"("family": "fixed", "value": 1e999)"), ErrorCode::NumberTooLarge,
                "parameters/0/distribution/value");
}

TEST(CaseErrors, Evidence) {
    expectError(parameterWith(R"("evidence": "nothing")"), ErrorCode::ReferenceUnknown, "parameters/p/evidence");
    expectError(parameterWith(R"("evidence": "A")"), ErrorCode::IdMalformed, "parameters/p/evidence");
    // Seconds as minutes or kroner of another country would be off by a factor.
    expectError(parameterWith(R"("evidence": "mam_read_s", "unit": "min/reading")"), ErrorCode::UnitMismatch,
                "parameters/p/unit");
    expectError(parameterWith(R"("evidence": "dk_ct", "unit": "NOK/exam")"), ErrorCode::UnitMismatch,
                "parameters/p/unit");
    expectError(parameterWith(R"("evidence": "disc_dk", "unit": "share")"), ErrorCode::UnitMismatch,
                "parameters/p/unit");
    EXPECT_EQ(argument(parameterWith(R"("evidence": "mam_read_s", "unit": "min/reading")"), "factor"), "0.0166667");
    EXPECT_EQ(argument(parameterWith(R"("evidence": "roll_t50", "unit": "yr")"), "factor"), "0.0833333");
    EXPECT_EQ(argument(parameterWith(R"("evidence": "uptime", "unit": "%")"), "factor"), "100");
    EXPECT_EQ(argument(parameterWith(R"("evidence": "disc_dk", "unit": "share")"), "factor"), "(none)");
    EXPECT_EQ(argument(parameterWith(R"("evidence": "mam_prices")"), "closest"), "mam_price, ms_price");
    expectRead(parameterWith(R"("evidence": "mam_read_s", "unit": "s/case")"));
    expectRead(parameterWith(R"("evidence": "dk_ct", "unit": "$/exam")"));
    expectRead(parameterWith(R"("evidence": "dk_ct", "unit": "NOK/exam", "formula": "a * b")"));
    expectError(parameterWith(R"("evidence": "wtp_dk")"), ErrorCode::FieldMissing, "parameters/p/distribution");
}

TEST(CaseErrors, Rollouts) {
    const auto alternative = [](const std::string& rollout) {
        return caseWith(R"("sites": [{"id": "s", "party": "q"}], "alternatives": [{"id": "a", "rollout": [)" + rollout +
                        "]}]");
    };
    expectRead(alternative(R"({"tool": "t", "needs": ["n"], "planned": "2026-01"})"));
    expectError(alternative(R"({"tool": "t", "planned": "2026-01"})"), ErrorCode::FieldMissing,
                "alternatives/a/rollout/0/needs");
    expectError(alternative(R"({"tool": "t", "needs": ["n"], "planned": "2026-01", "exit": "2027-01"})"),
                ErrorCode::FieldUnknown, "alternatives/a/rollout/0/exit");
    std::string endless = R"({"tool": "t", "needs": ["n")";
    for (int i = 0; i < 100'000; ++i) endless += R"(,"n")";
    expectError(alternative(endless + R"(], "planned": "2026-01"})"), ErrorCode::ValueOutOfRange,
                "alternatives/a/rollout");
}

}  // namespace
}  // namespace valor
