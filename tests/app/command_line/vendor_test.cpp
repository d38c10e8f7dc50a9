// SPDX-License-Identifier: GPL-3.0-or-later
// A contract as its seller sees it, on figures that can be worked out by hand, and what may be handed to it.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <tuple>
#include <vector>

#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class VendorCommand : public testing::Test {
protected:
    std::string written(const Case& input) {
        const std::string path = (harness.folder.path() / "case.json").string();
        std::ofstream(path) << writeCase(input);
        return path;
    }
    /// The JSON answer as text without blanks.
    std::string answer(const Case& input) {
        const Answer told = harness.run({"vendor", written(input), "--json", "--draws", "2000", "--quiet"});
        EXPECT_EQ(told.exitCode, command_line::kOk) << told.err;
        EXPECT_TRUE(parseJson(told.out));
        return told.out;
    }
    /// The number behind the first `key` after `from`.
    static double number(const std::string& json, const std::string& from, const std::string& key) {
        const auto at = json.find("\"" + key + "\":", json.find("\"" + from + "\""));
        if (at == std::string::npos) return -1;
        const char* const begin = json.data() + json.find_first_not_of(": ", json.find(':', at));
        double value = -1;
        std::from_chars(begin, json.data() + json.size(), value);  // whatever the locale
        return value;
    }

    /// Lines are broken anywhere.
    static std::string oneLine(std::string words) {
        std::ranges::replace(words, '\n', ' ');
        const auto isGap = [](char a, char b) { return a == ' ' && b == ' '; };
        words.erase(std::unique(words.begin(), words.end(), isGap), words.end());
        return words;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine};
};

/// 1,000 examinations a month at 2.50 DKK; each frees Normal(1.5; 0.3) minutes of 600 DKK an hour, of which half
/// counts: worth 5 DKK a minute. Value over price is twice the minutes.
TEST_F(VendorCommand, TellsThePricesThatFollowByHand) {
    const std::string json = answer(minimalCase());
    EXPECT_NEAR(number(json, "total", "mean"), 60'000, 1e-6);  // two years of 30,000
    EXPECT_NEAR(number(json, "buyer_mean", "value"), 2 * 1.5, 0.005);
    EXPECT_NEAR(number(json, "value_based", "value"), 2 * (1.5 - 1.2816 * 0.3), 0.01);
    EXPECT_LT(number(json, "value_based", "low"), number(json, "value_based", "value"));
    EXPECT_THAT(json, HasSubstr("\"reserve\": null"));
    EXPECT_NEAR(number(json, "payments", "contract_year"), 1, 0);
}

TEST_F(VendorCommand, WithCostsOfTheSellerTellsWhatItNeeds) {
    Case input = minimalCase();
    input.parameters.push_back(fixed("support", "DKK/month", 1000));
    CashItem support = cashItem("support", CashBasis::PerMonth, {"support"}, "vendor", "outside");
    support.category = CashCategory::VendorCost;
    input.alternatives.back().cashItems.push_back(support);
    const std::string json = answer(input);
    EXPECT_NEAR(number(json, "total", "mean"), 60'000, 1e-6);  // costs are not taken off what is received
    EXPECT_NEAR(number(json, "break_even", "value"), 0.4, 1e-9);
    EXPECT_NEAR(number(json, "reserve", "value"), 0.4, 1e-9);
    EXPECT_NEAR(number(json, "trough", "mean"), 0, 1e-9);
    EXPECT_NEAR(number(json, "room", "value"), 1, 1e-9);
}

TEST_F(VendorCommand, SaysInWordsWhatIsMissingInEveryLanguage) {
    const std::string path = written(minimalCase());
    for (const auto& [language, missing] : {std::pair{"en", "The case holds no costs of Vendor"},
                                            {"da", "Sagen indeholder ingen omkostninger hos Vendor"},
                                            {"nb", "Saken inneholder ingen kostnader hos Vendor"}}) {
        const Answer told = harness.run({"vendor", path, "--draws", "200", "--quiet", "--lang", language});
        EXPECT_EQ(told.exitCode, command_line::kOk) << told.err;
        EXPECT_THAT(oneLine(told.out), HasSubstr(missing));
        EXPECT_THAT(told.out, Not(testing::ContainsRegex("vendor[.][a-z]"))) << "a text without words";
    }
}

TEST_F(VendorCommand, RefusesWhoIsPaidNothing) {
    const std::string path = written(minimalCase());
    EXPECT_EQ(harness.run({"vendor", path, "--vendor", "hospital"}).exitCode, command_line::kRefused);
    EXPECT_EQ(harness.run({"vendor", path, "--alternative", "none"}).exitCode, command_line::kRefused);
    EXPECT_EQ(harness.run({"vendor-copy", path, path + ".out", "--vendor", "hospital"}).exitCode,
              command_line::kRefused);
}

/// 1,000 examinations a month at 2.50 and at 4.00 DKK: 30,000 and 48,000 a year, and the buyer pays what the vendor
/// gets.
TEST_F(VendorCommand, ContractsStandSideBySideInTheSameFutures) {
    Case input = minimalCase();
    Contract dearer = input.contracts.front();
    dearer.id = ContractId("dearer");
    std::get<PerUnit>(dearer.clauses.front().terms).price.decimal = "4.00";
    Alternative second = input.alternatives.back();
    second.id = AlternativeId("second");
    second.contracts = {dearer.id};
    input.contracts.push_back(dearer);
    input.alternatives.push_back(second);
    const std::string path = written(input);
    const Answer told = harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet"});
    ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
    EXPECT_THAT(told.out, testing::ContainsRegex("2027 +AI reader .ai. +30.0 +30.0 +30.0"));
    EXPECT_THAT(told.out, testing::ContainsRegex("2028 +AI reader .second. +48.0 +48.0 +48.0"));
    EXPECT_THAT(told.out, testing::ContainsRegex("2027 +AI reader .second. +−48.0 +−48.0 +−48.0"));
    EXPECT_THAT(oneLine(told.out), testing::ContainsRegex("pay DKK.+3[45][.].+thousand more in present value"));
    EXPECT_THAT(told.out, testing::ContainsRegex("≠ +use "));
    const Answer json = harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet", "--json"});
    ASSERT_TRUE(parseJson(json.out));
    EXPECT_NEAR(number(json.out, "buyers", "mean"), -30'000, 1e-6);
    EXPECT_NEAR(number(json.out, "total", "mean"), -60'000, 1e-6);
    const double more = number(json.out, "more_than_first", "mean");  // present value of 18,000 in each of two years
    EXPECT_GT(more, -36'000);
    EXPECT_LT(more, -36'000 / 1.035 / 1.035);
    EXPECT_NEAR(number(json.out, "larger_than_first", "value"), 0, 0);
    for (const char* language : {"da", "nb"}) {
        const Answer other =
            harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet", "--lang", language});
        EXPECT_THAT(other.out, Not(testing::ContainsRegex("payments[.][a-z]"))) << "a text without words";
    }
    for (const char* wrong : {"ai", "status-quo", "none"})
        EXPECT_EQ(harness.run({"contract", path, "--against", wrong, "--quiet"}).exitCode, command_line::kRefused);
}

TEST_F(VendorCommand, HowOftenAClauseActsIsToldBesideWhatItComesTo) {
    Case input = minimalCase();
    Alternative second = input.alternatives.back();
    second.id = AlternativeId("second");
    Contract capped = input.contracts.front();
    capped.id = ContractId("capped");
    capped.clauses.push_back(clause("tight", SpendCap{{"20000", {}, false}}));
    capped.clauses.push_back(clause("wide", SpendCap{{"90000", {}, false}}));
    second.contracts = {capped.id};
    input.contracts.push_back(capped);
    input.alternatives.push_back(second);
    const Answer told =
        harness.run({"contract", written(input), "--against", "second", "--draws", "200", "--quiet", "--json"});
    ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
    EXPECT_NEAR(number(told.out, "acts", "share"), 1, 0);
    EXPECT_NEAR(number(told.out, "acts", "mean"), -20'000, 1e-6);  // 10,000 in each of two years
    EXPECT_NEAR(number(told.out.substr(told.out.find("\"wide\"")), "wide", "share"), 0, 0);
}

TEST_F(VendorCommand, OptionsOfARunWithoutAnotherContractAreRefused) {
    const std::string path = written(minimalCase());
    for (const std::vector<std::string>& options :
         {std::vector<std::string>{"--draws", "200"}, {"--scenario", "base"}, {"--seed", "3"}, {"--json"}}) {
        std::vector<std::string> arguments{"contract", path};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Answer told = harness.run(arguments);
        EXPECT_EQ(told.exitCode, command_line::kUsage) << options.front();
        EXPECT_THAT(told.err, HasSubstr("--against"));
    }
}

TEST_F(VendorCommand, AContractBeginsWithATemplateAndIsFittedToTheCase) {
    Harness shipped{engine, sourcePath("data/cases")};
    const std::string file = (harness.folder.path() / "own.valor").string();
    ASSERT_EQ(shipped.run({"new", file, "--from", written(minimalCase())}).exitCode, command_line::kOk);
    const Answer listed = shipped.run({"new-contract"});
    EXPECT_EQ(listed.exitCode, command_line::kOk);
    for (const char* id : {"plain", "vestre-viken", "triage"}) EXPECT_THAT(listed.out, HasSubstr(id));
    EXPECT_THAT(listed.out, Not(testing::ContainsRegex("contract_template[.][a-z]"))) << "a text without words";
    const Answer made = shipped.run({"new-contract", file, "--template", "vestre-viken"});
    ASSERT_EQ(made.exitCode, command_line::kOk) << made.err;
    EXPECT_THAT(oneLine(shipped.run({"validate", file}).out), HasSubstr("so nothing is paid here"));
    const Answer page = shipped.run({"contract", file, "--lang", "nb"});
    EXPECT_THAT(page.out, HasSubstr("Rammeavtale med markedsplass og opsjoner"));
    EXPECT_EQ(shipped.run({"new-contract", file, "--template", "none"}).exitCode, command_line::kRefused);
    EXPECT_EQ(shipped.run({"new-contract", file, "--vendor", "hospital"}).exitCode, command_line::kRefused);
    EXPECT_EQ(shipped.run({"new-contract", "--template", "plain"}).exitCode, command_line::kUsage);
}

/// Two sellers and a platform: what ends or indexes a contract must not reach into that of another.
TEST_F(VendorCommand, EveryTemplateCanBeSignedWithSeveralSellers) {
    Case input = minimalCase();
    input.contracts.clear();
    for (Alternative& each : input.alternatives) each.contracts.clear();
    input.parties.push_back({PartyId("rival"), text("Rival"), PartyKind::Vendor, {}, {}});
    input.parties.push_back({PartyId("host"), text("Host"), PartyKind::Platform, {}, {}});
    input.tools.push_back({ToolId("second"), text("Second"), "rival", {}});
    Deployment added = input.alternatives.back().deployments.front();
    added.tool = ToolId("second");
    input.alternatives.back().deployments.push_back(added);
    const std::string path = written(input);
    Harness shipped{engine, sourcePath("data/cases")};
    for (const char* id :
         {"triage", "concurrent-reader", "screening-reader", "autonomous-rule-out", "call-triage", "prediction",
          "monitoring", "treatment-planning", "documentation", "platform", "vestre-viken", "plain"}) {
        const std::string file = (harness.folder.path() / (std::string(id) + ".valor")).string();
        ASSERT_EQ(shipped.run({"new", file, "--from", path}).exitCode, command_line::kOk);
        const Answer made = shipped.run({"new-contract", file, "--template", id});
        ASSERT_EQ(made.exitCode, command_line::kOk) << id << made.err;
        EXPECT_THAT(oneLine(made.out), testing::ContainsRegex("vendor.*, .*rival")) << id;
        EXPECT_EQ(oneLine(made.out).find("host") != std::string::npos, std::string(id) == "vestre-viken");
        const Answer checked = shipped.run({"validate", file});
        EXPECT_EQ(checked.exitCode, command_line::kOk) << id << checked.out << checked.err;
    }
}

TEST_F(VendorCommand, ACopyHoldsTheFiguresOfTheScenarioThatIsNamed) {
    Case input = minimalCase();
    Scenario more = input.scenarios.front();
    more.id = ScenarioId("more");
    more.overrides = {{ParameterId("volume"), NativeEntry{Fixed{24'000}}}};
    input.scenarios.push_back(more);
    const std::string path = written(input), copy = (harness.folder.path() / "copy.json").string();
    EXPECT_THAT(harness.run({"vendor-copy", path, copy}).out, HasSubstr("12,000"));
    EXPECT_THAT(harness.run({"vendor-copy", path, copy, "--scenario", "more"}).out, HasSubstr("24,000"));
    EXPECT_EQ(harness.run({"vendor-copy", path, copy, "--scenario", "none"}).exitCode, command_line::kRefused);
}

TEST_F(VendorCommand, BeforeACopyIsSentItSaysWhatLeavesAndWhatItCountsOtherwise) {
    Case input = minimalCase();
    input.parameters.push_back(fixed("uptake", "share", 0.5));
    input.parameters.push_back(fixed("guess", "DKK/case", 23.75));
    input.tools.front().adoption.uptakeMax = ParameterId("uptake");
    std::get<PerUnit>(input.contracts.front().clauses.front().terms).price = {"", ParameterId("guess"), false};
    const std::string path = written(input), copy = (harness.folder.path() / "copy.json").string();
    for (const auto& [language, use, open] : {std::tuple{"en", "another use of: Reader", "Prices that are 0: 1."},
                                              {"da", "anden brug af: Reader", "Priser, der er 0: 1."},
                                              {"nb", "annen bruk av: Reader", "Priser som er 0: 1."}}) {
        const Answer told = harness.run({"vendor-copy", path, copy, "--lang", language});
        ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
        const std::string words = oneLine(told.out);
        EXPECT_THAT(words, HasSubstr(use));
        EXPECT_THAT(words, HasSubstr(open));
        EXPECT_THAT(words, Not(HasSubstr("23.75")));
        EXPECT_THAT(words, Not(testing::ContainsRegex("vendor_copy[.][a-z]"))) << "a text without words";
    }
}

TEST_F(VendorCommand, OfSeveralSellersOneIsToBeNamed) {
    Case input = minimalCase();
    input.parties.push_back({PartyId("platform"), text("Platform"), PartyKind::Platform, {}, {}});
    input.contracts.front().clauses.push_back(clause("fee", FixedFee{agreed("10"), 0}, "hospital", "platform"));
    const std::string path = written(input), copy = (harness.folder.path() / "copy.json").string();
    const Answer told = harness.run({"vendor-copy", path, copy, "--lang", "da"});
    EXPECT_EQ(told.exitCode, command_line::kRefused);
    EXPECT_THAT(told.err, HasSubstr("Nævn en af: vendor, platform. Intet er skrevet."));
    EXPECT_FALSE(std::ifstream(copy).good());
}

TEST_F(VendorCommand, ACopyForTheSellerIsWrittenAndRunsButHoldsNoValues) {
    const std::string path = written(minimalCase()), copy = (harness.folder.path() / "copy.json").string();
    const Answer told = harness.run({"vendor-copy", path, copy});
    ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
    std::ostringstream bytes;
    bytes << std::ifstream(copy).rdbuf();
    for (const char* secret : {"wage", "minutes", "qaly", "600", "reading", "500000"})
        EXPECT_THAT(bytes.str(), Not(HasSubstr(secret)));
    const Answer seen = harness.run({"vendor", copy, "--json", "--draws", "200", "--quiet"});
    ASSERT_EQ(seen.exitCode, command_line::kOk) << seen.err;
    EXPECT_NEAR(number(seen.out, "total", "mean"), 60'000, 1e-6);  // the seller sees the same payments
}

}  // namespace
}  // namespace valor::test
