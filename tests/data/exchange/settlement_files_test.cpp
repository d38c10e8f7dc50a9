// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/settlement_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/settlement/settling.h"
#include "data/text/json_text_catalog.h"
#include "tests/support/case_builder.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;

class SettlementFilesTest : public testing::Test {
protected:
    SettlementFilesTest() {
        Case changed = minimalCase();
        changed.contracts.front().indexedToPrices = false;
        input = std::make_shared<const Case>(changed);
    }
    std::string put(const char* name, const std::string& bytes) {
        const std::string path = pathOf(name);
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    [[nodiscard]] std::string pathOf(const char* name) const { return (folder.path() / name).string(); }
    [[nodiscard]] std::string written(const char* name) const {
        std::ifstream file(pathOf(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }
    [[nodiscard]] const Contract& contract() const { return input->contracts.front(); }
    /// The first month of the contract, on 1,000 examinations.
    Settled settled() {
        const std::string path =
            put("observed.csv", "period,site,need,measure,value\n2027-01,north,chest,processed,1000\n");
        const SettlingPlaces places{"offer", path, Language::English};
        auto agreed = agreedContract(input, input->alternatives.back(), input->scenarios.front(), contract());
        auto observed = observedContract(std::move(agreed), files.observations(path, contract()).value(), places);
        return settleObserved(observed.value(), YearMonth(2027, 1), places).value();
    }

    TemporaryFolder folder;
    CasePtr input;
    const ExchangedSettlements files;
    const JsonTextCatalog texts = JsonTextCatalog::shipped().value();
    const Wording danish{texts, Language::Danish};
};

TEST_F(SettlementFilesTest, WhatIsWrittenAsJsonIsReadAsAnEarlierSettlement) {
    const Settled now = settled();
    ASSERT_TRUE(files.write(now, SettlementForm::Json, "", danish, pathOf("sent.json")));
    const auto sent = files.earlier(pathOf("sent.json"));
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->contract, now.contract.id);
    EXPECT_EQ(sent->through, YearMonth(2027, 1));
    ASSERT_EQ(sent->lines.size(), 1U);
    EXPECT_EQ(sent->lines.front().amount.text(), "2500.00 DKK");
}

TEST_F(SettlementFilesTest, TextsHaveTheNumbersOfTheirLanguageAndExplainWhereAsked) {
    const Settled now = settled();
    ASSERT_TRUE(files.write(now, SettlementForm::Text, "", danish, pathOf("plain.txt")));
    ASSERT_TRUE(files.write(now, SettlementForm::Explained, "", danish, pathOf("why.txt")));
    EXPECT_THAT(written("plain.txt"), HasSubstr("I alt: 2.500,00 DKK"));
    EXPECT_THAT(written("plain.txt"), testing::Not(HasSubstr("= 1.000")));
    EXPECT_THAT(written("why.txt"), HasSubstr("= 1.000 × 2,5"));
}

TEST_F(SettlementFilesTest, LinesAsCsvAreTheSameNumbersInEveryLanguage) {
    Settled now = settled();
    now.contract.clauses.front().label = {"=cmd|calc, \"x\"", "", ""};
    InvoiceLine& line = now.lines.front();
    line.trace.values.push_back({"price", ExactNumber(16), ""});
    ASSERT_TRUE(files.write(now, SettlementForm::Csv, "", danish, pathOf("lines.csv")));
    const std::string text = written("lines.csv");
    EXPECT_EQ(text.rfind("month,buyer,buyer_name,payee,clause,clause_name,kind,", 0), 0U);
    EXPECT_EQ(std::ranges::count(text, '\n'), 2) << text;
    EXPECT_THAT(text, HasSubstr("\n2027-01,hospital/radiology,"));
    EXPECT_THAT(text, HasSubstr(",\"'=cmd|calc, \"\"x\"\"\",per_unit,,usage,1000,2.5,16,1,2500.00,DKK,"));
    EXPECT_TRUE(text.ends_with(",north,North\n")) << text;
}

/// One buyer may buy for several sites.
TEST_F(SettlementFilesTest, LinesNameTheSiteThatTheyAreFor) {
    Settled now = settled();
    const auto digestIn = [](const std::string& json) { return json.substr(json.find("\"digest\""), 80); };
    const auto as = [&](SettlementForm form) {
        EXPECT_TRUE(files.write(now, form, "", danish, pathOf("sited")));
        return written("sited");
    };
    const std::string sited = as(SettlementForm::Json);
    EXPECT_THAT(sited, HasSubstr("\"site\""));
    EXPECT_THAT(as(SettlementForm::Text), testing::AllOf(HasSubstr("Sted"), HasSubstr("North")));
    EXPECT_THAT(as(SettlementForm::Explained), HasSubstr("North"));
    now.lines.front().site = SiteId();
    const std::string plain = as(SettlementForm::Json);
    EXPECT_THAT(plain, testing::Not(HasSubstr("\"site\"")));
    EXPECT_EQ(digestIn(plain), digestIn(sited)) << "it is the same payment";
    EXPECT_THAT(as(SettlementForm::Text), testing::Not(HasSubstr("Sted")));
}

TEST_F(SettlementFilesTest, WhatIsNoTextIsNamedWithWhatToGiveInstead) {
    const std::string sheet = put("observed.xlsx", "PK\x03\x04");
    const auto observed = files.observations(sheet, contract());
    ASSERT_FALSE(observed);
    EXPECT_THAT(texts.explain(observed.error(), Language::English), HasSubstr("observed.xlsx is no text"));
    const auto earlier = files.earlier(sheet);
    ASSERT_FALSE(earlier);
    EXPECT_EQ(earlier.error().code, ErrorCode::TextNotUtf8);
}

TEST_F(SettlementFilesTest, AProblemIsNamedWithFileLineAndColumn) {
    const std::string path = put("wrong.csv", "period,measure,value\n2027-01,processed,many\n");
    const auto observed = files.observations(path, contract());
    ASSERT_FALSE(observed);
    EXPECT_EQ(observed.error().subject, path + "/line 2/value");
}

TEST_F(SettlementFilesTest, AFolderThatIsNotThereIsTold) {
    EXPECT_FALSE(files.write(settled(), SettlementForm::Json, "", danish, pathOf("none/sent.json")));
}

}  // namespace
}  // namespace valor::test
