// SPDX-License-Identifier: GPL-3.0-or-later
// How long an alternative takes to pay for itself.
#pragma once

#include <optional>

#include "core/result/run_result.h"

namespace valor {

/// Months counted from the first one with a cost or a gain, which is the first of them: what is paid in April and has
/// come back by the end of July takes 4 months.
struct Payback {
    int from = 0;              ///< the month that counting starts in, in months from the base month
    double median = 0;         ///< over the draws that break even, as the others
    double low = 0, high = 0;  ///< 5 and 95 of 100 draws
    [[nodiscard]] double month() const { return from + median - 1; }  ///< of the median, from the base month
};

/// Absent where no draw breaks even. A result of an older engine counts from the base month.
/// @source payback period: cumulative discounted flows of an investment, counted from its first flow
[[nodiscard]] inline std::optional<Payback> paybackOf(const AlternativeResult& result) {
    if (!result.breakEvenMonth) return std::nullopt;
    const Estimate& month = *result.breakEvenMonth;
    const int from = result.firstFlowMonth;
    const auto counted = [&](SummaryLevel level) { return month.at(level) - from + 1; };
    return Payback{from, counted(Median), counted(Q05), counted(Q95)};
}

}  // namespace valor
