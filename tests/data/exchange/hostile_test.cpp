// SPDX-License-Identifier: GPL-3.0-or-later
// Files nobody meant well: a collection of broken ones, and thousands of damaged copies of a sound one.
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "data/evidence/evidence_library.h"
#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "data/exchange/settlement_file.h"
#include "tests/support/files.h"
#include "tests/support/shipped_evidence.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::library;
using Verdict = std::pair<ErrorCode, std::string>;

std::map<std::string, Verdict> verdicts() {
    using enum ErrorCode;
    const std::string clause = "contracts/k/clauses/c";
    return {
        {"clause_of_no_kind", {FieldMissing, clause + "/kind"}},
        {"comment", {JsonMalformed, ""}},
        {"control_character", {JsonMalformed, "title"}},
        {"deep_in_case", {JsonTooDeep, "*"}},
        {"deep_lists", {JsonTooDeep, "*"}},
        {"deep_objects", {JsonTooDeep, "*"}},
        {"duplicate_clause", {IdDuplicate, clause}},
        {"duplicate_parameter", {IdDuplicate, "parameters/a"}},
        {"duplicate_site", {IdDuplicate, "sites/a"}},
        {"empty", {JsonMalformed, ""}},
        {"evidence_unknown", {ReferenceUnknown, "parameters/a/evidence"}},
        {"hexadecimal", {JsonMalformed, "price_year"}},
        {"id_too_long", {IdMalformed, "parties/0/id"}},
        {"id_upper_case", {IdMalformed, "parties/0/id"}},
        {"id_with_path", {IdMalformed, "parties/0/id"}},
        {"infinity", {JsonMalformed, "price_year"}},
        {"leading_zero", {JsonMalformed, "price_year"}},
        {"list_for_object", {FieldType, "tools/0"}},
        {"lone_surrogate_escape", {JsonMalformed, "title"}},
        {"money_as_number", {FieldType, clause + "/amount"}},
        {"money_too_long", {NumberMalformed, clause + "/amount"}},
        {"money_with_comma", {NumberMalformed, clause + "/amount"}},
        {"month_thirteen", {DateMalformed, "base_month"}},
        {"month_with_day", {DateMalformed, "base_month"}},
        {"name_twice", {IdDuplicate, "id"}},
        {"nan", {JsonMalformed, "price_year"}},
        {"newer_schema", {SchemaUnsupported, "schema"}},
        {"no_currency", {FieldMissing, "currency"}},
        {"no_schema", {FieldMissing, "schema"}},
        {"number_long", {NumberTooLarge, "price_year"}},
        {"number_too_large", {NumberTooLarge, "price_year"}},
        {"only_list", {FieldType, ""}},
        {"only_null", {FieldType, ""}},
        {"only_space", {JsonMalformed, ""}},
        {"quantile_of_three", {FieldType, "parameters/a/distribution/quantiles/0"}},
        {"single_quotes", {JsonMalformed, ""}},
        {"text_for_list", {FieldType, "sites"}},
        {"trailing_comma", {JsonMalformed, "base_month"}},
        {"truncated", {JsonMalformed, "*"}},
        {"truncated_in_text", {JsonMalformed, "summary"}},
        {"two_documents", {JsonMalformed, ""}},
        {"unknown_family", {FieldType, "parameters/a/distribution/family"}},
        {"unknown_field", {FieldUnknown, "colour"}},
        {"unknown_nested_field", {FieldUnknown, "tools/t/adoption/uptake"}},
        {"utf16_bom", {TextNotUtf8, ""}},
        {"utf8_invalid", {TextNotUtf8, ""}},
        {"utf8_overlong", {TextNotUtf8, ""}},
        {"utf8_surrogate", {TextNotUtf8, ""}},
        {"year_fraction", {FieldType, "price_year"}},
        {"year_out_of_int", {NumberTooLarge, "price_year"}},
        {"year_text", {FieldType, "price_year"}},
    };
}

TEST(BrokenFiles, EachIsRefusedForItsReason) {
    for (const auto& [name, expected] : verdicts()) {
        const std::string text = test::sourceFile("tests/data/broken/" + name + ".json");
        const auto result = readCase(text, library());
        ASSERT_FALSE(result) << name;
        EXPECT_EQ(errorName(result.error().code), errorName(expected.first)) << name;
        if (expected.second != "*") {
            EXPECT_EQ(result.error().subject, expected.second) << name;
        }
    }
}

TEST(BrokenFiles, AllAreListedHere) {
    const auto known = verdicts();
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(test::sourcePath("tests/data/broken"))) {
        EXPECT_EQ(known.count(file.path().stem().string()), 1U) << file.path();
        ++files;
    }
    EXPECT_EQ(files, known.size());
}

TEST(DamagedFiles, FlippedBytesNeverCrash) {
    const std::string sound = test::sourceFile("tests/data/exchange/rich_case.json");
    ASSERT_TRUE(readCase(sound, library()));
    std::mt19937_64 bits(20260101);
    std::set<ErrorCode> seen;
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text = sound;
        for (std::uint64_t flips = 1 + bits() % 4; flips > 0; --flips)
            text[bits() % text.size()] = static_cast<char>(bits() % 256);
        if (const auto result = readCase(text, library()))
            ++read;
        else
            seen.insert(result.error().code);
    }
    EXPECT_GT(read, 0);
    EXPECT_GT(seen.size(), 5U);
}

TEST(DamagedFiles, MovedTextNeverCrashes) {
    const std::string sound = test::sourceFile("tests/data/exchange/rich_case.json");
    std::mt19937_64 bits(20260102);
    for (int round = 0; round < 3000; ++round) {
        std::string text = sound;
        const std::size_t from = bits() % text.size(), length = bits() % 200, to = bits() % text.size();
        const std::string piece = text.substr(from, length);
        if (bits() % 2 == 0) text.erase(from, length);
        text.insert(std::min(to, text.size()), piece);
        if (const auto result = readCase(text, library())) {
            EXPECT_TRUE(readCase(writeCase(*result), library()));
        }
    }
}

TEST(DamagedFiles, CutTextNeverCrashes) {
    const std::string sound = test::sourceFile("tests/data/exchange/rich_case.json");
    for (std::size_t length = 0; length + 2 < sound.size(); length += 7)
        EXPECT_FALSE(readCase(sound.substr(0, length), library())) << length;
}

/// A settlement is read before its amounts are added and its names are printed.
TEST(Hostile, AnEarlierSettlementIsCheckedLineByLine) {
    const auto refusal = [](const std::string& clause, const std::string& buyer, const std::string& component,
                            const std::string& amount) {
        const std::string line = R"({"month":"2027-01","clause":")" + clause + R"(","buyer":")" + buyer +
                                 R"(","component":")" + component + R"(","amount":")" + amount + R"("})";
        const auto read = readSettlement(R"({"schema":"valor.settlement/1","contract":"offer","currency":"DKK",)"
                                         R"("through":"2027-03","lines":[)" +
                                         line + "," + line + "]}");
        if (!read) return std::string(errorName(read.error().code)) + " at " + read.error().subject;
        return read->through ? read->through->text() : "read";
    };
    EXPECT_EQ(refusal("use", "hospital/radiology", "make_up", "-12.50"), "2027-03");
    EXPECT_EQ(refusal("use", "region", "", "92233720368547758.07"), "value.out_of_range at lines/0/amount");
    EXPECT_EQ(refusal("use", "region", "", "-92233720368547758.07"), "value.out_of_range at lines/0/amount");
    EXPECT_EQ(refusal("use", "region", "", "60000000000000"), "value.out_of_range at lines/1/amount");
    EXPECT_EQ(refusal("use", "region", "xyz", "1"), "reference.unknown at lines/0/component");
    EXPECT_EQ(refusal("use", "\\u001b]0;x", "", "1"), "id.malformed at lines/0/buyer");
    EXPECT_EQ(refusal("Use It", "region", "", "1"), "id.malformed at lines/0/clause");
}

}  // namespace
}  // namespace valor
