// SPDX-License-Identifier: GPL-3.0-or-later
// As many decimals as a reader needs to see what there is.
#pragma once

#include <string>
#include <vector>

#include "core/report/number_format.h"

namespace valor {

/// The unit of a table of money and enough digits to tell its entries apart. @param largest magnitude in it
[[nodiscard]] MoneyFormat formatOfTable(double largest);

/// The cell of a column of larger amounts: one that would round to nought gets as many decimals as show its sign,
/// because a small loss is no "0.0". What is smaller than rounding stays nought.
[[nodiscard]] std::string formatMoneyCell(double value, const NumberStyle& style, MoneyFormat format);

/// The same for a row that is read as one: all of it with the decimals that its smallest amount needs.
[[nodiscard]] MoneyFormat formatOfRow(const std::vector<double>& values, const NumberStyle& style,
                                      const MoneyFormat& format);

/// Decimals of a percentage that tell two shares apart, from `least` on and at most three: an interval from 57.2 % to
/// 57.2 % says nothing.
[[nodiscard]] int decimalsToTell(double low, double high, int least, const NumberStyle& style);

}  // namespace valor
