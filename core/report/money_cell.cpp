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

MoneyFormat formatOfRow(const std::vector<double>& values, const NumberStyle& style, const MoneyFormat& format) {
    MoneyFormat finest = format;
    for (const double value : values) {
        MoneyFormat own = format;
        while (value != 0 && isNought(formatMoneyNumber(value, style, own)) &&
               own.decimals < format.decimals + kMoreDecimals)
            ++own.decimals;
        const bool isSeen = !isNought(formatMoneyNumber(value, style, own));
        if (isSeen) finest.decimals = std::max(finest.decimals, own.decimals);
    }
    return finest;
}

std::string formatMoneyCell(double value, const NumberStyle& style, MoneyFormat format) {
    return formatMoneyNumber(value, style, formatOfRow({value}, style, format));
}

int decimalsToTell(double low, double high, int least, const NumberStyle& style) {
    int decimals = least;
    while (decimals < kMostOfPercent && low != high &&
           formatNumber(100 * low, decimals, style) == formatNumber(100 * high, decimals, style))
        ++decimals;
    return decimals;
}

}  // namespace valor
