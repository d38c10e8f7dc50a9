// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/shipped_files.h"

#include <fstream>

#include <gtest/gtest.h>

namespace valor {
namespace {

class ShippedFiles : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(root_); }
    void TearDown() override { std::filesystem::remove_all(root_); }
    std::filesystem::path root_ = std::filesystem::path(testing::TempDir()) / "valor_shipped_files";
};

TEST_F(ShippedFiles, StandBesideAnInstalledProgram) {
    std::filesystem::create_directories(root_ / "usr/share/valor/cases");
    EXPECT_EQ(shippedCasesFor(root_ / "usr/bin/valor-cli"), root_ / "usr/share/valor/cases");
}

TEST_F(ShippedFiles, StandInTheSourceTreeOfABuild) {
    std::filesystem::create_directories(root_ / "data/cases");
    std::ofstream(root_ / "CMakeLists.txt") << "\n";
    EXPECT_EQ(shippedCasesFor(root_ / "build/dev/bin/valor-cli"), root_ / "data/cases");
}

TEST_F(ShippedFiles, MayBeMissing) {
    EXPECT_FALSE(shippedCasesFor(root_ / "bin/valor-cli"));
}

}  // namespace
}  // namespace valor
