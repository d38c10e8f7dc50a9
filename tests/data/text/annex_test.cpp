// SPDX-License-Identifier: GPL-3.0-or-later
// The payment annex in the texts that ship, read as a person does who has nothing else.
#include <regex>

#include "core/model/clause_form.h"
#include "core/model/contract_fields.h"
#include "core/model/new_contract.h"
#include "core/report/amount_basis.h"
#include "core/report/contract_words.h"
#include "core/report/example_amounts.h"
#include "core/report/trace_words.h"
#include "tests/core/contract/calculator.h"
#include "tests/core/contract/every_kind.h"
#include "tests/data/text/annex_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StrEq;

/// A key whose text is missing, as it would show.
std::string keyIn(const std::string& text) {
    static const std::regex key(
        "(annex|due|coverage|definition|field|stage|trace|window|rebate_rule|missing|grain|verification)\\.[a-z_]+");
    std::smatch found;
    return std::regex_search(text, found, key) ? found.str() : "";
}
Contract ofKind(ClauseKind kind) {
    return contractOfKind(kind).contract();
}

/// The case takes a count that nobody stated as nought, and so does the example: it looks agreed, and is not known.
TEST(Annex, NamesBelowTheExampleWhatItTakesAsNoughtBecauseNobodyStatedIt) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    Contract changed = before->contracts.front();
    changed.clauses.push_back(clause("missed", Warranty{agreed("20"), "missed"}, "site"));
    const auto after = withContractStated(before, changed);
    ASSERT_TRUE(after);
    const auto textIn = [](const Case& input) {
        return textOf(paymentAnnex(
            annexSource(input, input.alternatives.back(), input.contracts.front(), input.scenarios.front()),
            wordingIn(Language::English)));
    };
    EXPECT_THAT(textIn(**after), HasSubstr("because nobody has stated them yet, and therefore here: missed"));
    Case stated = **after;
    stated.parameters.back().entry = NativeEntry{Fixed{3}};
    EXPECT_THAT(textIn(stated), Not(HasSubstr("nobody has stated them")));
    EXPECT_THAT(textIn(*before), Not(HasSubstr("nobody has stated them")));
}

/// 62,500 with a maintenance of 20 %: 12,500.00 a year, of which each month is 1,041.67.
TEST(Annex, SaysWhatTwelveRoundedInvoicesDifferByFromTheirYear) {
    const auto said = [](const char* amount, Language language = Language::English) {
        ContractBuilder contract(24);
        contract.with("licence", Licence{agreed(amount), "0.2"});
        std::string all;
        for (const DocumentBlock& block : annexOf(contract.contract(), language).blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) all += paragraph->text + "\n";
        return all;
    };
    EXPECT_THAT(said("62500"),
                HasSubstr("12 × 1,041.67 = 12,500.04, where the year is 12,500.00: a difference of 0.04"));
    EXPECT_THAT(said("62500", Language::Danish), HasSubstr("12 × 1.041,67 = 12.500,04"));
    EXPECT_THAT(said("60000"), HasSubstr("up to 0.06"));
    EXPECT_THAT(said("60000"), Not(HasSubstr("12 ×"))) << "1,000.00 a month is a twelfth of the year";
    EXPECT_EQ(keyIn(said("62500", Language::Bokmal)), "");
}

/// Money depends on it, and it is signed.
TEST(Annex, SaysWhichClausesNamedChargesAreSharedWith) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("fee", Subscription{agreed("100"), ""});
    builder.with("cap", SpendCap{agreed("50000")});
    builder.with("credit", ServiceCredit{measuredShare("availability"), {{"0", "0.1"}, {"0.99", "0"}}, "1"});
    builder.with("back", MoneyBack{measuredShare("sensitivity"), "0.9", 5, "1"});
    const auto said = [&](Language language) { return textOf(annexOf(builder.contract_, language)); };
    EXPECT_THAT(said(Language::English), Not(HasSubstr("pro-rata share")));
    builder.contract_.clauses.back().components = {ClauseId("use")};
    EXPECT_THAT(said(Language::English), HasSubstr("after their pro-rata share of clauses that bear on other charges "
                                                   "as well: cap, credit."));
    EXPECT_THAT(said(Language::Danish), HasSubstr("der også virker på andre betalinger: cap, credit."));
    EXPECT_THAT(said(Language::Bokmal), HasSubstr("som også virker på andre betalinger: cap, credit."));
    for (const std::size_t wide : {2U, 3U}) builder.contract_.clauses[wide].components = {ClauseId("use")};
    EXPECT_THAT(said(Language::English), Not(HasSubstr("pro-rata share"))) << "each bears on the same charge";
}

TEST(Annex, SaysWhatAMonthLeftOutDoesToWhatIsDueAnyway) {
    for (const auto& [kind, words] :
         {std::pair(ClauseKind::TwoPartTariff, "the fixed amount included"),
          std::pair(ClauseKind::Liability, "the premium included"),
          std::pair(ClauseKind::VolumeGuarantee, "the guaranteed units of the year are a twelfth less")}) {
        Contract contract = ofKind(kind);
        EXPECT_THAT(textOf(annexOf(contract)), Not(HasSubstr(words)));
        std::ranges::find(contract.clauses, ClauseId("own"), &Clause::id)->missing = MissingRule::None;
        EXPECT_THAT(textOf(annexOf(contract)), HasSubstr(words));
    }
}

TEST(Annex, SaysOfWhichPriceADiscountIsTakenThatAddsUp) {
    for (const bool adds : {false, true}) {
        ContractBuilder builder(12);
        builder.with("use", PerUnit{agreed("20"), "processed"}).with("off", BundleDiscount{{{"0", "0.1"}}, adds});
        const std::string text = textOf(annexOf(builder.contract()));
        EXPECT_EQ(text.find("Its share is taken of the price before discounts") != std::string::npos, adds);
    }
}

TEST(Annex, SaysWhatEachAgreedRuleForMissingObservationsMeans) {
    Contract contract = ofKind(ClauseKind::ServiceCredit);
    Clause& credit = *std::ranges::find(contract.clauses, ClauseId("own"), &Clause::id);
    const char* const presumed = "one observation is presumed, 0 of 1, or 1 of 1 where less is better";
    const char* const waits = "are not settled until it is delivered";
    EXPECT_THAT(textOf(annexOf(contract)), HasSubstr(waits));
    EXPECT_THAT(textOf(annexOf(contract)), Not(HasSubstr(presumed)));
    credit.missing = MissingRule::Worst;
    EXPECT_THAT(textOf(annexOf(contract)), HasSubstr(presumed));
    EXPECT_THAT(textOf(annexOf(contract)), HasSubstr(waits)) << "the charge beside it";
}

TEST(Annex, SaysWhatTheFormulaOfACreditAgreedBeforeTheMinimumIsTakenOf) {
    Contract contract = ofKind(ClauseKind::ServiceCredit);
    EXPECT_THAT(textOf(annexOf(contract)), HasSubstr("charges of the month after their part of a cap"));
    std::ranges::find(contract.clauses, ClauseId("own"), &Clause::id)->stage = Stage::Fixed;
    EXPECT_THAT(textOf(annexOf(contract)), Not(HasSubstr("after their part of a cap")));
    EXPECT_THAT(textOf(annexOf(contract)), HasSubstr("Every month, before caps and minimum"));
}

TEST(Annex, SaysWhatIsShortenedWhereTheContractEndsWithinAWindow) {
    const auto said = [](ClauseKind kind) { return textOf(annexOf(ofKind(kind))); };
    EXPECT_THAT(said(ClauseKind::MinimumCommitment), HasSubstr("A minimum is then due for its months."));
    EXPECT_THAT(said(ClauseKind::MinimumCommitment), Not(HasSubstr("Not shortened")));
    EXPECT_THAT(said(ClauseKind::PerUnit), Not(HasSubstr("the window ends with it")));
    EXPECT_THAT(said(ClauseKind::PriceVolume),
                HasSubstr("settled then. Not shortened: thresholds on the units or charges of a year."));
    EXPECT_THAT(said(ClauseKind::Collar), HasSubstr("Not shortened: the upper and lower limit of a total."));
}

/// A window of two months of 100 each, and nothing observed in the second: what is said is what is settled.
TEST(Annex, SaysOfAMissingObservationWhatTheRuleSettles) {
    struct Promise {
        ClauseTerms terms;
        const char *measure, *atWorst, *words;
    };
    const std::vector<Promise> promises{
        {ServiceCredit{measuredShare("availability"), {{"0", "0.5"}, {"0.99", "0"}}, "1"}, "availability", "-50",
         "At 0 of 0 nothing is deducted."},
        {OutcomeRebate{measuredShare("sensitivity"), "0.9", RebateRule::Step, "0.5", "1"}, "sensitivity", "-100",
         "At 0 of 0 nothing is deducted."},
        {MoneyBack{measuredShare("sensitivity"), "0.9", 1, "0.5"}, "sensitivity", "-100",
         "At 0 of 0 the test is passed."}};
    const char* const leftOut = "A measure without any observation in the time that it is taken over counts as 0 of 0.";
    for (const Promise& each : promises) {
        ContractBuilder builder(2);
        builder.with("fee", Subscription{agreed("100"), ""}).with("own", each.terms);
        builder.observeShare(0, each.measure, 1, 1);
        const auto under = [&](MissingRule rule) {
            builder.contract_.clauses.back().missing = rule;
            return totalOf(builder.lines(), "own");
        };
        const auto said = [&] { return textOf(annexOf(builder.contract())); };
        EXPECT_EQ(under(MissingRule::None), "0") << each.measure;
        EXPECT_THAT(said(), AllOf(HasSubstr(each.words), HasSubstr(leftOut), Not(HasSubstr("ithout observation"))))
            << "each once";
        EXPECT_EQ(under(MissingRule::Worst), each.atWorst) << each.measure;
        EXPECT_THAT(said(), AllOf(Not(HasSubstr(leftOut)), Not(HasSubstr("ithout observation"))));
        EXPECT_EQ(under(MissingRule::Last), "0");
        EXPECT_THAT(said(), Not(HasSubstr(leftOut)));
        under(MissingRule::Error);
        EXPECT_FALSE(builder.lines());
        EXPECT_THAT(said(), Not(HasSubstr(leftOut)));
    }
}

/// Every fourth month is worse: one row for these, and one for all others.
TEST(Annex, MonthsOfOneValueStandInOneRow) {
    ContractBuilder builder(12);
    builder.with("fee", Subscription{agreed("100"), ""});
    builder.with("own", ServiceCredit{measuredShare("availability"), {{"0", "0.5"}, {"0.99", "0"}}, "1"});
    const auto example = exampleOf(builder.contract(), {}, {}, Performance::EachClauseActs);
    ASSERT_TRUE(example);
    const auto counted = [&](int month) {
        const auto& facts = example->listed;
        return std::ranges::find(facts, month, &ExampleFact::month)->observed.numerator->text();
    };
    for (int month = 0; month < 12; ++month) EXPECT_EQ(counted(month), counted(month % 4 == 3 ? 3 : 0));
    const std::vector<std::vector<std::string>> rows = tableWith(annexOf(builder.contract()), "Observed").rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0][3], "2027-04, 2027-08, 2027-12");
    EXPECT_EQ(rows[1][3], "all other months");
    EXPECT_THAT(rows[0][4], Not(StrEq(rows[1][4])));
}

/// 50 % of the 100 that it names, though a cap leaves 25 of them.
TEST(Annex, ACreditBeforeTheCapsHasNoShareOfThem) {
    ContractBuilder builder(1);
    builder.with("use", Subscription{agreed("100"), ""}).with("fee", Subscription{agreed("100"), ""});
    builder.with("cap", SpendCap{agreed("50"), TierWindow::Month});
    builder.with("credit", ServiceCredit{measuredShare("availability"), {{"0", "0.5"}}, "1"});
    builder.observeShare(0, "availability", 1, 1);
    Clause& credit = builder.contract_.clauses.back();
    credit.components = {ClauseId("use")};
    EXPECT_EQ(totalOf(builder.lines(), "credit"), "-12.5");
    EXPECT_THAT(textOf(annexOf(builder.contract())), HasSubstr("after their pro-rata share"));
    credit.stage = Stage::Fixed;
    EXPECT_EQ(totalOf(builder.lines(), "credit"), "-50");
    EXPECT_THAT(textOf(annexOf(builder.contract())), Not(HasSubstr("after their pro-rata share")));
}

TEST(Annex, SaysWhatNetChargesLeaveOut) {
    const std::string text = textOf(annexOf(ofKind(ClauseKind::OutcomeRebate)));
    EXPECT_THAT(text, HasSubstr("before service credits, without those that come after the minimum"));
    EXPECT_THAT(text, HasSubstr("a top-up or a floor that bears on others as well is not counted"));
}

/// In Danish and Bokmål the word for "is due" first reads as "is caused by".
TEST(Annex, WhatIsDueIsNotSaidToBeCaused) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        Contract contract = ofKind(static_cast<ClauseKind>(i));
        std::ranges::find(contract.clauses, ClauseId("own"), &Clause::id)->missing = MissingRule::None;
        for (const Language language : {Language::Danish, Language::Bokmal})
            EXPECT_THAT(textOf(annexOf(contract, language)), Not(HasSubstr("skyldes")));
    }
}

TEST(Annex, ACalculatorReproducesEveryAmountForEveryKind) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        const Document annex = annexOf(ofKind(static_cast<ClauseKind>(i)));
        const DocumentTable settled = tableWith(annex, "Formula");
        SCOPED_TRACE(clauseKind(oneOfKind(static_cast<ClauseKind>(i))));
        ASSERT_EQ(settled.heads.size(), 5U) << textOf(annex);
        ASSERT_FALSE(settled.rows.empty());
        for (const auto& row : settled.rows)
            EXPECT_NEAR(Calculator(row[3]).value(), Calculator(row[4]).value(), 0.005 + 1e-4) << row[3];
    }
}

/// Observations of the example by measure and site, month by month.
class Told {
public:
    explicit Told(const Document& annex) {
        const DocumentTable observed = tableWith(annex, "Observed");
        for (const auto& row : observed.rows)
            for (int month = 0; month < 18; ++month) {
                const std::string when = YearMonth(2027, 1).plusMonths(month).text();
                if (isIn(row[3], when)) told_.try_emplace({row[0], row[1], when}, Calculator(row[4]).value());
            }
    }
    double operator()(const std::string& measure, const std::string& site, int month) const {
        return told_.at({measure, site, YearMonth(2027, 1).plusMonths(month).text()});
    }

private:
    /// @param months "2027-01, 2027-03 … 2027-05"; all that no earlier row names, in words
    static bool isIn(const std::string& months, const std::string& when) {
        if (months == "all other months") return true;
        for (std::size_t from = 0; from < months.size();) {
            const std::size_t end = std::min(months.find(", ", from), months.size());
            if (months.substr(from, 7) <= when && when <= months.substr(end - 7, 7)) return true;
            from = end + 2;
        }
        return false;
    }

    std::map<std::tuple<std::string, std::string, std::string>, double> told_;
};

/// What the clause "own" comes to in a month for site-a, from the settlement table.
double paid(const Document& annex, int month, const std::string& clause = "own") {
    const std::string when = YearMonth(2027, 1).plusMonths(month).text();
    double sum = 0;
    const DocumentTable settled = tableWith(annex, "Formula");
    for (const auto& row : settled.rows)
        if (row[0] == when && row[2] == clause && row[1].starts_with("site-a")) sum += Calculator(row[4]).value();
    return sum;
}

Document annexOfKind(ClauseKind kind) {
    return annexOf(ofKind(kind));
}

// The clauses as the annex words them, computed in doubles from its table of observations.

TEST(WordsOfTheAnnex, AreEnoughForAUnitPrice) {
    const Document annex = annexOfKind(ClauseKind::PerUnit);
    const Told told(annex);
    EXPECT_NEAR(paid(annex, 1), told("processed by the tool", "site-a", 1) * 17.35, 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForASubscription) {
    const Document annex = annexOfKind(ClauseKind::Subscription);
    EXPECT_NEAR(paid(annex, 5), 990.99, 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForALicence) {
    const Document annex = annexOfKind(ClauseKind::Licence);
    EXPECT_NEAR(paid(annex, 0), 50000.55 * (1 + 0.18 / 12), 0.006);
    EXPECT_NEAR(paid(annex, 1), 50000.55 * 0.18 / 12, 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForATwoPartTariff) {
    const Document annex = annexOfKind(ClauseKind::TwoPartTariff);
    const Told told(annex);
    EXPECT_NEAR(paid(annex, 2), 1000.01 + 4.57 * told("processed by the tool", "site-a", 2), 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForMarginalTiers) {
    const Document annex = annexOfKind(ClauseKind::MarginalTiers);
    const Told told(annex);
    double before = 0, all = 0;
    const auto both = [&](int month) {
        return told("processed by the tool", "site-a", month) + told("processed by the tool", "site-b", month);
    };
    const auto cost = [](double units) {
        return 20.5 * std::min(units, 4000.0) + 16.25 * std::clamp(units - 4000, 0.0, 5000.0) +
               12 * std::max(units - 9000, 0.0);
    };
    for (int month = 0; month < 12; ++month) {
        all = before + both(month);
        const double own = told("processed by the tool", "site-a", month) / both(month);
        EXPECT_NEAR(paid(annex, month), (cost(all) - cost(before)) * own, 0.006) << month;
        before = all;
    }
}

TEST(WordsOfTheAnnex, AreEnoughForACapitation) {
    const Document annex = annexOfKind(ClauseKind::Capitation);
    EXPECT_NEAR(paid(annex, 3), 2.4 * Told(annex)("inhabitants", "site-a", 3) / 12, 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForAWarranty) {
    const Document annex = annexOfKind(ClauseKind::Warranty);
    EXPECT_NEAR(paid(annex, 3), -72.5 * Told(annex)("missed findings", "site-a", 3), 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForAServiceCredit) {
    const Document annex = annexOfKind(ClauseKind::ServiceCredit);
    const Told told(annex);
    for (int month = 0; month < 12; ++month) {
        const double share = told("availability", "site-a", month) < 0.99 ? 0.08 : 0;
        EXPECT_NEAR(paid(annex, month), -share * paid(annex, month, "use"), 0.006) << month;
    }
}

TEST(WordsOfTheAnnex, AreEnoughForSharedSavings) {
    const Document annex = annexOfKind(ClauseKind::SharedSavings);
    const double baseline = 12 * Told(annex)("cost before", "site-a", 0);
    const double savings = baseline - 12 * Told(annex)("actual cost", "site-a", 0) - 0.02 * baseline;
    EXPECT_NEAR(paid(annex, 11), 0.5 * 0.8 * savings, 0.006);
}

TEST(WordsOfTheAnnex, AreEnoughForAPriceForVolume) {
    const Document annex = annexOfKind(ClauseKind::PriceVolume);
    const Told told(annex);
    double units = 0;
    for (int month = 0; month < 12; ++month) units += told("processed by the tool", "site-a", month);
    EXPECT_NEAR(paid(annex, 11), -0.6 * std::max(units - 5000, 0.0) * 3, 0.006);
}

TEST(Annex, EveryKindIsWordedInEveryLanguage) {
    for (const Language language : kAllLanguages)
        for (std::size_t i = 0; i < kClauseKinds; ++i) {
            const ClauseTerms terms = oneOfKind(static_cast<ClauseKind>(i));
            const std::string key = "annex.kind." + std::string(clauseKind(terms));
            EXPECT_EQ(catalog().all(language).count(key), 1U) << key;
            const Wording wording = wordingIn(language);
            const Contract contract = ofKind(static_cast<ClauseKind>(i));
            for (const auto& [label, value] :
                 agreedFigures(clause("own", terms), ContractNames(contract, nullptr, wording)))
                EXPECT_THAT(label, Not(HasSubstr("field."))) << clauseKind(terms);
            const std::string text = textOf(annexOf(ofKind(static_cast<ClauseKind>(i)), language));
            EXPECT_EQ(keyIn(text), "") << clauseKind(terms);
        }
}

TEST(Annex, EveryNumberOfATraceIsNamedInEveryLanguage) {
    for (const Language language : kAllLanguages)
        for (std::size_t i = 0; i < kClauseKinds; ++i) {
            const auto lines = contractOfKind(static_cast<ClauseKind>(i)).lines();
            ASSERT_TRUE(lines);
            for (const InvoiceLine& line : *lines)
                EXPECT_THAT(explanation(line.trace, wordingIn(language)), Not(HasSubstr("trace."))) << i;
        }
}

TEST(Annex, LanguagesWriteTheirOwnNumbers) {
    const std::string danish = textOf(annexOf(ofKind(ClauseKind::FixedFee), Language::Danish));
    EXPECT_THAT(danish, HasSubstr("12.345,67"));
    EXPECT_THAT(textOf(annexOf(ofKind(ClauseKind::FixedFee))), HasSubstr("12,345.67"));
}

TEST(Annex, AmountsToBeAgreedAreMadeUpInTheExampleWhateverTheBuyerGuesses) {
    Contract open = ofKind(ClauseKind::PerUnit);
    Contract guessed = open;
    std::get<PerUnit>(open.clauses.front().terms).price = {"", ParameterId("price_of_use"), true};
    std::get<PerUnit>(guessed.clauses.front().terms).price.decimal = "18.37";
    const Document annex = paymentAnnex({open, {}, guessed}, wordingIn(Language::English));
    EXPECT_THAT(textOf(annex), HasSubstr("to be agreed (price_of_use)"));
    EXPECT_THAT(textOf(annex),
                HasSubstr("tell nothing of what either party expects: use (price_of_use): DKK\u00A020."));
    EXPECT_THAT(textOf(annex), Not(HasSubstr("18.37")));
    EXPECT_EQ(textOf(annex), textOf(annexOf(open)));  // without a guess the same
    EXPECT_NEAR(paid(annex, 1, "use"), 20 * Told(annex)("processed by the tool", "site-a", 1), 0.006);
}

/// Every kind of clause with all its amounts open: the example is worked out and no limit is below another.
TEST(Annex, ExampleAmountsSettleEveryKindAndFallFromTierToTier) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        Contract open = ofKind(static_cast<ClauseKind>(i));
        for (Clause& clause : open.clauses)
            for (const FormField& field : formOf(clause.terms))
                if (field.kind == FormKind::Amount && !field.value.empty())
                    clause.terms = *withField(clause.terms, field.path, "=guess");
        const Contract shown = withExampleAmounts(open);
        for (const Clause& clause : shown.clauses)
            for (const ContractAmount* amount : amountsOf(clause.terms)) EXPECT_TRUE(amount->isAgreed());
        EXPECT_FALSE(tableWith(annexOf(open), "Formula").rows.empty()) << i;
        const auto* tiers = std::get_if<MarginalTiers>(&shown.clauses.back().terms);
        for (std::size_t k = 1; tiers != nullptr && k < tiers->tiers.size(); ++k)
            EXPECT_LT(numberOf(tiers->tiers[k].price.decimal), numberOf(tiers->tiers[k - 1].price.decimal));
    }
}

/// What the form of a clause and the annex call the fields of every kind.
TEST(Annex, EveryFieldOfEveryKindHasAName) {
    for (const Language language : kAllLanguages)
        for (std::size_t i = 0; i < kClauseKinds; ++i)
            for (const FormField& field : formOf(oneOfKind(static_cast<ClauseKind>(i)))) {
                EXPECT_EQ(catalog().all(language).count("field." + field.name), 1U) << field.path;
                const std::string head = field.path.substr(0, field.path.find('/'));
                EXPECT_EQ(catalog().all(language).count("field." + head), 1U) << field.path;
            }
}

TEST(Annex, AnAmountOfEverySiteSaysThatEachHasItForItself) {
    const Wording english = wordingIn(Language::English);
    const SpendCap cap{agreed("1000"), TierWindow::ContractYear};
    EXPECT_EQ(amountUnit(clause("cap", cap, "site"), "amount", "DKK", english),
              "DKK per contract year, each site for itself");
    EXPECT_EQ(amountUnit(clause("cap", cap, "hospital"), "amount", "DKK", english), "DKK per contract year");
    const PerUnit use{agreed("2"), "processed"};
    EXPECT_EQ(amountUnit(clause("use", use, "site"), "price", "DKK", english), "DKK per unit");
    for (const Language language : {Language::Danish, Language::Bokmal})
        EXPECT_THAT(amountBasis(clause("cap", cap, "site"), "amount", wordingIn(language)), HasSubstr("hvert sted"));
}

/// The contract of the minimal case, which expects 1,000 examinations a month, at two sites.
TEST(Annex, InACaseNamesPartiesAndPlacesAndSaysTheirIdOnce) {
    const Document annex = annexInCase();
    EXPECT_EQ(annex.title, "Payment annex: Offer – AI reader, DKK");
    const std::string text = textOf(annex);
    EXPECT_THAT(text, HasSubstr("Each of the 2 sites pays Vendor, for itself alone. Out of the budget: Radiology."));
    const DocumentTable terms = tableWith(annex, "Meaning");
    for (const char* term : {"North (north)", "Vendor (vendor)", "Chest X-ray (chest)", "Reader (reader)"})
        EXPECT_TRUE(std::ranges::any_of(terms.rows, [&](const auto& row) { return row[0] == term; })) << term;
    for (const char* id : {"hospital/radiology", "site/radiology"}) EXPECT_THAT(text, Not(HasSubstr(id)));
    for (const auto& row : tableWith(annex, "Formula").rows) EXPECT_EQ(row[1], "Hospital, Radiology");
}

TEST(Annex, TheExampleTakesWhatAClauseExpectsInBaseUnitsAndByTheMonth) {
    Case input = CaseBuilder().with(fixed("hits", "%", 70)).with(fixed("failures", "case/yr", 24)).build();
    Contract& contract = input.contracts.front();
    OutcomeRebate rebate;
    rebate.metric = {"sensitivity", ParameterId("hits"), "100"};
    contract.clauses.push_back(clause("outcome", rebate));
    contract.clauses.push_back(clause("warranty", Warranty{agreed("20"), "missed"}));
    contract.clauses.back().expected = {{"missed", ParameterId("failures")}};
    const AnnexSource source = annexSource(input, input.alternatives.back(), contract, input.scenarios.front());
    const auto expected = [&](const char* measure) {
        return source.expected(measure, SiteId("north"), NeedId("chest"), contract.start).value_or(Observation{});
    };
    const Observation hits = expected("sensitivity"), failures = expected("missed");
    ASSERT_TRUE(hits.numerator && hits.denominator && failures.value);
    EXPECT_EQ((*hits.numerator / *hits.denominator).text(), "0.7");
    EXPECT_EQ(failures.value->text(), "2");
}

/// 1,500 minutes are no share of 1, nor is a measure of one's own, unless what is expected of it is one.
TEST(Annex, WhatIsExpectedOfAMetricIsAShareOnlyWhereItIsOne) {
    Case input = CaseBuilder()
                     .with(fixed("minutes", "min", 1500))
                     .with(fixed("hours", "h", 0.75))
                     .with(fixed("agreed", "%", 90))
                     .build();
    Contract& contract = input.contracts.front();
    contract.clauses.push_back(
        clause("bonus", PerformanceBonus{{{{"minutes_saved", ParameterId("minutes"), "1"}, "1000", "2000", "0.4"},
                                          {{"report_hours", ParameterId("hours"), "1"}, "60", "30", "0.3"},
                                          {{"agreement", ParameterId("agreed"), "1"}, "0.8", "0.95", "0.3"}},
                                         "0.10",
                                         "0.05"}));
    const AnnexSource source = annexSource(input, input.alternatives.back(), contract, input.scenarios.front());
    const auto expected = [&](const char* measure) {
        return source.expected(measure, SiteId("north"), NeedId("chest"), contract.start).value_or(Observation{});
    };
    EXPECT_EQ(expected("minutes_saved").value, ExactNumber(1500));
    EXPECT_EQ(expected("report_hours").value, ExactNumber(45)) << "in base units";
    EXPECT_EQ(expected("agreement").numerator, ExactNumber(180));
    EXPECT_EQ(expected("agreement").denominator, ExactNumber(200));
}

TEST(Annex, InACaseTheExampleCountsWhatTheCaseExpects) {
    const Document annex = annexInCase();
    EXPECT_THAT(textOf(annex), HasSubstr("those that the case expects for these sites"));
    EXPECT_THAT(textOf(annex), HasSubstr("Made up: price index."));
    int counted = 0;
    for (const auto& row : tableWith(annex, "Observed").rows) {
        if (row[0] != "processed by the tool") continue;
        EXPECT_EQ(row[4], "1,000");
        ++counted;
    }
    EXPECT_EQ(counted, 2);  // one row for each site: the expected volume does not change
}

TEST(Annex, TheFiguresOfTheIndexAreADutyAndTheSeriesIsToBeNamed) {
    const Document annex = annexInCase();
    const DocumentTable duties = tableWith(annex, "When missing");
    EXPECT_TRUE(std::ranges::any_of(duties.rows, [](const auto& row) {
        return row == std::vector<std::string>{"use", "price index", "must be there"};
    }));
    EXPECT_THAT(textOf(annex), HasSubstr("The index is the series of this publisher and table"));
    Contract plain = ofKind(ClauseKind::PerUnit);
    plain.indexedToPrices = false;
    EXPECT_THAT(textOf(annexOf(plain)), Not(HasSubstr("publisher")));
}

/// Whoever settles a dispute reads first who pays whom: for what comes back it is the other way round.
TEST(Annex, SaysWhoPaysWhomWhereMoneyComesBack) {
    for (const ClauseKind kind :
         {ClauseKind::Warranty, ClauseKind::ServiceCredit, ClauseKind::OutcomeRebate, ClauseKind::MoneyBack}) {
        Contract contract = ofKind(kind);
        for (Clause& each : contract.clauses) each.payer = "buyer", each.payee = "seller";
        std::erase_if(contract.clauses, [](const Clause& each) { return each.id != ClauseId("own"); });
        const std::string text = textOf(annexOf(contract));
        EXPECT_THAT(text, HasSubstr("seller pays back to buyer: the amount is deducted"))
            << clauseKind(oneOfKind(kind));
        EXPECT_THAT(text, Not(HasSubstr(". buyer pays seller."))) << clauseKind(oneOfKind(kind));
    }
    const std::string cap = textOf(annexOfKind(ClauseKind::LiabilityCap));
    EXPECT_THAT(cap, HasSubstr("Bounds what vendor pays back to"));
    EXPECT_THAT(textOf(annexOfKind(ClauseKind::PerUnit)), HasSubstr("pays vendor"));
}

/// What a formula reads is defined with the name that it has in files, be it only as a line to fill in.
TEST(Annex, DefinesEveryMeasureThatIsObserved) {
    for (const Language language : kAllLanguages)
        for (const auto& [kind, id] :
             {std::pair(ClauseKind::Warranty, "missed"), std::pair(ClauseKind::SharedSavings, "baseline_cost"),
              std::pair(ClauseKind::SharedSavings, "actual_cost")}) {
            const std::string text = textOf(annexOf(ofKind(kind), language));
            EXPECT_THAT(text, HasSubstr("(" + std::string(id) + ")"));
            EXPECT_THAT(text, HasSubstr(catalog().text("definition." + std::string(id), language)));
        }
    Contract own = ofKind(ClauseKind::PerUnit);
    for (Clause& each : own.clauses)
        if (auto* use = std::get_if<PerUnit>(&each.terms)) use->measure = "phone_calls";
    EXPECT_THAT(textOf(annexOf(own)), HasSubstr("phone_calls: as the parties agree here"));
}

/// What does not fit on a line of a page is no cell of a table.
TEST(Annex, DefinitionsOfMeasuresAreParagraphsOfTheirOwn) {
    constexpr std::size_t kLine = 130;
    const Document annex = annexOf(ofKind(ClauseKind::Warranty));
    for (const auto& row : tableWith(annex, "Meaning").rows) EXPECT_LT(row[1].size(), kLine) << row[0];
    EXPECT_TRUE(std::ranges::any_of(annex.blocks, [](const DocumentBlock& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph != nullptr && paragraph->text.starts_with("missed findings (missed): findings that were");
    }));
}

TEST(Annex, NothingInItIsReadAsMarkup) {
    Contract contract = ofKind(ClauseKind::PerUnit);
    contract.label.en = "<script>alert('x')</script> & \"co\"";
    contract.clauses.front().label.en = "</td><b>";
    contract.clauses.front().payee = "vendor<i>";
    const std::string html = toHtml(annexOf(contract));
    for (const char* markup : {"<script", "<b>", "<i>"}) EXPECT_THAT(html, Not(HasSubstr(markup)));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;"));
    EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
}

/// A month is written with its date, an end as the number of months and the last of them, with the formula agreed.
TEST(Annex, MonthsOfTheContractAreWrittenWithTheirDates) {
    Contract contract = ContractBuilder(120).with("fee", FixedFee{agreed("9"), 7}).contract();
    Termination end;
    end.month = 36;
    end.amount = agreed("500000");
    contract.clauses.push_back(clause("end", end, "region"));
    const std::string text = textOf(annexOf(contract));
    EXPECT_THAT(text, HasSubstr("7 (2027-08)"));
    EXPECT_THAT(text, HasSubstr("after 36 months, last month 2029-12"));
    EXPECT_THAT(text, HasSubstr("months left / months of the contract"));
    EXPECT_THAT(text, Not(HasSubstr("months left, or")));
    std::get<Termination>(contract.clauses.back().terms).perRemainingMonth = true;
    EXPECT_THAT(textOf(annexOf(contract)), Not(HasSubstr("months left / months of the contract")));
}

TEST(Annex, InAContractWithoutAnIndexNothingFollowsOne) {
    ContractBuilder builder(24);
    builder.with("use", PerUnit{agreed("2"), "processed"}).with("index", Indexation{});
    const auto indexed = [](const Document& annex) {
        std::vector<std::string> told;
        for (const DocumentTable& table : tablesOf(annex))
            for (const auto& row : table.rows)
                if (row.front() == "Follows the index") told.push_back(row[1]);
        return told;
    };
    EXPECT_THAT(indexed(annexOf(builder.contract())), testing::ElementsAre("no"));
    EXPECT_THAT(textOf(annexOf(builder.contract())), HasSubstr("so this clause changes nothing"));
    builder.indexed();
    EXPECT_THAT(indexed(annexOf(builder.contract())), testing::ElementsAre("yes"));
    EXPECT_THAT(textOf(annexOf(builder.contract())), Not(HasSubstr("so this clause changes nothing")));
}

/// The case expects everything to be kept; the example shows what follows where it is not, with the number that
/// decides.
TEST(Annex, InACaseEveryPromiseIsSeenToActOnce) {
    Case input = CaseBuilder().with(fixed("hits", "%", 99)).with(fixed("up", "%", 99.9)).build();
    Contract& contract = input.contracts.front();
    OutcomeRebate rebate;
    rebate.metric = {"audited_positives_true", ParameterId("hits"), "40"};
    rebate.guarantee = "0.85";
    rebate.rate = "1";
    rebate.rule = RebateRule::UpperLimit;
    contract.clauses.push_back(clause("promise", rebate, contract.clauses.front().payer));
    ServiceCredit credit;
    credit.metric.expected = ParameterId("up");
    credit.steps = {{"0", "0.10"}, {"0.995", "0"}};
    contract.clauses.push_back(clause("credit", credit, contract.clauses.front().payer));
    const AnnexSource source = annexSource(input, input.alternatives.back(), contract, input.scenarios.front());
    for (const Language language : kAllLanguages) {
        const Document annex = paymentAnnex(source, wordingIn(language));
        EXPECT_EQ(keyIn(textOf(annex)), "");
        EXPECT_THAT(textOf(annex), HasSubstr("394")) << "of 480, at 95 %";
    }
    const Document annex = paymentAnnex(source, wordingIn(Language::English));
    EXPECT_THAT(textOf(annex), HasSubstr("acts only when it is 95\u00A0% certain that less than 85\u00A0% is true"));
    EXPECT_THAT(textOf(annex), HasSubstr("is chosen so that each of them acts"));
    EXPECT_THAT(textOf(annex), HasSubstr("The rule acts at 394 or fewer, so it acts."));
    const DocumentTable settled = tableWith(annex, "Formula");
    for (const char* name : {"promise", "credit"}) {
        const auto row = std::ranges::find_if(settled.rows, [&](const auto& each) { return each[2] == name; });
        ASSERT_NE(row, settled.rows.end()) << name;
        EXPECT_LT(Calculator((*row)[4]).value(), 0) << name;
        EXPECT_NEAR(Calculator((*row)[3]).value(), Calculator((*row)[4]).value(), 0.005 + 1e-4) << (*row)[3];
    }
}

/// A bound of the whole change, and one of each step.
TEST(Annex, ALimitOfTheIndexSaysWhatItBounds) {
    const auto figures = [](bool isChained, Language language) {
        ContractBuilder builder(36);
        builder.with("index", Indexation{"0.8", "0", "0.04", 12, isChained}).indexed();
        const Wording wording = wordingIn(language);
        std::string all;
        for (const auto& [figure, value] :
             agreedFigures(builder.contract().clauses.front(), ContractNames(builder.contract(), nullptr, wording)))
            all += figure + ": " + value + "\n";
        return all;
    };
    EXPECT_THAT(figures(false, Language::English), HasSubstr("Upper limit over the whole term: 4"));
    EXPECT_THAT(figures(true, Language::English), HasSubstr("Upper limit of each adjustment: 4"));
    EXPECT_THAT(figures(false, Language::Bokmal), HasSubstr("Øvre grense over hele løpetiden: 4"));
    EXPECT_THAT(figures(true, Language::Danish), HasSubstr("Øvre grænse for hver regulering: 4"));
}

}  // namespace
}  // namespace valor::test
