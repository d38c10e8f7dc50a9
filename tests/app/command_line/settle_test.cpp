// SPDX-License-Identifier: GPL-3.0-or-later
// What settling says of observations: what it corrects, what it doubts and what it refuses.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "tests/app/command_line/case_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class SettleCommand : public CaseCommand {
protected:
    /// The minimal case, whose contract follows no index.
    static Case unindexed() {
        Case input = minimalCase();
        input.contracts.front().indexedToPrices = false;
        return input;
    }
    /// The same with a credit of 5 % below an availability of 99 %.
    static Case withCredit() {
        Case input = unindexed();
        ServiceCredit credit;
        credit.steps = {{"0", "0.05"}, {"0.99", "0"}};
        input.contracts.front().clauses.push_back(clause("credit", credit, "site/radiology"));
        return input;
    }
    std::string invoiced(const std::string& path, const std::string& observed) {
        const std::string earlier = (harness.folder.path() / "invoiced.json").string();
        std::ofstream(earlier) << harness.run({"settle", path, observed, "--json"}).out;
        return earlier;
    }
    std::string fileOf(const std::string& rows, const std::string& name = "observed.csv") {
        const std::string path = (harness.folder.path() / name).string();
        std::ofstream(path) << rows;
        return path;
    }
};

/// 1,000 examinations at 2.50; 5 % of 2,500 come back.
/// Shares of a cap at three sites, whose denominators have nothing in common. 735.22 was computed apart from the
/// program, with fractions of any size.
TEST_F(SettleCommand, FractionsThatHaveLittleInCommonAddUp) {
    const Answer told = harness.run({"settle", sourcePath("tests/golden/many-digits/contract.json"),
                                     sourcePath("tests/golden/many-digits/observations.csv")});
    EXPECT_EQ(told.exitCode, command_line::kOk) << told.err;
    EXPECT_THAT(told.out, HasSubstr("Total: 735.22 DKK"));
}

TEST_F(SettleCommand, ShareOfAHundredIsRefusedAndPerCentIsTaken) {
    const std::string path = written(withCredit());
    const auto settled = [&](const std::string& availability, const std::string& language = "en") {
        const std::string file =
            fileOf("period;site;need;measure;value\n2027-01;north;chest;processed;1000\n2027-01;;;availability;" +
                   availability + "\n");
        return harness.run({"settle", path, file, "--through", "2027-01", "--lang", language});
    };
    for (const char* share : {"0,982", "98,2 %", "98,2%"}) {
        const Answer told = settled(share);
        ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
        EXPECT_THAT(told.out, HasSubstr("2,375.00")) << share;
    }
    for (const char* share : {"98,2", "-3", "120 %"})
        EXPECT_EQ(settled(share).exitCode, command_line::kRefused) << share;
    EXPECT_THAT(oneLine(settled("98,2").err), HasSubstr("observed.csv, line 3, column value: 98,2 is no share"));
    EXPECT_THAT(oneLine(settled("98,2").err), HasSubstr("Write 0,982 or 98,2 %"));
    EXPECT_THAT(oneLine(settled("98,2", "da").err), HasSubstr("linje 3, kolonne value: 98,2 er ikke en andel"));
    EXPECT_THAT(oneLine(settled("-3", "nb").err), HasSubstr("linje 3, kolonne value: -3 er ingen andel"));
}

/// What the contract compares as a share is one in JSON too.
TEST_F(SettleCommand, MoreThanAllOfACountIsRefused) {
    Case input = unindexed();
    OutcomeRebate rebate;
    rebate.metric.measure = "audited_positives_true";
    rebate.guarantee = "0.85";
    rebate.rate = "1";
    input.contracts.front().clauses.push_back(clause("promise", rebate, "site/radiology"));
    const auto settled = [&](const std::string& numerator) {
        const std::string rows =
            R"([{"period":"2027-01","site":"north","need":"chest","measure":"processed","value":1000},)"
            R"({"period":"2027-01","measure":"audited_positives_true","numerator":)" +
            numerator + R"(,"denominator":50}])";
        return harness.run({"settle", written(input), fileOf(rows, "observed.json"), "--through", "2027-01"});
    };
    EXPECT_EQ(settled("50").exitCode, command_line::kOk) << settled("50").err;
    const Answer refused = settled("60");
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(refused.err), HasSubstr("observed.json/1/numerator: 60 of 50 cannot be"));
    EXPECT_THAT(oneLine(settled("-1").err), HasSubstr("is never below 0"));
}

/// 84 % is one observation, 168 of 200 are two hundred: a certainty of 95 % needs the latter.
TEST_F(SettleCommand, AShareWithoutCountsIsToldWhereAGuaranteeAsksForCertainty) {
    const auto told = [&](RebateRule rule, const std::string& cells) {
        Case input = unindexed();
        OutcomeRebate rebate;
        rebate.metric.measure = "audited_positives_true";
        rebate.metric.sample = "40";
        rebate.guarantee = "0.85";
        rebate.rate = "1";
        rebate.rule = rule;
        input.contracts.front().clauses.push_back(clause("promise", rebate, "site/radiology"));
        const std::string rows =
            "period;site;need;measure;value;numerator;denominator\n2027-01;north;chest;processed;1000;;\n"
            "2027-01;;;audited_positives_true;";
        const Answer answer =
            harness.run({"settle", written(input), fileOf(rows + cells + "\n"), "--through", "2027-01"});
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        return oneLine(answer.err);
    };
    const auto isTold = HasSubstr("each row counts as one observation");
    EXPECT_THAT(told(RebateRule::UpperLimit, "84 %;;"), isTold);
    EXPECT_THAT(told(RebateRule::UpperLimit, "84 %;;"), testing::Not(HasSubstr("whole units")));
    EXPECT_THAT(told(RebateRule::UpperLimit, ";168;200"), testing::Not(isTold));
    EXPECT_THAT(told(RebateRule::Linear, "84 %;;"), testing::Not(isTold));
}

TEST_F(SettleCommand, AmountsBeyondWhatAddsUpExactlyAreRefused) {
    Case input = unindexed();
    std::get<PerUnit>(input.contracts.front().clauses.front().terms).price.decimal = "90000000000000000.00";
    const Answer refused = harness.run({"settle", written(input), observations()});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(refused.err), HasSubstr("come to more than 90000000000000"));
    EXPECT_THAT(oneLine(harness.run({"validate", written(input)}).out), HasSubstr("unusual"));
}

TEST_F(SettleCommand, TheLinesAreWrittenAsCsv) {
    const std::string path = written(unindexed()), file = (harness.folder.path() / "lines.csv").string();
    const std::vector<std::string> settle{"settle", path, observations(), "--through", "2027-02", "--csv"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), settle.begin(), settle.end());
        return harness.run(more);
    };
    const Answer told = with({"-"});
    ASSERT_EQ(told.exitCode, command_line::kOk) << told.err;
    EXPECT_EQ(told.out.rfind("month,buyer,", 0), 0U) << told.out;
    EXPECT_EQ(std::ranges::count(told.out, '\n'), 3);
    EXPECT_THAT(with({file}).out, HasSubstr("2,500.00")) << "the tables beside it";
    std::ifstream kept(file);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(kept), {}), told.out);
    const auto refused = [&](const std::vector<std::string>& more) {
        const Answer answer = with(more);
        EXPECT_EQ(answer.exitCode, command_line::kUsage);
        return oneLine(answer.err);
    };
    EXPECT_THAT(refused({"-", "--json"}), HasSubstr("--csv - and --json both want the output"));
    EXPECT_THAT(refused({"-", "--previous", invoiced(path, observations())}), HasSubstr("writes the lines alone"));
}

/// 12 DKK a year per inhabitant, reported for all of the quarter at whose end the site goes live.
TEST_F(SettleCommand, InhabitantsBeforeTheGoLiveAreToldWithWhatTheyCost) {
    Case input = unindexed();
    input.alternatives.back().deployments.front().planned = YearMonth(2027, 3);
    Capitation heads;
    heads.amount = {"12.00", {}, false};
    input.contracts.front().clauses.push_back(clause("heads", heads, "site/radiology"));
    std::string rows = "period,site,need,measure,value\n";
    for (const char* month : {"2027-01", "2027-02", "2027-03"})
        rows += std::string(month) + ",north,chest,processed,0\n" + month + ",north,,inhabitants,50000\n";
    const auto told = [&](const std::string& language) {
        const Answer answer =
            harness.run({"settle", written(input), fileOf(rows), "--through", "2027-03", "--lang", language});
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        return oneLine(answer.err);
    };
    EXPECT_THAT(told("en"), HasSubstr("At North, inhabitants: reported for 2027-01 to 2027-02, before"));
    EXPECT_THAT(told("en"), HasSubstr("from 2027-03. What is paid is 100,000.00 DKK higher with it than without."));
    EXPECT_THAT(told("da"), HasSubstr("2027-01 til 2027-02"));
    EXPECT_THAT(told("nb"), HasSubstr("100\u00A0000,00 DKK mer"));
}

/// From 2,000 examinations a year on each costs 1 DKK in place of 10: 3 × 1,000 are cheaper than those of March alone.
TEST_F(SettleCommand, CountsBeforeTheGoLiveThatLowerWhatIsPaidAreToldSo) {
    Case input = unindexed();
    input.alternatives.back().deployments.front().planned = YearMonth(2027, 3);
    const AllUnitsTiers tiers{"eligible", {{"0", agreed("10.00")}, {"2000", agreed("1.00")}}};
    input.contracts.front().clauses.push_back(clause("tiers", tiers, "site/radiology"));
    std::string rows = "period,site,need,measure,value\n";
    for (const char* month : {"2027-01", "2027-02", "2027-03"})
        rows += std::string(month) + ",north,chest,processed,0\n" + month + ",north,chest,eligible,1000\n";
    const auto told = [&](const std::string& language) {
        return oneLine(
            harness.run({"settle", written(input), fileOf(rows), "--through", "2027-03", "--lang", language}).err);
    };
    EXPECT_THAT(told("en"), HasSubstr("What is paid is 7,000.00 DKK lower with it than without."));
    EXPECT_THAT(told("da"), HasSubstr("Der betales 7.000,00 DKK mindre med det end uden."));
    EXPECT_THAT(told("nb"), HasSubstr("000,00 DKK mindre med det enn uten."));
}

/// 1,000 examinations a month at 2.50; those of March were 1,100.
TEST_F(SettleCommand, ACorrectedObservationIsShownAgainstWhatWasInvoiced) {
    const std::string path = written(unindexed()), observed = observations(), earlier = invoiced(path, observed);
    const auto again = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"settle", path, observed, "--previous", earlier};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return harness.run(arguments);
    };
    EXPECT_THAT(oneLine(again({}).out), HasSubstr("No line differs from what was invoiced"));
    std::string text;
    {
        std::ifstream file(observed);
        text.assign(std::istreambuf_iterator<char>(file), {});
    }
    const std::string march = "2027-03,north,chest,processed,1";
    std::ofstream(observed) << text.replace(text.find(march), march.size() + 1, march + "1");
    EXPECT_THAT(again({}).out, testing::ContainsRegex("2027-03 .*2,500.00 +2,750.00 +250.00"));
    EXPECT_THAT(again({"--json"}).out, HasSubstr("\"difference\": \"250.00\""));
    std::ofstream(earlier) << "{}";
    EXPECT_EQ(again({}).exitCode, command_line::kRefused);
    std::ofstream(observed, std::ios::app) << march << "000\n";
    const Answer twice = again({});
    EXPECT_THAT(oneLine(twice.err), HasSubstr("of 2027-03 stands in an earlier row too (site: north, need: chest)"));
    EXPECT_THAT(oneLine(twice.err), HasSubstr("change its row"));
}

TEST_F(SettleCommand, MonthsThatAreNotSettledNowAreNotGivenBack) {
    const std::string path = written(unindexed()), observed = observations(), earlier = invoiced(path, observed);
    const std::vector<std::string> quarter{"settle", path, observed, "--through", "2027-03", "--previous", earlier};
    const Answer told = harness.run(quarter);
    EXPECT_THAT(oneLine(told.out), HasSubstr("goes further than 2027-03"));
    EXPECT_THAT(oneLine(told.out), HasSubstr("No line differs"));
}

TEST_F(SettleCommand, APlaceWhereTheCaseUsesNothingIsNotBilled) {
    const auto refused = [&](const std::string& place, const std::string& language) {
        const std::string file = fileOf("period,site,need,measure,value\n2027-01,north,chest,processed,500\n2027-01," +
                                        place + ",processed,500\n2027-02," + place + ",processed,500\n");
        const Answer answer = harness.run({"settle", written(unindexed()), file, "--lang", language});
        EXPECT_EQ(answer.exitCode, command_line::kRefused);
        return oneLine(answer.err);
    };
    EXPECT_THAT(refused("noth,chest", "en"),
                AllOf(HasSubstr(".csv, line 3, column site: "), HasSubstr("uses nothing at site noth, "),
                      HasSubstr("at the sites: north.")));
    EXPECT_THAT(refused("noth,", "da"), HasSubstr("bruger intet på stedet noth, "));
    EXPECT_THAT(refused(",ches", "da"),
                AllOf(HasSubstr(", linje 3, kolonne need: "), HasSubstr("(sted: alle, behov: ches)")));
    EXPECT_THAT(refused("north,ches", "nb"), AllOf(HasSubstr(", linje 3, kolonne need: "),
                                                   HasSubstr("(sted: north, behov: ches)"), HasSubstr("north/chest")));
}

/// A spreadsheet that saves "røntgen" in the characters of its country.
TEST_F(SettleCommand, AFileThatIsNotUtf8IsToldWithItsByteAndHowToSaveIt) {
    const std::string file = fileOf("period;measure;value;note\n2027-01;processed;1000;r\xF8ntgen\n");
    const Answer refused = harness.run({"settle", written(unindexed()), file});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(refused.err), HasSubstr("byte 25 of line 2, F8 (ø)"));
    EXPECT_THAT(oneLine(refused.err), HasSubstr("CSV UTF-8"));
}

TEST_F(SettleCommand, ANameThatIsNoneIsToldWithThoseThatTheContractKnows) {
    const std::string path = written(unindexed());
    const auto told = [&](const std::string& row) {
        return oneLine(harness.run({"settle", path, fileOf("period,site,need,measure,value\n" + row)}).err);
    };
    EXPECT_THAT(told("2027-01,North,chest,processed,1\n"),
                HasSubstr("“North” is not the name that the contract knows: north."));
    EXPECT_THAT(told("2027-01,North,chest,processed,1\n"), HasSubstr("Write that, or leave the row out."));
    EXPECT_THAT(told("2027-01,north,Chest,processed,1\n"), HasSubstr("knows: chest."));
    EXPECT_THAT(told("2027-01,north,chest,Processed,1\n"), HasSubstr("knows: processed."));
    EXPECT_THAT(told("2027-01,north,chest,procesed,1\n"), HasSubstr("procesed → processed?"));
}

/// Which no row could ever tell.
TEST_F(SettleCommand, ANameOfTheContractWithCapitalsIsToldToBeWrittenSmall) {
    const std::string contract = fileOf(
        R"({"schema": "valor.contract/1", "currency": "DKK", "parties": ["region", "vendor"], "start": "2027-01",
        "months": 1, "clauses": [{"payer": "region", "payee": "vendor", "id": "fee", "kind": "subscription",
        "terms": {"amount": "100"}}, {"payer": "region", "payee": "vendor", "id": "options",
        "kind": "framework_options", "terms": {"measure": "optA"}}]})",
        "offer.json");
    const Answer refused =
        harness.run({"settle", contract, fileOf("period,site,need,measure,value\n2027-01,,,optA,1\n")});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(refused.err), HasSubstr("Write “opta” in both"));
}

/// Cancers are cancers, though the contract reads those between rounds.
TEST_F(SettleCommand, AMeasureThatIsMerelyUnreadIsNotCorrected) {
    Case input = unindexed();
    OutcomeRebate rebate;
    rebate.metric.measure = "interval_cancers";
    rebate.guarantee = "0.85";
    rebate.rate = "1";
    input.contracts.front().clauses.push_back(clause("promise", rebate, "site/radiology"));
    const std::string path = written(input), header = "period,site,need,measure,value\n2027-01,north,chest,";
    const auto told = [&](const std::string& measure) {
        return oneLine(harness.run({"settle", path, fileOf(header + measure + ",1\n")}).err);
    };
    EXPECT_THAT(told("cancers"), Not(HasSubstr("→")));
    EXPECT_THAT(told("intervl_cancers"), HasSubstr("→ interval_cancers?"));
}

/// A point between thousands is no decimal point.
TEST_F(SettleCommand, ACountThatMayBeThousandsIsNotSettled) {
    const std::string observed = (harness.folder.path() / "observed.csv").string();
    std::ofstream(observed) << "period;site;need;measure;value\r\n2027-01;north;chest;processed;7.100\r\n";
    const std::vector<std::string> settle{"settle", written(unindexed()), observed, "--through", "2027-01"};
    const Answer unclear = harness.run(settle);
    EXPECT_EQ(unclear.exitCode, command_line::kRefused);
    EXPECT_THAT(oneLine(unclear.err), HasSubstr("line 2, column value"));
    EXPECT_THAT(oneLine(unclear.err), HasSubstr("Write 7100"));
    std::ofstream(observed) << "period;site;need;measure;value\r\n2027-01;north;chest;processed;7100,5\r\n";
    const Answer told = harness.run(settle);
    EXPECT_EQ(told.exitCode, command_line::kOk) << told.err;
    EXPECT_THAT(told.out, HasSubstr("17,751.25"));
    EXPECT_THAT(oneLine(told.err), HasSubstr("observed with a fraction"));
}

}  // namespace
}  // namespace valor::test
