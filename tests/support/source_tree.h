// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sources under test lie.
#pragma once

#include <string>
#include <string_view>

namespace valor::test {

/// @param path from the root of the source tree, e.g. "tests/data/exchange/rich_case.json"; empty for the root itself
[[nodiscard]] std::string sourcePath(std::string_view path);

}  // namespace valor::test
