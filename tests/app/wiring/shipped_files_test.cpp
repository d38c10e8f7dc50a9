// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/shipped_files.h"

#include <fstream>

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

class ShippedFiles : public testing::Test {
protected:
    test::TemporaryFolder folder_;
    const std::filesystem::path& root_ = folder_.path();
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
    EXPECT_EQ(shippedCasesFor(root_ / "bin/valor-cli"), root_ / "share/valor/cases") << "where it is missing";
}

TEST_F(ShippedFiles, TypefacesStandBesideAnInstalledProgram) {
    const std::filesystem::path fonts = root_ / "valor/share/valor/fonts";
    EXPECT_TRUE(shippedFontsFor(root_ / "valor/bin/valor").empty());
    std::filesystem::create_directories(fonts);
    for (const char* name : {"Inter-Regular.otf", "Inter-Bold.otf", "LICENSE"}) std::ofstream(fonts / name) << "\n";
    EXPECT_EQ(shippedFontsFor(root_ / "valor/bin/valor"),
              (std::vector<std::filesystem::path>{fonts / "Inter-Bold.otf", fonts / "Inter-Regular.otf"}));
}

}  // namespace
}  // namespace valor
