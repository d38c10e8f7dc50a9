// SPDX-License-Identifier: GPL-3.0-or-later
// What frameworks ask of a report: answered where the case says it, said to be missing where it does not.
#include <fstream>
#include <regex>

#include "core/model/new_contract.h"
#include "core/model/report_form.h"
#include "data/exchange/case_json.h"
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

class ReportContents : public testing::Test {
protected:
    /// The whole text in one line.
    std::string report(const Case& input, std::vector<std::string> more = {}) {
        const std::string path = harness.folder.file("case.json");
        std::ofstream(path) << writeCase(input);
        more.insert(more.begin(), {"report", path});
        const Answer answer = harness.run(more);
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        return oneLine(answer.out);
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
};

Parameter marked(Parameter parameter, Confidence mark, const std::string& citation) {
    parameter.evidence.confidence = mark;
    parameter.evidence.citation.en = citation;
    return parameter;
}

/// Net benefit normal; of its variance 9 parts of 25 come from a figure that was found, 16 from an assumption.
Case foundAndAssumed() {
    return CaseBuilder()
        .with(fixed("minutes", "min/exam", 0))
        .with(marked(stated("small", "DKK", Normal{150, 300}), Confidence::Found, "A trial"))
        .with(marked(stated("large", "DKK", Normal{-50, 400}), Confidence::Assumption, ""))
        .with(cashItem("a", CashBasis::Once, {"small"}, "outside", "hospital"))
        .with(cashItem("b", CashBasis::Once, {"large"}, "outside", "hospital"))
        .change([](Case& c) {
            for (Alternative& each : c.alternatives) each.contracts.clear();
            c.summary = text("What it is all about.");
            c.note = text("What is weak in it.");
        })
        .build();
}

TEST_F(ReportContents, CostsBesideTheContractsAreItemised) {
    Case input = foundAndAssumed();
    input.parameters.push_back(fixed("times", "1", 4));
    CashItem& found = input.alternatives.back().cashItems.front();
    found.factors.push_back(ParameterId("times"));
    found.start = input.baseMonth.plusMonths(2);
    found.end = input.baseMonth.plusMonths(4);
    CashItem grant = found;
    grant.id = EffectId("grant");
    grant.label = {};
    grant.category = CashCategory::Funding;
    input.alternatives.back().cashItems.push_back(grant);
    input.parameters.back().evidence.confidence = Confidence::FromMemory;
    const std::string shown = report(input, {"--parts", "contracts"});
    EXPECT_THAT(
        shown, testing::ContainsRegex("a +others → Hospital +once, from [0-9]+-03, until [0-9]+-04 +from memory +600"));
    EXPECT_THAT(shown, testing::ContainsRegex("b +others → Hospital +once +assumption +−50"));
    EXPECT_THAT(shown, Not(HasSubstr("grant")));
    EXPECT_THAT(report(input, {"--parts", "contracts", "--audience", "vendor"}), Not(HasSubstr("from memory")));
}

TEST_F(ReportContents, SaysHowMuchOfTheSpreadIsAssumed) {
    const std::string text = report(foundAndAssumed());
    EXPECT_THAT(text, HasSubstr("assumptions explain 64"));
    EXPECT_THAT(text, HasSubstr("figures from memory 0"));
    EXPECT_THAT(text, HasSubstr("Largest of these: “large” 64"));
    EXPECT_THAT(text, Not(HasSubstr("“small” 36")));
}

TEST_F(ReportContents, BeginsWithWhatItIsAboutAndTellsWhatItsMakersFindWeak) {
    const std::string text = report(foundAndAssumed());
    EXPECT_LT(text.find("What it is all about."), text.find("Better off in"));
    const std::size_t unknown = text.find("What do we not know?");
    EXPECT_NE(text.find("What those who made the case say of it: What is weak in it.", unknown), std::string::npos);
    EXPECT_THAT(text, HasSubstr("AI reader"));
    EXPECT_THAT(text, HasSubstr("at North"));
}

/// Eleven who lose are not a sentence on one page: the largest stand there, the others as a sum.
TEST_F(ReportContents, TheSummaryNamesTheLargestAndAddsUpTheOthers) {
    CaseBuilder builder;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        Party party;
        party.id = PartyId(std::string("party-") + id);
        party.label = text(std::string("Party ") + id);
        party.kind = PartyKind::Department;
        builder.with(party).with(fixed(std::string("cost-") + id, "DKK", 1000.0 * (id[0] - 'a' + 1)));
        builder.with(cashItem(id, CashBasis::Once, {std::string("cost-") + id}, party.id.text(), "outside"));
    }
    const std::string text = report(builder.build());
    const std::size_t summary = text.find("Worse off in money alone"),
                      whole = text.find("Worse off in money alone", summary + 1);
    const std::string first = text.substr(summary, text.find("Better off in money", summary) - summary);
    EXPECT_THAT(first, HasSubstr("Party e"));
    EXPECT_THAT(first, Not(HasSubstr("Party a")));
    EXPECT_THAT(first, HasSubstr("others: DKK"));
    EXPECT_NE(text.find("Party a", whole), std::string::npos);
}

TEST_F(ReportContents, FiguresSpeakOfALevelOfEfficacy) {
    Case input = minimalCase();
    EXPECT_THAT(report(input), HasSubstr("No figure on any of these levels comes from a source."));
    input = CaseBuilder(input)
                .with(marked(stated("seen", "share", Beta{20, 80}), Confidence::Found, "Accuracy study 2024"))
                .with(marked(fixed("acted", "share", 0.5), Confidence::Assumption, ""))
                .with(fixed("prevalence", "share", 0.1))
                .with(fixed("gained", "min/case", 5))
                .with(effect("action", Mechanism::TimeToAction,
                             {{"prevalence", "prevalence"},
                              {"sensitivity", "seen"},
                              {"compliance", "acted"},
                              {"minutes_gained", "gained"}},
                             {}))
                .build();
    const std::string text = report(input);
    EXPECT_THAT(text, HasSubstr("Highest level with a figure from a source: 2 diagnostic accuracy."));
    EXPECT_THAT(text, HasSubstr("seen (found)"));
    EXPECT_THAT(text, HasSubstr("Accuracy study 2024"));
    EXPECT_THAT(text, HasSubstr("acted (assumption)"));
    EXPECT_THAT(text, HasSubstr("working time and use (no level) minutes (assumption)"));
    EXPECT_THAT(text, Not(HasSubstr("prevalence (assumption)"))) << "practice without the tool is no evidence of it";
}

TEST_F(ReportContents, RatesNothingAndSaysWhichDomainsAreMissing) {
    const std::string text = report(minimalCase(), {"--template", "method"});
    EXPECT_THAT(text, HasSubstr("Step 1 is a gate"));
    EXPECT_THAT(text, HasSubstr("which does not answer: 3 Ethics, 4 Law."));
    EXPECT_THAT(text, HasSubstr("Rating (0–3)"));
    EXPECT_THAT(text, HasSubstr("…………"));
}

/// A field counts as answered where the case has a figure of it.
TEST_F(ReportContents, AFieldOnArtificialIntelligenceIsAnsweredByAFigure) {
    const auto driftOf = [&](const Case& input) {
        const std::string text = report(input, {"--parts", "checklist,evidence"});
        const std::size_t at = text.find("Assumed drift of performance");
        return text.substr(at, text.find("Effect of people working with it", at) - at);
    };
    const std::vector<std::pair<std::string, std::string>> accuracy{{"prevalence", "ill"},
                                                                    {"sensitivity_without", "half"},
                                                                    {"specificity_without", "half"},
                                                                    {"sensitivity_gain", "gain"}};
    const auto with = [&](std::vector<std::pair<std::string, std::string>> terms) {
        return CaseBuilder()
            .with(fixed("ill", "share", 0.1))
            .with(fixed("half", "share", 0.5))
            .with(fixed("gain", "share", 0.1))
            .with(fixed("drift", "share/yr", -0.01))
            .with(effect("detection", Mechanism::Detection, terms, {}))
            .build();
    };
    EXPECT_THAT(driftOf(with(accuracy)), HasSubstr("no"));
    EXPECT_THAT(driftOf(with(accuracy)), HasSubstr("Enter it on the page"));
    auto drifting = accuracy;
    drifting.emplace_back("sensitivity_drift", "drift");
    EXPECT_THAT(driftOf(with(drifting)), HasSubstr("in part"));
}

TEST_F(ReportContents, EachReaderIsToldWhereTheirsStands) {
    const std::string text = report(minimalCase(), {"--parts", "readers,answer,parties"});
    for (const char* who :
         {"Administration and board", "Clinicians", "Patients", "Payer, region", "Compliance", "Seller"})
        EXPECT_THAT(text, HasSubstr(who));
    EXPECT_THAT(text, HasSubstr("Is it worth it?; Who pays, and who gains?"));
    EXPECT_THAT(text, HasSubstr("part left out of this report")) << "what stands in the contracts";
}

TEST_F(ReportContents, AMiniHtaAnswersWhatTheCaseSaysAndNothingElse) {
    const std::string text = report(minimalCase(), {"--template", "mini-hta"});
    EXPECT_THAT(text, HasSubstr("mini-HTA: "));
    for (int i = 1; i <= 26; ++i) EXPECT_THAT(text, HasSubstr(" " + std::to_string(i) + " "));
    const auto answerOf = [&](const std::string& question, const std::string& next) {
        const std::size_t at = text.find(question);
        return text.substr(at, text.find(next, at) - at);
    };
    EXPECT_THAT(answerOf("What is the technology called?", "Which parties"), HasSubstr("Reader"));
    EXPECT_THAT(answerOf("Is there room for it", "Which other departments"), HasSubstr("Missing. Not in the case"));
    EXPECT_THAT(answerOf("Who proposes it?", "What is the technology"), HasSubstr("Missing."));
    EXPECT_THAT(answerOf("How uncertain is all that?", "Words used"), HasSubstr("of 100 futures"));
    EXPECT_THAT(text, Not(HasSubstr("Who must be told what")));
}

/// The years of its table are those of the budget, and what it costs to begin is an amount.
TEST_F(ReportContents, AMiniHtaTellsAmountsInTheYearsOfTheModel) {
    const Case input =
        CaseBuilder()
            .with(fixed("course", "DKK", 200'000))
            .with(cashItem("training", CashBasis::PerSiteOnce, {"course"}, "hospital", "outside"))
            .with(cashItem("grant", CashBasis::Once, {"course"}, "outside", "hospital"))
            .change([](Case& c) {
                c.baseMonth = YearMonth(2026, 7);
                c.contracts.front().clauses.push_back(clause("joining", FixedFee{agreed("75000"), 0}, "hospital"));
            })
            .build();
    const std::string text = report(input, {"--template", "mini-hta"});
    const std::size_t at = text.find("What does it cost to begin?");
    const std::string begin = text.substr(at, text.find("How much activity", at) - at);
    EXPECT_THAT(begin, HasSubstr("training DKK\u00A0200"));
    EXPECT_THAT(begin, HasSubstr("joining DKK\u00A075"));
    EXPECT_THAT(begin, HasSubstr("Own hours of preparation"));
    EXPECT_THAT(begin, Not(HasSubstr("grant"))) << "that is received";
    EXPECT_THAT(text.substr(at), HasSubstr("2026/27 "));
    EXPECT_THAT(text.substr(at), Not(HasSubstr(" 2026 DKK")));
}

/// More work is no time gained.
TEST_F(ReportContents, AMiniHtaTellsTimeThatIsUsedUp) {
    const Case more = CaseBuilder().with(fixed("minutes", "min/exam", -2)).build();
    const std::string text = report(more, {"--template", "mini-hta"});
    EXPECT_THAT(text, HasSubstr("uses up time worth DKK"));
    EXPECT_THAT(report(minimalCase(), {"--template", "mini-hta"}), Not(HasSubstr("uses up time")));
}

/// Effects with figures, whose money by year in which prices, and all others that gain or lose.
TEST_F(ReportContents, AMiniHtaTellsFiguresWithWhatTheyMean) {
    const Answer answer = harness.run(
        {"report", sourcePath("data/cases/knee-osteoarthritis.json"), "--template", "mini-hta", "--draws", "400"});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const std::string text = oneLine(answer.out);
    const auto between = [&](const std::string& question, const std::string& next) {
        const std::size_t at = text.find(question);
        return text.substr(at, text.find(next, at) - at);
    };
    const std::string effects = between("What does it do for patients?", "Which risks and side effects");
    EXPECT_THAT(effects,
                testing::ContainsRegex("MR avoided: procedures avoided [0-9,.]+ .between [0-9,.]+ and [0-9,.]+"));
    EXPECT_THAT(effects, HasSubstr("Over 60 months"));
    EXPECT_THAT(effects, HasSubstr("Missing. Effects without a figure"));
    const std::string risks = between("Which risks and side effects", "Is it being studied");
    EXPECT_THAT(risks, HasSubstr("not how often somebody is harmed"));
    EXPECT_THAT(risks, HasSubstr("incidents reported"));
    const std::string years = between("What does it cost or save in all by year?", "What does it cost or save others?");
    EXPECT_THAT(years, HasSubstr("Minus: it costs them"));
    EXPECT_THAT(years, HasSubstr("Region Hovedstaden"));
    EXPECT_THAT(years, HasSubstr("2024")) << "whose prices";
    const std::string others = between("What does it cost or save others?", "How uncertain is all that?");
    EXPECT_THAT(others, HasSubstr("AI vendor: cash DKK"));
    EXPECT_THAT(others, testing::ContainsRegex("Patients: [^ ]+ QALY"));
    EXPECT_THAT(others, HasSubstr("Without any figure in the case: General practice"));
}

/// What it means for one reader stands first; its parts are theirs, and a seller is not told what the buyer gains.
TEST_F(ReportContents, AReportForOneReaderBeginsWithWhatItMeansForThem) {
    for (const ReportAudience audience : kReportAudiences) {
        if (audience == ReportAudience::Everybody) continue;
        const std::string text = report(minimalCase(), {"--audience", std::string(audienceName(audience))});
        const std::size_t means = text.find("What this means: "), question = text.find("What is to be decided ---");
        EXPECT_NE(means, std::string::npos) << audienceName(audience);
        EXPECT_LT(means, question) << audienceName(audience);
        EXPECT_THAT(text, Not(HasSubstr("Who must be told what"))) << audienceName(audience);
        EXPECT_THAT(text, HasSubstr(" audience=" + std::string(audienceName(audience)) + " "));
    }
    EXPECT_THAT(report(minimalCase(), {"--audience", "clinician"}), HasSubstr("Performance here"));
    EXPECT_THAT(report(minimalCase(), {"--audience", "clinician"}), Not(HasSubstr("What it costs to leave")));
    const std::string seller = report(foundAndAssumed(), {"--audience", "vendor"});
    EXPECT_THAT(seller, Not(HasSubstr("of 100 futures")));
    EXPECT_THAT(seller, HasSubstr("Before this leaves the house"));
}

/// Who pays what and when stands in tables, and what each clause tempts to stands with it.
TEST_F(ReportContents, APayerReadsTablesAndWhatWorksAgainstIt) {
    const std::string payer = report(minimalCase(), {"--audience", "payer"});
    const std::string means = payer.substr(0, payer.find("Must be told"));
    EXPECT_THAT(means, HasSubstr("Loses money in … of 100 futures"));
    EXPECT_THAT(means, HasSubstr("Budget impact by year (mean)"));
    EXPECT_THAT(payer, HasSubstr("Known perverse incentive"));
    EXPECT_THAT(payer,
                HasSubstr("Which incentives work against it in part What is paid, and for what? The rest: What else"));
    EXPECT_THAT(report(minimalCase(), {"--audience", "vendor"}), Not(HasSubstr("Known perverse incentive")));
}

/// A price that is not agreed is the buyer's guess, and what a QALY is worth to it is its own.
TEST_F(ReportContents, ASellerIsToldNeitherGuessesAtPricesNorWhatCountsForTheBuyer) {
    const Case input = CaseBuilder()
                           .with(fixed("guessed", "DKK/exam", 7.77))
                           .change([](Case& c) {
                               ContractAmount guess;
                               guess.parameter = ParameterId("guessed");
                               c.contracts.front().clauses = {clause("use", PerUnit{guess, "processed"})};
                           })
                           .build();
    const std::string all = report(input), seller = report(input, {"--audience", "vendor"});
    EXPECT_THAT(all, HasSubstr("7.77"));
    EXPECT_THAT(seller, Not(HasSubstr("7.77")));
    EXPECT_THAT(seller, HasSubstr("to be agreed"));
    EXPECT_THAT(seller, HasSubstr("follow from what the buyer assumes"));
}

/// The other templates tell what the buyer gains.
TEST_F(ReportContents, OtherTemplatesAreNotWrittenForASeller) {
    const std::string path = harness.folder.file("case.json");
    std::ofstream(path) << writeCase(minimalCase());
    for (const char* name : {"method", "mini-hta"}) {
        const Answer answer = harness.run({"report", path, "--template", name, "--audience", "vendor"});
        EXPECT_NE(answer.exitCode, command_line::kOk);
        EXPECT_THAT(oneLine(answer.err), HasSubstr("Take the template board, or another audience."));
        EXPECT_EQ(answer.out, "");
    }
}

Case twoAlternatives() {
    Case input = foundAndAssumed();
    Alternative twin = input.alternatives.back();
    twin.id = AlternativeId("twin");
    twin.label = text("Twin");
    input.alternatives.push_back(std::move(twin));
    return input;
}

std::size_t countOf(const std::string& words, const std::string& in) {
    std::size_t times = 0;
    for (std::size_t at = in.find(words); at != std::string::npos; at = in.find(words, at + 1)) ++times;
    return times;
}

/// Under the name of an alternative stand its own figures, and what is true of all stands before.
TEST_F(ReportContents, TellsHowSureEachAlternativeIsUnderItsName) {
    const std::string text = report(twoAlternatives(), {"--parts", "certainty"});
    const std::string error = "Monte Carlo standard error";
    const std::size_t first = text.find(error), second = text.find(error, first + 1);
    EXPECT_LT(text.find("Inputs: "), first);
    EXPECT_LT(text.find("Explained: share of"), first);
    EXPECT_LT(text.find("assumptions stand behind"), second) << "of the first, before the second begins";
    EXPECT_LT(text.find("Of the spread of the net benefit"), second);
    EXPECT_EQ(countOf("Twin Mean ", text), 1U);
}

TEST_F(ReportContents, TheSummaryTellsWhyAndWhoPaysForEachAlternative) {
    const std::string text = report(twoAlternatives(), {"--parts", "summary"});
    EXPECT_EQ(countOf(" = cash ", text), 2U);
    EXPECT_EQ(countOf("money alone, on average", text), 2U);
}

TEST_F(ReportContents, WordsAreExplainedWhereTheyOccur) {
    const std::string whole = report(minimalCase());
    const std::string few = report(minimalCase(), {"--parts", "method,glossary"});
    EXPECT_THAT(whole, HasSubstr("Present value"));
    EXPECT_THAT(whole, HasSubstr("What later amounts are worth today"));
    EXPECT_THAT(few, HasSubstr("The number that chance begins with"));
    EXPECT_THAT(few, Not(HasSubstr("What later amounts are worth today")));
}

/// A key of the catalogue would be shown where a text is missing.
TEST_F(ReportContents, IsCompleteInEveryLanguage) {
    const std::regex key(
        "(board|hta|radar|mas_ai|reader|told|place|glossary|confidence_summary|template)\\.[a-z_0-9-]+");
    for (const char* language : {"en", "da", "nb"})
        for (const char* of : {"board", "method", "mini-hta"}) {
            const std::string text = report(foundAndAssumed(), {"--lang", language, "--template", of});
            std::smatch found;
            EXPECT_FALSE(std::regex_search(text, found, key)) << language << " " << of << " " << found.str();
        }
}

}  // namespace
}  // namespace valor::test
