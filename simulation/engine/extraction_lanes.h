// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs of a group of draws from its totals.
#pragma once

#include "simulation/engine/draws.h"
#include "simulation/engine/extraction.h"
#include "simulation/statistics/paired_columns.h"

namespace valor::simulation::VALOR_ISA {

/// The draws at hand of one alternative on its way into the columns.
class Extractor {
public:
    /// @param own, comparator totals, [row][kGroup], from the first draw at hand @param row of these in the columns
    Extractor(const Extraction& plan, const double* own, const double* comparator, double* const* columns,
              std::size_t row)
        : plan_(plan), own_(own), comparator_(comparator), columns_(columns), row_(row) {}

    void run() const {
        writeNetBenefit();
        for (const Extraction::Row& row : plan_.rows) {
            const Draws with = at(own_, row.own);
            write(row.column,
                  row.comparator == Extraction::kAlone ? with : excess(with, at(comparator_, row.comparator)));
        }
    }

private:
    static Draws at(const double* totals, int row) { return Draws::load(totals + row * kGroup); }
    void write(int column, Draws value) const {
        (value + Draws(0)).store(columns_[column] + row_);  // -0 becomes +0
    }
    /// As differenceBeyondRounding() of every draw.
    static Draws beyondRounding(Draws first, Draws second, Draws largest) {
        const Draws difference = first - second;
        return select(abs(difference) <= Draws(kRoundingShare) * largest, Draws(0), difference);
    }
    static Draws excess(Draws with, Draws without) {
        return beyondRounding(with, without, max(abs(without), abs(with)));
    }

    Draws ownIn(int month) const { return at(own_, plan_.ownNetBenefit + month); }
    Draws comparatorIn(int month) const { return at(comparator_, plan_.comparatorNetBenefit + month); }

    /// The largest monthly net benefit of the draw on either side: rounding is measured against it.
    Draws largestMonth(int months) const {
        Draws largest(0);
        for (int month = 0; month < months; ++month)
            largest = max(abs(comparatorIn(month)), max(abs(ownIn(month)), largest));
        return largest;
    }

    /// Cumulative net benefit, its fan points, and the month from which it stays non-negative: not before the first
    /// month that differs from the comparator's, because what has cost nothing yet has nothing to pay back.
    void writeNetBenefit() const {
        const int months = plan_.fanMonths[plan_.fanMonths.size() - 1];
        const Draws largest = largestMonth(months);
        Draws sum(0), lastNegative(kNeverHappens), firstFlow(kNeverHappens);
        int point = 0;
        for (int month = 0; month < months; ++month) {
            if (plan_.fanMonths[static_cast<std::size_t>(point)] == month) write(plan_.fan + point++, sum);
            const Draws flow = beyondRounding(ownIn(month), comparatorIn(month), largest);
            firstFlow = select(flow != Draws(0) && firstFlow == Draws(kNeverHappens), Draws(month), firstFlow);
            sum = sum + flow;
            lastNegative = select(sum < Draws(0), Draws(month), lastNegative);
        }
        write(plan_.fan + point, sum);
        write(plan_.netBenefit, sum);
        const Draws::Mask never = firstFlow == Draws(kNeverHappens) || lastNegative == Draws(months - 1);
        write(plan_.breakEven, select(never, Draws(kNeverHappens), max(lastNegative + Draws(1), firstFlow)));
        write(plan_.firstFlow, firstFlow);
    }

    const Extraction& plan_;
    const double *own_, *comparator_;
    double* const* columns_;
    std::size_t row_;
};

inline void extractGroup(const Extraction& plan, const double* own, const double* comparator, double* const* columns,
                         std::size_t firstRow) {
    for (int lane = 0; lane < kGroup; lane += kWidth)
        Extractor(plan, own + lane, comparator + lane, columns, firstRow + static_cast<std::size_t>(lane)).run();
}

}  // namespace valor::simulation::VALOR_ISA
