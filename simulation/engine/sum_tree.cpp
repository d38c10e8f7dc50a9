// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sum_tree.h"

#include <algorithm>
#include <functional>

namespace valor::simulation {
namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

class TreeBuilder {
public:
    explicit TreeBuilder(const std::vector<PartPlan>& parts) : parts_(parts) {}

    int add(int first, int end) {
        const auto number = static_cast<int>(tree.size());
        tree.push_back({first, end, parts_[at(first)].firstClause, parts_[at(end - 1)].endClause});
        if (end - first == 1) return number;
        const int middle = (first + end + 1) / 2;
        const int left = add(first, middle), right = add(middle, end);
        tree[at(number)].left = left;
        tree[at(number)].right = right;
        return number;
    }

    SumTree tree;

private:
    const std::vector<PartPlan>& parts_;
};

class Planner {
public:
    Planner(const SumTree& tree, const std::vector<std::uint8_t>& changed, const SumsBefore* before,
            const SumKeeping& keeping)
        : tree_(tree),
          before_(before),
          keeping_(keeping),
          splits_(before != nullptr),
          isEditedAgain_(before != nullptr && before->changed == changed) {
        for (const SumNode& node : tree)
            changed_.push_back(std::any_of(changed.begin() + node.first, changed.begin() + node.end,
                                           [](std::uint8_t each) { return each != 0; }));
    }

    SumPlan plan() {
        plan_.steps.assign(tree_.size(), SumStep::Unread);
        plan_.keeps.assign(tree_.size(), 0);
        if (tree_.empty()) return plan_;
        read(0);
        if (!keeping_.keeps) return plan_;
        keepBelow(0);
        if (splits_ && kept() > keeping_.sums) {
            splits_ = false;
            plan_.keeps.assign(tree_.size(), 0);
            keepBelow(0);
        }
        keepLarge();
        return plan_;
    }

private:
    bool isChanged(int node) const { return changed_[at(node)]; }
    bool isKnown(int node) const { return before_ != nullptr && !isChanged(node) && before_->kept[at(node)] != 0; }
    bool isLarge(int node) const { return tree_[at(node)].parts() > keeping_.grain; }

    void read(int number) {
        const SumNode& node = tree_[at(number)];
        SumStep& step = plan_.steps[at(number)];
        if (isKnown(number)) {
            step = SumStep::TakeOver;
        } else if (node.isPart()) {
            step = SumStep::Compute;
        } else {
            step = SumStep::Add;
            read(node.left);
            read(node.right);
        }
    }

    /// Of sums as large as the grain, each; where one has changed since the run before, what of it has not, so that the
    /// next edit computes no more than what it changes.
    void keepBelow(int number) {
        const SumNode& node = tree_[at(number)];
        const bool isSplit = !node.isPart() && (isLarge(number) || (splits_ && isChanged(number)));
        if (!isSplit) {
            keep(number);
            return;
        }
        keepBelow(node.left);
        keepBelow(node.right);
    }
    [[nodiscard]] std::size_t kept() const { return static_cast<std::size_t>(std::ranges::count(plan_.keeps, 1)); }
    /// What stands below a sum that is taken over was not read: it is kept if it was before.
    void keep(int node) { plan_.keeps[at(node)] = plan_.steps[at(node)] != SumStep::Unread || isKnown(node) ? 1 : 0; }

    void keepLarge() {
        std::vector<int> largest;
        for (const SumNode& node : tree_)
            for (const int half : {node.left, node.right})
                if (half >= 0 && isLarge(half) && !isChanged(half) && isChanged(static_cast<int>(&node - tree_.data())))
                    largest.push_back(half);
        std::ranges::stable_sort(largest, std::greater(), [&](int node) { return tree_[at(node)].parts(); });
        std::size_t room = std::min(keeping_.largeSums, keeping_.sums - std::min(keeping_.sums, kept()));
        for (const int node : largest) {
            if (room == 0) return;
            if (!isEditedAgain_ && !isKnown(node)) continue;
            --room;
            keep(node);
        }
    }

    const SumTree& tree_;
    const SumsBefore* before_;
    SumKeeping keeping_;
    bool splits_, isEditedAgain_;
    std::vector<bool> changed_;  ///< per node
    SumPlan plan_;
};

}  // namespace

SumTree sumTreeOf(const std::vector<PartPlan>& parts) {
    TreeBuilder builder(parts);
    if (!parts.empty()) builder.add(0, static_cast<int>(parts.size()));
    return std::move(builder.tree);
}

std::size_t SumsBefore::count() const {
    return static_cast<std::size_t>(std::ranges::count(kept, 1));
}

std::vector<std::uint8_t> SumPlan::computedParts(const SumTree& tree) const {
    std::vector<std::uint8_t> computed;
    for (std::size_t node = 0; node < tree.size(); ++node) {
        if (!tree[node].isPart()) continue;
        computed.resize(at(std::max(tree[node].end, static_cast<int>(computed.size()))));
        computed[at(tree[node].first)] = steps[node] == SumStep::Compute ? 1 : 0;
    }
    return computed;
}

SumPlan sumPlanOf(const SumTree& tree, const std::vector<std::uint8_t>& changed, const SumsBefore* before,
                  const SumKeeping& keeping) {
    return Planner(tree, changed, before, keeping).plan();
}

SumsBefore sumsLeftBy(const SumTree& tree, const SumPlan& plan, std::vector<std::uint8_t> changed, int grain) {
    SumsBefore left{plan.keeps, std::move(changed)};
    for (std::size_t node = 0; node < tree.size(); ++node)
        if (plan.keeps[node] != 0 && tree[node].parts() > grain) ++left.largeSums;
    return left;
}

}  // namespace valor::simulation
