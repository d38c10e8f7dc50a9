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
        writeOwn(where_.measures, own_.rows.measures, own_.rows.clauses);
        writeOwn(where_.clauses, own_.rows.clauses, own_.rows.count);
    }

private:
    void set(int column, double value) {
        columns_[static_cast<std::size_t>(column)][draw_] = value + 0.0;  // -0 becomes +0
    }
    [[nodiscard]] double difference(int ownRow, int comparatorRow) const {
        const double with = own_.row(ownRow)[lane_], without = comparator_.row(comparatorRow)[lane_];
        return differenceBeyondRounding(with, without, std::max(std::abs(with), std::abs(without)));
    }
    /// The largest monthly net benefit of the draw on either side: rounding is measured against it.
    [[nodiscard]] double largestMonth(int months) const {
        double largest = 0;
        for (int month = 0; month < months; ++month)
            for (const auto* side : {&own_, &comparator_})
                largest = std::max(largest, std::abs(netBenefitIn(*side, month)));
        return largest;
    }
    [[nodiscard]] double countedKind(FlowKind kind) const {
        return difference(own_.rows.counted + static_cast<int>(kind),
                          comparator_.rows.counted + static_cast<int>(kind));
    }
    [[nodiscard]] double netBenefitIn(const AlternativeTotals& side, int month) const {
        return side.row(side.rows.netBenefit + month)[lane_];
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
            const double flow =
                differenceBeyondRounding(netBenefitIn(own_, month), netBenefitIn(comparator_, month), largest);
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
        for (const auto& [party, kind] : where_.ledgerEntries) {
            const int entry = party * static_cast<int>(kFlowKinds) + static_cast<int>(kind);
            set(column++, difference(own_.rows.party + entry, comparator_.rows.party + entry));
        }
        column = where_.budget;
        for (const int account : where_.budgetAccounts)
            for (int year = 0; year < layout_.years; ++year) {
                const int entry = account * layout_.years + year;
                set(column++, difference(own_.rows.budget + entry, comparator_.rows.budget + entry));
            }
    }

    void writeOwn(int column, int begin, int end) {
        for (int row = begin; row < end; ++row) set(column++, own_.row(row)[lane_]);
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
