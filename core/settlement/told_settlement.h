// SPDX-License-Identifier: GPL-3.0-or-later
// Settling a contract on a file of observations, with what is to be said about them.
#pragma once

#include <string>
#include <vector>

#include "core/ports/settlement_files.h"
#include "core/settlement/settling.h"

namespace valor {

struct SettlementRequest {
    std::string contract;      ///< what a reader calls it, for messages
    std::string observations;  ///< path
    std::string through{};     ///< last month to settle, "2027-03"; empty: all
    std::string throughPlace;  ///< where the month was given, for messages
};
struct ToldSettlement {
    std::vector<std::string> remarks;  ///< also where the settlement is refused: they may say why
    Result<Settled> settled;           ///< the errors of settleObserved()
};
/// @return the errors of lastMonthToSettle(), of the file and of observedContract()
[[nodiscard]] Result<ToldSettlement> toldSettlement(const SettlementFiles& files, AgreedContract agreed,
                                                    const SettlementRequest& request, const Wording& wording);

}  // namespace valor
