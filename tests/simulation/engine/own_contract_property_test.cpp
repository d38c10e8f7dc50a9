// SPDX-License-Identifier: GPL-3.0-or-later
// A contract that an alternative gets for itself pays what the one it is a copy of pays, in every future.
#include "core/model/building.h"
#include "core/model/edit.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using namespace test;

/// A price per use that is stated for the scenario alone, up to a maximum.
Case pricedCase(double price, double maximum) {
    return CaseBuilder()
        .with(fixed("asked", "DKK/exam", 1))
        .with(derived("price", "DKK/exam", "asked * 2"))
        .with(fixed("maximum", "DKK", maximum))
        .with(clause("use", PerUnit{open("price"), "processed"}))
        .with(clause("cap", SpendCap{open("maximum")}))
        .change([=](Case& input) {
            input.scenarios.front().overrides = {{ParameterId("asked"), NativeEntry{Fixed{price}}}};
        })
        .build();
}

RC_GTEST_PROP(OwnContract, PaysWhatTheOriginalPaysUntilItsPriceIsChanged, ()) {
    const double price = *rc::gen::inRange(1, 100);
    const double maximum = *rc::gen::inRange(1'000, 2'000'000);
    const CasePtr before = std::make_shared<const Case>(pricedCase(price, maximum));
    const CasePtr both = *withAlternativeCopy(before, AlternativeId("ai"), text("Later"));
    RunRequest request = requestFor(*both, 100);
    request.counts = *rc::gen::element(CountMode::Expected, CountMode::Drawn);
    const auto result = runRequest(request);
    RC_ASSERT(column(*result, "ai.net_benefit") == column(*result, "later.net_benefit"));
    RC_ASSERT(ledger(result->alternatives.front(), "vendor", FlowKind::Cash) ==
              ledger(result->alternatives.back(), "vendor", FlowKind::Cash));

    const CasePtr unpaid = *withOverride(both, ScenarioId("base"), ParameterId("asked_2"), NativeEntry{Fixed{0}});
    request.input = unpaid;
    const auto changed = runRequest(request);
    RC_ASSERT(column(*changed, "ai.net_benefit") == column(*result, "ai.net_benefit"));
    RC_ASSERT(column(*changed, "later.net_benefit") != column(*result, "later.net_benefit"));
}

}  // namespace
}  // namespace valor
