// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/folder.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> refused(const fs::path& file, int systemError) {
    const std::string name = file.string();
    switch (systemError) {
        case EEXIST: return fail(ErrorCode::StoreExists, "", {{"file", name}});
        case ENOSPC:
        case EDQUOT: return fail(ErrorCode::StoreDiskFull, "", {{"file", name}});
        case EACCES:
        case EPERM:
        case EROFS: return fail(ErrorCode::StoreReadOnly, "", {{"file", name}});
        default:
            return fail(ErrorCode::StoreInputOutput, "",
                        {{"file", name}, {"reason", "errno " + std::to_string(systemError)}});
    }
}

int renameTo(const fs::path& partial, const fs::path& file, Replace replace) {
    if (replace == Replace::Yes) return std::rename(partial.c_str(), file.c_str());
    const int result = renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE);
    if (result == 0 || errno != EINVAL) return result;
    // A file system without that rename, such as exFAT: the name can only be looked at first.
    if (access(file.c_str(), F_OK) != 0) return std::rename(partial.c_str(), file.c_str());
    errno = EEXIST;
    return -1;
}

int syncFolder(const fs::path& folder) {
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return -1;
    const int result = fsync(descriptor);
    const int problem = errno;
    close(descriptor);
    errno = problem;
    return result;
}

}  // namespace

fs::path partialNameFor(const fs::path& file) {
    static std::atomic<unsigned> count{0};  // only keeps names apart
    fs::path partial;
    do {
        partial = file.parent_path() / (".~new." + std::to_string(getpid()) + "." + std::to_string(count++) + "." +
                                        file.filename().string());
    } while (fs::exists(partial));
    return partial;
}

Status publish(const fs::path& partial, const fs::path& file, Replace replace) {
    // The journal of a file that is gone would be played into the new one.
    const fs::path journal = file.string() + "-journal";
    if (fs::exists(journal)) return refused(journal, EEXIST);
    if (renameTo(partial, file, replace) == 0 && syncFolder(file.parent_path()) == 0) return {};
    return refused(file, errno);
}

Status createPrivateFolder(const fs::path& folder) {
    if (folder.empty()) return fail(ErrorCode::FileUnwritable, "", {{"file", folder.string()}});
    std::error_code problem;
    if (fs::is_directory(folder, problem)) return {};
    if (folder.has_relative_path() && folder.parent_path() != folder)
        VALOR_CHECK(createPrivateFolder(folder.parent_path()));
    if (mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST) return {};
    return fail(ErrorCode::FileUnwritable, "", {{"file", folder.string()}});
}

}  // namespace valor
