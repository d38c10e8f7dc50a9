// SPDX-License-Identifier: GPL-3.0-or-later
// Times and months as people read them.
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <string>

#include "core/calendar/year_month.h"
#include "ui/text/languages.h"
#include "ui/text/text.h"

namespace valor::ui {

/// "2027-01-31 13:34" on the clock of this machine. @param utc "2027-01-31T12:34:56Z"; other text stays as it is
[[nodiscard]] inline QString localTime(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(qt(utc), Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString("yyyy-MM-dd HH:mm") : qt(utc);
}

/// "Oct 2027"
[[nodiscard]] inline QString monthName(YearMonth month, Language language) {
    const QLocale locale(Languages::code(language));
    return locale.standaloneMonthName(month.month(), QLocale::ShortFormat) + ' ' + QString::number(month.year());
}

/// The same with what the file says, "2027-01-31 13:34 (UTC 12:34)".
[[nodiscard]] inline QString zonedTime(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(qt(utc), Qt::ISODate);
    if (!time.isValid()) return qt(utc);
    const bool sameDay = time.date() == time.toLocalTime().date();
    return localTime(utc) + " (UTC " + time.toUTC().toString(sameDay ? "HH:mm" : "yyyy-MM-dd HH:mm") + ')';
}

/// The clock of this machine, "CET".
[[nodiscard]] inline QString localZone() {
    return QDateTime::currentDateTime().timeZoneAbbreviation();
}

}  // namespace valor::ui
