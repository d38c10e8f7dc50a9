// SPDX-License-Identifier: GPL-3.0-or-later
// Which instruction sets the kernels were compiled for and which of them this processor has.
#pragma once

#include <string_view>
#include <vector>

namespace valor::simulation {

/// All give the same bits; they differ in speed only.
enum class InstructionSet { Generic, Avx2, Avx512 };

/// The fastest one that is compiled in and that processor and operating system support.
[[nodiscard]] InstructionSet bestInstructionSet();
/// Those that can be called here, slowest first; never empty.
[[nodiscard]] const std::vector<InstructionSet>& availableInstructionSets();
/// "generic", "avx2", "avx512".
[[nodiscard]] std::string_view instructionSetName(InstructionSet set);

}  // namespace valor::simulation
