// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unit_words.h"

#include "core/units/unit.h"
#include "ui/text/languages.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TEST(ShownUnit, SharesAreShownInPercent) {
    EXPECT_EQ(shownUnit("share", "DKK").suffix, "%");
    EXPECT_EQ(shownUnit("share", "DKK").factor, 100);
    EXPECT_EQ(shownUnit("1/yr", "DKK").suffix, "%/yr");
    EXPECT_EQ(shownUnit("%", "DKK").factor, 1);
}

TEST(ShownUnit, QuotientsReadAsPer) {
    EXPECT_EQ(shownUnit("DKK/h", "DKK").spoken, "DKK per hour");
    EXPECT_EQ(shownUnit("DKK/h", "DKK").suffix, "DKK/hour");
    EXPECT_EQ(shownUnit("$/exam", "NOK").spoken, "NOK per exam");
    EXPECT_EQ(shownUnit("exam/100k/yr", "DKK").suffix, "exam/100k/yr");
    EXPECT_EQ(shownUnit("exam/100k/yr", "DKK").spoken, "exam per 100,000 per year");
    EXPECT_EQ(shownUnit("1/month", "DKK").spoken, "per month");
    EXPECT_EQ(shownUnit("1/month", "DKK").suffix, "/month");
    EXPECT_EQ(shownUnit("month", "DKK").suffix, "months");
}

/// "kr." beside figures in Norwegian kroner must not mean Danish ones.
TEST(ShownUnit, AnotherCurrencyThanThatOfTheCaseIsNamedByItsCode) {
    Languages languages;
    languages.setWords(Language::Danish);
    EXPECT_TRUE(shownUnit("DKK/case", "DKK").suffix.startsWith("kr."));
    EXPECT_TRUE(shownUnit("DKK/case", "NOK").suffix.startsWith("DKK/"));
    EXPECT_EQ(shownUnit("DKK", "NOK").spoken, "DKK");
    languages.setWords(Language::English);
}

TEST(ShownUnit, WhatStandsAloneIsReadInThePlural) {
    EXPECT_EQ(shownUnit("inhabitant", "DKK").suffix, "inhabitants");
    EXPECT_EQ(shownUnit("DKK/inhabitant", "DKK").suffix, "DKK/inhabitant");
    EXPECT_EQ(unitFromWords("inhabitants", "DKK"), "inhabitant");
}

TEST(UnitToEdit, IsInTheWordsOfTheInterfaceAndReadBack) {
    Languages languages;
    for (const Language language : kAllLanguages) {
        languages.setWords(language);
        for (const char* unit :
             {"min/case", "share", "1/yr", "1/month", "share/yr", "exam/100k/yr", "h/FTE/yr", "month", "yr", "DKK/h",
              "DKK/site/yr", "QALY/case", "ratio", "inhabitant", "NOK/need/month"}) {
            const QString shown = unitToEdit(unit, "DKK");
            const std::string read = unitFromWords(shown, "DKK");
            EXPECT_EQ(unitToEdit(read, "DKK"), shown) << unit << " became " << read;
            EXPECT_EQ(shownUnit(read, "DKK").factor, shownUnit(unit, "DKK").factor) << unit << " became " << read;
        }
    }
    languages.setWords(Language::Danish);
    EXPECT_EQ(unitToEdit("min/case", "DKK"), QString::fromUtf8("min./tilfælde"));
    EXPECT_EQ(unitFromWords(QString::fromUtf8("min./Tilfælde"), "DKK"), "min/case");
    EXPECT_EQ(unitFromWords("min/case", "DKK"), "min/case") << "as the model writes it";
    EXPECT_EQ(unitFromWords("kr./time", "DKK"), "DKK/h");
    EXPECT_EQ(unitFromWords("kr./time", "NOK"), "DKK/h") << "only the currency of the case goes first";
    EXPECT_EQ(unitFromWords("%/måned", "DKK"), "share/month");
    EXPECT_EQ(unitFromWords("dosis", "DKK"), "dosis") << "kept";
    languages.setWords(Language::English);
}

/// Some words stand for two parts, of which a case knows one.
TEST(UnitFromWords, SpokenWordsOfEveryPartAreKnownToACase) {
    Languages languages;
    for (const Language language : kAllLanguages) {
        languages.setWords(language);
        for (const char* part :
             {"min",     "h",       "s",       "yr",         "month",   "day",   "case",       "exam",
              "reading", "call",    "patient", "event",      "finding", "visit", "site",       "need",
              "user",    "project", "FTE",     "inhabitant", "point",   "year",  "examination"}) {
            const QString spoken = shownUnit(std::string("DKK/") + part, "DKK").spoken;
            const QString word = spoken.mid(spoken.lastIndexOf(' ') + 1);
            const std::string read = unitFromWords("DKK/" + word, "DKK");
            EXPECT_TRUE(Unit::parse(read, "DKK")) << part << " is said " << word.toStdString() << ", read " << read;
        }
    }
    languages.setWords(Language::English);
    EXPECT_EQ(unitFromWords("DKK/year", "DKK"), "DKK/yr");
    EXPECT_EQ(unitFromWords("examination", "DKK"), "exam");
}

TEST(ShownUnit, RatiosHaveNoWords) {
    EXPECT_TRUE(shownUnit("ratio", "DKK").suffix.isEmpty());
    EXPECT_EQ(shownUnit("ratio", "DKK").factor, 1);
}

}  // namespace
}  // namespace valor::ui
