// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests of one program in the locale of the environment, as a desktop would: a decimal comma or a
// grouped thousand that slips into a file, a digest or a parser shows here.
#include <clocale>
#include <locale>
#include <stdexcept>

#include "fixed_environment.h"

#include <gmock/gmock.h>

int main(int argc, char** argv) {
    valor::test::fixEnvironment();
    testing::InitGoogleMock(&argc, argv);
    if (std::setlocale(LC_ALL, "") != nullptr) std::locale::global(std::locale(""));
    return RUN_ALL_TESTS();
}
