// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/result_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/model/central_values.h"
#include "ui/document/figures.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

constexpr qsizetype kMostNamed = 4;

}  // namespace

QString ResultWords::ofHundred(double share) const {
    const double hundred = 100 * share;
    if (share < 1 && hundred > 99.5) return Words::tr("over 99 of 100");
    if (share > 0 && hundred < 0.5) return Words::tr("under 1 of 100");
    return Words::tr("%1 of 100").arg(formats_.number(std::round(hundred), 0));
}

QString monthName(YearMonth month, Language language) {
    const QLocale locale(Languages::code(language));
    return locale.standaloneMonthName(month.month(), QLocale::ShortFormat) + ' ' + QString::number(month.year());
}

QString ResultWords::preview(const RunManifest& manifest) const {
    return Words::tr("preview, %1 draws").arg(formats_.count(manifest.draws));
}

QString ResultWords::counts(const RunManifest& manifest) const {
    if (manifest.counts == CountMode::Expected) return {};
    return qt(environment_.texts.text("statement.patient_noise", languages_.words()));
}

Headline ResultWords::netBenefit(const AlternativeResult& result) const {
    const Estimate& value = result.netBenefit;
    const QString interval = formats_.moneyRange(value.at(Q05), value.at(Q95), case_.currency);
    return {{},
            formats_.money(value.mean, case_.currency),
            Words::tr("90 % between %1; Monte Carlo error %2").arg(interval, precision(result))};
}

QString ResultWords::precision(const AlternativeResult& result) const {
    const double half = (result.netBenefit.meanHigh - result.netBenefit.meanLow) / 2;
    return QStringLiteral("±") + formats_.moneyError(half, result.netBenefit.mean, case_.currency);
}

Headline ResultWords::better(const AlternativeResult& result) const {
    const double half = 50 * (result.better.high - result.better.low);
    return {
        {}, ofHundred(result.better.value), Words::tr("futures; Monte Carlo error ±%1").arg(formats_.number(half, 1))};
}

Headline ResultWords::breakEven(const AlternativeResult& result) const {
    const QString never = ofHundred(result.neverBreaksEven);
    if (!result.breakEvenMonth) return {Words::tr("Never breaks even in"), never, Words::tr("futures")};
    const int median = static_cast<int>(std::lround(result.breakEvenMonth->at(Median)));
    const QString month = Words::tr("Month %1").arg(median);
    const QString date = monthName(case_.baseMonth.plusMonths(median), languages_.words());
    if (result.neverBreaksEven > 0.5)
        return {Words::tr("Never breaks even in"), never, Words::tr("futures; otherwise about %1").arg(date)};
    const QString note = result.neverBreaksEven > 0 ? Words::tr("%1; never in %2 futures").arg(date, never)
                                                    : Words::tr("%1; in every future").arg(date);
    return {Words::tr("Breaks even in"), month, note};
}

Headline ResultWords::health(const AlternativeResult& result) const {
    const Estimate& value = result.qalys;
    const int decimals = Formats::decimalsFor(std::max(std::abs(value.at(Q05)), std::abs(value.at(Q95))));
    return {{},
            formats_.number(value.mean, decimals) + kNoBreakSpace + "QALY",
            Words::tr("90 % between %1 and %2")
                .arg(formats_.number(value.at(Q05), decimals), formats_.number(value.at(Q95), decimals))};
}

Headline ResultWords::payment(const AlternativeResult& result) const {
    double mean = 0;
    for (const ClauseTotal& clause : result.clauses) mean += clause.total.mean;
    const QString years = formats_.shortest(scenario_.months / 12.0, 3);
    const QString note = Words::tr("in %1 years, money of the day").arg(years);
    return {{}, formats_.money(mean, case_.currency), note};
}

QStringList ResultWords::countedParties() const {
    QStringList names;
    for (const PartyId& id : scenario_.valuation.counted)
        if (const Party* party = findById(case_.parties, id)) names << languages_.of(party->label);
    return names;
}

QString ResultWords::valuation() const {
    const Valuation& valuation = scenario_.valuation;
    QStringList counted = countedParties();
    if (counted.size() > kMostNamed) {
        const qsizetype more = counted.size() - (kMostNamed - 1);
        counted = counted.mid(0, kMostNamed - 1);
        counted << Words::tr("%1 more").arg(more);
    }
    QStringList parts{Words::tr("Counted: %1").arg(counted.join(", "))};
    if (const auto share = centralValueIn(case_, scenario_, valuation.capacityShare))
        parts << Words::tr("a freed hour counts %1 of its wage").arg(formats_.percent(*share, 0));
    if (const auto worth = centralValueIn(case_, scenario_, valuation.qalyValue))
        parts << Words::tr("a QALY is worth %1").arg(formats_.wholeMoney(*worth, case_.currency));
    return parts.join("; ");
}

QString ResultWords::nameOf(const AlternativeId& id) const {
    const Alternative* alternative = findById(case_.alternatives, id);
    return alternative == nullptr ? qt(id.text()) : languages_.of(alternative->label);
}

QStringList ResultWords::comparisons(const RunResult& result, const AlternativeId& alternative) const {
    QStringList lines;
    for (const PairedComparison& pair : result.comparisons) {
        const bool first = pair.first == alternative;
        if (!first && pair.second != alternative) continue;
        const double sign = first ? 1 : -1;
        const double mean = sign * pair.difference.mean;
        const double low = first ? pair.difference.at(Q05) : -pair.difference.at(Q95);
        const double high = first ? pair.difference.at(Q95) : -pair.difference.at(Q05);
        const double share = (first ? pair.firstBetter : pair.secondBetter).value;
        const QString money = formats_.money(std::abs(mean), case_.currency);
        const QString other = nameOf(first ? pair.second : pair.first);
        const QString difference = mean >= 0 ? Words::tr("%1 more than “%2”").arg(money, other)
                                             : Words::tr("%1 less than “%2”").arg(money, other);
        lines << Words::tr("%1 (90 % between %2); better in %3 futures")
                     .arg(difference, formats_.moneyRange(low, high, case_.currency), ofHundred(share));
    }
    return lines;
}

}  // namespace valor::ui
