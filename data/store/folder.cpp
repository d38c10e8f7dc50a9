// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/folder.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <string>

#include "data/sqlite/raw_file.h"

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
        case ENAMETOOLONG: return fail(ErrorCode::FileNameTooLong, "", {{"file", name}});
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
    std::error_code problem;
    do {
        partial = file.parent_path() / (".~new." + std::to_string(getpid()) + "." + std::to_string(count++));
    } while (fs::exists(fs::symlink_status(partial, problem)));
    return partial;
}

Status checkNameLength(const fs::path& file) {
    // "-journal" behind the name, ".~lock." and "#" around it.
    constexpr std::size_t longest = NAME_MAX - 8;
    const bool isShort = file.filename().native().size() <= longest && file.native().size() + 8 < PATH_MAX;
    return isShort ? Status{} : refused(file, ENAMETOOLONG);
}

std::optional<Rights> rightsOf(const fs::path& file) {
    struct stat found {};
    if (lstat(file.c_str(), &found) != 0) return std::nullopt;
    return Rights{found.st_mode & 07777U, found.st_uid, found.st_gid};
}

Status makePrivate(const fs::path& file) {
    return chmod(file.c_str(), S_IRUSR | S_IWUSR) == 0 ? Status{} : refused(file, errno);
}

Status giveRights(const fs::path& file, const Rights& rights) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) return refused(file, errno);
    constexpr auto unchanged = static_cast<uid_t>(-1);
    const bool hasGroup = fchown(descriptor, unchanged, rights.group) == 0;
    static_cast<void>(!fchown(descriptor, rights.user, unchanged));  // the administrator's alone to give
    const mode_t mode = hasGroup ? rights.mode : rights.mode & ~static_cast<mode_t>(S_IRWXG);
    const bool isDone = fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0;
    const int problem = errno;
    close(descriptor);
    return isDone ? Status{} : refused(file, problem);
}

Status publish(const fs::path& partial, const fs::path& file, Replace replace, const StoreEnvironment& environment) {
    const auto watched = [&](const NameStep& step) {
        if (environment.beforeNameStep) environment.beforeNameStep(step);
    };
    // What a file that is gone has left behind would be played into the new one.
    std::error_code problem;
    for (const fs::path left : {sqlite::journalOf(file.string()), sqlite::aheadLogOf(file.string())})
        if (fs::exists(fs::symlink_status(left, problem))) return refused(left, EEXIST);
    watched({NameStep::Kind::Rename, partial, file});
    if (renameTo(partial, file, replace) != 0) return refused(file, errno);
    watched({NameStep::Kind::SyncFolder, {}, file});
    return syncFolderOf(file);
}

Status syncFolderOf(const fs::path& file) {
    return syncFolder(file.parent_path()) == 0 ? Status{} : refused(file, errno);
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
