// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/summary.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "simulation/statistics/histogram.h"
#include "simulation/statistics/paired_columns.h"
#include "simulation/statistics/quantile.h"
#include "simulation/statistics/result_estimate.h"
#include "simulation/statistics/summary.h"
#include "simulation/statistics/tail.h"

namespace valor::simulation {
namespace {

/// Share of worst outcomes in the conditional value at risk.
constexpr double kTailShare = 0.95;

Density toDensity(const std::vector<double>& sorted) {
    const Histogram histogram = makeHistogram(sorted);
    Density density{histogram.low, histogram.binWidth(), {}};
    const auto draws = static_cast<double>(histogram.draws());
    for (const std::uint64_t count : histogram.counts) density.shares.push_back(static_cast<double>(count) / draws);
    return density;
}

/// Of one worker, for one column after the other: memory that is asked for anew comes without its pages.
struct SortingRoom {
    std::vector<double> sorted, losses;
};

double meanWorstLoss(SortingRoom& room) {
    room.losses.resize(room.sorted.size());
    std::transform(room.sorted.rbegin(), room.sorted.rend(), room.losses.begin(), [](double gain) { return -gain; });
    return conditionalValueAtRisk(room.losses, kTailShare);
}

/// What of a column somebody reads.
struct Wanted {
    bool estimate = true, probability = false, tail = false, density = false;
};

std::vector<Wanted> wantedOf(const OutputLayout& layout) {
    std::vector<Wanted> wanted(layout.columns());
    const auto of = [&](int column) -> Wanted& { return wanted[static_cast<std::size_t>(column)]; };
    for (const AlternativeColumns& where : layout.alternatives) {
        of(where.netBenefit).probability = of(where.netBenefit).density = true;
        of(where.breakEven).estimate = of(where.firstFlow).estimate = false;
        for (std::size_t i = 0; i < where.ledgerEntries.size(); ++i) {
            Wanted& entry = of(where.ledger + static_cast<int>(i));
            entry.probability = entry.tail = true;
        }
    }
    return wanted;
}

ColumnResult summariseColumn(const std::vector<double>& column, const Wanted& wanted, const SummaryPlan& plan,
                             SortingRoom& room) {
    ColumnResult result;
    if (!wanted.estimate) return result;
    room.sorted = column;
    sortColumn(room.sorted);
    result.estimate = toEstimate(summarise(column, room.sorted, plan));
    if (wanted.probability) result.positive = toProbability(estimateProbabilityAbove(column, 0, plan.scheme));
    if (wanted.tail) result.tailLoss = meanWorstLoss(room);
    if (wanted.density) result.density = toDensity(room.sorted);
    return result;
}

/// What one single draw says.
Estimate only(double value) {
    Estimate estimate;
    estimate.mean = estimate.min = estimate.max = estimate.meanLow = estimate.meanHigh = value;
    estimate.quantiles.fill(value);
    return estimate;
}

ProbabilityEstimate complement(const ProbabilityEstimate& p) {
    return {1 - p.value, 1 - p.high, 1 - p.low};
}

/// Reads summarised columns into the results of one alternative.
class AlternativeReader {
public:
    AlternativeReader(const SummaryRequest& request, const AlternativeColumns& where, const AlternativePlan& plan,
                      const Columns& columns, const std::vector<ColumnResult>& summaries)
        : request_(request), where_(where), plan_(plan), columns_(columns), summaries_(summaries) {}

    AlternativeResult read(const Alternative& alternative) {
        result_.alternative = alternative.id;
        result_.label = alternative.label;
        result_.netBenefit = at(where_.netBenefit).estimate;
        result_.better = at(where_.netBenefit).positive;
        result_.worse = negative(where_.netBenefit);
        result_.netBenefitDensity = at(where_.netBenefit).density;
        result_.cash = at(where_.cash).estimate;
        result_.capacity = at(where_.capacity).estimate;
        result_.qalys = at(where_.qalys).estimate;
        readFirstUse();
        readBreakEven();
        readFan();
        readLedger();
        readBudgets();
        readTotals();
        return std::move(result_);
    }

private:
    const ColumnResult& at(int column) const { return summaries_[static_cast<std::size_t>(column)]; }

    /// The first month with a cost or a gain in any draw.
    void readFirstUse() {
        int first = request_.plan.months;
        for (const double month : columns_[static_cast<std::size_t>(where_.firstFlow)])
            if (month != kNeverHappens) first = std::min(first, static_cast<int>(month));
        result_.firstFlowMonth = first == request_.plan.months ? 0 : first;
    }

    void readBreakEven() {
        std::vector<double> months;
        for (const double month : columns_[static_cast<std::size_t>(where_.breakEven)])
            if (month != kNeverHappens) months.push_back(month);
        const auto draws = static_cast<double>(columns_[static_cast<std::size_t>(where_.breakEven)].size());
        result_.neverBreaksEven = 1 - static_cast<double>(months.size()) / draws;
        if (months.size() < 2) {
            if (!months.empty()) result_.breakEvenMonth = only(months.front());
            return;
        }
        // A subset of the draws is no longer a stratified design.
        const SummaryPlan plan = makeSummaryPlan(months.size(), kIndependentDraws, kSummaryLevels);
        result_.breakEvenMonth = toEstimate(summarise(months, plan));
    }

    void readFan() {
        Fan& fan = result_.cumulativeNetBenefit;
        fan.months = request_.layout.fanMonths;
        for (int point = 0; point < static_cast<int>(fan.months.size()); ++point) {
            const Estimate& estimate = at(where_.fan + point).estimate;
            fan.mean.push_back(estimate.mean);
            for (std::size_t level = 0; level < kSummaryLevels.size(); ++level)
                fan.levels[level].push_back(estimate.quantiles[level]);
        }
    }

    void readLedger() {
        int column = where_.ledger;
        for (const auto& [party, kind] : where_.ledgerEntries) {
            const PartyId& id = request_.input.parties[static_cast<std::size_t>(party)].id;
            if (result_.parties.empty() || result_.parties.back().party != id) result_.parties.push_back({id, {}});
            const ColumnResult& own = at(column++);
            // A party that neither gains nor loses in a draw does not lose: P(x < 0) is read from the draws.
            result_.parties.back().kinds.push_back({kind, own.estimate, negative(column - 1), own.tailLoss});
        }
    }

    ProbabilityEstimate negative(int column) const {
        const std::vector<double>& values = columns_[static_cast<std::size_t>(column)];
        const bool anyZero = std::ranges::find(values, 0.0) != values.end();
        if (!anyZero) return complement(at(column).positive);
        const auto losses = std::ranges::count_if(values, [](double value) { return value < 0; });
        return toProbability(estimateProbability(static_cast<std::uint64_t>(losses), values.size()));
    }

    void readBudgets() {
        int column = where_.budget;
        for (const int account : where_.budgetAccounts) {
            const AccountPlan& plan = request_.plan.accounts[static_cast<std::size_t>(account)];
            BudgetImpact budget{
                plan.name, request_.input.parties[static_cast<std::size_t>(plan.party)].id, plan.label, {}};
            for (int year = 0; year < request_.layout.years; ++year) budget.years.push_back(at(column++).estimate);
            result_.budgets.push_back(std::move(budget));
        }
    }

    void readTotals() {
        int column = where_.measures;
        for (const auto& m : plan_.measures)
            result_.measures.push_back(
                {m.need, m.effect, m.label, m.measure, m.unit, m.aggregation, at(column++).estimate});
        column = where_.clauses;
        for (const auto& clause : plan_.clauseNames)
            result_.clauses.push_back({clause.contract, clause.clause, clause.label, at(column++).estimate});
    }

    const SummaryRequest& request_;
    const AlternativeColumns& where_;
    const AlternativePlan& plan_;
    const Columns& columns_;
    const std::vector<ColumnResult>& summaries_;
    AlternativeResult result_;
};

const std::vector<double>& netBenefitOf(const SummaryRequest& request, const Columns& columns, std::size_t a) {
    return columns[static_cast<std::size_t>(request.layout.alternatives[a].netBenefit)];
}

/// Per draw the best net benefit of all, comparator (zero) included, and how many share it but for rounding.
struct Winners {
    std::vector<double> best, count;
    double largest = 0;

    Winners(const SummaryRequest& request, const Columns& columns)
        : best(columns.front().size(), 0.0), count(best.size(), 0.0) {
        std::vector<std::vector<double>> options{best};
        for (std::size_t a = 0; a < request.alternatives.size(); ++a)
            if (request.alternatives[a]->id != request.input.comparator)
                options.push_back(netBenefitOf(request, columns, a));
        for (const std::vector<double>& own : options)
            for (std::size_t i = 0; i < best.size(); ++i) {
                best[i] = std::max(best[i], own[i]);
                largest = std::max(largest, std::abs(own[i]));
            }
        for (const std::vector<double>& own : options)
            for (std::size_t i = 0; i < best.size(); ++i) count[i] += isBest(own, i) ? 1 : 0;
    }

    [[nodiscard]] bool isBest(const std::vector<double>& own, std::size_t draw) const {
        return differenceBeyondRounding(best[draw], own[draw], largest) == 0;
    }

    /// The interval reaches from "alone the best" to "none is better"; without ties these are one.
    [[nodiscard]] ProbabilityEstimate shareOf(const std::vector<double>& own, DrawDesign design) const {
        std::vector<double> share(own.size());
        double sum = 0;
        for (std::size_t i = 0; i < own.size(); ++i) sum += share[i] = isBest(own, i) ? 1 / count[i] : 0;
        return {sum / static_cast<double>(own.size()), estimateProbabilityAbove(share, 0.75, design).interval.low,
                estimateProbabilityAbove(share, 0, design).interval.high};
    }
};

void findBest(const SummaryRequest& request, const Columns& columns, RunResult& result) {
    const Winners winners(request, columns);
    const DrawDesign design = designOf(request.scheme);
    for (std::size_t a = 0; a < request.alternatives.size(); ++a)
        result.alternatives[a].best = winners.shareOf(netBenefitOf(request, columns, a), design);
    result.comparatorBest = winners.shareOf(std::vector<double>(winners.best.size(), 0.0), design);
}

PairedComparison compare(const SummaryRequest& request, const Columns& columns, std::size_t first, std::size_t second) {
    const PairedDifference paired = PairedColumns().difference(netBenefitOf(request, columns, first),
                                                               netBenefitOf(request, columns, second), request.scheme);
    return {request.alternatives[first]->id, request.alternatives[second]->id, paired.difference, paired.firstLarger,
            paired.secondLarger};
}

}  // namespace

bool KnownColumns::holds(std::size_t number, const std::string& name, const std::vector<double>& column) const {
    return number < names.size() && names[number] == name && columns[number].size() == column.size() &&
           std::memcmp(columns[number].data(), column.data(), column.size() * sizeof(double)) == 0;
}

std::size_t KnownColumns::bytes() const {
    std::size_t bytes = bytesOf(columns);
    for (const ColumnResult& each : summaries) bytes += sizeof each + each.density.shares.capacity() * sizeof(double);
    return bytes;
}

std::vector<ColumnResult> summariseRun(const SummaryRequest& request, const Columns& columns, const KnownColumns* known,
                                       const BlockScheduler& scheduler, std::stop_token stop,
                                       const std::function<void()>& stillWorking, RunResult& result) {
    const SummaryPlan plan = makeSummaryPlan(columns.front().size(), designOf(request.scheme), kSummaryLevels);
    const std::vector<Wanted> wanted = wantedOf(request.layout);
    std::vector<ColumnResult> summaries(columns.size());
    std::vector<SortingRoom> rooms(scheduler.workers());
    const auto summariseOne = [&](std::size_t column, std::size_t worker) {
        const bool isKnown = known != nullptr && known->holds(column, request.layout.names[column], columns[column]);
        summaries[column] =
            isKnown ? known->summaries[column] : summariseColumn(columns[column], wanted[column], plan, rooms[worker]);
        summaries[column].isTakenOver = isKnown;
    };
    const auto sink = [&](const BlockProgress&) { stillWorking(); };
    if (scheduler.run(columns.size(), summariseOne, stop, sink) == ScheduleEnd::Cancelled) return {};
    for (std::size_t a = 0; a < request.alternatives.size(); ++a)
        result.alternatives.push_back(AlternativeReader(request, request.layout.alternatives[a],
                                                        request.plan.alternatives[a + 1], columns, summaries)
                                          .read(*request.alternatives[a]));
    findBest(request, columns, result);
    for (std::size_t first = 0; first < request.alternatives.size(); ++first)
        for (std::size_t second = first + 1; second < request.alternatives.size(); ++second)
            result.comparisons.push_back(compare(request, columns, first, second));
    return summaries;
}

}  // namespace valor::simulation
