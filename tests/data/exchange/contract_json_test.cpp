// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts that come from elsewhere: what is read, and what is refused with its place.
#include "data/exchange/contract_json.h"

#include <map>

#include "data/exchange/observation_file.h"
#include "tests/support/files.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

std::string contractOf(const std::string& clauses, const std::string& months = "12") {
    return R"({"schema":"valor.contract/1","currency":"DKK","start":"2027-01","months":)" + months +
           R"(,"parties":["region",{"id":"vendor","label":"Vendor"}],"clauses":[)" + clauses + "]}";
}
std::string clauseOf(const std::string& rest, const std::string& payer = "region") {
    return R"({"id":"use","payer":")" + payer + R"(","payee":"vendor",)" + rest + "}";
}

/// "FieldUnknown at clauses/use/…"; "read" when nothing is wrong.
std::string refusal(const std::string& json) {
    const auto file = readContract(json);
    if (file) return "read";
    return std::string(errorName(file.error().code)) + " at " + file.error().subject;
}

TEST(ContractFile, TermsStandInTheirOwnObjectOrBesideTheHead) {
    const auto own =
        readContract(contractOf(clauseOf(R"("kind":"per_unit","terms":{"price":"2.5","measure":"exams"})")));
    const auto beside = readContract(contractOf(clauseOf(R"("kind":"per_unit","price":"2.5","measure":"exams")")));
    ASSERT_TRUE(own && beside);
    EXPECT_EQ(own->contract, beside->contract);
    EXPECT_EQ(std::get<PerUnit>(own->contract.clauses.front().terms).price.decimal, "2.5");
    EXPECT_EQ(own->parties.back().label, "Vendor");
}

TEST(ContractFile, RefusalsNameTheirPlace) {
    const std::map<std::string, std::string> cases{
        {"[]", "field.type at "},
        {"{}", "field.missing at schema"},
        {R"({"schema":"valor.contract/2"})", "schema.unsupported at schema"},
        {R"({"schema":"valor.contract/1"})", "field.missing at parties"},
        {R"({"schema":"valor.contract/1","parties":[{"id":"a","name":"b"}]})", "field.unknown at parties/0/name"},
        {R"({"schema":"valor.contract/1","parties":["a",{"label":"b"}]})", "field.missing at parties/1/id"},
        {R"({"schema":"valor.contract/1","parties":["A b"]})", "id.malformed at parties/0"},
        {contractOf(clauseOf(R"("kind":"barter")")), "field.type at clauses/use/kind"},
        {contractOf(clauseOf(R"("kind":"per_unit","terms":{"price":"2.5"})")), "field.missing at clauses/use/measure"},
        {contractOf(clauseOf(R"("kind":"per_unit","terms":{"price":2.5,"measure":"m"})")),
         "field.type at clauses/use/price"},
        {contractOf(clauseOf(R"("kind":"per_unit","terms":{"price":"1e5","measure":"m"})")),
         "number.malformed at clauses/use/price"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1","extra":1})")),
         "field.unknown at clauses/use/extra"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1","id":"x"})")),
         "id.duplicate at clauses/0/terms"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":7)")), "field.type at clauses/0/terms"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1"})", "stranger")),
         "reference.unknown at clauses/use"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1"})"), "0"), "value.out_of_range at months"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1"})"), "2000000"),
         "value.out_of_range at months"},
        {contractOf(clauseOf(R"("kind":"fixed_fee","terms":{"amount":"1"})")), "read"}};
    for (const auto& [json, expected] : cases) EXPECT_EQ(refusal(json), expected) << json;
}

TEST(ContractFile, TooManyClausesAreRefused) {
    std::string clauses;
    for (std::size_t i = 0; i <= kMaxClauses; ++i)
        clauses += (i == 0 ? "" : ",") + ("{\"id\":\"c" + std::to_string(i)) +
                   R"(","kind":"fixed_fee","payer":"region","payee":"vendor","amount":"1"})";
    EXPECT_EQ(refusal(contractOf(clauses)), "file.too_large at clauses");
}

TEST(ContractFile, AnyCutIsRefusedAndNothingElseHappens) {
    const std::string whole = test::sourceFile("tests/golden/TV-G1/contract.json");
    ASSERT_EQ(refusal(whole), "read");
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7)
        EXPECT_NE(refusal(whole.substr(0, length)), "read");
}

}  // namespace
}  // namespace valor
