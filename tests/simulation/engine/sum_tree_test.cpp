// SPDX-License-Identifier: GPL-3.0-or-later
// Which sums of parts a run takes over, and what it leaves behind: over any row of edits every part enters the total
// once, nothing is taken over that has changed, and no more is kept than there is room for.
#include "simulation/engine/sum_tree.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor::simulation {
namespace {

using Flags = std::vector<std::uint8_t>;
using Steps = std::vector<SumStep>;

SumTree treeOf(int parts) {
    return sumTreeOf(std::vector<PartPlan>(static_cast<std::size_t>(parts)));
}
Flags only(int part, int parts) {
    Flags changed(static_cast<std::size_t>(parts));
    changed[static_cast<std::size_t>(part)] = 1;
    return changed;
}
std::size_t kept(const SumPlan& plan) {
    return static_cast<std::size_t>(std::ranges::count(plan.keeps, 1));
}

TEST(SumTree, OfNoPartsIsEmpty) {
    EXPECT_TRUE(treeOf(0).empty());
    EXPECT_TRUE(sumPlanOf({}, {}, nullptr, {true, 1, 0, 0}).steps.empty());
}

TEST(SumTree, HalvesWhatItAddsUp) {
    const SumTree tree = treeOf(5);
    ASSERT_EQ(tree.size(), 9U);
    EXPECT_EQ(tree[0].parts(), 5);
    EXPECT_EQ(tree[static_cast<std::size_t>(tree[0].left)].parts(), 3);
    EXPECT_EQ(tree[static_cast<std::size_t>(tree[0].right)].parts(), 2);
}

TEST(SumTree, KnowsTheClausesOfItsContracts) {
    std::vector<PartPlan> parts(3);
    parts[1].endClause = 2;
    parts[2].firstClause = 2;
    parts[2].endClause = 5;
    const SumTree tree = sumTreeOf(parts);
    EXPECT_EQ(tree[0].firstClause, 0);
    EXPECT_EQ(tree[0].endClause, 5);
    const SumNode& first = tree[static_cast<std::size_t>(tree[0].left)];
    EXPECT_EQ(first.endClause, 2);
}

TEST(SumPlan, OfAFirstRunComputesEveryPartAndKeepsSumsOfTheGrain) {
    const SumTree tree = treeOf(8);
    const Flags everything(8, 1);
    EXPECT_EQ(sumPlanOf(tree, everything, nullptr, {true, 1, 0, 0}).computedParts(tree), everything);
    EXPECT_EQ(kept(sumPlanOf(tree, everything, nullptr, {true, 1, 0, 0})), 8U);
    EXPECT_EQ(kept(sumPlanOf(tree, everything, nullptr, {true, 4, 0, 0})), 2U);
    EXPECT_EQ(kept(sumPlanOf(tree, everything, nullptr, {true, 8, 0, 0})), 1U);
    EXPECT_EQ(kept(sumPlanOf(tree, everything, nullptr, {false, 1, 0, 0})), 0U);
}

TEST(SumPlan, SplitsASumThatAnEditChangesWhereThereIsRoom) {
    const SumTree tree = treeOf(8);
    const SumKeeping roomy{true, 4, 8, 0}, narrow{true, 4, 3, 0};
    const SumsBefore first = sumsLeftBy(tree, sumPlanOf(tree, Flags(8, 1), nullptr, roomy), Flags(8, 1), 4);
    const Flags edit = only(1, 8);
    const SumPlan split = sumPlanOf(tree, edit, &first, roomy);
    EXPECT_EQ(split.computedParts(tree), (Flags{1, 1, 1, 1, 0, 0, 0, 0})) << "nothing else is kept of these four";
    EXPECT_EQ(kept(split), 4U) << "parts 0 and 1, the sums of 2 and 3 and of the other four";
    const SumsBefore second = sumsLeftBy(tree, split, edit, 4);
    EXPECT_EQ(sumPlanOf(tree, edit, &second, roomy).computedParts(tree), edit);
    const SumPlan whole = sumPlanOf(tree, edit, &first, narrow);
    EXPECT_EQ(kept(whole), 2U);
}

TEST(SumPlan, KeepsLargeSumsFromTheSecondEditOfOneFigureOn) {
    const SumTree tree = treeOf(8);
    const SumKeeping keeping{true, 1, 20, 2};
    const Flags edit = only(0, 8);
    SumsBefore before = sumsLeftBy(tree, sumPlanOf(tree, Flags(8, 1), nullptr, keeping), Flags(8, 1), 1);
    std::vector<std::size_t> large, takenOver;
    for (int run = 0; run < 3; ++run) {
        const SumPlan plan = sumPlanOf(tree, edit, &before, keeping);
        takenOver.push_back(static_cast<std::size_t>(std::ranges::count(plan.steps, SumStep::TakeOver)));
        before = sumsLeftBy(tree, plan, edit, 1);
        large.push_back(before.largeSums);
    }
    EXPECT_EQ(large, (std::vector<std::size_t>{0, 2, 2}));
    EXPECT_EQ(takenOver, (std::vector<std::size_t>{7, 7, 3})) << "part 1, the sums of 2 and 3 and of the other four";
}

/// What a run is told of: how often each part has changed, as far as its sums were taken over or computed.
class Replay {
public:
    Replay(int parts, int grain, std::size_t room, std::size_t large)
        : tree_(treeOf(parts)),
          keeping_{true, grain, room, large},
          versions_(static_cast<std::size_t>(parts)),
          kept_(tree_.size()) {}

    void edit(const Flags& changed) {
        for (std::size_t part = 0; part < changed.size(); ++part) versions_[part] += changed[part];
        const SumPlan plan = sumPlanOf(tree_, changed, isFirst_ ? nullptr : &before_, keeping_);
        read_.assign(versions_.size(), 0);
        std::vector<Versions> values(tree_.size());
        if (!tree_.empty()) RC_ASSERT(valueOf(0, plan, values) == versionsOf(tree_[0]));
        RC_ASSERT(std::ranges::all_of(read_, [](int times) { return times == 1; }));
        leave(plan, values);
        before_ = sumsLeftBy(tree_, plan, changed, keeping_.grain);
        isFirst_ = false;
    }
    [[nodiscard]] std::size_t kept() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(kept_, [](const Versions& each) { return !each.empty(); }));
    }

private:
    using Versions = std::vector<int>;
    Versions versionsOf(const SumNode& node) const {
        return {versions_.begin() + node.first, versions_.begin() + node.end};
    }
    Versions valueOf(int number, const SumPlan& plan, std::vector<Versions>& values) {
        const auto at = static_cast<std::size_t>(number);
        const SumNode& node = tree_[at];
        switch (plan.steps[at]) {
            case SumStep::Unread: RC_FAIL("a sum that nobody reads is read");
            case SumStep::TakeOver: values[at] = kept_[at]; break;
            case SumStep::Compute: values[at] = versionsOf(node); break;
            case SumStep::Add: {
                values[at] = valueOf(node.left, plan, values);
                const Versions right = valueOf(node.right, plan, values);
                values[at].insert(values[at].end(), right.begin(), right.end());
                return values[at];
            }
        }
        for (int part = node.first; part < node.end; ++part) ++read_[static_cast<std::size_t>(part)];
        return values[at];
    }
    void leave(const SumPlan& plan, const std::vector<Versions>& values) {
        for (std::size_t node = 0; node < tree_.size(); ++node) {
            if (plan.keeps[node] == 0)
                kept_[node].clear();
            else if (plan.steps[node] != SumStep::Unread)
                kept_[node] = values[node];
            if (plan.keeps[node] != 0) RC_ASSERT(kept_[node] == versionsOf(tree_[node]));
        }
    }

    SumTree tree_;
    SumKeeping keeping_;
    Versions versions_;
    std::vector<Versions> kept_;  ///< per node
    std::vector<int> read_;       ///< per part, how often
    SumsBefore before_;
    bool isFirst_ = true;
};

RC_GTEST_PROP(SumPlan, TakesOverWhatHoldsAndReadsEveryPartOnce, ()) {
    const int parts = *rc::gen::inRange(1, 20), grain = 1 << *rc::gen::inRange(0, 5);
    const auto room = *rc::gen::inRange<std::size_t>(0, 30), large = *rc::gen::inRange<std::size_t>(0, 4);
    Replay replay(parts, grain, room, large);
    replay.edit(Flags(static_cast<std::size_t>(parts), 1));
    const std::size_t least = replay.kept();
    Flags changed(static_cast<std::size_t>(parts));
    for (int edits = *rc::gen::inRange(1, 12); edits > 0; --edits) {
        if (*rc::gen::inRange(0, 3) != 0)
            for (std::uint8_t& each : changed) each = *rc::gen::inRange(0, 5) == 0 ? 1 : 0;
        replay.edit(changed);
        RC_ASSERT(replay.kept() <= std::max(room, least));
    }
}

}  // namespace
}  // namespace valor::simulation
