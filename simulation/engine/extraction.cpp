// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/extraction.h"

#include <algorithm>
#include <cmath>

#include "simulation/statistics/paired_columns.h"

namespace valor::simulation {
namespace {

/// One draw of one alternative on its way into the columns.
class DrawWriter {
public:
    DrawWriter(const OutputLayout& layout, const AlternativeColumns& where, const AlternativeTotals& own,
               const AlternativeTotals& comparator, Columns& columns, std::size_t draw, int lane)
        : layout_(layout),
          where_(where),
          own_(own),
          comparator_(comparator),
          columns_(columns),
          draw_(draw),
          lane_(static_cast<std::size_t>(lane)) {}

    void write() {
        writeNetBenefit();
        set(where_.cash, countedKind(FlowKind::Cash));
        set(where_.capacity, countedKind(FlowKind::Capacity));
        set(where_.qalys, countedKind(FlowKind::Health));
        writeLedger();
        writeOwn(where_.measures, own_.measures);
        writeOwn(where_.clauses, own_.clauses);
    }

private:
    void set(int column, double value) {
        columns_[static_cast<std::size_t>(column)][draw_] = value + 0.0;  // -0 becomes +0
    }
    [[nodiscard]] double difference(const std::vector<double>& own, const std::vector<double>& comparator,
                                    std::size_t index) const {
        const double with = own[index * kGroup + lane_], without = comparator[index * kGroup + lane_];
        return differenceBeyondRounding(with, without, std::max(std::abs(with), std::abs(without)));
    }
    /// The largest monthly net benefit of the draw on either side: rounding is measured against it.
    [[nodiscard]] double largestMonth(int months) const {
        double largest = 0;
        for (int month = 0; month < months; ++month)
            for (const auto* side : {&own_.netBenefit, &comparator_.netBenefit})
                largest = std::max(largest, std::abs((*side)[static_cast<std::size_t>(month) * kGroup + lane_]));
        return largest;
    }
    [[nodiscard]] double countedKind(FlowKind kind) const {
        return difference(own_.counted, comparator_.counted, static_cast<std::size_t>(kind));
    }

    /// Cumulative net benefit, its fan points, and the month from which it stays non-negative: not before the first
    /// month that differs from the comparator's, because what has cost nothing yet has nothing to pay back.
    void writeNetBenefit() {
        const int months = layout_.fanMonths.back();
        const double largest = largestMonth(months);
        double sum = 0;
        int lastNegative = -1, firstFlow = -1;
        std::size_t point = 0;
        for (int month = 0; month <= months; ++month) {
            if (layout_.fanMonths[point] == month) set(where_.fan + static_cast<int>(point++), sum);
            if (month == months) break;
            const std::size_t here = static_cast<std::size_t>(month) * kGroup + lane_;
            const double flow = differenceBeyondRounding(own_.netBenefit[here], comparator_.netBenefit[here], largest);
            if (flow != 0 && firstFlow < 0) firstFlow = month;
            sum += flow;
            if (sum < 0) lastNegative = month;
        }
        set(where_.netBenefit, sum);
        const bool never = firstFlow < 0 || lastNegative == months - 1;
        set(where_.breakEven, never ? kNeverHappens : std::max(lastNegative + 1, firstFlow));
        set(where_.firstFlow, firstFlow < 0 ? kNeverHappens : firstFlow);
    }

    void writeLedger() {
        int column = where_.ledger;
        for (const auto& [party, kind] : where_.ledgerEntries)
            set(column++, difference(own_.party, comparator_.party,
                                     static_cast<std::size_t>(party) * kFlowKinds + static_cast<std::size_t>(kind)));
        column = where_.budget;
        for (const int account : where_.budgetAccounts)
            for (int year = 0; year < layout_.years; ++year)
                set(column++, difference(own_.budget, comparator_.budget,
                                         static_cast<std::size_t>(account * layout_.years + year)));
    }

    void writeOwn(int column, const std::vector<double>& totals) {
        for (std::size_t i = 0; i * kGroup < totals.size(); ++i)
            set(column + static_cast<int>(i), totals[i * kGroup + lane_]);
    }

    const OutputLayout& layout_;
    const AlternativeColumns& where_;
    const AlternativeTotals& own_;
    const AlternativeTotals& comparator_;
    Columns& columns_;
    std::size_t draw_, lane_;
};

}  // namespace

void extractGroup(const OutputLayout& layout, const AlternativeColumns& where, const AlternativeTotals& own,
                  const AlternativeTotals& comparator, std::uint64_t firstRow, int count, Columns& columns) {
    for (int lane = 0; lane < count; ++lane)
        DrawWriter(layout, where, own, comparator, columns, firstRow + static_cast<std::uint64_t>(lane), lane).write();
}

}  // namespace valor::simulation
