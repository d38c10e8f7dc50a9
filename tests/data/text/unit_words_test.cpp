// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/unit_words.h"

#include "core/report/output_words.h"
#include "data/text/json_text_catalog.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(UnitInWords, SaysWhatIsCountedInTheLanguageOfTheReader) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    const Wording danish{*texts, Language::Danish};
    EXPECT_EQ(unitInWords("min/case", danish), "min/tilfælde");
    EXPECT_EQ(unitInWords("DKK/exam", danish), "DKK/undersøgelse");
    EXPECT_EQ(unitInWords("exam/100k/yr", danish), "undersøgelse/100k/år");
    EXPECT_EQ(unitInWords("day*case", Wording{*texts, Language::Bokmal}), "dag*tilfelle");
    EXPECT_EQ(unitInWords("h/FTE/yr", Wording{*texts, Language::English}), "h/FTE/yr");
    EXPECT_EQ(unitInWords("month", danish), "måneder");
    EXPECT_EQ(unitSpelt("month", danish), "måneder");
    EXPECT_EQ(unitSpelt("exam/100k/yr", danish), "undersøgelser pr. 100.000 indbyggere og år");
    EXPECT_EQ(unitSpelt("1/month", danish), "pr. måned");
    EXPECT_EQ(unitSpelt("%/yr", Wording{*texts, Language::English}), "% per year");
    EXPECT_EQ(unitSpelt("h/FTE/yr", Wording{*texts, Language::Bokmal}), "timer per årsverk og år");
    EXPECT_EQ(unitInWords("", danish), "");
    EXPECT_EQ(unitSpelt("", danish), "");
    EXPECT_EQ(unitInWords("widget", danish), "widget");
}

TEST(UnitInWords, OneIsSingularAndAnyOtherNumberPlural) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    const Wording english{*texts, Language::English}, danish{*texts, Language::Danish};
    EXPECT_EQ(unitNumber("1"), UnitNumber::One);
    for (const char* many : {"0", "1.5", "10", "0,1", ""}) EXPECT_EQ(unitNumber(many), UnitNumber::Many) << many;
    EXPECT_EQ(unitInWords("month", english, UnitNumber::One), "month");
    EXPECT_EQ(unitInWords("day", danish, UnitNumber::One), "dag");
    EXPECT_EQ(unitInWords("yr", english, UnitNumber::One), "year");
    EXPECT_EQ(unitSpelt("exam/100k/yr", english, UnitNumber::One), "exam per 100,000 inhabitants and year");
    EXPECT_EQ(unitSpelt("1/month", english, UnitNumber::One), "per month");
    EXPECT_EQ(unitInWords("min/case", danish, UnitNumber::One), "min/tilfælde");
    EXPECT_EQ(unitInWords("finding", english), "findings");
    EXPECT_EQ(unitInWords("finding", danish), "fund");
    EXPECT_EQ(unitInWords("finding", {*texts, Language::Bokmal}), "funn");
}

TEST(InputAmounts, OneOfAUnitIsToldAsOne) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    const Wording english{*texts, Language::English};
    const Case input = test::CaseBuilder().with(test::fixed("wait", "month", 1)).build();
    const InputAmounts wait(input, ParameterId("wait"), english);
    const std::string space = english.numbers.unitSpace;
    EXPECT_EQ(wait.amount(1), "1" + space + "month");
    EXPECT_EQ(wait.amount(2), "2" + space + "months");
    EXPECT_EQ(wait.amountSpelt(1), "1" + space + "month");
    EXPECT_EQ(wait.unit(), "months");
    const InputAmounts volume(input, ParameterId("volume"), english);
    EXPECT_EQ(volume.amount(3), "3" + space + "exam/100k/yr");
    EXPECT_EQ(volume.amountSpelt(3), "3" + space + "exams per 100,000 inhabitants and year");
}

TEST(PlaceInWords, NamesCountriesAndLeavesTheWordsOfAPerson) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    EXPECT_EQ(placeInWords("NO", {*texts, Language::English}), "Norway");
    EXPECT_EQ(placeInWords("NL/US", {*texts, Language::Danish}), "Nederlandene/USA");
    EXPECT_EQ(placeInWords("EU", {*texts, Language::Bokmal}), "EU");
    EXPECT_EQ(placeInWords("Region Nord", {*texts, Language::Bokmal}), "Region Nord");
    EXPECT_EQ(placeInWords("", {*texts, Language::Bokmal}), "");
}

TEST(PlaceFromWords, KnowsNamesAndCodesInEveryLanguage) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    EXPECT_EQ(placeFromWords("Danmark", *texts), "DK");
    EXPECT_EQ(placeFromWords("ØSTRIG / usa", *texts), "AT/US");
    EXPECT_EQ(placeFromWords("østerrike", *texts), "AT");
    EXPECT_EQ(placeFromWords("gb", *texts), "UK");
    EXPECT_EQ(placeFromWords("", *texts), "");
    EXPECT_EQ(placeFromWords("Region Nord", *texts), std::nullopt);
    EXPECT_EQ(placeFromWords("DK/Utopia", *texts), std::nullopt);
}

TEST(PlaceFromWords, EveryNamedPlaceIsReadBackFromItsName) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    for (const std::string_view code : namedPlaces())
        for (const Language language : kAllLanguages) {
            const std::string name = placeInWords(code, {*texts, language});
            EXPECT_EQ(placeFromWords(name, *texts), code) << name;
            EXPECT_TRUE(name != code || code == "EU") << "no name of " << code;
        }
}

}  // namespace
}  // namespace valor
