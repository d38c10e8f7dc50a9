// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine remembers stays within its bytes, and what does not fit drives nothing out.
#include "simulation/engine/run_memory.h"

#include <set>

#include "simulation/engine/sampling.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using namespace test;

/// Runs of one case, all with the same tables of distributions.
class RunMemoryTest : public testing::Test {
protected:
    std::shared_ptr<const PreparedRun> prepared(const Case& input, std::uint64_t draws) {
        Diagnostics diagnostics;
        return std::make_shared<const PreparedRun>(*prepareRun(requestFor(input, draws), samplers_, diagnostics));
    }
    static std::size_t columnBytes(const PreparedRun& run) {
        return run.layout.columns() * run.request.draws * sizeof(double);
    }
    /// A run of so many draws that leaves blocks of `bytes`, or as much as its memory takes.
    std::shared_ptr<RememberedRun> left(const RunMemory& memory, std::uint64_t draws, std::size_t bytes) {
        auto run = memory.roomFor(prepared(minimalCase(), draws));
        if (run == nullptr) return run;
        run->parts.keep(0, {{std::make_shared<const std::vector<double>>(bytes / sizeof(double))}, {}});
        return run;
    }
    /// Simulates, keeping everything. @param before may be null
    void simulate(RememberedRun& now, const RememberedRun* before) {
        const PreparedRun& run = now.parts.run();
        const GroupSampling sampling(run.plan, run.request.scheme, run.request.seed, run.request.draws,
                                     bestInstructionSet());
        Keeping keeping{&now.parts, &sampling, nullptr, {}, {}};
        if (before != nullptr) {
            keeping.before = &before->parts;
            keeping.changes = *changesBetween(before->parts.run().plan, run.plan, run.request.counts);
        }
        const BlockScheduler scheduler = run.scheduler();
        BlockRun simulation(run.plan, run.layout, {sampling, run.request.draws, run.request.counts, run.request.seed},
                            bestInstructionSet(), scheduler, keeping);
        simulation.run({}, {});
    }
    [[nodiscard]] bool isRemembered(const RunMemory& memory, std::uint64_t draws) {
        return memory.find(*prepared(minimalCase(), draws)) != nullptr;
    }

private:
    SamplerCache samplers_;
};

TEST_F(RunMemoryTest, RemembersNothingWithoutMemory) {
    RunMemory memory(0);
    EXPECT_EQ(memory.roomFor(prepared(minimalCase(), 64)), nullptr);
    EXPECT_FALSE(isRemembered(memory, 64));
}

TEST_F(RunMemoryTest, HasNoRoomForARunWhoseColumnsAloneAreTooLarge) {
    const auto run = prepared(minimalCase(), 1000);
    const std::size_t columns = columnBytes(*run);
    EXPECT_EQ(RunMemory(2 * columns).roomFor(run), nullptr);
    EXPECT_NE(RunMemory(2 * columns + 2).roomFor(run), nullptr);
}

TEST_F(RunMemoryTest, TakesColumnsOffWhatPartsMayTake) {
    const std::size_t columns = columnBytes(*prepared(minimalCase(), 64)), parts = 8000;
    const RunMemory memory(2 * (columns + parts));
    EXPECT_TRUE(left(memory, 64, parts)->parts.isWhole());
    const auto tooLarge = left(memory, 64, parts + sizeof(double));
    EXPECT_FALSE(tooLarge->parts.isWhole());
    EXPECT_TRUE(tooLarge->parts.block(0).slots.empty());
}

TEST_F(RunMemoryTest, ForgetsTheOldestWhereTheMemoryDoesNotSuffice) {
    RunMemory memory(2'000'000);
    memory.add(left(memory, 64, 580'000));
    memory.add(left(memory, 80, 400'000));
    EXPECT_TRUE(isRemembered(memory, 64));
    EXPECT_TRUE(isRemembered(memory, 80));
    memory.add(left(memory, 80, 500'000));
    EXPECT_FALSE(isRemembered(memory, 64));
    EXPECT_TRUE(isRemembered(memory, 80));
}

TEST_F(RunMemoryTest, RemembersAPreviewAndAFullRunAndNoThird) {
    RunMemory memory(1'000'000);
    for (const std::uint64_t draws : {64U, 80U, 96U}) memory.add(left(memory, draws, 8));
    EXPECT_FALSE(isRemembered(memory, 64));
    EXPECT_TRUE(isRemembered(memory, 80));
    EXPECT_TRUE(isRemembered(memory, 96));
}

TEST_F(RunMemoryTest, ForgetsNothingForARunThatIsTooLarge) {
    RunMemory memory(200'000);
    memory.add(left(memory, 64, 40'000));
    memory.add(left(memory, 80, 100'000));
    EXPECT_TRUE(isRemembered(memory, 64));
    EXPECT_FALSE(isRemembered(memory, 80));
    const auto grown = left(memory, 80, 40'000);
    grown->columns.columns.assign(1, std::vector<double>(100'000 / sizeof(double)));
    memory.add(grown);
    EXPECT_TRUE(isRemembered(memory, 64));
    EXPECT_FALSE(isRemembered(memory, 80));
}

TEST_F(RunMemoryTest, LeavesAThirdForTheOtherRunAtMost) {
    RunMemory memory(2'000'000);
    const std::size_t columns = columnBytes(*prepared(minimalCase(), 80));
    for (const std::size_t other : {100'000U, 333'328U}) {
        memory.add(left(memory, 64, other));
        EXPECT_EQ(memory.roomFor(prepared(minimalCase(), 80))->parts.mostBytes(), 1'000'000 - columns - other);
    }
    memory.add(left(memory, 64, 600'000));
    EXPECT_EQ(memory.roomFor(prepared(minimalCase(), 80))->parts.mostBytes(), 1'000'000 - columns - 333'333);
}

TEST_F(RunMemoryTest, KeepsCoarserSumsOfARunThatIsTooLargeUntilOneSumIsTooLarge) {
    RunMemory memory(200'000);
    const int parts = static_cast<int>(prepared(minimalCase(), 80)->plan.alternatives.back().together.parts.size());
    int grain = 1;
    for (; grain < parts; grain *= 2) {
        const auto run = left(memory, 80, 100'000);
        ASSERT_NE(run, nullptr);
        EXPECT_EQ(run->parts.grain(), grain);
        memory.add(run);
    }
    memory.add(left(memory, 80, 100'000));
    EXPECT_EQ(memory.roomFor(prepared(minimalCase(), 80)), nullptr) << "nothing of it fits";
    EXPECT_NE(memory.roomFor(prepared(minimalCase(), 64)), nullptr);
}

/// A figure that makes more rows hold something than before.
TEST_F(RunMemoryTest, ForgetsTheRunBeforeOneThatHasBecomeTooLarge) {
    RunMemory memory(200'000);
    memory.add(left(memory, 80, 40'000));
    memory.add(left(memory, 80, 100'000));
    EXPECT_FALSE(isRemembered(memory, 80)) << "edits would be measured against it for ever";
}

TEST_F(RunMemoryTest, SharesTheFiguresThatAreNotDrawnAnew) {
    const RunMemory memory(10'000'000);
    const Case input = CaseBuilder(minimalCase()).with(stated("minutes", "min/exam", Normal{1.1, 0.3})).build();
    const Case dearer = CaseBuilder(input).with(fixed("rate", "1/yr", 0.05)).build();
    const Case slower = CaseBuilder(input).with(stated("minutes", "min/exam", Normal{1.2, 0.3})).build();
    const auto first = memory.roomFor(prepared(input, 300));
    simulate(*first, nullptr);
    for (const Case* edited : {&input, &dearer, &slower}) {
        const auto next = memory.roomFor(prepared(*edited, 300));
        simulate(*next, first.get());
        ASSERT_TRUE(next->parts.isWhole());
        for (std::size_t block = 0; block < BlockRun::blocksIn(300); ++block) {
            const auto &before = first->parts.block(block).slots, &now = next->parts.block(block).slots;
            ASSERT_EQ(before.size(), now.size()) << block;
            std::size_t others = 0;
            for (std::size_t slot = 0; slot < now.size(); ++slot) others += before[slot] != now[slot] ? 1U : 0U;
            EXPECT_EQ(others, edited == &slower ? 1U : 0U) << block;
        }
    }
}

/// A hand on a slider leaves a run for every place it comes by; each must take the place of the one before.
TEST_F(RunMemoryTest, DoesNotGrowWithTheNumberOfEdits) {
    RunMemory memory(10'000'000);
    std::vector<std::weak_ptr<const std::vector<double>>> figures;
    std::size_t bytes = 0;
    for (int edit = 0; edit < 12; ++edit) {
        const auto run = prepared(
            CaseBuilder(minimalCase()).with(stated("minutes", "min/exam", Normal{1.1 + 0.01 * edit, 0.3})).build(),
            300);
        const auto before = memory.find(*run);
        const auto now = memory.roomFor(run);
        simulate(*now, before.get());
        const auto& slots = now->parts.block(0).slots;
        for (const KeptSlot& slot : slots) figures.emplace_back(slot);
        memory.add(now);
        if (edit == 0) bytes = memory.bytes();
        EXPECT_EQ(memory.bytes(), bytes) << edit;
        const std::set<KeptSlot> own(slots.begin(), slots.end());
        EXPECT_EQ(own.size(), static_cast<std::size_t>(run->plan.slots)) << edit;
    }
    const auto last = memory.find(*prepared(minimalCase(), 300));
    std::set<KeptSlot> alive;
    for (const auto& each : figures)
        if (const KeptSlot slot = each.lock()) alive.insert(slot);
    const auto& slots = last->parts.block(0).slots;
    EXPECT_EQ(alive, std::set<KeptSlot>(slots.begin(), slots.end())) << "figures that were drawn anew are given back";
}

TEST_F(RunMemoryTest, HandsOutTheColumnsOfTheRunThatWasReplacedOnce) {
    RunMemory memory(10'000'000);
    const auto run = prepared(minimalCase(), 64);
    EXPECT_TRUE(memory.takeSpare(*run).empty());
    for (const double value : {1.0, 2.0}) {
        const auto remembered = memory.roomFor(run);
        remembered->columns.columns.assign(3, std::vector<double>(64, value));
        memory.add(remembered);
    }
    EXPECT_EQ(memory.takeSpare(*run), Columns(3, std::vector<double>(64, 1.0)));
    EXPECT_TRUE(memory.takeSpare(*run).empty());
    EXPECT_EQ(memory.find(*run)->columns.columns, Columns(3, std::vector<double>(64, 2.0)));
}

TEST_F(RunMemoryTest, KeepsNoSpareColumnsWithoutRoom) {
    const auto run = prepared(minimalCase(), 64);
    const auto columns = [](std::size_t bytes) { return Columns(1, std::vector<double>(bytes / sizeof(double))); };
    RunMemory memory(200'000);
    for (int i = 0; i < 2; ++i) {
        const auto remembered = memory.roomFor(run);
        remembered->columns.columns = columns(60'000);
        memory.add(remembered);
    }
    EXPECT_TRUE(memory.takeSpare(*run).empty());
    EXPECT_LE(memory.bytes(), 100'000U);
}

TEST(RememberingEngine, GivesTheSameNumbersWhereItsMemoryIsTooSmall) {
    const Case input = minimalCase();
    const Case edited = CaseBuilder(input).with(stated("minutes", "min/exam", Normal{1.2, 0.3})).build();
    for (const std::size_t memory : {0U, 2U, 20'000U, 100'000U, 200'000U, 1'000'000U}) {
        MonteCarloEngine engine(memory);
        for (const Case* each : {&input, &edited, &input})
            EXPECT_EQ(engine.run(requestFor(*each, 300), {}, {}).result->manifest.resultHash,
                      runCase(*each, 300)->manifest.resultHash)
                << memory;
    }
}

}  // namespace
}  // namespace valor::simulation
