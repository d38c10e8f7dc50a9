// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/whole_file.h"

#include <fstream>

#include "data/store/folder.h"

#include <fcntl.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

/// Waits until the file is on the disk.
bool isOnDisk(const fs::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isSynced = fsync(descriptor) == 0;
    return close(descriptor) == 0 && isSynced;
}

/// Gives the finished file its name, and the rights of the file that it replaces.
Status putInPlace(const fs::path& partial, const fs::path& path) {
    if (const auto rights = rightsOf(path)) VALOR_CHECK(giveRights(partial, *rights));
    return publish(partial, path, Replace::Yes, StoreEnvironment::ofThisMachine());
}

Status filledAndPut(const fs::path& partial, const std::string& path,
                    const std::function<Status(const fs::path&)>& fill) {
    VALOR_CHECK(fill(partial));
    if (!isOnDisk(partial)) return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    return putInPlace(partial, path);
}

}  // namespace

Status putWholeFile(const std::string& path, const std::function<Status(const fs::path&)>& fill) {
    const fs::path partial = partialNameFor(path);
    const Status done = filledAndPut(partial, path, fill);
    std::error_code ignored;
    if (!done) fs::remove(partial, ignored);
    return done;
}

Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write) {
    return putWholeFile(path, [&](const fs::path& partial) -> Status {
        std::ofstream file(partial, std::ios::binary);
        if (file) write(file);
        file.close();
        if (!file) return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
        return {};
    });
}

}  // namespace valor
