// SPDX-License-Identifier: GPL-3.0-or-later
// Where files that ship with the product stand on this machine.
#pragma once

#include <filesystem>
#include <optional>

namespace valor {

/// The folder of the reference cases: beside an installed program (../share/valor/cases), or in the source tree that
/// the program was built in. @return absent when neither exists.
[[nodiscard]] std::optional<std::filesystem::path> shippedCases();
/// The same for a program at `program`.
[[nodiscard]] std::optional<std::filesystem::path> shippedCasesFor(const std::filesystem::path& program);

}  // namespace valor
