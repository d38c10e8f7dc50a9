// SPDX-License-Identifier: GPL-3.0-or-later
// A contract as its seller sees it, on figures that can be worked out by hand, and what may be handed to it.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <tuple>
#include <vector>

#include "data/exchange/json_value.h"
#include "tests/app/command_line/case_command.h"
#include "tests/support/case_builder.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class VendorCommand : public CaseCommand {
protected:
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

    /// The minimal case with an alternative "second", which differs in its price alone.
    static Case withSecondOffer(const std::string& price) {
        Case input = minimalCase();
        Contract offer = input.contracts.front();
        offer.id = ContractId("offer_of_second");
        std::get<PerUnit>(offer.clauses.front().terms).price.decimal = price;
        Alternative second = input.alternatives.back();
        second.id = AlternativeId("second");
        second.contracts = {offer.id};
        input.contracts.push_back(offer);
        input.alternatives.push_back(second);
        return input;
    }
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
    EXPECT_NEAR(number(json, "trough_within", "mean"), -12'000, 1e-6);  // a year of costs before anything is paid
    EXPECT_NEAR(number(json, "trough_by_month", "mean"), 0, 1e-9);      // every month pays more than it costs
    EXPECT_NEAR(number(json, "room", "value"), 1, 1e-9);
}

/// 20,000 in advance and 2,500 a month: paid back by the eighth month, and no month is lower than the first, which
/// ends at −17,500.
TEST_F(VendorCommand, TellsInWhichMonthTheCashOfTheSellerIsLowest) {
    Case input = minimalCase();
    input.parameters.push_back(fixed("installed", "DKK", 20'000));
    CashItem once = cashItem("installed", CashBasis::Once, {"installed"}, "vendor", "outside");
    once.category = CashCategory::VendorCost;
    input.alternatives.back().cashItems.push_back(once);
    const std::string json = answer(input);
    EXPECT_NEAR(number(json, "trough", "mean"), 0, 1e-9);  // at the end of a year it is paid back
    EXPECT_NEAR(number(json, "trough_by_month", "mean"), -17'500, 1e-6);
    EXPECT_THAT(json, HasSubstr("\"median\": \"2027-01\""));
    const Answer told = harness.run({"vendor", written(input), "--draws", "200", "--quiet", "--lang", "da"});
    EXPECT_THAT(oneLine(told.out), HasSubstr("mindst 90 af 100 på det laveste i 2027-01"));
}

TEST_F(VendorCommand, SaysInWordsWhatIsMissingInEveryLanguage) {
    const std::string path = written(minimalCase());
    for (const auto& [language, missing] : {std::pair{"en", "The case holds no costs of Vendor"},
                                            {"da", "Sagen indeholder ingen omkostninger hos Vendor"},
                                            {"nb", "Saken inneholder ingen kostnader hos Vendor"}}) {
        const Answer told = harness.run({"vendor", path, "--draws", "200", "--quiet", "--lang", language});
        EXPECT_EQ(told.exitCode, command_line::kOk) << told.err;
        EXPECT_THAT(oneLine(told.out), HasSubstr(missing));
        EXPECT_THAT(told.out, Not(HasSubstr("vendor_cost"))) << "a name of files";
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
    const std::string path = written(withSecondOffer("4.00"));
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
         {std::vector<std::string>{"--draws", "200"}, {"--seed", "3"}, {"--scheme", "sobol"}}) {
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

/// Steps from the best to the worst were read as if nothing were promised.
TEST_F(VendorCommand, RefusedTermsOfAContractFileAreAllToldAndNothingIsReadFromThem) {
    const std::string path = (harness.folder.path() / "contract.json").string();
    const std::string parties = R"("payer": "region", "payee": "vendor")";
    std::ofstream(path) << R"({"schema": "valor.contract/1", "currency": "DKK", "parties": ["region", "vendor"],
        "start": "2027-01", "months": 12, "clauses": [)"
                        << "{" << parties << R"(, "id": "use", "kind": "per_unit", "price": "-1",
                           "measure": "processed"}, )"
                        << "{" << parties << R"(, "id": "credit", "kind": "service_credit",
                           "steps": [{"from": "0.99", "share": "0"}, {"from": "0", "share": "0.15"}]}]})";
    for (const auto& also : {std::vector<std::string>{}, {"--json"}}) {
        std::vector<std::string> arguments{"contract", path};
        arguments.insert(arguments.end(), also.begin(), also.end());
        const Answer told = harness.run(arguments);
        EXPECT_EQ(told.exitCode, command_line::kRefused);
        EXPECT_EQ(told.out, "");
        EXPECT_THAT(oneLine(told.err), HasSubstr("contract.json/clauses/use/price: "));
        EXPECT_THAT(oneLine(told.err), HasSubstr("exchange payer and payee"));
        EXPECT_THAT(oneLine(told.err), HasSubstr("contract.json/clauses/credit/steps/1/from: "));
        EXPECT_THAT(oneLine(told.err), HasSubstr("in rising order, the lowest first"));
    }
}

TEST_F(VendorCommand, WhatAServiceCreditPromisesIsInTheJsonToo) {
    Case input = minimalCase();
    const ServiceCredit credit{{"availability", {}, "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "0.08"};
    input.contracts.front().clauses.push_back(clause("credit", credit));
    const Answer json = harness.run({"contract", written(input), "--json"});
    ASSERT_TRUE(parseJson(json.out)) << json.err;
    const std::string credits = oneLine(json.out.substr(json.out.find("\"credits\"")));
    EXPECT_THAT(credits, testing::StartsWith("\"credits\": [ { \"clause\": \"credit\", \"measure\": \"availability\""));
    EXPECT_THAT(credits, HasSubstr("\"from\": \"0.99\", \"share\": \"0\""));
    EXPECT_THAT(credits, HasSubstr("\"at_most\": \"0.08\", \"text\": \"credit: "));
    EXPECT_THAT(credits, HasSubstr("At most 8\u00A0%"));
}

TEST_F(VendorCommand, WhoPaysIsToldWhereANewContractChangesIt) {
    Case input = minimalCase();
    const std::string same = (harness.folder.path() / "same.valor").string();
    const std::string other = (harness.folder.path() / "other.valor").string();
    const auto replaced = [&](const std::string& file) {
        EXPECT_EQ(harness.run({"new", file, "--from", written(input)}).exitCode, command_line::kOk);
        const Answer made = harness.run({"new-contract", file, "--replace"});
        EXPECT_EQ(made.exitCode, command_line::kOk) << made.err;
        return oneLine(made.err);
    };
    EXPECT_THAT(replaced(same), Not(HasSubstr("Who pays")));
    input.contracts.front().clauses.front().payer = "patients";
    EXPECT_THAT(replaced(other), HasSubstr("Who pays changes: before Patients; now Hospital"));
}

/// The first offer pays 30,000 a year, the second 48,000: what is paid less, and in which part of the futures, is told
/// without a sign that a reader has to turn round.
TEST_F(VendorCommand, WhatIsPaidLessIsToldWithoutANegativeNumber) {
    const std::string path = written(withSecondOffer("2.00"));
    for (const auto& [language, less] : {std::pair{"en", "less and DKK"}, {"da", "mindre og"}, {"nb", "mindre og"}}) {
        const Answer told =
            harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet", "--lang", language});
        const std::string words = oneLine(told.out);
        EXPECT_THAT(words, HasSubstr(less)) << language;
        const auto begin = words.find("90 "), end = words.find("100", words.find(less));
        EXPECT_EQ(words.substr(begin, end - begin).find("\u2212"), std::string::npos) << language;
    }
}

/// 2,500 a month: a maximum of 45,000 is reached to the øre in the eighteenth month, one of 90,000 never.
TEST_F(VendorCommand, WhenAMaximumIsUsedUpIsToldForWhatIsExpectedAndForTheFutures) {
    Case input = minimalCase();
    Alternative second = input.alternatives.back();
    second.id = AlternativeId("second");
    Contract wide = input.contracts.front();
    wide.id = ContractId("wide");
    wide.clauses.push_back(clause("maximum", FrameworkMaximum{{"90000", {}, false}}));
    input.contracts.front().clauses.push_back(clause("maximum", FrameworkMaximum{{"45000", {}, false}}));
    second.contracts = {wide.id};
    input.contracts.push_back(wide);
    input.alternatives.push_back(second);
    const std::string path = written(input);
    const Answer page = harness.run({"contract", path});
    EXPECT_THAT(oneLine(page.out), HasSubstr("maximum is used up in 2028-06"));
    const Answer json = harness.run({"contract", path, "--json", "--alternative", "second"});
    ASSERT_TRUE(parseJson(json.out)) << json.err;
    EXPECT_THAT(oneLine(json.out), HasSubstr("\"month\": null"));
    const Answer told = harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet"});
    EXPECT_THAT(told.out, testing::ContainsRegex("maximum +100 +2028-06 +2028-06 +2028-06"));
    EXPECT_THAT(told.out, testing::ContainsRegex("maximum +0 +– +– +–"));
    const Answer futures =
        harness.run({"contract", path, "--against", "second", "--draws", "200", "--quiet", "--json"});
    EXPECT_NEAR(number(futures.out, "maxima", "share"), 1, 0);
    EXPECT_THAT(futures.out, HasSubstr("\"median\": \"2028-06\""));
    const Answer alone = harness.run({"contract", path, "--futures", "--draws", "200", "--quiet"});
    ASSERT_EQ(alone.exitCode, command_line::kOk) << alone.err;
    EXPECT_THAT(alone.out, testing::ContainsRegex("maximum +100 +2028-06 +2028-06 +2028-06"));
    EXPECT_THAT(alone.out, HasSubstr("Payments in all futures"));
    EXPECT_THAT(alone.out, Not(HasSubstr("side by side")));
}

TEST_F(VendorCommand, OfSeveralHourlyRatesOneIsChosenAndTheOthersAreNamed) {
    Case input = minimalCase();
    input.parameters.push_back(fixed("clerk", "DKK/h", 300));
    input.parameters.back().label = {"Hour of a clerk", "Times kontorarbejde", ""};
    const std::string path = written(input);
    const Answer first = harness.run({"contract", path});
    EXPECT_THAT(oneLine(first.out), HasSubstr("The case states others too: Hour of a clerk (clerk)."));
    const Answer chosen = harness.run({"contract", path, "--rate", "times KONTORARBEJDE"});
    EXPECT_THAT(chosen.out, testing::ContainsRegex("use +1 +7 +2,100"));
    EXPECT_THAT(harness.run({"contract", path, "--rate", "clerk", "--json"}).out, HasSubstr("\"input\": \"clerk\""));
    const Answer wrong = harness.run({"contract", path, "--rate", "minutes"});
    EXPECT_EQ(wrong.exitCode, command_line::kRefused) << "it states no money an hour";
    EXPECT_THAT(oneLine(wrong.err), HasSubstr("clerk (Hour of a clerk)"));
}

TEST_F(VendorCommand, TheWorkOfSettlingIsToldInHoursAndInMoney) {
    const std::string path = written(minimalCase());  // 600 DKK an hour; an hour to look and six for a logged measure
    const Answer told = harness.run({"contract", path});
    EXPECT_THAT(oneLine(told.out), HasSubstr("DKK\u00A0600 an hour: the input “wage” of the case (assumption)"));
    EXPECT_THAT(told.out, testing::ContainsRegex("use +1 +7 +4,200"));
    EXPECT_THAT(told.out, Not(HasSubstr("states others too")));
    const Answer json = harness.run({"contract", path, "--json"});
    ASSERT_TRUE(parseJson(json.out)) << json.err;
    EXPECT_NEAR(number(json.out, "administration", "amount"), 600, 1e-9);
    EXPECT_NEAR(number(json.out, "measures", "cost"), 4200, 1e-9);
}

TEST_F(VendorCommand, TheScenarioIsThatOfTheReader) {
    Case input = minimalCase();
    input.parameters.push_back(fixed("asked", "DKK/exam", 3));
    std::get<PerUnit>(input.contracts.front().clauses.front().terms).price = open("asked");
    Scenario dear = input.scenarios.front();
    dear.id = ScenarioId("dear");
    dear.label = text("Dear");
    dear.overrides.push_back({ParameterId("asked"), NativeEntry{Fixed{7}}});
    input.scenarios.push_back(dear);
    const std::string path = written(input);
    const Answer first = harness.run({"contract", path}), other = harness.run({"contract", path, "--scenario", "dear"});
    EXPECT_THAT(first.out, HasSubstr("36,000.00"));
    EXPECT_THAT(other.out, HasSubstr("84,000.00"));
    EXPECT_THAT(other.out, HasSubstr("Dear"));
    EXPECT_NE(harness.run({"annex", path}).out, harness.run({"annex", path, "--scenario", "dear"}).out);
    for (const char* command : {"contract", "annex"})
        EXPECT_EQ(harness.run({command, path, "--scenario", "none"}).exitCode, command_line::kRefused);
    const Answer annex = harness.run({"annex", path, "--json"});
    ASSERT_TRUE(parseJson(annex.out)) << annex.err;
    EXPECT_THAT(annex.out, HasSubstr("\"schema\": \"valor.document/1\""));
}

TEST_F(VendorCommand, AContractIsReplacedAndRemovedInACaseFile) {
    Harness shipped{engine, sourcePath("data/cases")};
    const std::string file = (harness.folder.path() / "own.valor").string();
    ASSERT_EQ(shipped.run({"new", file, "--from", written(minimalCase())}).exitCode, command_line::kOk);
    const Answer beside = shipped.run({"new-contract", file});
    EXPECT_THAT(beside.err, HasSubstr("offer stays beside it"));
    EXPECT_EQ(shipped.run({"remove-contract", file, "price-per-unit"}).exitCode, command_line::kOk);
    const Answer instead = shipped.run({"new-contract", file, "--replace"});
    ASSERT_EQ(instead.exitCode, command_line::kOk) << instead.err;
    EXPECT_TRUE(instead.err.empty()) << instead.err;
    EXPECT_THAT(oneLine(instead.out), HasSubstr("in place of offer"));
    const std::string history = shipped.run({"history", file, "--json"}).out;
    EXPECT_THAT(history, HasSubstr("\"contract.replace\""));
    EXPECT_THAT(history, HasSubstr("in place of offer"));
    EXPECT_THAT(shipped.run({"contract", file}).out, Not(HasSubstr("Offer")));
    EXPECT_EQ(shipped.run({"remove-contract", file, "offer"}).exitCode, command_line::kRefused);
    const Answer removed = shipped.run({"remove-contract", file, "price-per-unit", "--alternative", "ai"});
    ASSERT_EQ(removed.exitCode, command_line::kOk) << removed.err;
    EXPECT_EQ(shipped.run({"contract", file}).exitCode, command_line::kRefused);
    EXPECT_EQ(shipped.run({"remove-contract", file, "offer", "--alternative", "none"}).exitCode,
              command_line::kRefused);
}

/// 1,000 examinations at 2.50.
TEST_F(VendorCommand, AContractIsSettledFromItsCase) {
    const std::string observed = observations();
    Case input = minimalCase();
    input.contracts.front().indexedToPrices = false;
    const Answer settled = harness.run({"settle", written(input), observed, "--json"});
    ASSERT_EQ(settled.exitCode, command_line::kOk) << settled.err;
    EXPECT_THAT(settled.out, HasSubstr("\"total\": \"60000.00\""));
    EXPECT_TRUE(settled.err.empty()) << settled.err;
    input.parameters.push_back(fixed("asked", "DKK/exam", 3));
    std::get<PerUnit>(input.contracts.front().clauses.front().terms).price = open("asked");
    Contract second = input.contracts.front();
    second.id = ContractId("second");
    input.contracts.push_back(second);
    input.alternatives.back().contracts.push_back(second.id);
    const std::string path = written(input);
    const Answer unclear = harness.run({"settle", path, observed});
    EXPECT_EQ(unclear.exitCode, command_line::kRefused);
    EXPECT_THAT(unclear.err, HasSubstr("offer (Offer), second (Offer)"));
    const Answer chosen = harness.run({"settle", path, observed, "--contract", "second"});
    EXPECT_EQ(chosen.exitCode, command_line::kOk) << chosen.err;
    EXPECT_THAT(chosen.out, HasSubstr("72,000.00"));
    EXPECT_THAT(chosen.err, HasSubstr("asked"));
    EXPECT_EQ(harness.run({"settle", path, observed, "--contract", "none"}).exitCode, command_line::kRefused);
}

/// Three of twenty-four months: 1,000 examinations at 2.50 each.
TEST_F(VendorCommand, MonthsThatAreOverAreSettledBeforeTheTermIs) {
    Case input = minimalCase();
    input.contracts.front().indexedToPrices = false;
    const std::string path = written(input), observed = observations(3);
    const Answer whole = harness.run({"settle", path, observed});
    EXPECT_EQ(whole.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(whole.err), HasSubstr("(processed) of 2027-04 is missing"));
    EXPECT_THAT(oneLine(whole.err), HasSubstr("Settle what is observed with --through 2027-03"));
    const Answer quarter = harness.run({"settle", path, observed, "--through", "2027-03"});
    ASSERT_EQ(quarter.exitCode, command_line::kOk) << quarter.err;
    EXPECT_THAT(quarter.out, HasSubstr("7,500.00"));
    EXPECT_THAT(oneLine(quarter.out), HasSubstr("Settled through 2027-03; the contract runs until 2028-12."));
    EXPECT_THAT(harness.run({"settle", path, observed, "--through", "2027-03", "--json"}).out,
                HasSubstr("\"through\": \"2027-03\""));
    const Answer all = harness.run({"settle", path, observations(), "--through", "2028-12"});
    EXPECT_THAT(all.out, HasSubstr("60,000.00"));
    EXPECT_THAT(all.out, Not(HasSubstr("Settled through")));
    const Answer late = harness.run({"settle", path, observations(), "--through", "2030-01"});
    EXPECT_EQ(late.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(late.err), HasSubstr("2030-01 is after the contract ends. Give a month up to 2028-12"));
    const Answer early = harness.run({"settle", path, observed, "--through", "2026-12"});
    EXPECT_EQ(early.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(early.err), HasSubstr("Give a month from 2027-01 on"));
    EXPECT_THAT(harness.run({"settle", path, observed, "--through", "March"}).err, HasSubstr("--through"));
}

TEST_F(VendorCommand, ASettlementNamesBuyersClausesAndWhatIsMissing) {
    Case input = minimalCase();
    Contract& offer = input.contracts.front();
    offer.clauses.front().label = {"Pay per reading", "Betaling pr. læsning", ""};
    offer.indexedToPrices = false;
    input.parameters.push_back(fixed("asked", "DKK/exam", 3));
    input.parameters.back().label = {"Asked price", "Ønsket pris", ""};
    std::get<PerUnit>(offer.clauses.front().terms).price = open("asked");
    const std::string path = written(input);
    const Answer all = harness.run({"settle", path, observations(), "--contract", "OFFER", "--lang", "da"});
    ASSERT_EQ(all.exitCode, command_line::kOk) << all.err;
    EXPECT_THAT(all.out, HasSubstr("Betaling pr. læsning"));
    EXPECT_THAT(all.err, HasSubstr("Ønsket pris (asked)"));
    const Answer some = harness.run({"settle", path, observations(3), "--lang", "da"});
    EXPECT_THAT(oneLine(some.err), HasSubstr("sted: North (north), behov: Chest X-ray (chest)"));
}

TEST_F(VendorCommand, AlternativesScenariosAndSellersAreFoundByTheirNames) {
    Case input = withSecondOffer("9");
    for (Contract& each : input.contracts) each.indexedToPrices = false;
    input.alternatives.back().label = {"Second offer", "Andet tilbud", "Tilbud nummer to"};
    Scenario more = input.scenarios.front();
    more.id = ScenarioId("more");
    more.label = {"More patients", "Flere patienter", ""};
    input.scenarios.push_back(more);
    const std::string path = written(input), copy = (harness.folder.path() / "copy.json").string();
    const std::vector<std::vector<std::string>> asked{
        {"vendor", path, "--draws", "200", "--quiet", "--vendor", "VENDOR"},
        {"contract", path},
        {"annex", path},
        {"vendor-copy", path, copy},
        {"settle", path, observations()}};
    for (std::vector<std::string> arguments : asked) {
        const auto with = [&](const char* alternative, const char* scenario) {
            std::vector<std::string> all = arguments;
            all.insert(all.end(), {"--alternative", alternative, "--scenario", scenario, "--lang", "da"});
            return harness.run(all);
        };
        const Answer byId = with("second", "more"), byName = with("andet TILBUD", "more Patients");
        EXPECT_EQ(byName.exitCode, command_line::kOk) << arguments.front() << byName.err;
        EXPECT_EQ(byName.out, byId.out) << arguments.front();
        const Answer none = with("Tredje", "more");
        EXPECT_EQ(none.exitCode, command_line::kRefused);
        EXPECT_THAT(oneLine(none.err), HasSubstr("second (Andet tilbud)")) << arguments.front();
        EXPECT_THAT(oneLine(with("second", "less").err), HasSubstr("more (Flere patienter)")) << arguments.front();
    }
    const auto simulated = [&](const char* alternative) {
        return harness.run({"simulate", path, "--draws", "200", "--quiet", "--alternatives", alternative}).out;
    };
    EXPECT_EQ(simulated("Tilbud Nummer To"), simulated("second"));
}

TEST_F(VendorCommand, ObservationsThatNoClauseReadsAreNamed) {
    Case input = minimalCase();
    input.contracts.front().indexedToPrices = false;
    const Answer misspelt = harness.run({"settle", written(input), observations(24, "processd")});
    EXPECT_EQ(misspelt.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(misspelt.err), HasSubstr("nothing follows from their rows: processd"));
    EXPECT_THAT(oneLine(misspelt.err), HasSubstr("It reads: processed (processed by the tool)."));
}

TEST_F(VendorCommand, WhatIsNoTextIsToldWithWhatToGiveInstead) {
    Harness shipped{engine, sourcePath("data/cases")};
    const std::string file = (harness.folder.path() / "own.valor").string();
    ASSERT_EQ(shipped.run({"new", file, "--from", written(minimalCase())}).exitCode, command_line::kOk);
    const std::string sheet = (harness.folder.path() / "observed.xlsx").string();
    std::ofstream(sheet, std::ios::binary) << "PK\x03\x04\xff\xfe\x80";
    const Answer swapped = shipped.run({"settle", file, file});
    EXPECT_EQ(swapped.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(swapped.err), HasSubstr("CSV with a column each for period"));
    EXPECT_THAT(oneLine(shipped.run({"settle", file, sheet}).err), HasSubstr("a spreadsheet is saved as CSV"));
    EXPECT_THAT(oneLine(shipped.run({"settle", sheet, sheet}).err), HasSubstr("or a case that holds one"));
}

/// What the case expects of a price is what a run of it uses: 1,000 examinations at 0.125 for 24 months.
TEST_F(VendorCommand, AnOpenPriceBelowTheMinorUnitIsSettledUnrounded) {
    Case input = minimalCase();
    input.contracts.front().indexedToPrices = false;
    input.parameters.push_back(fixed("asked", "DKK/exam", 0.125));
    std::get<PerUnit>(input.contracts.front().clauses.front().terms).price = open("asked");
    const Answer settled = harness.run({"settle", written(input), observations(), "--json"});
    ASSERT_EQ(settled.exitCode, command_line::kOk) << settled.err;
    EXPECT_THAT(settled.out, HasSubstr("\"total\": \"3000.00\""));
}

/// The same contract over the same volumes, each settled and simulated in a case without uncertainty.
TEST_F(VendorCommand, OpenAmountsOfEveryUnitSettleToWhatASimulationPays) {
    const auto perMonth = Subscription{open("asked"), {}};
    const auto perNeed = Subscription{open("asked"), "active_algorithms"};
    const PerUnit perExam{open("asked"), "processed"};
    const std::vector<std::tuple<std::string, double, ClauseTerms, double>> prices{
        {"DKK/month", 28'882, perMonth, 24 * 28'882.0},
        {"DKK/yr", 346'584, perMonth, 24 * 28'882.0},
        {"DKK/need/month", 28'882, perNeed, 24 * 28'882.0},
        {"DKK/need/yr", 346'584, perNeed, 24 * 28'882.0},
        {"DKK/exam", 3.125, perExam, 24 * 3125.0}};
    for (const auto& [unit, value, terms, total] : prices) {
        Case input = minimalCase();
        input.contracts.front().indexedToPrices = false;
        input.parameters.push_back(fixed("asked", unit, value));
        input.contracts.front().clauses.front().terms = terms;
        const std::string measure = unit == "DKK/exam" ? "processed" : "active_algorithms";
        const std::string observed = (harness.folder.path() / "observed.csv").string();
        std::ofstream csv(observed);
        csv << "period,site,need,measure,value\n";
        for (int month = 0; month < 24; ++month)
            csv << YearMonth(2027, 1).plusMonths(month).text() << ",north,chest," << measure << ','
                << (measure == "processed" ? "1000" : "1") << '\n';
        csv.close();
        const Answer settled = harness.run({"settle", written(input), observed, "--json"});
        ASSERT_EQ(settled.exitCode, command_line::kOk) << unit << settled.err;
        EXPECT_THAT(settled.out, HasSubstr("\"total\": \"" + std::to_string(static_cast<int>(total)) + ".00\""))
            << unit;
        EXPECT_NEAR(number(answer(input), "total", "mean"), total, 1e-6) << unit;
    }
}

/// A clause that counts only some tools, in a case that says which one a site uses; and in a contract alone.
TEST_F(VendorCommand, ClausesOfCertainToolsAreSettled) {
    Case input = minimalCase();
    Contract& offer = input.contracts.front();
    offer.indexedToPrices = false;
    offer.clauses.front().scope.tools = {ToolId("reader")};
    const Answer ofCase = harness.run({"settle", written(input), observations(), "--json"});
    ASSERT_EQ(ofCase.exitCode, command_line::kOk) << ofCase.err;
    EXPECT_THAT(ofCase.out, HasSubstr("\"total\": \"60000.00\""));
    EXPECT_THAT(ofCase.out, HasSubstr("\"buyer\": \"hospital/radiology\"")) << "who runs the site";
    offer.clauses.front().scope.sites = {SiteId("south")};
    input.sites.push_back(input.sites.front());
    input.sites.back().id = SiteId("south");
    const Answer none = harness.run({"settle", written(input), observations()});
    EXPECT_THAT(oneLine(none.err), HasSubstr("These clauses count nothing that was observed"));
}

TEST_F(VendorCommand, AContractOnItsOwnHasNothingToChooseFrom) {
    const std::string contract = sourcePath("tests/golden/TV-G1/contract.json");
    const std::string observed = sourcePath("tests/golden/TV-G1/observations.csv");
    const auto expectRefused = [&](const std::vector<std::string>& arguments, const std::string& option) {
        const Answer told = harness.run(arguments);
        EXPECT_EQ(told.exitCode, command_line::kRefused) << told.out;
        EXPECT_THAT(oneLine(told.err), HasSubstr(option + ": " + contract + " is a contract on its own"));
    };
    EXPECT_EQ(harness.run({"settle", contract, observed}).exitCode, command_line::kOk);
    expectRefused({"settle", contract, observed, "--contract", "other"}, "--contract");
    for (const char* option : {"--alternative", "--scenario"}) {
        expectRefused({"settle", contract, observed, option, "other"}, option);
        for (const char* command : {"annex", "contract"}) expectRefused({command, contract, option, "other"}, option);
    }
}

TEST_F(VendorCommand, ANameThatNoDiskTakesIsRefusedLikeAnyOther) {
    const std::string name(5000, 'a');
    for (const Answer& told : {harness.run({"settle", name, name}), harness.run({"annex", name})}) {
        EXPECT_EQ(told.exitCode, command_line::kRefused);
        EXPECT_THAT(oneLine(told.err), HasSubstr("is neither a file nor the name of a shipped case"));
    }
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
        EXPECT_THAT(words, testing::ContainsRegex("(Price|Pris) – .*Chest X-ray · Reader.*price_"));
        EXPECT_THAT(words, Not(testing::ContainsRegex("vendor_copy[.][a-z]"))) << "a text without words";
    }
}

/// In the words of a report, to the buyer alone.
TEST_F(VendorCommand, WhatLeavesNamesTheRevisionThatItIsOf) {
    const std::string json = written(minimalCase()), file = harness.folder.file("a.valor"),
                      copy = harness.folder.file("copy.json");
    EXPECT_THAT(harness.run({"vendor-copy", json, copy}).out, Not(HasSubstr("Revision")));
    ASSERT_EQ(harness.run({"new", file, "--from", json}).exitCode, command_line::kOk);
    ASSERT_EQ(harness.run({"save", file, "As tendered"}).exitCode, command_line::kOk);
    EXPECT_THAT(oneLine(harness.run({"vendor-copy", file, copy}).out),
                testing::ContainsRegex("Revision: “As tendered”, saved [0-9-]+ [0-9:]+ UTC"));
    std::ostringstream bytes;
    bytes << std::ifstream(copy).rdbuf();
    EXPECT_THAT(bytes.str(), Not(HasSubstr("As tendered")));
}

TEST_F(VendorCommand, OfSeveralSellersOneIsToBeNamed) {
    Case input = minimalCase();
    input.parties.push_back({PartyId("platform"), text("Platform"), PartyKind::Platform, {}, {}});
    input.contracts.front().clauses.push_back(clause("fee", FixedFee{agreed("10"), 0}, "hospital", "platform"));
    const std::string path = written(input), copy = (harness.folder.path() / "copy.json").string();
    const Answer told = harness.run({"vendor-copy", path, copy, "--lang", "da"});
    EXPECT_EQ(told.exitCode, command_line::kRefused);
    EXPECT_THAT(told.err, HasSubstr("Nævn en af: vendor (Vendor), platform (Platform). Intet er skrevet."));
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
