// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/source_tree.h"

namespace valor::test {

/// The content of a file of the source tree. @param path from its root, e.g. "tests/data/exchange/rich_case.json"
inline std::string sourceFile(const std::string& path) {
    std::ifstream file(sourcePath(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace valor::test
