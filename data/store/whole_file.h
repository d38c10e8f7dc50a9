// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are either as they were or written whole.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "core/error/error.h"

namespace valor {

/// Lets `write` fill a new file beside `path` and puts it in its place when it is complete and on the disk.
/// @return FileUnwritable, StoreDiskFull, StoreReadOnly, StoreInputOutput
[[nodiscard]] Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace valor
