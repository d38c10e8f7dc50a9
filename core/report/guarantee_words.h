// SPDX-License-Identifier: GPL-3.0-or-later
// What a guarantee promises, in words: at which count it is triggered, when that is decided, and what comes back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/contract/operating.h"
#include "core/report/contract_names.h"

namespace valor {

/// Why and from which count on a guarantee is triggered, see triggerInWords(), and what follows, see
/// consequenceInWords().
[[nodiscard]] std::string decisionInWords(const OperatingCharacteristic& guarantee, const ContractNames& names);
/// "the rule asks for 95 % certainty …, at 207 or fewer"
[[nodiscard]] std::string triggerInWords(const OperatingCharacteristic& guarantee, const ContractNames& names);
/// When it is decided, and how much comes back: "Settled at the end of every contract year …, first in 2027-12. For
/// every percentage point below 95 %, 2 % of the net charges of that period come back, at most 15 % of them."
[[nodiscard]] std::string consequenceInWords(const OperatingCharacteristic& guarantee, const ContractNames& names);

/// What is measured with its unit, "30 min"; the number alone where the measure is unknown or has none.
[[nodiscard]] std::string measuredInWords(const std::string& decimal, std::string_view measure, const Wording& wording);
/// Of each service credit what it promises, when it is settled, and what comes back below: "at least 99 % availability
/// is promised. … Below 99 %, 5 % of the charges of that month comes back; below 95 %, 10 %. At most 10 % comes back."
/// Where shares do not fall with the level: "From 30 min on, 5 % of the charges of that month comes back; …"
[[nodiscard]] std::vector<std::string> creditsInWords(const ContractNames& names);
/// The same of one. @pre it has a step
[[nodiscard]] std::string creditInWords(const ClauseId& clause, const ServiceCredit& terms, const ContractNames& names);

}  // namespace valor
