// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr std::array<double, kMoneyScales> kFactors{1, 1e3, 1e6, 1e9};
constexpr int kMostPlaces = 6;  // beyond a millionth nothing is known

double factorOf(const MoneyFormat& format) {
    return kFactors[static_cast<std::size_t>(format.scale)];
}

}  // namespace

Formats::Formats(Language words, Language numbers) : words_(words), style_(numberStyle(words)) {
    const NumberStyle form = numberStyle(numbers);
    style_.decimalMark = form.decimalMark;
    style_.groupMark = form.groupMark;
}

QString Formats::decimalMark() const {
    return qt(style_.decimalMark);
}

QString Formats::groupMark() const {
    return qt(style_.groupMark);
}

QString Formats::number(double value, int decimals) const {
    return qt(formatNumber(value, decimals, style_));
}

QString Formats::bound(double value, int decimals) const {
    const QString text = number(value, decimals);
    const double least = std::pow(10, -decimals - kMostPlaces);  // below it is what rounding left, not a side
    return text == number(0, decimals) && std::abs(value) >= least ? shortest(value, 1) : text;
}

QString Formats::shortest(double value, int digits) const {
    return qt(formatSignificant(value, digits, style_));
}

QString Formats::faithful(double value) const {
    constexpr int kMost = 6;
    constexpr double kFaithful = 2e-5;
    int digits = 2;
    const auto isFaithful = [&] {
        return std::abs(QString::number(value, 'g', digits).toDouble() - value) <= kFaithful * std::abs(value);
    };
    while (digits < kMost && !isFaithful()) ++digits;
    return shortest(value, digits);
}

QString Formats::percent(double share, int decimals) const {
    return qt(formatShare(share, style_, decimals));
}

QString Formats::percentSign() const {
    return qt(style_.unitSpace) + '%';
}

MoneyUnit Formats::moneyUnit(double magnitude, std::string_view currency) const {
    const MoneyFormat format = moneyFormatFor(magnitude);
    return {factorOf(format), qt(valor::moneyUnit(currency, style_, format.scale))};
}

int Formats::decimalsFor(double magnitude) {
    if (!(magnitude > 0)) return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(magnitude))), 0, kMostPlaces);
}

QString Formats::money(double amount, std::string_view currency) const {
    return qt(formatMoney(amount, currency, style_));
}

QString Formats::wholeMoney(double amount, std::string_view currency) const {
    return qt(formatMoney(amount, currency, style_, MoneyFormat{}));
}

QString Formats::moneyLike(double amount, double of, std::string_view currency) const {
    return qt(formatMoney(amount, currency, style_, moneyFormatFor(of)));
}

QString Formats::moneyBoundLike(double amount, double of) const {
    const MoneyFormat format = moneyFormatFor(of);
    return bound(amount / factorOf(format), format.decimals);
}

QString Formats::moneyError(double error, double of, std::string_view currency) const {
    MoneyFormat format = moneyFormatFor(of);
    const double shown = std::abs(error) / factorOf(format);
    if (shown > 0) format.decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(shown))), 0, 3);
    if (shown > 0 && shown < 0.001) format = moneyFormatFor(error);
    return qt(formatMoney(error, currency, style_, format));
}

QString Formats::moneyRange(double low, double high, std::string_view currency) const {
    constexpr double kPoint = 1e-9;  // of the larger end: what rounding leaves between equal ends
    const double largest = std::max(std::abs(low), std::abs(high));
    const MoneyFormat format = moneyFormatFor(largest, high - low <= kPoint * largest ? 0 : (high - low) / 10);
    const auto end = [&](double value) { return bound(value / factorOf(format), format.decimals); };
    // The pattern of the language around the upper end, with both ends in its place.
    const QString upper = qt(formatMoneyNumber(high, style_, format));
    QString text = qt(formatMoney(high, currency, style_, format));
    return text.replace(text.indexOf(upper), upper.size(), end(low) + ' ' + qt(style_.rangeWord) + ' ' + end(high));
}

}  // namespace valor::ui
