// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/part_sums.h"

#include <algorithm>

#include "core/error/expects.h"

namespace valor::simulation {

void PartSums::beginBlock(const KeptSums* before) {
    before_ = before;
    gathered_.assign(tree_.size(), {});
}

/// Every clause belongs to one part: its row is written once, into the totals, and only the rows before the clauses are
/// added up.
void PartSums::addUp(std::size_t group, double* parts, std::vector<double>& totals) {
    totals.resize(index(rows_.count) * kGroup);
    group_ = group;
    parts_ = parts;
    totals_ = totals.data();
    const auto clauses = totals.begin() + static_cast<std::ptrdiff_t>(commonLanes());
    std::fill(clauses, totals.end(), 0.0);
    if (tree_.empty()) {
        std::fill(totals.begin(), clauses, 0.0);
        return;
    }
    const double* const all = sum(0, 0);
    std::copy_n(all, commonLanes(), totals_);
}

KeptSums PartSums::endBlock() {
    KeptSums kept(tree_.size());
    for (std::size_t node = 0; node < tree_.size(); ++node) {
        if (plan_.keeps[node] == 0) continue;
        const bool isRead = plan_.steps[node] == SumStep::Compute || plan_.steps[node] == SumStep::Add;
        if (isRead) gathered_[node].close();
        kept[node] = isRead ? std::make_shared<const KeptSum>(std::move(gathered_[node])) : (*before_)[node];
    }
    return kept;
}

double* PartSums::sum(int number, std::size_t depth) {
    const SumNode& node = tree_[index(number)];
    double* common = nullptr;
    switch (plan_.steps[index(number)]) {
        case SumStep::Unread: expects(false, "a sum that is read has a way to it"); break;
        case SumStep::TakeOver:
            common = room(depth);
            std::fill_n(common, commonLanes(), 0.0);
            takeOver(number, common);
            return common;
        case SumStep::Compute: common = computed(node); break;
        case SumStep::Add:
            common = sum(node.left, depth);
            addTo(common, node.right, depth + 1);
            break;
    }
    keep(number, common);
    return common;
}

void PartSums::addTo(double* common, int number, std::size_t depth) {
    if (plan_.steps[index(number)] == SumStep::TakeOver)
        takeOver(number, common);
    else
        kernels_.addTotals(sum(number, depth), rows_.clauses, common);
}

void PartSums::takeOver(int node, double* common) {
    (*before_)[index(node)]->addTo(kernels_, group_, common, totals_);
    ++takenOver_;
}

double* PartSums::computed(const SumNode& node) {
    double* const part = parts_ + index(node.first * rows_.ofPart) * kGroup;
    const std::size_t clauses = index(node.endClause - node.firstClause) * kGroup;
    std::copy_n(part + commonLanes(), clauses, totals_ + index(rows_.clauses + node.firstClause) * kGroup);
    return part;
}

void PartSums::keep(int number, const double* common) {
    if (plan_.keeps[index(number)] == 0) return;
    const SumNode& node = tree_[index(number)];
    const int first = rows_.clauses + node.firstClause;
    gathered_[index(number)].add(kernels_, {common, 0, rows_.clauses},
                                 {totals_ + index(first) * kGroup, first, node.endClause - node.firstClause}, scratch_);
}

double* PartSums::room(std::size_t depth) {
    if (rooms_.size() <= depth) rooms_.resize(depth + 1);
    rooms_[depth].resize(commonLanes());
    return rooms_[depth].data();
}

}  // namespace valor::simulation
