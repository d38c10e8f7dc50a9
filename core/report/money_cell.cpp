// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/money_cell.h"

#include <algorithm>

namespace valor {
namespace {

constexpr int kMoreDecimals = 4;  // what is smaller still is rounding
constexpr int kMostOfPercent = 3;

bool isNought(const std::string& text) {
    return text.find_first_of("123456789") == std::string::npos;
}

}  // namespace

MoneyFormat formatOfTable(double largest) {
    MoneyFormat format = moneyFormatFor(largest);
    if (format.scale != MoneyScale::One) format.decimals = std::max(format.decimals, 1);
    return format;
}

std::string formatMoneyCell(double value, const NumberStyle& style, MoneyFormat format) {
    const std::string usual = formatMoneyNumber(value, style, format);
    if (value == 0) return usual;
    const int most = format.decimals + kMoreDecimals;
    std::string text = usual;
    while (isNought(text) && format.decimals < most) {
        ++format.decimals;
        text = formatMoneyNumber(value, style, format);
    }
    return isNought(text) ? usual : text;
}

int decimalsToTell(double low, double high, int least, const NumberStyle& style) {
    int decimals = least;
    while (decimals < kMostOfPercent && low != high &&
           formatNumber(100 * low, decimals, style) == formatNumber(100 * high, decimals, style))
        ++decimals;
    return decimals;
}

}  // namespace valor
