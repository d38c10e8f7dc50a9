// SPDX-License-Identifier: GPL-3.0-or-later
// The only test source that knows the folder it is built in: the others compile to the same bytes in any clone.
#include "tests/support/source_tree.h"

namespace valor::test {

std::string sourcePath(std::string_view path) {
    const std::string root = VALOR_SOURCE_DIR;
    return path.empty() ? root : root + "/" + std::string(path);
}

}  // namespace valor::test
