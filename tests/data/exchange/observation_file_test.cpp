// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/observation_file.h"

#include <set>

#include "data/exchange/json_value.h"
#include "tests/support/files.h"
#include "tests/support/published_names.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

/// "field.missing at line 2/value"; "read" when nothing is wrong.
std::string refusalOfRows(const std::string& text) {
    const auto file = readObservations(text);
    if (file) return "read";
    return std::string(errorName(file.error().code)) + " at " + file.error().subject;
}

TEST(ObservationFile, CsvAndJsonSayTheSame) {
    const auto csv = readObservations(
        "\xEF\xBB\xBFperiod,site,need,measure,value,numerator,denominator\r\n"
        "2027-01,north,chest,processed,1001.5,,\r\n\r\n2027-01,,,\"sensitivity\",,172,200\r\n");
    const auto json = readObservations(
        R"([{"period":"2027-01","site":"north","need":"chest","measure":"processed","value":"1001.5"},
            {"period":"2027-01","measure":"sensitivity","numerator":172,"denominator":200}])");
    ASSERT_TRUE(csv && json);
    const YearMonth month(2027, 1);
    for (const Observations& file : {*csv, *json}) {
        EXPECT_EQ(file.rows, 2U);
        EXPECT_EQ(file.facts.at(SiteId("north"), NeedId("chest"), "processed", month)->text(), "1001.5");
        const Observation* share = file.facts.find({}, {}, "sensitivity", month);
        ASSERT_NE(share, nullptr);
        EXPECT_EQ(share->numerator->text(), "172");
        EXPECT_EQ(share->denominator->text(), "200");
        ASSERT_EQ(file.cells.size(), 1U);
        EXPECT_EQ(file.cells.front().site, SiteId("north"));
    }
}

TEST(ObservationFile, APlaceBesideAPartOfItIsNoticed) {
    const auto overlapping = [](const std::string& places) {
        const auto file = readObservations("period,site,need,measure,value\n" + places);
        return file ? file->overlapping.contains("processed") : false;
    };
    EXPECT_TRUE(overlapping("2027-01,,,processed,10\n2027-01,a,,processed,3\n"));
    EXPECT_TRUE(overlapping("2027-01,,n,processed,10\n2027-01,a,,processed,3\n"));
    EXPECT_TRUE(overlapping("2027-01,a,n,processed,10\n2027-01,a,,processed,3\n"));
    EXPECT_TRUE(overlapping("2027-01,a,n,processed,10\n2027-01,,n,processed,3\n"));
    EXPECT_FALSE(overlapping("2027-01,a,n,processed,10\n2027-01,b,,processed,3\n"));
    EXPECT_FALSE(overlapping("2027-01,,,processed,10\n2027-02,a,,processed,3\n"));
    EXPECT_FALSE(overlapping("2027-01,,,index_value,10\n2027-01,a,,processed,3\n"));
}

TEST(ObservationFile, RefusalsNameLineAndColumn) {
    const std::string head = "period,measure,value,numerator,denominator\n";
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "field.missing at line 1/period"},
        {"period,colour\n", "field.unknown at line 1"},
        {"period,period,measure\n", "id.duplicate at line 1"},
        {"period,value\n", "field.missing at line 1/measure"},
        {head + "2027-01,m,1\n", "field.type at line 2"},
        {head + "2027-13,m,1,,\n", "date.malformed at line 2/period"},
        {head + "2027-01,m,1.2.3,,\n", "number.malformed at line 2/value"},
        {head + "2027-01,m,1e5,,\n", "number.malformed at line 2/value"},
        {head + "2027-01,m,,,\n", "field.missing at line 2/value"},
        {head + "2027-01,m,,3,\n", "field.missing at line 2/denominator"},
        {head + "2027-01,m,1,3,4\n", "value.out_of_range at line 2/value"},
        {head + "2027-01,milestone_accepted,2,,\n", "value.out_of_range at line 2/value"},
        {head + "2027-01,milestone_accepted,,1,2\n", "value.out_of_range at line 2/denominator"},
        {head + "2027-01,milestone_accepted,,3,1\n", "value.out_of_range at line 2/numerator"},
        {head + "2027-01,milestone_accepted,,1,1\n", "read"},
        {head + "2027-01,,1,,\n", "field.missing at line 2/measure"},
        {head + "2027-01,m,1,,\n2027-01,m,2,,\n", "id.duplicate at line 3/measure"},
        {head + "2027-01,\"m,1,,\n", "field.type at line 2"},
        {"{}", "field.type at "},
        {"[7]", "field.type at 0"},
        {R"([{"period":"2027-01","measure":"m","value":true}])", "field.type at 0/value"},
        {R"([{"period":"2027-01","measure":"m","value":1e300}])", "value.out_of_range at 0/value"},
        {R"([{"colour":"red"}])", "field.unknown at 0"},
        {R"({"observations":[]})", "read"}};
    for (const auto& [text, expected] : cases) EXPECT_EQ(refusalOfRows(text), expected) << text;
}

/// What spreadsheets write where the decimal mark is a comma.
TEST(ObservationFile, BetweenSemicolonsACommaStandsBeforeTheDecimals) {
    const auto file = readObservations(
        "period;site;need;measure;value;numerator;denominator;note\r\n"
        "2027-01;north;chest;minutes_saved;1001,5;;;\"one, two; three\"\r\n2027-01;;;index_value;104,25;;;\r\n"
        "2027-01;;;sensitivity;;172;200;\r\n");
    ASSERT_TRUE(file);
    const YearMonth month(2027, 1);
    EXPECT_EQ(file->facts.at(SiteId("north"), NeedId("chest"), "minutes_saved", month)->text(), "1001.5");
    EXPECT_EQ(file->facts.at({}, {}, "index_value", month)->text(), "104.25");
    EXPECT_EQ(file->facts.find({}, {}, "sensitivity", month)->denominator->text(), "200");
}

/// The reason that the text for a malformed number is chosen by; empty when it is read.
std::string reasonOf(const std::string& text) {
    const auto file = readObservations(text);
    if (file) return "";
    for (const auto& [name, value] : file.error().arguments)
        if (name == "thousands" || name == "grouped") return value;
    return file.error().arguments.back().first;
}

TEST(ObservationFile, WhatMayBeThousandsIsNeverGuessed) {
    const std::string comma = "period,measure,value,numerator,denominator\n2027-01,";
    const std::string semicolon = "period;measure;value;numerator;denominator\n2027-01;";
    EXPECT_EQ(reasonOf(comma + "billable_studies,7.100,,"), "7100");
    EXPECT_EQ(reasonOf(comma + "actual_cost,7.100.000,,"), "7100000");
    EXPECT_EQ(reasonOf(comma + "sensitivity,,1.720,2.000"), "1720");
    EXPECT_EQ(reasonOf(semicolon + "billable_studies;7.100;;"), "7100");
    EXPECT_EQ(reasonOf(semicolon + "billable_studies;7,100;;"), "7100");
    EXPECT_EQ(reasonOf(semicolon + "minutes_saved;7.100;;"), "7100");
    EXPECT_EQ(reasonOf(semicolon + "minutes_saved;7.100,5;;"), "marks");
    for (const char* sound : {"minutes_saved,7.100,,", "index_value,1.045,,", "billable_studies,7.1000,,",
                              "billable_studies,0.125,,", "billable_studies,7100,,"})
        EXPECT_EQ(reasonOf(comma + sound), "") << sound;
    EXPECT_EQ(reasonOf(semicolon + "minutes_saved;7,100;;"), "");
}

/// A point that may stand between thousands counts decimals only where another number of the file shows it.
TEST(ObservationFile, AFileHasOneDecimalMark) {
    const std::string head = "period;measure;value\n2027-01;minutes_saved;12.5\n2027-02;minutes_saved;";
    EXPECT_EQ(reasonOf(head + "1,500\n"), "other_mark");
    EXPECT_EQ(refusalOfRows(head + "1,500\n"), "number.malformed at line 3/value");
    EXPECT_EQ(reasonOf(head + "1.500\n"), "");
}

TEST(ObservationFile, MarksThatStandTwiceAreNotOfferedAsDecimals) {
    const auto file = readObservations("period,measure,value\n2027-01,processed,1.234.567\n");
    ASSERT_FALSE(file);
    const std::pair<std::string, std::string> whole{"grouped", "1234567"};
    EXPECT_EQ(file.error().arguments.back(), whole);
}

TEST(ObservationFile, TextOfJsonIsReadLikeThatOfCsv) {
    const auto row = [](const std::string& rest) { return R"([{"period":"2027-01","measure":)" + rest + "}]"; };
    EXPECT_EQ(refusalOfRows(row(R"("billable_studies","value":"7.100")")), "number.malformed at 0/value");
    EXPECT_EQ(refusalOfRows(row(R"("sensitivity","numerator":"1.172","denominator":"1.200")")),
              "number.malformed at 0/numerator");
    EXPECT_EQ(refusalOfRows(row(R"("billable_studies","value":7.125)")), "read")
        << "a number of JSON has no such marks";
}

/// What is refused and why: "no_share at line 2/value".
std::string slipOf(const std::string& text, const ShareMeasures& shares = {}) {
    const auto file = readObservations(text, shares);
    if (file) return "read";
    EXPECT_EQ(file.error().code, ErrorCode::ValueOutOfRange) << text;
    return file.error().arguments.back().first + " at " + file.error().subject;
}

TEST(ObservationFile, AShareLiesFromNoughtToOne) {
    const std::string head = "period;measure;value;numerator;denominator\n2027-01;availability;";
    EXPECT_EQ(slipOf(head + "99,2;;"), "as_share at line 2/value");
    EXPECT_EQ(slipOf(head + "-3;;"), "no_share at line 2/value");
    EXPECT_EQ(slipOf(head + "120 %;;"), "no_share at line 2/value");
    EXPECT_EQ(slipOf(head + "9920;;"), "no_share at line 2/value");
    EXPECT_EQ(slipOf(head + ";60;50"), "more_than at line 2/numerator");
    EXPECT_EQ(slipOf(head + ";-1;50"), "below_nought at line 2/numerator");
    EXPECT_EQ(slipOf(head + ";1;0"), "out_of_none at line 2/denominator");
    EXPECT_EQ(slipOf(head + ";0;-50"), "below_nought at line 2/denominator");
    for (const char* sound : {"0;;", "1;;", "0,992;;", "100 %;;", ";0;0", ";50;50"})
        EXPECT_EQ(slipOf(head + sound), "read") << sound;
    EXPECT_EQ(slipOf(R"([{"period":"2027-01","measure":"availability","value":99.2}])"), "as_share at 0/value");
    EXPECT_EQ(slipOf(R"([{"period":"2027-01","measure":"availability","value":"99.2 %"}])"), "read");
    EXPECT_EQ(slipOf(R"([{"period":"2027-01","measure":"availability","numerator":3,"denominator":2}])"),
              "more_than at 0/numerator");
}

TEST(ObservationFile, AShareMayBeWrittenAsPerCent) {
    for (const std::string written : {"99,2 %", "99,2%", "99,2\xC2\xA0%", "99,2\xE2\x80\xAF%", "0,992"}) {
        const auto file = readObservations("period;measure;value\n2027-01;availability;" + written + "\n");
        ASSERT_TRUE(file) << written;
        EXPECT_EQ(file->facts.at({}, {}, "availability", YearMonth(2027, 1))->text(), "0.992") << written;
    }
    const auto three = readObservations("period;measure;value\n2027-01;availability;98.765 %\n");
    ASSERT_TRUE(three) << "no share is 98,765 per cent";
    EXPECT_EQ(three->facts.at({}, {}, "availability", YearMonth(2027, 1))->text(), "0.98765");
    EXPECT_EQ(reasonOf("period,measure,value\n2027-01,processed,5 %\n"), "percent");
}

/// Which measures are shares beside those that are so by their unit is the contract's to say.
TEST(ObservationFile, WhatAContractComparesAsAShareIsOne) {
    const std::string head = "period,measure,value,numerator,denominator\n2027-01,";
    const ShareMeasures compared{{"sensitivity", "audited_positives_true"}, {"audited_positives_true"}};
    EXPECT_EQ(slipOf(head + "sensitivity,95,,"), "read") << "nobody compares it";
    EXPECT_EQ(slipOf(head + "sensitivity,95,,", compared), "as_share at line 2/value");
    EXPECT_EQ(slipOf(head + "audited_positives_true,,60,50"), "read") << "findings per patient, perhaps";
    EXPECT_EQ(slipOf(head + "audited_positives_true,,60,50", compared), "more_than at line 2/numerator");
    EXPECT_EQ(slipOf(head + "audited_positives_true,60,,", compared), "read") << "counted by another clause";
}

TEST(ObservationFile, NothingIsCountedBelowNought) {
    const std::string head = "period,measure,value,numerator,denominator\n2027-01,";
    for (const char* counted : {"processed,-3,,", "availability,-0.1,,", "turnaround_minutes,,-5,2", "backlog,-1,,"})
        EXPECT_NE(slipOf(head + counted), "read") << counted;
    for (const char* measured : {"actual_cost,-3,,", "minutes_saved,-3,,", "turnaround_minutes,,500,2", "own,-1,,"})
        EXPECT_EQ(slipOf(head + measured), "read") << measured;
    EXPECT_EQ(slipOf(head + "index_value,0,,"), "no_index at line 2/value");
}

/// What is offered to write can be written in the file as it is.
TEST(ObservationFile, AdviceIsInTheMarkOfTheFile) {
    const auto offered = [](const std::string& text, const std::string& wanted) {
        const auto file = readObservations(text);
        EXPECT_FALSE(file) << text;
        for (const auto& [name, value] : file.error().arguments)
            if (name == wanted) return value;
        return std::string("not offered");
    };
    const std::string head = "period;measure;value\n2027-01;";
    EXPECT_EQ(offered(head + "processed;1.350\n2027-01;minutes_saved;2,5\n", "fraction"), "1,3500");
    EXPECT_EQ(offered(head + "minutes_saved;2,5\n2027-01;processed;1.350\n", "fraction"), "1,3500");
    EXPECT_EQ(offered(head + "minutes_saved;2.5\n2027-01;processed;1.350\n", "fraction"), "1.3500");
    EXPECT_EQ(offered(head + "availability;99,2\n", "as_share"), "0,992");
    EXPECT_EQ(offered(head + "availability;99.2\n", "as_share"), "0.992");
    EXPECT_EQ(offered("period,measure,value\n2027-01,availability,99.2\n", "as_share"), "0.992");
    EXPECT_EQ(offered(head + "minutes_saved;12,5x\n", "text"), "12,5x") << "as it is written";
    EXPECT_EQ(offered(head + "minutes_saved;12,5x\n", "comma"), "");
}

TEST(ObservationFile, WhereNothingIsToldApartThereIsOnePlace) {
    const auto file = readObservations("period,measure,value\n2027-01,processed,1000\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->cells, std::vector<BillingCell>{BillingCell{}});
}

TEST(ObservationFile, EachPlaceKnowsTheRowThatFirstTellsOfIt) {
    const auto file = readObservations(
        "period,site,measure,value\n2027-01,south,processed,1\n\n2027-01,north,processed,1\n2027-02,south,processed,"
        "1\n");
    ASSERT_TRUE(file);
    ASSERT_EQ(file->cells.size(), 2U);
    EXPECT_EQ(file->cells.front().site, SiteId("north"));
    EXPECT_EQ(file->firstRows, (std::vector<std::string>{"line 4", "line 2"}));
}

TEST(ObservationFile, CountsWithAFractionAreTold) {
    const auto file = readObservations(
        "period,measure,value\n2027-01,processed,1001.5\n2027-01,failed,3\n2027-01,minutes_saved,2.5\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->fractional, std::set<std::string>{"processed"});
}

TEST(ObservationFile, WhatStandsTwiceIsToldWithItsPlace) {
    const auto file =
        readObservations("period,site,measure,value\n2027-01,north,processed,1\n2027-01,north,processed,2\n");
    ASSERT_FALSE(file);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"measure", "processed"}, {"measure_id", "processed"}, {"site", "north"}, {"need", "*"}, {"month", "2027-01"}};
    EXPECT_EQ(file.error().arguments, expected);
}

TEST(ObservationFile, TooMuchIsRefused) {
    EXPECT_EQ(refusalOfRows(std::string(kMaxObservationBytes + 1, ' ')), "file.too_large at ");
    std::string rows = "period,measure,value\n";
    for (std::size_t i = 0; i <= kMaxObservations; ++i) rows += "2027-01,m" + std::to_string(i) + ",1\n";
    EXPECT_EQ(refusalOfRows(rows), "file.too_large at line " + std::to_string(kMaxObservations + 2));
}

/// A fact of a whole site, or of a need at all sites, says nothing new where the two are told apart.
TEST(ObservationFile, CellsAreTheFinestPlacesThatFactsTellApart) {
    const auto file = readObservations(
        "period,site,need,measure,value\n2027-01,,,m,1\n2027-01,north,,m,1\n2027-01,north,chest,m,1\n"
        "2027-01,south,,m,1\n2027-01,,chest,m,1\n2027-01,,bone,m,1\n");
    ASSERT_TRUE(file);
    std::set<std::pair<std::string, std::string>> cells;
    for (const auto& cell : file->cells) cells.emplace(cell.site.text(), cell.need.text());
    EXPECT_EQ(cells, (std::set<std::pair<std::string, std::string>>{{"north", "chest"}, {"south", ""}, {"", "bone"}}));
}

TEST(ObservationFile, ManySitesAreReadInTheTimeOfTheirRows) {
    std::string rows = "period,site,measure,value\n";
    for (std::size_t i = 0; i < kMaxObservations; ++i) rows += "2027-01,s" + std::to_string(i) + ",m,1\n";
    const auto file = readObservations(rows);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->cells.size(), kMaxObservations);
}

/// The published schema names the columns that the reader knows.
TEST(ObservationFile, TheSchemaNamesItsColumns) {
    const auto schema = parseJson(test::sourceFile("docs/file-format/valor.observations-1.schema.json"));
    ASSERT_TRUE(schema);
    const auto refused = readObservations("period,colour\n");
    ASSERT_FALSE(refused);
    EXPECT_EQ(test::publishedNames(*schema->find("items")), test::knownNames(refused.error()));
}

}  // namespace
}  // namespace valor
