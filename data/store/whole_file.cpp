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

Status unwritable(const std::string& path) {
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

Status streamed(const fs::path& partial, const FileToWrite& file) {
    std::ofstream to(partial, std::ios::binary);
    if (to) file.write(to);
    to.close();
    return to ? Status() : unwritable(file.path);
}

Status filledAndPut(const fs::path& partial, const std::string& path,
                    const std::function<Status(const fs::path&)>& fill) {
    VALOR_CHECK(fill(partial));
    if (!isOnDisk(partial)) return unwritable(path);
    return putInPlace(partial, path);
}

Status allFilledAndPut(const std::vector<fs::path>& partials, const std::vector<FileToWrite>& files,
                       const std::vector<std::string>& outdated) {
    std::error_code problem;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (fs::is_directory(files[i].path, problem)) return unwritable(files[i].path);
        VALOR_CHECK(streamed(partials[i], files[i]));
        if (!isOnDisk(partials[i])) return unwritable(files[i].path);
    }
    for (std::size_t i = 0; i < files.size(); ++i) VALOR_CHECK(putInPlace(partials[i], files[i].path));
    for (const std::string& path : outdated)
        if (fs::remove(path, problem); problem) return unwritable(path);
    return {};
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
    return putWholeFile(path, [&](const fs::path& partial) { return streamed(partial, {path, write}); });
}

Status writeWholeFiles(const std::vector<FileToWrite>& files, const std::vector<std::string>& outdated) {
    std::vector<fs::path> partials;
    for (const FileToWrite& file : files) partials.push_back(partialNameFor(file.path));
    const Status done = allFilledAndPut(partials, files, outdated);
    std::error_code ignored;
    if (!done)
        for (const fs::path& partial : partials) fs::remove(partial, ignored);
    return done;
}

}  // namespace valor
