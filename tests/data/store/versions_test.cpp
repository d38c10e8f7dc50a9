// SPDX-License-Identifier: GPL-3.0-or-later
// Files of every released version, written by the program of its time.
#include "data/store/sqlite_case_files.h"
#include "tests/data/store/store_support.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

CaseFilePtr fixture(const test::TemporaryFolder& folder, int version) {
    const std::string name = "version-" + std::to_string(version) + ".valor";
    std::filesystem::copy_file(test::sourcePath("tests/data/store/versions/") + name, folder.file(name));
    return SqliteCaseFiles(test::environmentIn(folder)).open(folder.file(name), CaseFiles::Access::Edit).value();
}

TEST(Versions, EachHasItsFixture) {
    for (std::size_t version = 1; version <= caseFileMigrations().size(); ++version) {
        const test::TemporaryFolder folder;
        const auto file = fixture(folder, static_cast<int>(version));
        EXPECT_TRUE(file->verify()) << version;
        EXPECT_TRUE(file->commit(test::numberedCase(99), {"x", ""})) << version;
    }
}

// Chain digests stand on reports: what gives them may never change.
TEST(Versions, TheFirstReadsAsItWasWritten) {
    const test::TemporaryFolder folder;
    const auto file = fixture(folder, 1);
    ASSERT_EQ(file->history().size(), 7U);
    EXPECT_EQ(file->history().back().chainDigest, "6b0f219cafd19ecfbc93ff44130aa41829f048417626379f6b76a4ea86174600");
    EXPECT_EQ(file->current()->id, "minimal");
    EXPECT_EQ(file->current()->parameters.front().note.en, "number 2");
    EXPECT_EQ(file->at(1).value()->parameters.front().note.en, "number 1");
    EXPECT_EQ(revisionsOf(*file).at(0).text, "offer of May");
    EXPECT_EQ(file->runs().value().at(0).manifest.seed, 1U);
    EXPECT_EQ(file->runs().value().at(0).notes.at(0).text, "shown to the board");
    EXPECT_EQ(approvalsOf(*file).at(0).text, "agreed with the clinic");
}

}  // namespace
}  // namespace valor
