// SPDX-License-Identifier: GPL-3.0-or-later
// What an amount of a clause is paid for.
#pragma once

#include <string>
#include <string_view>

#include "core/contract/contract.h"

namespace valor::ui {

/// In the form of Parameter::unit: "$/month/site", "$/exam"; "$" for an amount paid once.
/// @param field name of the amount in files: "amount", "price", "high_price"; that of a tier is "price" too
[[nodiscard]] std::string amountUnit(const Clause& clause, std::string_view field);

}  // namespace valor::ui
