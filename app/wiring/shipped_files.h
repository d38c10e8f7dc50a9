// SPDX-License-Identifier: GPL-3.0-or-later
// Where files that ship with the product stand on this machine.
#pragma once

#include <filesystem>
#include <vector>

namespace valor {

/// The folder of the reference cases: beside an installed program (../share/valor/cases), or in the source tree that
/// the program was built in. Where neither exists, the former: that is where they are missing.
[[nodiscard]] std::filesystem::path shippedCases();
/// The same for a program at `program`.
[[nodiscard]] std::filesystem::path shippedCasesFor(const std::filesystem::path& program);

/// Typefaces beside an installed program (../share/valor/fonts), by name; none where the system brings them.
[[nodiscard]] std::vector<std::filesystem::path> shippedFonts();
/// The same for a program at `program`.
[[nodiscard]] std::vector<std::filesystem::path> shippedFontsFor(const std::filesystem::path& program);

}  // namespace valor
