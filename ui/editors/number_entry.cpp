// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/number_entry.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

bool matches(const QString& text, const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(text).hasMatch();
}

/// The ways in which a person may write the unit of a field behind a number: "min./exam", "min.", "min".
QStringList writtenUnits(QString suffix) {
    suffix = suffix.replace(kNoBreakSpace, ' ').trimmed();
    QStringList units{suffix, suffix.section('/', 0, 0)};
    if (suffix.startsWith('%')) units << "%";
    for (qsizetype i = 0, count = units.size(); i < count; ++i)
        if (units[i].endsWith('.')) units << units[i].chopped(1);
    units.removeAll(QString());
    return units;
}

/// Plain blanks, an ASCII minus and no unit behind.
QString normalised(QString text, const QString& suffix) {
    text.replace(kNoBreakSpace, ' ').replace(QChar(0x202F), ' ').replace(QChar(0x2009), ' ').replace(kMinus, '-');
    text = text.trimmed();
    for (const QString& unit : writtenUnits(suffix))
        if (text.endsWith(unit, Qt::CaseInsensitive)) {
            text.chop(unit.size());
            break;
        }
    return text.trimmed();
}

NumberEntry problem(NumberProblem what) {
    return {std::nullopt, what};
}

NumberEntry value(QString text) {
    bool ok = false;
    const double number = text.replace(',', '.').toDouble(&ok);  // QString::toDouble always reads the C locale
    return ok ? NumberEntry{number, NumberProblem::None} : problem(NumberProblem::NotANumber);
}

NumberEntry readInteger(const QString& text) {
    if (matches(text, R"(-?\d+)")) return value(text);
    if (!matches(text, R"(-?[\d.,]+)")) return problem(NumberProblem::NotANumber);
    if (!matches(text, R"(-?[1-9]\d{0,2}(\.\d{3})+)") && !matches(text, R"(-?[1-9]\d{0,2}(,\d{3})+)"))
        return problem(NumberProblem::BadGroups);
    return value(QString(text).remove('.').remove(','));
}

/// "1.234,5" where "," is the decimal mark: the other mark can only group. Groups that are not well formed, or that
/// might be a fraction ("1.234" of anything but an amount), are not taken.
std::optional<QString> withoutGroups(const QString& text, QChar decimal, NumberKind kind) {
    const QChar group = decimal == ',' ? '.' : ',';
    const QString groups = R"(-?[1-9]\d{0,2}(?:\%1\d{3})%2)", fraction = R"(\%1\d+)";
    const auto fits = [&](const QString& pattern) { return matches(text, pattern.toLatin1().constData()); };
    if (!fits(groups.arg(group).arg("+") + fraction.arg(decimal)) &&
        !fits(groups.arg(group).arg(kind == NumberKind::Amount ? "+" : "{2,}")))
        return std::nullopt;
    return QString(text).remove(group);
}

NumberEntry readDecimal(const QString& text, NumberKind kind, std::optional<QChar> decimal) {
    if (decimal)
        if (const auto plain = withoutGroups(text, *decimal, kind)) return value(*plain);
    if (!matches(text, R"(-?[\d.,]+)") || !text.contains(QRegularExpression(R"(\d)")))
        return problem(NumberProblem::NotANumber);
    const qsizetype marks = text.count('.') + text.count(',');
    if (marks > 1) return problem(NumberProblem::GroupedMarks);
    // A group of three never starts with 0, so "0.062" can only mean sixty-two thousandths.
    if (matches(text, R"(-?[1-9]\d{0,2}[.,]\d{3})")) return problem(NumberProblem::Ambiguous);
    if (matches(text, R"(-?\d+[.,])")) return problem(NumberProblem::NotANumber);
    return value(text);
}

}  // namespace

NumberEntry readNumber(const QString& text, NumberKind kind, const QString& suffix, std::optional<QChar> decimal) {
    QString plain = normalised(text, suffix);
    if (plain.isEmpty()) return problem(NumberProblem::Empty);
    if (plain.startsWith('+')) plain.remove(0, 1);
    if (plain.startsWith("- ")) plain.remove(1, 1);
    if (matches(plain, R"(-?[\d.,][\d., ]*[\p{L}%]\D*)")) return problem(NumberProblem::OtherUnit);
    if (plain.contains(QRegularExpression(R"(\p{L})"))) return problem(NumberProblem::NotANumber);
    if (plain.contains(' ')) {
        if (!matches(plain, R"(-?\d{1,3}( \d{3})+([.,]\d+)?)")) return problem(NumberProblem::BadGroups);
        plain.remove(' ');
        // Grouped by blanks, so a mark that follows is a decimal mark beyond doubt.
        if (kind != NumberKind::Integer && plain.contains(QRegularExpression("[.,]"))) return value(plain);
    }
    return kind == NumberKind::Integer ? readInteger(plain) : readDecimal(plain, kind, decimal);
}

NumberKind kindOfUnit(std::string_view unit) {
    constexpr std::array<std::string_view, 4> kCounted{"case", "exam", "inhabitant", "patient"};
    // Per minute or inhabitant an amount may well have three decimals.
    constexpr std::array<std::string_view, 9> kShares{"yr",   "month", "case", "exam",   "100k",
                                                      "site", "FTE",   "QALY", "patient"};
    const std::size_t end = unit.find('/');
    const std::string_view first = unit.substr(0, end);
    const auto isOneOf = [](const auto& known, std::string_view name) {
        return std::ranges::find(known, name) != known.end();
    };
    const bool isCurrency =
        first == "$" || (first.size() == 3 && std::ranges::all_of(first, [](char c) { return c >= 'A' && c <= 'Z'; }));
    if (!isCurrency && !isOneOf(kCounted, first)) return NumberKind::Decimal;
    if (end == std::string_view::npos) return NumberKind::Amount;
    for (std::string_view rest = unit.substr(end + 1); !rest.empty();) {
        const std::size_t next = rest.find('/');
        if (!isOneOf(kShares, rest.substr(0, next))) return NumberKind::Decimal;
        rest = next == std::string_view::npos ? std::string_view() : rest.substr(next + 1);
    }
    // A rate per case or patient is a count of whole ones no more.
    const bool isRate =
        !isCurrency && (unit.ends_with("/case") || unit.ends_with("/patient") || unit.ends_with("/exam"));
    return isRate ? NumberKind::Decimal : NumberKind::Amount;
}

std::optional<NumberMeanings> meaningsOf(const QString& text, const QString& suffix) {
    if (readNumber(text, NumberKind::Decimal, suffix).problem != NumberProblem::Ambiguous) return std::nullopt;
    const NumberEntry grouped = readNumber(QString(text).remove('.').remove(','), NumberKind::Decimal, suffix);
    if (!grouped.value) return std::nullopt;
    return NumberMeanings{*grouped.value, *grouped.value / 1000};
}

bool mayBeShare(double typed, double standing) {
    return typed > 0 && typed <= 1 && standing > 0 && typed * 100 / standing < standing / typed;
}

}  // namespace valor::ui
