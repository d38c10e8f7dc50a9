// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs a figure of a result rests on, where it is less than the whole.
#pragma once

#include "core/ledger/flow.h"
#include "core/model/case.h"

namespace valor {

/// Of what all alternatives depend on (see inputsOf()): that which says what `party` gains or loses of one kind.
[[nodiscard]] std::vector<ParameterId> inputsOfFlows(const Case& input, const Scenario& scenario,
                                                     const Alternative& alternative, const PartyId& party,
                                                     FlowKind kind);
/// That which says what is paid under the contracts of the alternative.
[[nodiscard]] std::vector<ParameterId> inputsOfPayments(const Case& input, const Scenario& scenario,
                                                        const Alternative& alternative);
/// That which says what health the counted parties gain.
[[nodiscard]] std::vector<ParameterId> inputsOfHealth(const Case& input, const Scenario& scenario,
                                                      const Alternative& alternative);

}  // namespace valor
