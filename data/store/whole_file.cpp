// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/whole_file.h"

#include <filesystem>
#include <fstream>

#include "data/store/folder.h"

#include <fcntl.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

/// Fills a new file and waits until it is on the disk.
bool isWritten(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    std::ofstream file(path, std::ios::binary);
    if (file) write(file);
    file.close();
    if (!file) return false;
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isOnDisk = fsync(descriptor) == 0;
    return close(descriptor) == 0 && isOnDisk;
}

/// Gives the finished file its name, and the rights of the file that it replaces.
Status putInPlace(const fs::path& partial, const fs::path& path) {
    if (const auto rights = rightsOf(path)) VALOR_CHECK(giveRights(partial, *rights));
    return publish(partial, path, Replace::Yes, StoreEnvironment::ofThisMachine());
}

}  // namespace

Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write) {
    const fs::path partial = partialNameFor(path);
    const Status done =
        isWritten(partial, write) ? putInPlace(partial, path) : fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    std::error_code ignored;
    if (!done) fs::remove(partial, ignored);
    return done;
}

}  // namespace valor
