// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// The word people use for their own currency; a foreign one keeps its code so that kroner are never confused.
QString currencyWord(std::string_view currency, Language words) {
    const bool own =
        (words == Language::Danish && currency == "DKK") || (words == Language::Bokmal && currency == "NOK");
    return own ? QStringLiteral("kr.") : qt(currency);
}

}  // namespace

QChar Formats::decimalMark() const {
    return numbers_ == Language::English ? QLatin1Char('.') : QLatin1Char(',');
}

QChar Formats::groupMark() const {
    switch (numbers_) {
        case Language::English: return QLatin1Char(',');
        case Language::Danish: return QLatin1Char('.');
        case Language::Bokmal: return kNoBreakSpace;
    }
    return kNoBreakSpace;
}

QString Formats::number(double value, int decimals) const {
    if (!std::isfinite(value)) return std::isnan(value) ? QStringLiteral("–") : value < 0 ? "−∞" : "∞";
    QString digits = QString::number(std::abs(value), 'f', decimals);
    const bool zero = std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c == '0' || c == '.'; });
    const qsizetype point = digits.indexOf('.');
    const qsizetype whole = point < 0 ? digits.size() : point;
    if (point >= 0) digits[point] = decimalMark();
    for (qsizetype at = whole - 3; at > 0; at -= 3) digits.insert(at, groupMark());
    return value < 0 && !zero ? kMinus + digits : digits;
}

QString Formats::shortest(double value, int significant, int decimals) const {
    if (value == 0 || !std::isfinite(value)) return number(value, decimals);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const int most = std::clamp(significant - 1 - magnitude, decimals, 12);
    QString text = number(value, most);
    for (int places = most; places > decimals && text.endsWith('0'); --places) text.chop(1);
    if (text.endsWith(decimalMark())) text.chop(1);
    return text;
}

QString Formats::percent(double share, int decimals) const {
    const QString text = number(100 * share, decimals);
    return words_ == Language::English ? text + '%' : text + kNoBreakSpace + '%';
}

MoneyScale Formats::moneyScale(double magnitude, std::string_view currency) const {
    const QString money = currencyWord(currency, words_);
    const auto unit = [&](const QString& pattern) { return pattern.arg(money).replace(' ', kNoBreakSpace); };
    if (magnitude >= 1e9) return {1e9, unit(Words::tr("billion %1"))};
    if (magnitude >= 1e6) return {1e6, unit(Words::tr("million %1"))};
    if (magnitude >= 1e4) return {1e3, unit(Words::tr("thousand %1"))};
    return {1, money};
}

int Formats::decimalsFor(double magnitude) {
    if (!(magnitude > 0)) return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(magnitude))), 0, 6);
}

QString Formats::money(double amount, std::string_view currency) const {
    const MoneyScale scale = moneyScale(std::abs(amount), currency);
    const double shown = amount / scale.factor;
    return number(shown, std::min(decimalsFor(std::abs(shown)), 2)) + kNoBreakSpace + scale.unit;
}

QString Formats::range(double low, double high) const {
    const int decimals = std::min(decimalsFor(std::max(std::abs(low), std::abs(high))), 2);
    return Words::tr("%1 to %2").arg(number(low, decimals), number(high, decimals));
}

}  // namespace valor::ui
