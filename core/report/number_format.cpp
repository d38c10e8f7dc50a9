// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/error/expects.h"

namespace valor {
namespace {

constexpr std::array<double, kMoneyScales> kFactors{1, 1e3, 1e6, 1e9};
/// Amounts from here on are written in the larger unit: 9 999 kr. but 10 thousand, 900 thousand but 1.0 million.
constexpr std::array<double, kMoneyScales> kStarts{0, 1e4, 1e6, 1e9};
constexpr int kMostDecimals = 3;
constexpr int kMostPlaces = 15;
constexpr double kPointWidth = 1e-9;
constexpr int kSignificantDigits = 3;

double factorOf(MoneyScale scale) {
    return kFactors[static_cast<std::size_t>(scale)];
}

/// Digits of the rounded magnitude, e.g. "1234.50".
std::string plainDigits(double magnitude, int decimals) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), magnitude, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string grouped(std::string_view whole, std::string_view mark) {
    std::string result;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) result += mark;
        result += whole[i];
    }
    return result;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string_view signOf(std::string_view currency, const NumberStyle& style) {
    return currency == style.homeCurrency ? std::string_view(style.homeSign) : currency;
}

std::string fill(const std::string& pattern, std::string_view number, std::string_view currency,
                 const NumberStyle& style) {
    std::string text = pattern;
    replaceAll(text, " ", style.unitSpace);
    replaceAll(text, "{c}", signOf(currency, style));
    replaceAll(text, "{n}", number);
    return text;
}

NumberStyle nordic(std::string groupMark, std::string home, std::string sign,
                   std::array<std::string, kMoneyScales> units) {
    NumberStyle style;
    style.decimalMark = ",";
    style.groupMark = std::move(groupMark);
    style.rangeWord = "og";
    style.homeCurrency = std::move(home);
    style.homeSign = std::move(sign);
    for (std::size_t i = 0; i < kMoneyScales; ++i) style.money[i] = "{n} " + units[i];
    style.moneyUnit = std::move(units);
    return style;
}

/// Format of an end of a range. It keeps its sign: −0.3 is no 0, though the other end is so large that tenths hardly
/// matter. What is nothing but rounding stays 0.
MoneyFormat formatOfEnd(double value, const MoneyFormat& format) {
    const int most = format.scale == MoneyScale::One ? 2 : kMostDecimals;
    const double shown = std::abs(value) / factorOf(format.scale);
    for (int decimals = format.decimals; decimals <= most; ++decimals)
        if (shown >= 0.5 * std::pow(0.1, decimals)) return {format.scale, decimals};
    return format;
}

}  // namespace

NumberStyle numberStyle(Language language) {
    switch (language) {
        case Language::English: return {};
        case Language::Danish: return nordic(".", "DKK", "kr.", {"{c}", "t. {c}", "mio. {c}", "mia. {c}"});
        case Language::Bokmal: return nordic("\u00A0", "NOK", "kr", {"{c}", "tusen {c}", "mill. {c}", "mrd. {c}"});
    }
    return {};
}

std::string formatNumber(double value, int decimals, const NumberStyle& style) {
    expects(decimals >= 0 && decimals <= kMostPlaces, "decimals are between 0 and 15");
    if (std::isnan(value)) return "–";
    const std::string sign = value < 0 ? style.minus : "";
    if (std::isinf(value)) return sign + "∞";
    const std::string digits = plainDigits(std::abs(value), decimals);
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    const auto point = digits.find('.');
    std::string text = grouped(std::string_view(digits).substr(0, point), style.groupMark);
    if (point != std::string::npos) text += style.decimalMark + digits.substr(point + 1);
    return isZero ? text : sign + text;
}

std::string formatSignificant(double value, int digits, const NumberStyle& style) {
    if (!std::isfinite(value) || value == 0) return formatNumber(value, 0, style);
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const int decimals = std::clamp(digits - 1 - exponent, 0, kMostPlaces);
    std::string text = formatNumber(value, decimals, style);
    if (decimals == 0) return text;
    while (text.back() == '0') text.pop_back();
    if (text.ends_with(style.decimalMark)) text.resize(text.size() - style.decimalMark.size());
    return text;
}

MoneyFormat moneyFormatFor(double largest, double resolution) {
    const double size = std::max(std::abs(largest), std::abs(resolution));
    MoneyFormat format;
    for (std::size_t i = 1; i < kMoneyScales; ++i)
        if (size >= kStarts[i]) format.scale = static_cast<MoneyScale>(i);
    const double factor = factorOf(format.scale);
    const double known = std::abs(resolution) / factor;
    const double shown = std::abs(largest) / factor;
    if (known > 0)
        format.decimals = static_cast<int>(-std::floor(std::log10(known)));
    else if (shown > 0)
        format.decimals = kSignificantDigits - 1 - static_cast<int>(std::floor(std::log10(shown)));
    // Money has no decimals below the minor unit, and never more than a reader takes in.
    format.decimals = std::clamp(format.decimals, 0, format.scale == MoneyScale::One ? 2 : kMostDecimals);
    return format;
}

std::string formatMoneyNumber(double value, const NumberStyle& style, const MoneyFormat& format) {
    return formatNumber(value / factorOf(format.scale), format.decimals, style);
}

MoneyFormat formatOfError(double value, MoneyFormat format) {
    constexpr int kMoreDecimals = 4;  // what is smaller still is rounding
    const double shown = std::abs(value) / factorOf(format.scale);
    const int least = format.decimals + 1, most = least + kMoreDecimals;
    format.decimals = least;
    while (format.decimals <= most && shown * std::pow(10, format.decimals) < 0.5) ++format.decimals;
    if (format.decimals > most) format.decimals = least;
    return format;
}

std::string formatErrorNumber(double value, const NumberStyle& style, MoneyFormat format) {
    return formatMoneyNumber(value, style, formatOfError(value, format));
}

std::string formatMoney(double value, std::string_view currency, const NumberStyle& style, const MoneyFormat& format) {
    return fill(style.money[static_cast<std::size_t>(format.scale)], formatMoneyNumber(value, style, format), currency,
                style);
}

std::string formatMoney(double value, std::string_view currency, const NumberStyle& style, double resolution) {
    return formatMoney(value, currency, style, moneyFormatFor(value, resolution));
}

std::string formatMoneyRange(double low, double high, std::string_view currency, const NumberStyle& style) {
    const double largest = std::max(std::abs(low), std::abs(high));
    const bool isPoint = high - low <= kPointWidth * largest;  // what remains is rounding
    const MoneyFormat format = moneyFormatFor(largest, isPoint ? 0 : (high - low) / 10);
    const std::string numbers = formatMoneyNumber(low, style, formatOfEnd(low, format)) + " " + style.rangeWord + " " +
                                formatMoneyNumber(high, style, formatOfEnd(high, format));
    return fill(style.money[static_cast<std::size_t>(format.scale)], numbers, currency, style);
}

std::string moneyUnit(std::string_view currency, const NumberStyle& style, MoneyScale scale) {
    return fill(style.moneyUnit[static_cast<std::size_t>(scale)], "", currency, style);
}

std::string formatShare(double share, const NumberStyle& style, int decimals) {
    const double step = 100 * std::pow(0.1, decimals + 2);
    const double percent = 100 * share;
    const std::string unit = style.unitSpace + "%";
    if (percent > 0 && percent < step / 2) return "<" + formatNumber(step, decimals, style) + unit;
    if (percent < 100 && percent >= 100 - step / 2) return ">" + formatNumber(100 - step, decimals, style) + unit;
    return formatNumber(percent, decimals, style) + unit;
}

std::string formatFutures(double probability, const NumberStyle& style) {
    if (probability > 0 && probability < 0.005) return "<1";
    if (probability < 1 && probability >= 0.995) return ">99";
    return formatNumber(100 * probability, 0, style);
}

}  // namespace valor
