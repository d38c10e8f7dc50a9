// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are either as they were or written whole.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/error/error.h"

namespace valor {

/// Lets `fill` write a new file beside `path` and puts it in its place when it is complete and on the disk, with the
/// rights of the file that it replaces.
/// @return the error of `fill`; FileUnwritable, StoreDiskFull, StoreReadOnly, StoreInputOutput
[[nodiscard]] Status putWholeFile(const std::string& path,
                                  const std::function<Status(const std::filesystem::path& partial)>& fill);

/// The same for what is written as a stream.
/// @return FileUnwritable, StoreDiskFull, StoreReadOnly, StoreInputOutput
[[nodiscard]] Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write);

struct FileToWrite {
    std::string path;
    std::function<void(std::ostream&)> write;
};
/// The same for files that belong together: none takes its place before all are complete.
/// @param outdated files that go then, where they are there; they stay when one of the others cannot take its place
/// @return also after some took theirs: the error names the first that could not
[[nodiscard]] Status writeWholeFiles(const std::vector<FileToWrite>& files, const std::vector<std::string>& outdated);

}  // namespace valor
