// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr std::array<double, kMoneyScales> kFactors{1, 1e3, 1e6, 1e9};

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

QString Formats::shortest(double value, int digits) const {
    return qt(formatSignificant(value, digits, style_));
}

QString Formats::percent(double share, int decimals) const {
    return qt(formatShare(share, style_, decimals));
}

QString Formats::percentSign() const {
    return qt(style_.unitSpace) + '%';
}

MoneyUnit Formats::moneyUnit(double magnitude, std::string_view currency) const {
    const MoneyFormat format = moneyFormatFor(magnitude);
    return {kFactors[static_cast<std::size_t>(format.scale)], qt(valor::moneyUnit(currency, style_, format.scale))};
}

int Formats::decimalsFor(double magnitude) {
    if (!(magnitude > 0)) return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(magnitude))), 0, 2);
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

QString Formats::moneyNumberLike(double amount, double of) const {
    return qt(formatMoneyNumber(amount, style_, moneyFormatFor(of)));
}

QString Formats::moneyError(double error, double of, std::string_view currency) const {
    MoneyFormat format = moneyFormatFor(of);
    const double shown = std::abs(error) / kFactors[static_cast<std::size_t>(format.scale)];
    if (shown > 0) format.decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(shown))), 0, 3);
    return qt(formatMoney(error, currency, style_, format));
}

QString Formats::moneyRange(double low, double high, std::string_view currency) const {
    return qt(formatMoneyRange(low, high, currency, style_));
}

}  // namespace valor::ui
