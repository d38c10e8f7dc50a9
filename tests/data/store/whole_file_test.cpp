// SPDX-License-Identifier: GPL-3.0-or-later
// Files that belong together take their places together, and what they replace stays while they cannot.
#include "data/store/whole_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

namespace fs = std::filesystem;

class WholeFilesTest : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"costs", "effects", "parameters"}) std::ofstream(path(name)) << "old";
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream bytes;
        bytes << std::ifstream(path(name)).rdbuf();
        return bytes.str();
    }
    [[nodiscard]] FileToWrite fresh(const std::string& name) const {
        return {path(name), [](std::ostream& to) { to << "new"; }};
    }
    /// Nothing can take its place any more once it is filled.
    [[nodiscard]] FileToWrite blocked(const std::string& name) const {
        return {path(name), [at = path(name)](std::ostream& to) {
                    to << "new";
                    fs::remove(at);
                    fs::create_directories(at + "/inside");
                }};
    }
    TemporaryFolder folder;
};

TEST_F(WholeFilesTest, TakeTheirPlacesAndWhatIsOutdatedGoes) {
    ASSERT_TRUE(writeWholeFiles({fresh("costs"), fresh("effects")}, {path("parameters"), path("absent")}));
    EXPECT_EQ(read("costs") + read("effects"), "newnew");
    EXPECT_FALSE(fs::exists(path("parameters")));
}

TEST_F(WholeFilesTest, WhatIsOutdatedStaysWhileOneCannotTakeItsPlace) {
    EXPECT_FALSE(writeWholeFiles({blocked("costs"), fresh("effects")}, {path("parameters")}));
    EXPECT_EQ(read("parameters"), "old");
    EXPECT_EQ(read("effects"), "old");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 3) << "nothing half made is left";
}

TEST_F(WholeFilesTest, TheErrorNamesTheFirstThatIsNotNew) {
    const Status done = writeWholeFiles({fresh("costs"), blocked("effects")}, {path("parameters")});
    ASSERT_FALSE(done);
    EXPECT_EQ(read("costs"), "new");
    bool isNamed = false;
    for (const auto& [name, value] : done.error().arguments) isNamed = isNamed || value.find("effects") != value.npos;
    EXPECT_TRUE(isNamed);
}

}  // namespace
}  // namespace valor::test
