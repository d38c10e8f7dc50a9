// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_contract.h"

#include <algorithm>

#include "core/model/clause_form.h"
#include "core/model/edit.h"
#include "core/model/validate.h"
#include "tests/core/contract/every_kind.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kOffer("ai");

TEST(NewContract, IsSignedByTheAlternativeAndFittedToTheCase) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_TRUE(after) << after.error().subject;
    const Contract& made = (*after)->contracts.back();
    EXPECT_EQ(made.currency, before->currency);
    EXPECT_EQ(made.start, before->baseMonth);
    EXPECT_EQ(made.months, 24);
    EXPECT_EQ(made.clauses.front().payer, "site");
    EXPECT_EQ(made.clauses.front().payee, "vendor");
    EXPECT_EQ(findById((*after)->alternatives, kOffer)->contracts.back(), made.id);
    const auto again = withNewContract(*after, {kOffer, plainContract()});
    EXPECT_NE((*again)->contracts.back().id, made.id);
}

TEST(NewContract, BeginsWithTheFirstGoLiveThatIsPlannedAndEndsWithTheCase) {
    const auto madeFor = [](int planned) {
        const CaseBuilder builder = CaseBuilder().change([=](Case& input) {
            input.scenarios.front().months = 60;
            Deployment& first = input.alternatives.back().deployments.front();
            first.planned = input.baseMonth.plusMonths(planned);
        });
        return (*withNewContract(builder.share(), {kOffer, plainContract()}))->contracts.back();
    };
    EXPECT_EQ(madeFor(7).start, YearMonth(2027, 8));
    EXPECT_EQ(madeFor(7).months, 53);
    EXPECT_EQ(madeFor(50).start, YearMonth(2027, 1)) << "too little would be left of it";
    EXPECT_EQ(madeFor(50).months, 60);
}

/// Whatever a template holds, the case it is put into can be worked with: nothing is missing and nothing is agreed.
TEST(NewContract, OfEveryKindOfClauseLeavesACaseWithoutErrors) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        if (static_cast<ClauseKind>(i) == ClauseKind::Liability) continue;  // that one names a measure of its own
        Contract contract = contractOfKind(static_cast<ClauseKind>(i)).contract();
        for (Clause& clause : contract.clauses) {
            clause.scope = {};
            for (const FormField& field : formOf(clause.terms))
                if (field.kind == FormKind::Amount && !field.value.empty())
                    clause.terms = *withField(clause.terms, field.path, "=guess");
        }
        const auto after = withNewContract(before, {kOffer, contract});
        ASSERT_TRUE(after) << i;
        const Diagnostics found = validate(**after);
        for (const Diagnostic& item : found.items())
            EXPECT_NE(item.severity, Severity::Error)
                << i << ' ' << errorName(item.problem.code) << ' ' << item.problem.subject;
    }
}

TEST(NewContract, PaysNothingUntilSomebodySaysWhatAndTheCaseSaysSo) {
    const auto after = withNewContract(std::make_shared<const Case>(minimalCase()), {kOffer, plainContract()});
    EXPECT_FALSE((*after)->contracts.back().indexedToPrices);
    const Diagnostics found = validate(**after);
    const bool warns = std::ranges::any_of(found.items(), [](const Diagnostic& item) {
        return item.problem.code == ErrorCode::AmountNought && item.severity == Severity::Warning;
    });
    EXPECT_TRUE(warns);
}

TEST(NewContract, LeavesNoInputBehindWhenItsPriceIsAgreed) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_EQ((*after)->parameters.size(), before->parameters.size() + 1);
    Contract agreedOn = (*after)->contracts.back();
    std::get<PerUnit>(agreedOn.clauses.front().terms).price = {"12.00", {}, false};
    EXPECT_EQ((*withContract(*after, agreedOn))->parameters, before->parameters);
}

/// A figure, a source, a note or another figure in one scenario is somebody's work.
TEST(NewContract, KeepsAnInputThatSomebodyHasTouched) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto made = withNewContract(before, {kOffer, plainContract()});
    ASSERT_TRUE(made);
    const auto isKeptAfter = [&](auto edit) {
        Case touched = **made;
        edit(touched);
        Contract agreedOn = touched.contracts.back();
        std::get<PerUnit>(agreedOn.clauses.front().terms).price = {"12.00", {}, false};
        const ParameterId id = touched.parameters.back().id;
        return findById((*withContract(std::make_shared<const Case>(touched), agreedOn))->parameters, id) != nullptr;
    };
    EXPECT_FALSE(isKeptAfter([](Case&) {}));
    EXPECT_TRUE(isKeptAfter([](Case& c) { c.parameters.back().entry = NativeEntry{Fixed{84.5}}; }));
    EXPECT_TRUE(isKeptAfter([](Case& c) { c.parameters.back().evidence.citation = text("Offer of 12 March"); }));
    EXPECT_TRUE(isKeptAfter([](Case& c) { c.parameters.back().note = text("As told"); }));
    EXPECT_TRUE(isKeptAfter([](Case& c) {
        c.scenarios.front().overrides.push_back({c.parameters.back().id, NativeEntry{Fixed{90}}});
    }));
    EXPECT_TRUE(isKeptAfter([](Case& c) {
        InputNote note;
        note.input = c.parameters.back().id;
        note.text = "Ask again";
        c.notes.push_back(note);
    }));
}

/// Two sellers, one tool each, and a platform that hosts both.
Case marketplace() {
    Case input = minimalCase();
    input.parties.push_back({PartyId("other"), {"Other", "Anden", "Annen"}, PartyKind::Vendor, {}, {}});
    input.parties.push_back({PartyId("host"), {"Host", "Vært", "Vert"}, PartyKind::Platform, {}, {}});
    Tool second = input.tools.front();
    second.id = ToolId("second");
    second.vendor = "other";
    input.tools.push_back(second);
    Alternative& offer = input.alternatives.back();
    Deployment added = offer.deployments.front();
    added.tool = second.id;
    offer.deployments.push_back(added);
    return input;
}

/// A price for each seller, and one for the platform.
Contract platformContract() {
    Contract contract = plainContract();
    Clause hosting = contract.clauses.front();
    hosting.id = ClauseId("hosting");
    hosting.payee = "platform";
    contract.clauses.push_back(hosting);
    return contract;
}

TEST(NewContract, PaysEachSellerForItsOwnTools) {
    Case input = marketplace();
    input.tools.front().vendor = "vendor";
    const CasePtr before = std::make_shared<const Case>(input);
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_TRUE(after);
    ASSERT_EQ((*after)->contracts.size(), input.contracts.size() + 2);
    const Contract& first = (*after)->contracts[input.contracts.size()];
    const Contract& second = (*after)->contracts.back();
    ASSERT_EQ(first.clauses.size(), 1u);
    EXPECT_EQ(first.clauses.front().payee, "vendor");
    EXPECT_EQ(first.clauses.front().scope.tools, std::vector{input.tools.front().id});
    EXPECT_NE(first.label.en.find(input.parties[1].label.en), std::string::npos) << "with whom it is";
    ASSERT_EQ(second.clauses.size(), 1u);
    EXPECT_EQ(second.clauses.front().payee, "other");
    EXPECT_EQ(second.clauses.front().scope.tools, std::vector{ToolId("second")});
    EXPECT_NE(second.label.en.find("Other"), std::string::npos);
    const std::vector<ContractId>& made = findById((*after)->alternatives, kOffer)->contracts;
    EXPECT_EQ((std::vector{made.end()[-2], made.end()[-1]}), (std::vector{first.id, second.id}));
    const auto one = withNewContract(before, {kOffer, plainContract(), PartyId("other")});
    ASSERT_EQ((*one)->contracts.back().clauses.size(), 1u);
    EXPECT_EQ((*one)->contracts.back().clauses.front().scope.tools, std::vector{ToolId("second")});
    EXPECT_EQ(withNewContract(before, {kOffer, plainContract(), PartyId("host")}).error().code,
              ErrorCode::ReferenceUnknown);
}

TEST(NewContract, PaysThePlatformOnce) {
    const auto after = withNewContract(std::make_shared<const Case>(marketplace()), {kOffer, platformContract()});
    std::vector<std::string> payees;
    for (std::size_t i = marketplace().contracts.size(); i < (*after)->contracts.size(); ++i)
        for (const Clause& clause : (*after)->contracts[i].clauses) payees.push_back(clause.payee);
    EXPECT_EQ(payees, (std::vector<std::string>{"host", "vendor", "other"}));
}

/// In one contract the last index would hold for all, and the first maximum that is reached would end all.
TEST(NewContract, WhatHoldsForAWholeContractHoldsOnceInEach) {
    Contract contract = platformContract();
    contract.clauses.push_back(clause("index", blankTerms(ClauseKind::Indexation)));
    contract.clauses.push_back(clause("maximum", FrameworkMaximum{open("highest_value")}));
    const CasePtr before = std::make_shared<const Case>(marketplace());
    const auto after = withNewContract(before, {kOffer, contract});
    ASSERT_TRUE(after);
    ASSERT_EQ((*after)->contracts.size(), before->contracts.size() + 3);
    for (std::size_t i = before->contracts.size(); i < (*after)->contracts.size(); ++i) {
        const std::vector<Clause>& clauses = (*after)->contracts[i].clauses;
        for (const ClauseKind kind : {ClauseKind::Indexation, ClauseKind::FrameworkMaximum})
            EXPECT_EQ(std::ranges::count(clauses, kind, [](const Clause& c) { return kindOfTerms(c.terms); }), 1) << i;
        for (const Clause& each : clauses) EXPECT_EQ(each.payee, clauses.front().payee);
    }
    const Diagnostics found = validate(**after);
    for (const Diagnostic& item : found.items())
        EXPECT_NE(item.severity, Severity::Error) << errorName(item.problem.code) << ' ' << item.problem.subject;
}

TEST(NewContract, AToolWithoutASellerIsSoldByAVendorBeforeAPlatform) {
    Case input = marketplace();
    input.tools.front().vendor.clear();
    std::rotate(input.parties.begin(), input.parties.end() - 1, input.parties.end());  // the platform first
    const std::vector<PartyId> sellers = sellersOfTools(input, *findById(input.alternatives, kOffer));
    EXPECT_EQ(std::ranges::count(sellers, PartyId("host")), 0);
    EXPECT_EQ(sellers.front(), PartyId("vendor"));
}

TEST(NewContract, IsRefusedWithoutAnAlternativeAToolOrASeller) {
    const CasePtr whole = std::make_shared<const Case>(minimalCase());
    EXPECT_EQ(withNewContract(whole, {AlternativeId("none"), plainContract()}).error().code,
              ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withNewContract(whole, {whole->comparator, plainContract()}).error().code, ErrorCode::ReferenceUnknown);
}

/// A bonus that is always paid in full says nothing: the case says that nobody has stated what to expect.
TEST(NewContract, OfAGuaranteeSaysThatNobodyHasStatedWhatItRestsOn) {
    Contract beginning = plainContract();
    beginning.clauses.push_back(clause("promise", blankTerms(ClauseKind::OutcomeRebate), "site"));
    std::get<OutcomeRebate>(beginning.clauses.back().terms).guarantee = "0.9";
    std::get<OutcomeRebate>(beginning.clauses.back().terms).rate = "0.1";
    const auto after = withNewContract(std::make_shared<const Case>(minimalCase()), {kOffer, beginning});
    ASSERT_TRUE(after);
    const auto tells = [](const Case& input) {
        const Diagnostics found = validate(input);
        return std::ranges::any_of(found.items(), [](const Diagnostic& item) {
            const std::pair<std::string, std::string> rule{"interaction", "nothing_stated"};
            return item.problem.code == ErrorCode::ClauseInteraction && item.severity == Severity::Info &&
                   std::ranges::find(item.problem.arguments, rule) != item.problem.arguments.end();
        });
    };
    EXPECT_TRUE(tells(**after));
    Case stated = **after;
    stated.parameters.back().entry = NativeEntry{Fixed{0.93}};
    EXPECT_FALSE(tells(stated));
}

TEST(NewContract, CanStandInPlaceOfThoseWithTheSameSeller) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    ASSERT_EQ(contractsBeside(*before, {kOffer, plainContract()}), std::vector{ContractId("offer")});
    EXPECT_EQ(contractsBeside(*before, {kOffer, plainContract(), PartyId("vendor")}), std::vector{ContractId("offer")});
    EXPECT_TRUE(contractsBeside(*before, {kOffer, plainContract(), PartyId("hospital")}).empty());
    EXPECT_TRUE(contractsBeside(*before, {AlternativeId("none"), plainContract()}).empty());
    const auto beside = withNewContract(before, {kOffer, plainContract()});
    EXPECT_EQ(findById((*beside)->alternatives, kOffer)->contracts.size(), 2U);
    const auto instead = withNewContract(before, {kOffer, plainContract(), {}, true});
    ASSERT_TRUE(instead);
    const std::vector<ContractId> added = contractsAdded(*before, **instead);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(findById((*instead)->alternatives, kOffer)->contracts, added);
    EXPECT_EQ(findById((*instead)->contracts, ContractId("offer")), nullptr);
}

/// Who is paid for another tool under the same contract would be left unpaid.
TEST(NewContract, WithOneSellerLeavesAContractThatAlsoPaysAnother) {
    Case input = marketplace();
    input.tools.front().vendor = "vendor";
    input.contracts.front().clauses.push_back(input.contracts.front().clauses.front());
    input.contracts.front().clauses.back().id = ClauseId("second");
    input.contracts.front().clauses.back().payee = "other";
    EXPECT_TRUE(contractsBeside(input, {kOffer, plainContract(), PartyId("vendor")}).empty());
    EXPECT_EQ(contractsBeside(input, {kOffer, plainContract()}).size(), 1U);
}

/// How many contracts of the offer pay this party.
std::ptrdiff_t contractsThatPay(const Case& input, const std::string& party) {
    const auto isPaid = [&](const ContractId& id) {
        const std::vector<Clause>& clauses = findById(input.contracts, id)->clauses;
        return std::ranges::find(clauses, party, &Clause::payee) != clauses.end();
    };
    return std::ranges::count_if(findById(input.alternatives, kOffer)->contracts, isPaid);
}

/// The platform is paid for the whole alternative: who signs anew, with one seller or with each, does not pay it twice.
TEST(NewContract, InPlaceOfTheFormerPaysThePlatformOnce) {
    Case input = marketplace();
    input.tools.front().vendor = "vendor";
    const Contract framework = platformContract();
    const auto signed_ = withNewContract(std::make_shared<const Case>(input), {kOffer, framework, {}, true});
    ASSERT_TRUE(signed_);
    ASSERT_EQ(contractsThatPay(**signed_, "host"), 1);
    const auto again = withNewContract(*signed_, {kOffer, framework, {}, true});
    ASSERT_TRUE(again);
    for (const char* party : {"host", "vendor", "other"}) EXPECT_EQ(contractsThatPay(**again, party), 1) << party;
    const auto one = withNewContract(*signed_, {kOffer, framework, PartyId("other"), true});
    ASSERT_TRUE(one);
    for (const char* party : {"host", "vendor", "other"}) EXPECT_EQ(contractsThatPay(**one, party), 1) << party;
    EXPECT_EQ(contractsBeside(**signed_, {kOffer, framework, PartyId("other")}).size(), 2U);
    const auto plain = withNewContract(*signed_, {kOffer, plainContract(), {}, true});
    ASSERT_TRUE(plain);
    EXPECT_EQ(contractsThatPay(**plain, "host"), 1) << "a beginning without a platform leaves its contract";
}

/// A platform that sells tools is a seller like the others: its contract stays when another is named.
TEST(NewContract, WithOneSellerLeavesThePlatformThatSellsAnotherTool) {
    Case input = marketplace();
    input.tools.front().vendor = "vendor";
    input.tools.back().vendor = "host";
    const auto signed_ = withNewContract(std::make_shared<const Case>(input), {kOffer, platformContract(), {}, true});
    ASSERT_TRUE(signed_);
    EXPECT_EQ(contractsBeside(**signed_, {kOffer, platformContract(), PartyId("vendor")}).size(), 1U);
    EXPECT_EQ(contractsBeside(**signed_, {kOffer, platformContract(), PartyId("host")}).size(), 1U);
}

TEST(NewContract, AClauseThatRestsOnWhatNobodyStatedGetsAnInputForIt) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    Contract changed = before->contracts.front();
    changed.clauses.push_back(clause("monitoring", PerUnit{agreed("20"), "patient_months"}, "site"));
    changed.clauses.push_back(clause("promise", blankTerms(ClauseKind::ServiceCredit), "site"));
    EXPECT_EQ(measuresToExpect(changed.clauses[1], changed), std::vector<std::string>{"patient_months"});
    EXPECT_TRUE(measuresToExpect(changed.clauses[0], changed).empty());
    const auto after = withContractStated(before, changed);
    ASSERT_TRUE(after);
    const Contract& made = (*after)->contracts.front();
    ASSERT_EQ(made.clauses[1].expected.size(), 1U);
    EXPECT_NE(findById((*after)->parameters, made.clauses[1].expected.front().parameter), nullptr);
    EXPECT_FALSE(std::get<ServiceCredit>(made.clauses[2].terms).metric.expected.empty());
    EXPECT_EQ(**withContractStated(*after, made), **after) << "nothing is stated twice";
    EXPECT_EQ((*withContractStated(*after, before->contracts.front()))->parameters, before->parameters)
        << "and goes with the clause";
}

TEST(NewContract, WhatNobodyStatedIsNamedApartWithItsUnitAndTold) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    Contract changed = before->contracts.front();
    SharedSavings savings;
    savings.share = "0.5";
    changed.clauses.push_back(clause("savings", savings, "site"));
    changed.clauses.push_back(clause("missed", Warranty{agreed("20"), "missed"}, "site"));
    const auto labelOf = [](std::string_view measure) { return text("the " + std::string(measure)); };
    const auto after = withContractStated(before, changed, labelOf);
    ASSERT_TRUE(after);
    std::vector<std::string> made;
    for (std::size_t i = before->parameters.size(); i < (*after)->parameters.size(); ++i) {
        const Parameter& each = (*after)->parameters[i];
        made.push_back(each.label.en.substr(each.label.en.find(": ")) + ", " + each.unit);
    }
    EXPECT_EQ(made,
              (std::vector<std::string>{": expected the baseline_cost, DKK/month",
                                        ": expected the actual_cost, DKK/month", ": expected the missed, case/month"}));
    const auto counted = validate(**after);
    EXPECT_EQ(std::ranges::count_if(counted.items(),
                                    [](const Diagnostic& item) {
                                        const std::pair<std::string, std::string> rule{"interaction", "count_unstated"};
                                        return std::ranges::count(item.problem.arguments, rule) == 1;
                                    }),
              3);
}

/// A figure that is stated anew gives way; one that somebody gave a source stays.
TEST(NewContract, AFigureThatIsExpectedBecomesAnInputAndTheFormerOneGivesWay) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    Contract changed = before->contracts.front();
    std::get<PerUnit>(changed.clauses.front().terms).measure = "patient_months";
    const auto stating = [&](const CasePtr& input, double value) {
        return *withContractStated(input, changed, {},
                                   {{changed.clauses.front().id, "expected/patient_months", value}});
    };
    const CasePtr first = stating(before, 120);
    ASSERT_EQ(first->parameters.size(), before->parameters.size() + 1);
    EXPECT_EQ(first->parameters.back().entry, DistributionEntry(NativeEntry{Fixed{120}}));
    EXPECT_EQ(first->parameters.back().unit, "case/month");
    EXPECT_EQ(first->contracts.front().clauses.front().expected.front().parameter, first->parameters.back().id);
    const CasePtr second = stating(first, 90);
    ASSERT_EQ(second->parameters.size(), first->parameters.size());
    EXPECT_EQ(second->parameters.back().entry, DistributionEntry(NativeEntry{Fixed{90}}));
    auto sourced = std::make_shared<Case>(*second);
    sourced->parameters.back().evidence.citation = text("Count of 2026");
    EXPECT_EQ(stating(sourced, 80)->parameters.size(), second->parameters.size() + 1);
}

TEST(NewContract, AShareThatIsExpectedBecomesAnInputInPlaceOfTheTarget) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    Contract changed = before->contracts.front();
    MoneyBack refund;
    refund.metric.measure = "sensitivity";
    refund.threshold = "0.9";
    changed.clauses.push_back(clause("refund", refund));
    EXPECT_EQ(expectationAt(changed.clauses.back().terms, "metric/expected"), (ExpectedFigure{"sensitivity", "share"}));
    EXPECT_EQ(expectationAt(changed.clauses.back().terms, "threshold"), std::nullopt);
    const auto after = withContractStated(before, changed, {}, {{changed.clauses.back().id, "metric/expected", 0.85}});
    ASSERT_TRUE(after);
    EXPECT_EQ((*after)->parameters.back().entry, DistributionEntry(NativeEntry{Fixed{0.85}}));
    EXPECT_EQ((*after)->parameters.back().unit, "share");
}

/// Not by its target, which may not be agreed yet.
TEST(NewContract, WhatIsExpectedIsInTheUnitOfItsMeasure) {
    const auto unitOf = [](const char* measure, const char* target) {
        const PerformanceBonus bonus{{{Metric{measure, {}, "1"}, "0", target, "1"}}, "0.1", "0.05"};
        return expectationAt(bonus, "metrics/0/metric/expected")->unit;
    };
    for (const char* target : {"", "0.5", "60"}) {
        EXPECT_EQ(unitOf("turnaround_minutes", target), "min") << target;
        EXPECT_EQ(unitOf("waiting_days", target), "day") << target;
        EXPECT_EQ(unitOf("availability", target), "share") << target;
    }
    EXPECT_EQ(unitOf("acted_on", "0.8"), "share");
    EXPECT_EQ(unitOf("acted_on", "40"), "case");
    EXPECT_EQ(unitOf("agreement", "0.8"), "share");
    EXPECT_EQ(unitOf("agreement", "40"), "1");
    Contract changed = minimalCase().contracts.front();
    ServiceCredit slow;
    slow.metric.measure = "turnaround_minutes";
    slow.steps = {{"0", "0"}, {"60", "0.1"}};
    changed.clauses.push_back(clause("slow", slow));
    const auto after = withContractStated(std::make_shared<const Case>(minimalCase()), changed, {},
                                          {{changed.clauses.back().id, "metric/expected", 45}});
    ASSERT_TRUE(after);
    EXPECT_EQ((*after)->parameters.back().entry, DistributionEntry(NativeEntry{Fixed{45}}));
    EXPECT_EQ((*after)->parameters.back().unit, "min");
}

TEST(NewContract, TheFiguresThatGoWithTheFormerContractAreToldBeforehand) {
    const NewContract asked{kOffer, plainContract()};
    CaseBuilder builder;
    builder.with(fixed("asked", "DKK/exam", 3))
        .with(fixed("discounted", "DKK/exam", 2))
        .with(clause("use", PerUnit{open("asked"), "processed"}));
    EXPECT_EQ(figuresReplaced(builder.share(), asked), std::vector{ParameterId("asked")});
    const CasePtr begun = *withNewContract(builder.share(), {kOffer, plainContract(), {}, true});
    EXPECT_TRUE(figuresReplaced(begun, asked).empty()) << "nobody has said yet what the new one costs";
    builder.change([](Case& input) {
        input.alternatives.push_back(input.alternatives.back());
        input.alternatives.back().id = AlternativeId("second");
    });
    EXPECT_TRUE(figuresReplaced(builder.share(), asked).empty()) << "another alternative signs it";
}

TEST(NewContract, WhatIsStillToAgreeFollowsTheNameOfTheContract) {
    const auto made = withNewContract(std::make_shared<const Case>(minimalCase()), {kOffer, plainContract()});
    Contract renamed = (*made)->contracts.back();
    renamed.label = text("Reading, 2027");
    const auto after = withContract(*made, renamed);
    ASSERT_TRUE(after);
    EXPECT_TRUE(isStillToAgree((*after)->parameters.back(), renamed, **after));
}

}  // namespace
}  // namespace valor::test
