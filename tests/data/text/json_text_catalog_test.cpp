// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/json_text_catalog.h"

#include <set>

#include "core/contract/contract.h"
#include "core/measure/measure.h"
#include "core/model/fields.h"
#include "core/model/known_by.h"
#include "core/model/names.h"
#include "core/model/report_jobs.h"
#include "core/model/validate.h"
#include "core/ports/case_file.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;

std::multiset<std::string> placeholders(const std::string& text) {
    std::multiset<std::string> names;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        names.insert(text.substr(at, text.find('}', at) - at + 1));
    return names;
}

void expectKey(const std::string& key) {
    for (const Language language : kAllLanguages) EXPECT_EQ(catalog().all(language).count(key), 1U) << key;
}

TEST(Texts, AllLanguagesHaveAllKeysWithTheSamePlaceholders) {
    const auto& english = catalog().all(Language::English);
    for (const Language language : {Language::Danish, Language::Bokmal}) {
        const auto& other = catalog().all(language);
        EXPECT_EQ(other.size(), english.size());
        for (const auto& [key, text] : english) {
            ASSERT_EQ(other.count(key), 1U) << key;
            EXPECT_EQ(placeholders(other.at(key)), placeholders(text)) << key;
        }
    }
}

TEST(Texts, NoneIsEmpty) {
    for (const Language language : kAllLanguages)
        for (const auto& [key, text] : catalog().all(language))
            EXPECT_NE(text.find_first_not_of(" \n"), std::string::npos) << key;
}

TEST(Texts, EveryErrorCodeHasOne) {
    for (const ErrorCode code : allErrorCodes()) expectKey("error." + std::string(errorName(code)));
}

TEST(Texts, APlaceOfTheCaseIsNamedInWordsAlone) {
    const Error raw{ErrorCode::BaseMonthOutsidePriceYear, "base_month", {{"month", "2027-01"}, {"year", "2024"}}};
    EXPECT_THAT(catalog().explain(raw, Language::Danish), testing::StartsWith("Den første måned: "));
}

TEST(Texts, APlaceAndItsNameAreNotSaidTwice) {
    const auto told = [](const char* subject) {
        return catalog().explain({ErrorCode::SourceUnsaid, subject, {{"name", "Minutes"}}}, Language::English);
    };
    EXPECT_THAT(told("Minutes (parameters/minutes)"), testing::StartsWith("Minutes (parameters/minutes) says nothing"));
    EXPECT_THAT(told("Minutes"), testing::StartsWith("Minutes says nothing"));
    EXPECT_THAT(told("Reader"), testing::StartsWith("Reader: Minutes says nothing"));
}

/// It is told of a report, a table or a file that is made as well: no change is lost there. One that is lost is told.
TEST(Texts, AFullDiskSaysThatNothingCouldBeWrittenAndWhichFileLacksAChange) {
    const Error full{ErrorCode::StoreDiskFull, "", {{"file", "a.valor"}}};
    EXPECT_EQ(catalog().explain(full, Language::English),
              "a.valor could not be written: the disk is full. Free some space and try again.");
    EXPECT_THAT(catalog().explain(full, Language::Danish), testing::Not(HasSubstr("ændring")));
    EXPECT_THAT(catalog().explain(full, Language::Bokmal), testing::Not(HasSubstr("endring")));
    const Error unsaved{ErrorCode::StoreDiskFull, "", {{"file", "a.valor"}, {"unsaved", "command"}}};
    EXPECT_THAT(catalog().explain(unsaved, Language::English), HasSubstr("The last change is not in the file"));
    EXPECT_THAT(catalog().explain(unsaved, Language::Danish), HasSubstr("ændring er ikke i filen"));
    EXPECT_THAT(catalog().explain(unsaved, Language::Bokmal), HasSubstr("endringen er ikke i filen"));
    for (const EntryKind kind : {EntryKind::Command, EntryKind::Revision, EntryKind::Run, EntryKind::Note,
                                 EntryKind::Approval, EntryKind::Withdrawal})
        expectKey("unsaved." + std::string(entryKindName(kind)));
}

TEST(Texts, EveryErrorNamesItsPlace) {
    for (const Language language : kAllLanguages)
        for (const auto& [key, text] : catalog().all(language)) {
            if (!key.starts_with("error.")) continue;
            if (key == "error.file.too_large" || key == "error.text.not_utf8")
                continue;  // of a whole file, named in front
            const bool namesPlace =
                text.find("{subject}") != std::string::npos || text.find("{file}") != std::string::npos;
            EXPECT_TRUE(namesPlace) << key;
        }
}

template <class E>
void expectNames(const std::string& group) {
    for (const auto& [value, name] : Names<E>::table()) expectKey(group + "." + std::string(name));
}

TEST(Texts, EveryNameOfTheModelHasOne) {
    expectNames<PartyKind>("party_kind");
    expectNames<FlowKind>("flow");
    expectNames<Confidence>("confidence");
    expectNames<Mechanism>("mechanism");
    expectNames<Family>("family");
    expectNames<SpreadBasis>("spread_basis");
    expectNames<Variation>("variation");
    expectNames<CashCategory>("category");
    expectNames<CashBasis>("basis");
    expectNames<DiscountTiming>("timing");
    for (const Measure& measure : standardMeasures()) expectKey("measure." + std::string(measure.id));
    for (const MechanismRule& rule : allMechanisms())
        for (const EventRule& event : rule.events) expectKey("measure." + std::string(event.name));
    for (const ClauseTerms& terms : allKinds<ClauseTerms>()) expectKey("clause." + std::string(clauseKind(terms)));
}

TEST(Texts, WhomToAskIsSaidForEveryKindOfFigure) {
    for (int who = 0; who <= static_cast<int>(KnownBy::Unclear); ++who)
        expectKey("information.ask." + std::string(knownByName(static_cast<KnownBy>(who))));
    for (const auto& [mark, name] : Names<Confidence>::table()) expectKey("information.basis." + std::string(name));
}

/// What a parameter is where it is used: see Use::role.
TEST(Texts, EveryRoleOfAParameterHasOne) {
    for (const MechanismRule& rule : allMechanisms())
        for (const TermRule& term : rule.terms) expectKey("role." + std::string(term.name));
    forEachField<Adoption>([](const auto& field) { expectKey("role." + std::string(field.name)); });
    for (const char* role :
         {"discount", "inflation", "capacity_share", "qaly_value", "cost_of_capital", "catchment", "volume_rate",
          "site_volume", "eligible_share", "growth", "formula", "factor", "price", "escalator", "ceiling"})
        expectKey(std::string("role.") + role);
}

TEST(Texts, PlaceholdersAreFilledOnce) {
    EXPECT_EQ(catalog().text("cli.progress", Language::Danish, {{"done", "{total}"}, {"total", "9"}}),
              "{total} af 9 trækninger");
}

TEST(Texts, AnInteractionOfClausesIsASentenceWithItsOwnArguments) {
    const Error problem{ErrorCode::ClauseInteraction,
                        "contracts/offer/clauses/min",
                        {{"interaction", "minimum_above_cap"}, {"minimum", "400"}, {"cap", "300"}, {"other", "limit"}}};
    EXPECT_EQ(catalog().explain(problem, Language::English),
              "contracts/offer/clauses/min: the minimum of 400 is above the cap 300 of limit. Change one of the "
              "clauses, or leave it if it is meant.");
}

TEST(Texts, AKeyWithoutTextIsShownItself) {
    EXPECT_EQ(catalog().text("no.such", Language::Bokmal), "no.such");
}

TEST(Texts, AnAbbreviationAtTheEndOfASentenceHasOneFullStop) {
    const std::string text = catalog().text("statement.certain", Language::Danish, {{"mean", "12 kr."}});
    EXPECT_THAT(text, HasSubstr("Nettogevinst 12 kr. Ingen"));
}

TEST(Texts, AMissingArgumentIsADash) {
    EXPECT_EQ(catalog().text("cli.progress", Language::English, {{"done", "3"}}), "3 of – draws");
}

TEST(Texts, DamagedFilesAreRefused) {
    EXPECT_EQ(JsonTextCatalog::readTexts("[1]").error().code, ErrorCode::FieldType);
    EXPECT_EQ(JsonTextCatalog::readTexts(R"({"a": 1})").error().subject, "a");
    EXPECT_EQ(JsonTextCatalog::readTexts("{").error().code, ErrorCode::JsonMalformed);
}

TEST(Explain, SaysWhereWhatAndWhatToDo) {
    const Error problem{ErrorCode::ReferenceUnknown, "effects/reading/need", {{"name", "mr"}, {"kind", "need"}}};
    EXPECT_EQ(catalog().explain(problem, Language::English),
              "effects/reading/need: there is no need named “mr”. Correct the name or add what it stands for.");
    EXPECT_THAT(catalog().explain(problem, Language::Danish), HasSubstr("»mr« findes ikke (behov)"));
    EXPECT_THAT(catalog().explain(problem, Language::Bokmal), HasSubstr("«mr» finnes ikke (behov)"));
}

TEST(Explain, NumbersHaveTheMarkOfTheLanguage) {
    const Error range{ErrorCode::ValueOutOfRange, "x", {{"value", "-0.5"}, {"lower", "0"}, {"upper", "1.5"}}};
    EXPECT_THAT(catalog().explain(range, Language::English), HasSubstr("−0.5 is outside what is possible (0 to 1.5)"));
    EXPECT_THAT(catalog().explain(range, Language::Danish), HasSubstr("−0,5 ligger uden for det mulige (0 til 1,5)"));
    // What must be written in a file is shown as it must be written there.
    const Error comma{ErrorCode::JsonDecimalComma, "x", {{"text", "1,5"}, {"suggestion", "1.5"}}};
    EXPECT_THAT(catalog().explain(comma, Language::Bokmal), HasSubstr("Skriv 1.5."));
}

TEST(Explain, AmountsHaveMarksBetweenGroupsOfDigitsAndYearsHaveNone) {
    const Error billed{ErrorCode::ClauseInteraction,
                       "contracts/a",
                       {{"interaction", "billed_before_use"}, {"amount", "1250000"}, {"currency", "DKK"}}};
    EXPECT_THAT(catalog().explain(billed, Language::English), HasSubstr("1,250,000 in all"));
    EXPECT_THAT(catalog().explain(billed, Language::Danish), HasSubstr("1.250.000 DKK"));
    EXPECT_THAT(catalog().explain(billed, Language::Bokmal), HasSubstr("1\u00a0250\u00a0000 DKK i alt"));
    const Error unusual{ErrorCode::ValueUnusual, "p", {{"value", "-12345.5"}, {"lower", "2024"}, {"upper", "1e+20"}}};
    EXPECT_THAT(catalog().explain(unusual, Language::Danish), HasSubstr("\u221212.345,5"));
    EXPECT_THAT(catalog().explain(unusual, Language::Danish), HasSubstr("2024 til 1e+20"));
    EXPECT_THAT(catalog().explain(unusual, Language::English), HasSubstr("\u221212,345.5"));
    const Error bounds{ErrorCode::ClauseInteraction,
                       "contracts/a",
                       {{"interaction", "minimum_above_cap"}, {"minimum", "2500"}, {"cap", "1000"}, {"other", "b"}}};
    EXPECT_THAT(catalog().explain(bounds, Language::English), HasSubstr("2,500 is above the cap 1,000"));
    EXPECT_THAT(catalog().explain(bounds, Language::Danish), HasSubstr("2.500 er over loftet 1.000"));
}

TEST(Explain, LimitsAreSaidInTheLanguageOfTheReader) {
    const Error values{ErrorCode::FileTooLarge, "", {{"values", "2000000"}}};
    EXPECT_THAT(catalog().explain(values, Language::Danish), HasSubstr("rummer mere end 2000000 værdier"));
}

TEST(Explain, EveryExpectationOfAFormulaIsAText) {
    test::CaseBuilder builder;
    for (const char* formula : {"1 +", "1 2", "foo(1)", "min(1", "1)", "min 1"}) {
        const Diagnostics problems = validate(builder.with(test::derived("wage", "DKK/h", formula)).build());
        for (const Diagnostic& item : problems.items())
            for (const auto& [name, value] : item.problem.arguments)
                if (name == "expected" && value.size() > 1) expectKey("expected." + value);
    }
    expectKey("expected.fewer formulas that build on each other");
}

TEST(Explain, RulesAreSaidInWords) {
    const auto say = [](const std::string& rule) {
        return catalog().explain({ErrorCode::DistributionInvalid, "d", {{"parameter", "high"}, {"rule", rule}}},
                                 Language::Danish);
    };
    EXPECT_THAT(say("low < high"), HasSubstr("den nedre grænse ligger under den øvre"));
    EXPECT_THAT(say("mean finite"), HasSubstr("mean er et endeligt tal"));
}

TEST(Explain, StartsWithTheFile) {
    const Error problem{ErrorCode::FieldMissing, "title", {{"file", "a.json"}}};
    EXPECT_THAT(catalog().explain(problem, Language::English), HasSubstr("a.json: title: "));
    const Error unreadable{ErrorCode::FileUnreadable, "", {{"file", "a.json"}}};
    EXPECT_EQ(catalog().explain(unreadable, Language::English),
              "a.json cannot be read. Check that the file exists and may be opened.");
}

/// The name of a column is that of the file; what it is, is said in the language of the reader.
TEST(Explain, LinesAndColumnsAreSaidInTheLanguageOfTheReader) {
    const auto explained = [](const std::string& place, Language language) {
        return catalog().explain({ErrorCode::FieldMissing, place, {}}, language);
    };
    EXPECT_THAT(explained("a.csv/line 5/value", Language::English), HasSubstr("a.csv, line 5, column value: "));
    EXPECT_THAT(explained("a.csv/line 5/value", Language::Danish), HasSubstr("a.csv, linje 5, kolonne value: "));
    EXPECT_THAT(explained("line 12", Language::Bokmal), HasSubstr("linje 12: "));
    for (const char* place : {"line", "a.csv/line 5a", "line /value", "baseline 5", "contracts/offer/lines"})
        EXPECT_THAT(explained(place, Language::Danish), HasSubstr(std::string(place) + ": ")) << place;
}

TEST(Explain, ChoosesTheTextThatFitsTheArguments) {
    const Error range{ErrorCode::ValueOutOfRange, "x", {{"value", "7"}, {"lower", "1"}, {"upper", "5"}}};
    EXPECT_THAT(catalog().explain(range, Language::English), HasSubstr("(1 to 5)"));
    const Error limited{ErrorCode::ValueOutOfRange, "x", {{"limit", "10000"}}};
    EXPECT_THAT(catalog().explain(limited, Language::English), HasSubstr("the limit of 10000"));
}

/// What a person must find in a file stands as it does there.
TEST(Explain, QuotesWhatStandsInTheFile) {
    const Error grouped{ErrorCode::AmountAmbiguous, "x", {{"text", "1.500"}, {"thousands", "1500"}}};
    EXPECT_THAT(catalog().explain(grouped, Language::Danish), HasSubstr("»1.500«"));
    EXPECT_THAT(catalog().explain(grouped, Language::Bokmal), HasSubstr("«1.500»"));
    const Error whole{ErrorCode::ValueUnusual, "x", {{"text", "82.5"}, {"share", "8250 %"}}};
    EXPECT_THAT(catalog().explain(whole, Language::Danish), HasSubstr("82.5 er 8250 % som andel"));
}

/// Only where there are several.
TEST(Explain, OneKnownNameIsNotTheMostSimilar) {
    for (const Language language : kAllLanguages) {
        const auto explained = [&](const char* name, const char* names) {
            return catalog().explain({ErrorCode::IdMalformed, "x", {{"id", "North"}, {name, names}}}, language);
        };
        EXPECT_THAT(explained("only", "north"), HasSubstr(": north."));
        EXPECT_THAT(explained("known", "north, south"), HasSubstr("north, south ("));
    }
}

TEST(Explain, APartAndItsReaderAreNamedInWords) {
    const Error part = notWrittenFor(ReportAudience::Seller, ReportPart::Answer, "x");
    const std::string danish = catalog().explain(part, Language::Danish);
    EXPECT_THAT(danish, HasSubstr("delen answer (»" + catalog().text("board.answer", Language::Danish)));
    EXPECT_THAT(danish, HasSubstr("læseren vendor (»" + catalog().text("reader.vendor", Language::Danish)));
}

void expectNoHoles(const Diagnostics& problems) {
    for (const Diagnostic& item : problems.items())
        for (const Language language : kAllLanguages)
            EXPECT_EQ(catalog().explain(item.problem, language).find("–"), std::string::npos)
                << catalog().explain(item.problem, language);
}

/// Whether explaining left a hole: a dash where an argument was missing.
TEST(Explain, ProblemsOfACaseBringEveryArgument) {
    test::CaseBuilder builder;
    builder.with(test::fixed("wage", "DKK/fortnight", 600))
        .with(test::fixed("kappa", "share", 2))
        .with(test::stated("odd", "min", Gamma{-1, 1}))
        .with({ParameterId("odd"), ParameterId("odd"), 2})
        .change([](Case& c) {
            c.effects.front().terms.push_back({"cashable", ParameterId("kappa")});
            c.effects.front().terms.push_back({"speed", ParameterId("nobody")});
            c.contracts.front().currency = "NOK";
            c.alternatives.back().deployments.push_back(c.alternatives.back().deployments.front());
            c.scenarios.front().months = 999;
            c.sites.push_back(c.sites.front());
        });
    Diagnostics problems = validate(builder.build());
    // A circle of formulas is told first and alone.
    problems.append(validate(builder.with(test::derived("loop", "share", "loop")).build()));
    EXPECT_GT(problems.items().size(), 8U);
    expectNoHoles(problems);
}

TEST(Explain, RemarksOnACaseBringEveryArgument) {
    test::CaseBuilder builder;
    CashItem everySite = test::cashItem("own", CashBasis::Once, {"loss"}, "site");
    everySite.start = YearMonth(2040, 1);
    builder.with(test::fixed("loss", "DKK", -5))
        .with(test::fixed("prices", "1/yr", 0.9))
        .with(test::fixed("midpoint", "month", 99))
        .with(test::stated("a", "share", DirichletShare{"g", 1, 10}))
        .with(everySite)
        .change([](Case& c) {
            c.parameters.front().evidence = {};
            c.parameters[1].formula = "2";
            c.scenarios.front().inflation = ParameterId("prices");
            c.tools.front().adoption.uptakeMidpoint = ParameterId("midpoint");
            c.contracts.front().start = YearMonth(2027, 6);
            c.contracts.front().months = 3;
            c.costCentres = {
                {"one", test::text("One"), {{YearMonth(2026, 1), "hospital"}, {YearMonth(2028, 1), "vendor"}}}};
            c.contracts.front().clauses.front().payee = "@one";
            c.sites.push_back({SiteId("south"), test::text("South"), PartyId("hospital"), ParameterId("catchment")});
            c.alternatives.back().deployments.push_back(c.alternatives.back().deployments.front());
            c.alternatives.back().deployments.back().site = SiteId("south");
            c.alternatives.back().deployments.back().planned = YearMonth(2040, 1);
        });
    const Diagnostics problems = validate(builder.build());
    std::set<ErrorCode> codes;
    for (const Diagnostic& item : problems.items()) codes.insert(item.problem.code);
    for (const ErrorCode code : {ErrorCode::FieldConflict, ErrorCode::FieldMissing, ErrorCode::ContractStartsLate,
                                 ErrorCode::ContractEndsEarly, ErrorCode::ValueUnusual, ErrorCode::MonthOutsideHorizon,
                                 ErrorCode::SourceUnsaid, ErrorCode::ShareGroupIncomplete, ErrorCode::PayeeMoves,
                                 ErrorCode::CashEverySite, ErrorCode::BaseMonthOutsidePriceYear})
        EXPECT_TRUE(codes.contains(code)) << errorName(code);
    expectNoHoles(problems);
}

/// A case whose second alternative pays for one count twice, also to another vendor, beside a tool that nobody is paid
/// for, until after the horizon.
Case wronglyPaid() {
    test::CaseBuilder builder;
    builder.with(Party{PartyId("rival"), test::text("Rival"), PartyKind::Vendor, {}, {}})
        .with(Tool{ToolId("second"), test::text("Second"), "rival", {}})
        .change([](Case& c) {
            c.contracts.front().clauses.front().scope.tools = {ToolId("reader")};
            Contract other = c.contracts.front();
            other.id = ContractId("other");
            other.months = 36;
            other.clauses.front().payee = "rival";
            c.contracts.push_back(other);
            Alternative& ai = c.alternatives.back();
            ai.contracts.push_back(other.id);
            ai.deployments.push_back(ai.deployments.front());
            ai.deployments.back().tool = ToolId("second");
        });
    return builder.build();
}

TEST(Explain, WhatIsCountedOrPaidTwiceHasNoHoles) {
    const Diagnostics problems = validate(wronglyPaid());
    std::set<ErrorCode> codes;
    for (const Diagnostic& item : problems.items()) codes.insert(item.problem.code);
    EXPECT_EQ(codes, (std::set{ErrorCode::PatientsShared, ErrorCode::PaymentsShared, ErrorCode::ToolUnpaid,
                               ErrorCode::PayeeOtherVendor, ErrorCode::ContractCutShort}));
    expectNoHoles(problems);
    Diagnostics above;
    for (const char* name : {"value", "futures"})
        above.add(Severity::Warning, ErrorCode::ProbabilityAboveOne, "effects/x",
                  {{"base", "recall"}, {"ratio", "rr"}, {name, "1.2"}});
    expectNoHoles(above);
}

/// To leave a limit as it is would be the wrong advice: the guarantee behind it is worth nothing.
TEST(Explain, ABoundOfNoughtIsNotToBeLeft) {
    CaseBuilder builder;
    builder.with(fixed("limit", "DKK", 0)).change([](Case& c) {
        std::vector<Clause>& clauses = c.contracts.front().clauses;
        clauses.push_back(clause("cap", SpendCap{open("limit")}));
    });
    const Diagnostics problems = validate(builder.build());
    std::size_t told = 0;
    for (const Diagnostic& item : problems.items()) {
        if (item.problem.code != ErrorCode::ClauseInteraction) continue;
        ++told;
        EXPECT_THAT(catalog().explain(item.problem, Language::English), testing::Not(HasSubstr("leave it")));
    }
    EXPECT_EQ(told, 2U) << "at the cap and at the price that it cancels";
    expectNoHoles(problems);
}

}  // namespace
}  // namespace valor::test
