// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/cash_trough.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/comparison/paired_runs.h"

namespace valor {
namespace {

/// In money; below it a sum of years is nought.
constexpr double kNothing = 1e-6;

/// The lowest cash so far of every draw, and in which month, 1 = the first; 0 where it was never below nought.
struct Lowest {
    explicit Lowest(std::size_t draws) : cash(draws, 0), month(draws, 0) {}

    void look(const Draws& at, int number) {
        for (std::size_t i = 0; i < cash.size(); ++i) {
            const bool isLower = at[i] < cash[i] - kNothing;
            const bool isEarlier = month[i] > number && at[i] < cash[i] + kNothing && at[i] < -kNothing;
            if (!isLower && !isEarlier) continue;
            cash[i] = std::min(at[i], cash[i]);
            month[i] = number;
        }
    }

    Draws cash;
    std::vector<int> month;
};

/// The months before the end of one of the years, 1 = the first of the horizon.
std::vector<int> monthsWithin(const std::vector<int>& years, int horizon) {
    std::vector<int> months;
    for (const int year : years)
        for (int month = year * kYearMonths + 1; month < std::min((year + 1) * kYearMonths, horizon); ++month)
            months.push_back(month);
    return months;
}

CasePtr endingAfter(const Case& input, const ScenarioId& scenario, int months) {
    Case shorter = input;
    for (Scenario& each : shorter.scenarios)
        if (each.id == scenario || scenario.empty()) each.months = months;
    return std::make_shared<const Case>(std::move(shorter));
}

/// All cash of a run up to its end.
Draws cashOf(const RunResult& run, const AlternativeId& alternative, const PartyId& seller) {
    Draws sum = cashOfYear(run, alternative, seller, 0);
    for (int year = 1; year < yearsIn(run); ++year)
        sum = plus(std::move(sum), cashOfYear(run, alternative, seller, year));
    return sum;
}

/// The first, less the second, and the third.
Draws cashIn(const PairedRuns& runs, const AlternativeId& alternative, const PartyId& seller) {
    Draws cash = cashOf(*runs.front(), alternative, seller);
    for (std::size_t i = 1; i < runs.size(); ++i)
        cash = plus(std::move(cash), cashOf(*runs[i], alternative, seller), i == 1 ? -1 : 1);
    return cash;
}

CashTrough troughOf(const Lowest& lowest, const PairedStatistics& statistics, SamplingScheme scheme, YearMonth base) {
    std::vector<int> months;
    for (const int month : lowest.month)
        if (month > 0) months.push_back(month);
    std::ranges::sort(months);
    const Draws nothing(lowest.cash.size(), 0);
    CashTrough trough{statistics.difference(lowest.cash, nothing, scheme).difference, !months.empty()};
    if (months.empty()) return trough;
    const auto monthAt = [&](double share) {
        const auto count = static_cast<double>(months.size());
        const auto rank = static_cast<std::size_t>(std::clamp(std::ceil(share * count), 1.0, count));
        return base.plusMonths(months[rank - 1] - 1);
    };
    trough.early = monthAt(0.05);
    trough.median = monthAt(0.5);
    trough.late = monthAt(0.95);
    return trough;
}

}  // namespace

int monthsOf(const RunRequest& run) {
    return scenarioOf(*run.input, run.scenario).months;
}

std::vector<int> yearsOfTrough(const YearlyCash& cash) {
    if (cash.end.empty()) return {};
    const std::size_t draws = cash.end.front().size();
    Draws lowest(draws, 0);
    std::vector<std::size_t> firstAt(draws, cash.end.size());  // the year that first ends at the lowest
    for (std::size_t year = 0; year < cash.end.size(); ++year)
        for (std::size_t i = 0; i < draws; ++i)
            if (cash.end[year][i] < lowest[i] - kNothing) {
                lowest[i] = cash.end[year][i];
                firstAt[i] = year;
            }
    std::vector<int> years;
    for (std::size_t year = 0; year < cash.worst.size(); ++year) {
        // A mixed year that ends at the lowest may have been there before its last month.
        bool isAny = year < cash.isMixed.size() && cash.isMixed[year];
        for (std::size_t i = 0; i < draws && !isAny; ++i)
            isAny = cash.worst[year][i] < lowest[i] - kNothing || firstAt[i] == year;
        if (isAny) years.push_back(static_cast<int>(year));
    }
    return years;
}

Result<std::optional<CashTrough>> cashTrough(RunExecutor& executor, const PairedStatistics& statistics,
                                             const RunRequest& run, const std::vector<CasePtr>& cases,
                                             const PartyId& seller, const YearlyCash& cash, const std::stop_token& stop,
                                             const ProgressFunction& progress) {
    const std::vector<int> years = yearsOfTrough(cash);
    if (cash.end.empty() || years.size() > kMostTroughYears) return std::nullopt;
    const int horizon = monthsOf(run);
    Lowest lowest(cash.end.front().size());
    for (std::size_t year = 0; year < cash.end.size(); ++year)
        lowest.look(cash.end[year], std::min(static_cast<int>(year + 1) * kYearMonths, horizon));
    const std::vector<int> months = monthsWithin(years, horizon);
    RunRequest brief = run;
    brief.identify = false;
    for (std::size_t i = 0; i < months.size(); ++i) {
        std::vector<CasePtr> shorter;
        for (const CasePtr& each : cases) shorter.push_back(endingAfter(*each, run.scenario, months[i]));
        const auto share = [&](Progress part) { progress({i * part.total + part.done, months.size() * part.total}); };
        VALOR_TRY(const auto runs, runEach(executor, brief, shorter, stop, share));
        if (!runs) return std::nullopt;
        lowest.look(cashIn(*runs, run.alternatives.front(), seller), months[i]);
    }
    return troughOf(lowest, statistics, run.scheme, run.input->baseMonth);
}

}  // namespace valor
