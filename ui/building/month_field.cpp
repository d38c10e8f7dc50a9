// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/month_field.h"

#include <QLocale>
#include <QRegularExpression>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

constexpr YearMonth kExample(2027, 1);

/// @return nothing where there is no such month, or the year is one that no case has
std::optional<YearMonth> monthOf(const QString& year, int month) {
    const auto found =
        YearMonth::parse(QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0')).toStdString());
    return found ? std::optional(*found) : std::nullopt;
}

/// From 1; nothing for what is the name of no month.
std::optional<int> monthCalled(const QString& name, Language language) {
    const QLocale locale(Languages::code(language));
    for (int month = 1; month <= kYearMonths; ++month)
        for (const QLocale::FormatType form : {QLocale::ShortFormat, QLocale::LongFormat}) {
            const QString known = locale.standaloneMonthName(month, form).remove('.');
            if (known.compare(name, Qt::CaseInsensitive) == 0) return month;
        }
    return std::nullopt;
}

}  // namespace

std::optional<YearMonth> typedMonth(const QString& text) {
    const QString words = text.simplified();
    if (const auto month = YearMonth::parse(words.toStdString())) return *month;
    static const QRegularExpression numbered(QStringLiteral("^(\\d{1,2})[./](\\d{4})$"));
    if (const auto match = numbered.match(words); match.hasMatch())
        return monthOf(match.captured(2), match.captured(1).toInt());
    static const QRegularExpression named(QStringLiteral("^(\\p{L}+)\\.? ?(\\d{4})$"));
    const auto match = named.match(words);
    if (!match.hasMatch()) return std::nullopt;
    for (const Language language : kAllLanguages)
        if (const auto month = monthCalled(match.captured(1), language)) return monthOf(match.captured(2), *month);
    return std::nullopt;
}

MonthField::MonthField(const Environment& environment, QWidget* parent)
    : CheckedField(parent), environment_(environment) {
    setPlaceholderText(qt(kExample.text()));
}

void MonthField::show(YearMonth month) {
    setText(qt(month.text()));
}

QString MonthField::problem() const {
    if (text().trimmed().isEmpty())
        return isRequired() ? tr("Write the month as %1.").arg(qt(kExample.text())) : QString();
    if (month()) return {};
    return tr("“%1” is no month. Write it as %2 or %3.")
        .arg(text().trimmed(), qt(kExample.text()), monthName(kExample, environment_.languages.words()));
}

}  // namespace valor::ui
