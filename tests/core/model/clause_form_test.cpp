// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/clause_form.h"

#include <algorithm>

#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const FormField& fieldAt(const std::vector<FormField>& form, std::string_view path) {
    const auto found = std::ranges::find(form, path, &FormField::path);
    if (found == form.end()) throw std::runtime_error("no field " + std::string(path));
    return *found;
}

/// What a form shows can be set again, and nothing else changes by that.
TEST(ClauseForm, SettingWhatIsShownChangesNothingInAnyKind) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        const ClauseTerms terms = oneOfKind(static_cast<ClauseKind>(i));
        for (const FormField& field : formOf(terms)) {
            const std::string value = field.parameter.empty() ? field.value : "=" + field.parameter;
            const auto again = withField(terms, field.path, value);
            ASSERT_TRUE(again) << clauseKind(terms) << " " << field.path;
            EXPECT_EQ(*again, terms) << clauseKind(terms) << " " << field.path;
        }
    }
}

TEST(ClauseForm, EveryAmountOfEveryKindIsAField) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        const ClauseTerms terms = oneOfKind(static_cast<ClauseKind>(i));
        const auto form = formOf(terms);
        EXPECT_EQ(std::ranges::count(form, FormKind::Amount, &FormField::kind),
                  static_cast<std::ptrdiff_t>(amountsOf(terms).size()))
            << clauseKind(terms);
    }
}

TEST(ClauseForm, TiersAreFieldsOfTheirOwn) {
    const ClauseTerms terms = MarginalTiers{"processed", {{"0", agreed("20")}, {"1000", open("low")}}};
    const auto form = formOf(terms);
    EXPECT_EQ(fieldAt(form, "tiers/1/from").value, "1000");
    EXPECT_EQ(fieldAt(form, "tiers/1/price").parameter, "low");
    EXPECT_EQ(fieldAt(form, "window").choices, (std::vector<std::string>{"month", "contract_year", "term"}));
    const auto changed = withField(terms, "tiers/1/price", "12.50");
    ASSERT_TRUE(changed);
    EXPECT_EQ(std::get<MarginalTiers>(*changed).tiers[1].price, agreed("12.50"));
    const auto named = withField(terms, "tiers/0/price", "=high");
    EXPECT_EQ(std::get<MarginalTiers>(*named).tiers[0].price, open("high"));
}

TEST(ClauseForm, RowsAreAddedAndTakenAwayButForTheLast) {
    ClauseTerms terms = BundleDiscount{{{"0", "0"}, {"2", "0.1"}}, false};
    EXPECT_EQ(listsOf(terms), (std::vector<FormList>{{"steps", 2}}));
    terms = withRow(terms, "steps");
    EXPECT_EQ(std::get<BundleDiscount>(terms).steps.size(), 3U);
    EXPECT_EQ(std::get<BundleDiscount>(terms).steps.back().from, "2");
    for (int i = 0; i < 5; ++i) terms = withoutRow(terms, "steps");
    EXPECT_EQ(std::get<BundleDiscount>(terms).steps.size(), 1U);
    EXPECT_TRUE(listsOf(PerUnit{agreed("1"), "processed"}).empty());
}

TEST(ClauseForm, WhatAFieldCannotHoldIsRefused) {
    const ClauseTerms terms = FixedFee{agreed("5"), 3};
    for (const char* wrong : {"", "x", "3.5", "99999999999"})
        EXPECT_EQ(withField(terms, "month", wrong).error().code, ErrorCode::FieldType) << wrong;
    EXPECT_EQ(withField(terms, "price", "1").error().code, ErrorCode::FieldUnknown);
    EXPECT_EQ(withField(SpendCap{agreed("5")}, "window", "week").error().code, ErrorCode::FieldType);
}

/// A rate per unit of what is missing, and a step of a measure that is no share, are plain numbers.
TEST(ClauseForm, WhetherANumberIsAShareFollowsTheRuleAndTheMeasure) {
    OutcomeRebate rebate;
    EXPECT_FALSE(isShareField(rebate, "rate"));
    rebate.rule = RebateRule::Step;
    EXPECT_TRUE(isShareField(rebate, "rate"));
    EXPECT_TRUE(isShareField(Royalty{}, "rate"));
    ServiceCredit credit;
    EXPECT_TRUE(isShareField(credit, "from"));
    credit.metric.measure = "audited_positives_true";
    EXPECT_TRUE(isShareField(credit, "from"));
    for (const char* measure : {"response_minutes", "turnaround_minutes", "downtime_minutes", ""}) {
        credit.metric.measure = measure;
        EXPECT_FALSE(isShareField(credit, "from")) << measure;
        EXPECT_TRUE(isShareField(credit, "share"));
    }
    EXPECT_FALSE(isShareField(BundleDiscount{}, "from"));
}

/// Conditions that may be left out are not agreed by adding a clause.
bool isCondition(ClauseKind kind, const FormField& field) {
    if (kind == ClauseKind::Subscription) return field.path == "measure";  // else it would be an amount for each unit
    return field.path == "metric/measure" && (kind == ClauseKind::Termination || kind == ClauseKind::VolumeGuarantee);
}

TEST(ClauseForm, BlankTermsHaveTheirKindARowInEachListAndAMeasure) {
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        const auto kind = static_cast<ClauseKind>(i);
        const ClauseTerms blank = blankTerms(kind);
        EXPECT_EQ(kindOfTerms(blank), kind);
        for (const FormList& list : listsOf(blank)) EXPECT_EQ(list.rows, 1U) << clauseKind(blank);
        for (const FormField& field : formOf(blank))
            if (field.name == "measure") {
                EXPECT_EQ(field.value.empty(), isCondition(kind, field)) << clauseKind(blank) << " " << field.path;
            }
    }
}

TEST(ClauseForm, NoAmountFollowsAnIndexInAContractThatFollowsNone) {
    Contract contract;
    for (const char* name : {"indexed", "price_indexed", "pooled"}) {
        contract.indexedToPrices = true;
        EXPECT_TRUE(isInForce(contract, name, true)) << name;
        EXPECT_FALSE(isInForce(contract, name, false)) << name;
        contract.indexedToPrices = false;
        EXPECT_EQ(isInForce(contract, name, true), name == std::string("pooled")) << name;
    }
}

/// What a promise is usually about, not what is usually paid for.
TEST(ClauseForm, BlankPromisesAreAboutWhatIsPromised) {
    EXPECT_EQ(std::get<Warranty>(blankTerms(ClauseKind::Warranty)).measure, "missed");
    EXPECT_EQ(std::get<OutcomeRebate>(blankTerms(ClauseKind::OutcomeRebate)).metric.measure, "sensitivity");
    EXPECT_EQ(std::get<MoneyBack>(blankTerms(ClauseKind::MoneyBack)).metric.measure, "sensitivity");
    EXPECT_EQ(std::get<PerformanceBonus>(blankTerms(ClauseKind::PerformanceBonus)).metrics.front().metric.measure,
              "sensitivity");
    EXPECT_EQ(std::get<ServiceCredit>(blankTerms(ClauseKind::ServiceCredit)).metric.measure, "availability");
    EXPECT_EQ(std::get<PerUnit>(blankTerms(ClauseKind::PerUnit)).measure, "billable_studies");
}

}  // namespace
}  // namespace valor::test
