// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/month_field.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStyle>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

constexpr YearMonth kExample(2027, 1);

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
    if (const auto match = numbered.match(words); match.hasMatch()) {
        const auto month =
            YearMonth::parse((match.captured(2) + '-' + match.captured(1).rightJustified(2, '0')).toStdString());
        return month ? std::optional(*month) : std::nullopt;
    }
    static const QRegularExpression named(QStringLiteral("^(\\p{L}+)\\.? ?(\\d{4})$"));
    const auto match = named.match(words);
    if (!match.hasMatch()) return std::nullopt;
    for (const Language language : kAllLanguages)
        if (const auto month = monthCalled(match.captured(1), language)) {
            const QString number = QStringLiteral("-%1").arg(*month, 2, 10, QLatin1Char('0'));
            const auto found = YearMonth::parse((match.captured(2) + number).toStdString());  // which years there are
            return found ? std::optional(*found) : std::nullopt;
        }
    return std::nullopt;
}

MonthField::MonthField(const Environment& environment, QWidget* parent) : QLineEdit(parent), environment_(environment) {
    setPlaceholderText(qt(kExample.text()));
    connect(this, &QLineEdit::textEdited, this, [this] { mark(false); });
}

void MonthField::show(YearMonth month) {
    setText(qt(month.text()));
}

QString MonthField::problem() const {
    if (text().trimmed().isEmpty())
        return isRequired_ ? tr("Write the month as %1.").arg(qt(kExample.text())) : QString();
    if (month()) return {};
    return tr("“%1” is no month. Write it as %2 or %3.")
        .arg(text().trimmed(), qt(kExample.text()), monthName(kExample, environment_.languages.words()));
}

void MonthField::mark(bool isWrong) {
    if (property("invalid").toBool() == isWrong) return;
    setProperty("invalid", isWrong);
    style()->unpolish(this);
    style()->polish(this);
}

}  // namespace valor::ui
