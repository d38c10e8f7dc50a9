// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/result_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/report/money_cell.h"
#include "core/report/run_context.h"
#include "core/report/statements.h"
#include "core/result/payback.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct ResultPhrases {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

template <class Who>
bool hasHealth(const AlternativeResult& result, Who who) {
    return std::ranges::any_of(result.parties, [&](const PartyResult& party) {
        return who(party.party) &&
               std::ranges::find(party.kinds, FlowKind::Health, &KindResult::kind) != party.kinds.end();
    });
}

}  // namespace

QString ResultWords::ofHundred(double share) const {
    const double hundred = 100 * share;
    if (share < 1 && hundred > 99.5) return ResultPhrases::tr("over 99 of 100");
    if (share > 0 && hundred < 0.5) return ResultPhrases::tr("under 1 of 100");
    return ResultPhrases::tr("%1 of 100").arg(formats_.number(std::round(hundred), 0));
}

QString ResultWords::preview(const RunManifest& manifest) const {
    return ResultPhrases::tr("preview, %1 draws").arg(formats_.count(manifest.draws));
}

QString ResultWords::counts(const RunManifest& manifest) const {
    if (manifest.counts == CountMode::Expected) return {};
    return environment_.say("statement.patient_noise");
}

Headline ResultWords::netBenefit(const AlternativeResult& result) const {
    const Estimate& value = result.netBenefit;
    if (isSameInEveryFuture(value))
        return {{},
                formats_.money(value.mean, case_.currency),
                ResultPhrases::tr("No input that it rests on is uncertain: every future is the same")};
    const QString interval = formats_.moneyRange(value.at(Q05), value.at(Q95), case_.currency);
    return {{},
            formats_.money(value.mean, case_.currency),
            ResultPhrases::tr("90 % between %1; Monte Carlo standard error %2").arg(interval, precision(result))};
}

QString ResultWords::precision(const AlternativeResult& result) const {
    const Estimate& value = result.netBenefit;
    return QStringLiteral("±") + formats_.moneyError(value.standardError, value.mean, case_.currency);
}

Headline ResultWords::better(const AlternativeResult& result) const {
    if (isSameInEveryFuture(result.netBenefit))
        return {ResultPhrases::tr("Better or worse off"),
                result.better.value > 0  ? ResultPhrases::tr("Better off")
                : result.worse.value > 0 ? ResultPhrases::tr("Worse off")
                                         : ResultPhrases::tr("Neither"),
                ResultPhrases::tr("how surely cannot be told: state a range for what is not known exactly")};
    const ProbabilityEstimate& share = result.better;
    const int decimals = decimalsToTell(share.low, share.high, 1, environment_.wording().numbers);
    const QString note = ResultPhrases::tr("futures; 95 % Monte Carlo interval %1 to %2")
                             .arg(formats_.percent(share.low, decimals), formats_.percent(share.high, decimals));
    return {{}, ofHundred(share.value), note};
}

Headline ResultWords::breakEven(const AlternativeResult& result) const {
    const QString never = ofHundred(result.neverBreaksEven);
    const std::optional<Payback> payback = paybackOf(result);
    const bool isCertain = isSameInEveryFuture(result.netBenefit);
    if (!payback && isCertain)
        return {ResultPhrases::tr("Pays for itself"), ResultPhrases::tr("Never"),
                ResultPhrases::tr("within the horizon")};
    if (!payback) return {ResultPhrases::tr("Never pays for itself in"), never, ResultPhrases::tr("futures")};
    const auto monthAt = [this](double month) {
        return monthName(case_.baseMonth.plusMonths(static_cast<int>(std::lround(month))), languages_.words());
    };
    const int median = static_cast<int>(std::lround(payback->median));
    const QString months = median == 1 ? ResultPhrases::tr("1 month") : ResultPhrases::tr("%1 months").arg(median);
    const QString date = monthAt(payback->month());
    if (result.neverBreaksEven > 0.5)
        return {ResultPhrases::tr("Never pays for itself in"), never,
                ResultPhrases::tr("futures; otherwise about %1").arg(date)};
    const QString from = monthAt(payback->from);
    const QString note =
        result.neverBreaksEven > 0
            ? ResultPhrases::tr("counted from %1, to %2 where it does; never in %3 futures").arg(from, date, never)
        : isCertain ? ResultPhrases::tr("counted from %1, to %2").arg(from, date)
                    : ResultPhrases::tr("counted from %1, to %2; in every future").arg(from, date);
    return {ResultPhrases::tr("Pays for itself after"), months, note};
}

Headline ResultWords::health(const AlternativeResult& result) const {
    const QString nothing(QStringLiteral("–"));
    if (!hasHealth(result, [](const PartyId&) { return true; }))
        return {{}, nothing, ResultPhrases::tr("This case values no health effects")};
    if (!hasHealth(result, [this](const PartyId& id) { return isCounted(id); }))
        return {{}, nothing, ResultPhrases::tr("Health effects fall to parties that are not counted")};
    const Estimate& value = result.qalys;
    const int decimals = Formats::decimalsFor(std::max(std::abs(value.at(Q05)), std::abs(value.at(Q95))));
    if (isSameInEveryFuture(value))
        return {{},
                formats_.number(value.mean, decimals) + kNoBreakSpace + "QALY",
                ResultPhrases::tr("the same in every future")};
    return {{},
            formats_.number(value.mean, decimals) + kNoBreakSpace + "QALY",
            ResultPhrases::tr("90 % between %1 and %2")
                .arg(formats_.bound(value.at(Q05), decimals), formats_.bound(value.at(Q95), decimals))};
}

Headline ResultWords::payment(const AlternativeResult& result) const {
    double mean = 0;
    for (const ClauseTotal& clause : result.clauses) mean += clause.total.mean;
    const QString years = formats_.shortest(scenario_.months / 12.0, 3);
    const QString note = ResultPhrases::tr("in %1 years, money of the day").arg(years);
    return {{}, formats_.money(mean, case_.currency), note};
}

bool ResultWords::isCounted(const PartyId& id) const {
    return std::ranges::count(scenario_.valuation.counted, id) > 0;
}

QString ResultWords::valuation() const {
    return oneStop(qt(valuationSentence(case_, scenario_, environment_.wording())));
}

QString ResultWords::discounting() const {
    return qt(discountSentence(case_, scenario_, environment_.wording()));
}

bool ResultWords::isDiscounted() const {
    return !scenario_.discount.empty();
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
        const double mean = (first ? 1 : -1) * pair.difference.mean;
        // "390 to 879 less" rather than "less, between −879 and −390"; but a range with zero in it is one of
        // differences.
        const bool isOneSided = pair.difference.at(Q05) * pair.difference.at(Q95) >= 0;
        const bool asStated = isOneSided ? first == (mean >= 0) : first;
        const double low = asStated ? pair.difference.at(Q05) : -pair.difference.at(Q95);
        const double high = asStated ? pair.difference.at(Q95) : -pair.difference.at(Q05);
        const double share = (first ? pair.firstBetter : pair.secondBetter).value;
        const QString money = formats_.money(std::abs(mean), case_.currency);
        const QString other = nameOf(first ? pair.second : pair.first);
        const QString difference = mean >= 0 ? ResultPhrases::tr("%1 more than “%2”").arg(money, other)
                                             : ResultPhrases::tr("%1 less than “%2”").arg(money, other);
        if (isSameInEveryFuture(pair.difference)) {
            lines << ResultPhrases::tr("%1; the same in every future").arg(difference);
            continue;
        }
        const QString range = formats_.moneyRange(low, high, case_.currency), futures = ofHundred(share);
        lines << (isOneSided
                      ? ResultPhrases::tr("%1 (90 % between %2); better in %3 futures").arg(difference, range, futures)
                      : ResultPhrases::tr("%1 (difference between %2, 90 %); better in %3 futures")
                            .arg(difference, range, futures));
    }
    return lines;
}

}  // namespace valor::ui
