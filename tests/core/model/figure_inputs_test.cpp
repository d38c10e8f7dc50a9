// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/figure_inputs.h"

#include <algorithm>

#include "core/model/usage.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::Contains;
using testing::IsSubsetOf;
using testing::Not;

/// The minimal case with a second party that pays for something of its own.
Case withGrant() {
    CaseBuilder builder;
    builder.with(fixed("grant", "DKK", 5000)).with(fixed("open_price", "DKK/exam", 3));
    builder.with(cashItem("grant", CashBasis::Once, {"grant"}, "outside", "vendor"));
    return builder.build();
}

const Alternative& strategy(const Case& input) {
    return *std::ranges::find_if(input.alternatives, [&](const Alternative& a) { return a.id != input.comparator; });
}
std::vector<ParameterId> flows(const Case& input, const char* party, FlowKind kind) {
    return inputsOfFlows(input, input.scenarios.front(), strategy(input), PartyId(party), kind);
}

TEST(FigureInputs, FreedTimeRestsOnMinutesAndWageButNotOnTheGrant) {
    const Case input = withGrant();
    const auto found = flows(input, "hospital", FlowKind::Capacity);
    EXPECT_THAT(found, Contains(ParameterId("minutes")));
    EXPECT_THAT(found, Contains(ParameterId("wage")));
    EXPECT_THAT(found, Not(Contains(ParameterId("grant"))));
    EXPECT_THAT(found, Not(Contains(ParameterId("qaly_value"))));
}

TEST(FigureInputs, CashOfAPartyRestsOnWhatItReceives) {
    const auto found = flows(withGrant(), "vendor", FlowKind::Cash);
    EXPECT_THAT(found, Contains(ParameterId("grant")));
    EXPECT_THAT(found, Not(Contains(ParameterId("minutes"))));
}

TEST(FigureInputs, PaymentsRestOnNoEffect) {
    const Case input = withGrant();
    const auto found = inputsOfPayments(input, input.scenarios.front(), strategy(input));
    EXPECT_THAT(found, Not(Contains(ParameterId("minutes"))));
    EXPECT_THAT(found, Not(Contains(ParameterId("grant"))));
    EXPECT_THAT(found, Contains(ParameterId("volume")));
}

TEST(FigureInputs, HealthOfACaseWithoutItRestsOnNoEffect) {
    const Case input = withGrant();
    EXPECT_THAT(inputsOfHealth(input, input.scenarios.front(), strategy(input)), Not(Contains(ParameterId("minutes"))));
}

TEST(FigureInputs, NoFigureRestsOnMoreThanTheWhole) {
    const Case input = withGrant();
    const auto all = inputsOf(input, input.scenarios.front(), &strategy(input));
    for (const Party& party : input.parties)
        for (const FlowKind kind : kAllFlowKinds)
            EXPECT_THAT(flows(input, party.id.text().c_str(), kind), IsSubsetOf(all)) << party.id.text();
}

}  // namespace
}  // namespace valor::test
