// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/saved_state.h"

#include "core/model/canonical.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// A case and an edited one, in a file that is written from entry to entry.
class SavedStates : public testing::Test {
protected:
    void write(const Case& state) { add(EntryKind::Command, state, "edit"); }
    void save(const Case& state, const std::string& name) { add(EntryKind::Revision, state, name); }
    [[nodiscard]] SavedState of(const Case& state) const { return savedStateOf(history_, state); }
    [[nodiscard]] static SavedState named(const std::string& name, std::size_t entry, bool isChanged = false) {
        return {name, timeOf(entry), isChanged};
    }

    const Case first_ = minimalCase();
    const Case second_ = CaseBuilder().with(fixed("volume", "exam/100k/yr", 13'000)).build();

private:
    static std::string timeOf(std::size_t entry) { return "2027-01-0" + std::to_string(entry) + "T08:00:00Z"; }
    void add(EntryKind kind, const Case& state, const std::string& text) {
        HistoryEntry& entry = history_.emplace_back();
        entry.number = history_.size();
        entry.kind = kind;
        entry.time = timeOf(history_.size());
        entry.text = text;
        entry.caseDigest = caseDigest(state);
    }

    std::vector<HistoryEntry> history_;
};

TEST_F(SavedStates, NothingIsSaidWithoutARevision) {
    EXPECT_EQ(of(first_), SavedState());
    write(first_);
    EXPECT_EQ(of(first_), SavedState());
    EXPECT_EQ(of(second_), SavedState());
}

/// A report that is made again says the same, whatever was saved since.
TEST_F(SavedStates, TheOldestRevisionOfAStateIsNamedForGood) {
    write(first_);
    save(first_, "Tendered");
    EXPECT_EQ(of(first_), named("Tendered", 2));
    save(first_, "Tendered, again");
    write(second_);
    save(second_, "Offered");
    write(first_);
    save(first_, "Back");
    EXPECT_EQ(of(first_), named("Tendered", 2));
    EXPECT_EQ(of(second_), named("Offered", 5));
}

TEST_F(SavedStates, AStateWithoutANameIsTheOneBeforeItChanged) {
    write(first_);
    save(first_, "Tendered");
    EXPECT_EQ(of(second_), named("Tendered", 2, true)) << "not written yet";
    write(second_);
    EXPECT_EQ(of(second_), named("Tendered", 2, true));
    write(first_);
    save(first_, "Later");
    write(second_);
    EXPECT_EQ(of(second_), named("Tendered", 2, true)) << "no later revision is told of a state that was there before";
    save(second_, "Named");
    EXPECT_EQ(of(second_), named("Named", 7));
}

}  // namespace
}  // namespace valor::test
