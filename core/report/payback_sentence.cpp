// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/payback_sentence.h"

#include <optional>

#include "core/result/payback.h"

namespace valor {
namespace {

std::string monthCount(double months, const Wording& wording) {
    const std::string count = formatNumber(months, 0, wording.numbers);
    return wording.texts.text(count == "1" ? "statement.one_month" : "statement.months", wording.language,
                              {{"count", count}});
}

}  // namespace

std::string paybackSentence(const AlternativeResult& result, YearMonth baseMonth, const Wording& wording) {
    const NumberStyle& numbers = wording.numbers;
    const std::optional<Payback> payback = paybackOf(result);
    const bool isCertain = isSameInEveryFuture(result.netBenefit) && (!payback || payback->low == payback->high);
    const std::string suffix = isCertain ? "_certain" : "";
    if (!payback) return wording.texts.text("statement.never_breaks_even" + suffix, wording.language);
    if (isCertain)
        return wording.texts.text(
            "statement.breaks_even_certain", wording.language,
            {{"months", monthCount(payback->median, wording)}, {"start", baseMonth.plusMonths(payback->from).text()}});
    return wording.texts.text("statement.breaks_even", wording.language,
                              {{"months", monthCount(payback->median, wording)},
                               {"low", formatNumber(payback->low, 0, numbers)},
                               {"high", formatNumber(payback->high, 0, numbers)},
                               {"level", formatShare(0.9, numbers)},
                               {"start", baseMonth.plusMonths(payback->from).text()},
                               {"never", formatFutures(result.neverBreaksEven, numbers)}});
}

}  // namespace valor
