// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts that an alternative gets for itself.
#include "core/model/contract_copy.h"

#include <stdexcept>

#include "core/model/building.h"
#include "core/model/edit.h"
#include "core/model/overrides.h"
#include "core/model/references.h"
#include "tests/core/model/findings.h"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kOffer("ai"), kLater("later");
const ContractId kOriginal("offer"), kCopy("offer-2");

/// The offer bills a price that is calculated from one in another currency; hosting costs what support costs too.
CaseBuilder pricedOffer() {
    return CaseBuilder()
        .with(fixed("asked", "EUR/exam", 3))
        .with(fixed("rate_of_exchange", "DKK/EUR", 7.46))
        .with(derived("price", "DKK/exam", "1e0 * asked * rate_of_exchange"))
        .with(fixed("hosting", "DKK", 900))
        .with(cashItem("support", CashBasis::PerMonth, {"hosting"}))
        .with(clause("use", PerUnit{open("price"), "processed"}))
        .with(clause("host", Subscription{open("hosting"), {}}));
}

CasePtr copied(const CaseBuilder& builder) {
    return *withAlternativeCopy(builder.share(), kOffer, text("Later"));
}

const Contract& contractIn(const Case& input, const ContractId& id) {
    const Contract* contract = findById(input.contracts, id);
    if (contract == nullptr) throw std::runtime_error("no contract " + id.text());
    return *contract;
}

const ContractAmount& priceIn(const Contract& contract) {
    return std::get<PerUnit>(contract.clauses.front().terms).price;
}

TEST(ContractCopy, ACopiedAlternativeSignsContractsOfItsOwnUnderTheSameName) {
    const CasePtr before = pricedOffer().share();
    const CasePtr after = copied(pricedOffer());
    EXPECT_EQ(findById(after->alternatives, kLater)->contracts, std::vector{kCopy});
    EXPECT_EQ(findById(after->alternatives, kOffer)->contracts, std::vector{kOriginal});
    EXPECT_EQ(contractIn(*after, kOriginal), contractIn(*before, kOriginal));
    EXPECT_EQ(contractIn(*after, kCopy).label, contractIn(*before, kOriginal).label);
    EXPECT_THAT(errorsOf(*after), IsEmpty());
}

TEST(ContractCopy, FiguresOfTheContractAloneAreCopiedAndOthersStayOneForBoth) {
    const CasePtr after = copied(pricedOffer());
    const Contract& copy = contractIn(*after, kCopy);
    EXPECT_EQ(priceIn(copy).parameter, ParameterId("price_2"));
    const Parameter& price = *findById(after->parameters, ParameterId("price_2"));
    EXPECT_EQ(price.formula, "1e0 * asked_2 * rate_of_exchange_2");
    EXPECT_EQ(price.label.en, "Later: price");
    const Parameter& asked = *findById(after->parameters, ParameterId("asked_2"));
    EXPECT_EQ(asked.entry, findById(after->parameters, ParameterId("asked"))->entry);
    EXPECT_EQ(std::get<Subscription>(copy.clauses.back().terms).amount.parameter, ParameterId("hosting"))
        << "support costs it too";
    EXPECT_EQ(findById(after->parameters, ParameterId("hosting_2")), nullptr);
}

/// A figure may be called as a function is.
TEST(ContractCopy, AFunctionInAFormulaKeepsItsName) {
    const CasePtr after = copied(CaseBuilder()
                                     .with(fixed("max", "DKK/exam", 3))
                                     .with(derived("price", "DKK/exam", "max(max, 2 * max) + max (max, max)"))
                                     .with(clause("use", PerUnit{open("price"), "processed"})));
    EXPECT_EQ(findById(after->parameters, ParameterId("price_2"))->formula,
              "max(max_2, 2 * max_2) + max (max_2, max_2)");
    EXPECT_THAT(errorsOf(*after), IsEmpty());
}

TEST(ContractCopy, FiguresOfACopyOfACopyAreNamedAfterItAlone) {
    const CasePtr after = *withAlternativeCopy(copied(pricedOffer()), kLater, text("Last"));
    EXPECT_EQ(findById(after->parameters, ParameterId("price_2"))->label.en, "Later: price");
    const Contract& last = contractIn(*after, findById(after->alternatives, AlternativeId("last"))->contracts.front());
    EXPECT_EQ(findById(after->parameters, priceIn(last).parameter)->label.en, "Last: price");
}

/// Whatever of the copy is changed, and the other way round.
TEST(ContractCopy, AChangeOfOneContractOrItsPriceLeavesTheOtherAsItWas) {
    const CasePtr after = copied(pricedOffer());
    for (const auto& [changed, kept] : {std::pair{kCopy, kOriginal}, {kOriginal, kCopy}}) {
        Contract shorter = contractIn(*after, changed);
        shorter.label = text("Another");
        shorter.clauses.pop_back();
        const CasePtr edited = *withContract(after, shorter);
        EXPECT_EQ(contractIn(*edited, kept), contractIn(*after, kept));
    }
    const CasePtr dearer = *withOverride(after, ScenarioId("base"), ParameterId("asked_2"), NativeEntry{Fixed{9}});
    EXPECT_EQ(overrideIn(dearer->scenarios.front(), ParameterId("asked")), nullptr);
}

TEST(ContractCopy, RemovingTheCopyLeadsBackToTheCase) {
    const CasePtr before = pricedOffer().share();
    EXPECT_EQ(**without(copied(pricedOffer()), kLater), *before);
}

TEST(ContractCopy, WhatIsSaidOfAFigureIsSaidOfItsCopyAndLocksAreNot) {
    CaseBuilder builder = pricedOffer();
    builder.change([](Case& input) {
        input.keyInputs = {ParameterId("asked"), ParameterId("minutes")};
        input.scenarios.front().overrides = {{ParameterId("asked"), NativeEntry{Fixed{4}}}};
        input.notes = {{ParameterId("asked"), {}, "As offered", "ada", "2027-01-01T00:00:00Z", true}};
    });
    const CasePtr after = copied(builder);
    const ParameterId copy("asked_2");
    ASSERT_NE(overrideIn(after->scenarios.front(), copy), nullptr);
    EXPECT_EQ(*overrideIn(after->scenarios.front(), copy), DistributionEntry(NativeEntry{Fixed{4}}));
    EXPECT_THAT(after->keyInputs, ElementsAre(ParameterId("asked"), copy, ParameterId("minutes")));
    ASSERT_EQ(after->notes.size(), 2U);
    EXPECT_EQ(after->notes.back().input, copy);
    EXPECT_EQ(after->notes.back().text, "As offered");
    EXPECT_FALSE(after->notes.back().locked);
    EXPECT_THAT(errorsOf(*after), IsEmpty());
}

/// They are the same for both in every future.
TEST(ContractCopy, WhatIsUncertainInAScenarioOrExpectedOfTheToolStaysOneFigure) {
    CaseBuilder builder;
    builder.with(stated("tendered", "DKK", Pert{2, 3, 5, 4}))
        .with(fixed("negotiated", "DKK", 70))
        .with(fixed("known", "share", 0.9))
        .with(clause("fee", Subscription{open("tendered"), {}}))
        .with(clause("more", Subscription{open("negotiated"), {}}))
        .change([](Case& input) {
            MoneyBack refund;
            refund.metric = {"quality", ParameterId("known"), "30"};
            refund.threshold = "0.8";
            input.contracts.front().clauses.push_back(clause("refund", refund));
            input.scenarios.front().overrides = {{ParameterId("negotiated"), NativeEntry{Uniform{4, 6}}}};
        });
    const CasePtr after = copied(builder);
    EXPECT_EQ(after->parameters, builder.build().parameters);
    EXPECT_EQ(std::get<MoneyBack>(contractIn(*after, kCopy).clauses.back().terms).metric.expected,
              ParameterId("known"));
}

TEST(ContractCopy, AContractThatSeveralSignIsCopiedForOneOfThem) {
    CaseBuilder builder = pricedOffer();
    builder.change([](Case& input) {
        Alternative second = input.alternatives.back();
        second.id = kLater;
        second.label = text("Later");
        second.cashItems.clear();
        input.alternatives.push_back(second);
    });
    const CasePtr before = builder.share();
    ASSERT_EQ(otherSigners(*before, kLater, kOriginal).size(), 1U);
    EXPECT_EQ(otherSigners(*before, kLater, kOriginal).front()->id, kOffer);
    const CasePtr own = *withOwnContract(before, kLater, kOriginal);
    EXPECT_EQ(findById(own->alternatives, kOffer)->contracts, std::vector{kOriginal});
    EXPECT_EQ(findById(own->alternatives, kLater)->contracts, std::vector{kCopy});
    EXPECT_TRUE(otherSigners(*own, kLater, kCopy).empty());
    EXPECT_EQ(*withOwnContract(own, kLater, kCopy), own) << "it is its own already";
    EXPECT_EQ(withOwnContract(own, kLater, kOriginal).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withOwnContract(own, AlternativeId("none"), kCopy).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withOwnContracts(own, AlternativeId("none")).error().code, ErrorCode::ReferenceUnknown);
}

/// Names at the limit of their length, and taken ones, still give an id.
RC_GTEST_PROP(ContractCopy, CopyingAndRemovingLeadsBackHoweverOftenItIsDone, ()) {
    CaseBuilder builder = pricedOffer();
    const std::string longest(64, 'p');
    const bool isLong = *rc::gen::arbitrary<bool>();
    if (isLong) builder.with(fixed(longest, "DKK", 10)).with(clause("more", Subscription{open(longest), {}}));
    CasePtr now = builder.share();
    std::vector<CasePtr> states{now};
    const int copies = *rc::gen::inRange(1, 4);
    for (int i = 0; i < copies; ++i) {
        const AlternativeId from = *rc::gen::elementOf(std::vector{kOffer, now->alternatives.back().id});
        now = *withAlternativeCopy(now, from, text("Copy " + std::to_string(i)));
        RC_ASSERT(errorsOf(*now).empty());
        for (const Parameter& each : now->parameters) RC_ASSERT(isValidId(each.id.text()));
        states.push_back(now);
    }
    for (int i = copies; i > 0; --i) {
        const std::size_t before = static_cast<std::size_t>(i) - 1;
        now = *without(now, now->alternatives.back().id);
        RC_ASSERT(*now == *states[before]);
    }
}

}  // namespace
}  // namespace valor::test
