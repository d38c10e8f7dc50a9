// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up the parts of one alternative, group by group, and gathers the sums that the next run may take over.
#pragma once

#include <vector>

#include "simulation/engine/kept_run.h"
#include "simulation/engine/sum_tree.h"

namespace valor::simulation {

class PartSums {
public:
    /// References must outlive it.
    PartSums(const EngineKernels& kernels, const SumTree& tree, const SumPlan& plan, const TotalsRows& rows)
        : kernels_(kernels), tree_(tree), plan_(plan), rows_(rows) {}

    /// @param before of the block at hand; may be null where nothing is taken over
    void beginBlock(const KeptSums* before);
    /// @param parts totals of all parts of which those that are computed are read, and written over: [part][row of
    /// part][kGroup] @param totals becomes [row][kGroup]
    void addUp(std::size_t group, double* parts, std::vector<double>& totals);
    /// What the block leaves behind, once all of its groups are added up.
    [[nodiscard]] KeptSums endBlock();

    /// Sums that were taken over so far, over all groups.
    [[nodiscard]] std::uint64_t takenOver() const { return takenOver_; }

private:
    /// The common rows of a node, which may be written over.
    double* sum(int node, std::size_t depth);
    void addTo(double* common, int node, std::size_t depth);
    void takeOver(int node, double* common);
    double* computed(const SumNode& node);
    void keep(int node, const double* common);
    double* room(std::size_t depth);
    [[nodiscard]] std::size_t commonLanes() const { return static_cast<std::size_t>(rows_.clauses) * kGroup; }
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }

    const EngineKernels& kernels_;
    const SumTree& tree_;
    const SumPlan& plan_;
    TotalsRows rows_;
    std::size_t group_ = 0;
    double *parts_ = nullptr, *totals_ = nullptr;  ///< of the group at hand
    const KeptSums* before_ = nullptr;
    std::vector<KeptSum> gathered_;           ///< per node
    std::vector<std::vector<double>> rooms_;  ///< per depth, for what is taken over first
    std::vector<double> scratch_;
    std::uint64_t takenOver_ = 0;
};

}  // namespace valor::simulation
