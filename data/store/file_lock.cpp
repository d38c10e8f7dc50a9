// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/file_lock.h"

#include <array>
#include <cerrno>
#include <sstream>
#include <utility>

#include "data/store/printable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

constexpr int kAttempts = 8;

struct Holder {
    std::string user = "?", host = "?", process = "?", time = "?";
    [[nodiscard]] bool isKnown() const { return user != "?" || host != "?"; }
};

std::string noteText(const StoreEnvironment& environment) {
    return "Valør\nuser=" + environment.user + "\nhost=" + environment.host +
           "\nprocess=" + std::to_string(environment.process) + "\ntime=" + environment.time() + "\n";
}

/// What a note says; anything else in it is passed over, and nothing in it is long.
Holder readHolder(int descriptor) {
    std::array<char, 1024> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size(), 0);
    std::istringstream lines(std::string(text.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))));
    Holder holder;
    for (std::string line; std::getline(lines, line);) {
        const auto value = line.find('=') == std::string::npos ? "" : printable(line.substr(line.find('=') + 1));
        if (line.starts_with("user=")) holder.user = value;
        if (line.starts_with("host=")) holder.host = value;
        if (line.starts_with("process=")) holder.process = value;
        if (line.starts_with("time=")) holder.time = value;
    }
    return holder;
}

Error held(const fs::path& file, const Holder& holder) {
    Error problem{ErrorCode::StoreHeld, "", {{"file", file.string()}}};
    if (holder.isKnown())
        problem.arguments.insert(
            problem.arguments.end(),
            {{"user", holder.user}, {"host", holder.host}, {"process", holder.process}, {"time", holder.time}});
    else
        problem.arguments.emplace_back("note", FileLock::noteFor(file).string());
    return problem;
}

/// What only the note says, and no process of this machine confirms.
Error perhapsHeld(const fs::path& file, const Holder& holder) {
    Error problem = held(file, holder);
    if (holder.isKnown()) problem.arguments.emplace_back("left", FileLock::noteFor(file).string());
    return problem;
}

/// Whether the name still leads to what was opened: its holder may have removed it in between.
bool isStill(const fs::path& note, int descriptor) {
    struct stat opened {};
    struct stat named {};
    return fstat(descriptor, &opened) == 0 && lstat(note.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// Locks of an open file, not of a process: another descriptor of this process does not let go of them.
/// A file system that knows no locks refuses nobody; such drives are not edited in place anyway.
bool takeLock(int descriptor) {
    struct flock lock = wholeFile();
    return fcntl(descriptor, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES);
}

/// Asks without taking, for which reading is enough.
bool isLocked(int descriptor) {
    struct flock lock = wholeFile();
    return fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

bool writeNote(int descriptor, const std::string& text) {
    return ftruncate(descriptor, 0) == 0 &&
           pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

/// Closes on the way out unless released.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

/// Opens what is a file and nothing else: a pipe would keep us waiting. @return negative otherwise, with errno
int openNote(const fs::path& note, int flags) {
    const int descriptor = open(note.c_str(), flags | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0644);
    struct stat found {};
    if (descriptor < 0 || (fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode))) return descriptor;
    close(descriptor);
    errno = EINVAL;
    return -1;
}

/// A pipe, a folder or a link under the name of the note: with the rights of the file, this has nothing to do.
bool isNoFile(const fs::path& note) {
    std::error_code problem;
    const auto status = fs::symlink_status(note, problem);
    return fs::exists(status) && !fs::is_regular_file(status);
}

/// Why a note could not be opened for writing. That of another user can still be read.
Error refusedNote(const fs::path& file, int systemError) {
    if (systemError == ENAMETOOLONG) return {ErrorCode::FileNameTooLong, "", {{"file", file.string()}}};
    const fs::path name = FileLock::noteFor(file);
    if (isNoFile(name)) return {ErrorCode::StoreReadOnly, "", {{"file", file.string()}, {"note", name.string()}}};
    const Descriptor note(openNote(name, O_RDONLY));
    if (systemError != EACCES || note.get() < 0) return {ErrorCode::StoreReadOnly, "", {{"file", file.string()}}};
    const Holder holder = readHolder(note.get());
    return isLocked(note.get()) ? held(file, holder) : perhapsHeld(file, holder);
}

}  // namespace

fs::path FileLock::noteFor(const fs::path& file) {
    return file.parent_path() / (".~lock." + file.filename().string() + "#");
}

Result<FileLock> FileLock::take(const fs::path& file, const StoreEnvironment& environment) {
    const fs::path note = noteFor(file);
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        Descriptor opened(openNote(note, O_RDWR | O_CREAT));
        if (opened.get() < 0) return tl::unexpected<Error>(refusedNote(file, errno));
        if (!takeLock(opened.get())) return tl::unexpected<Error>(held(file, readHolder(opened.get())));
        if (!isStill(note, opened.get())) continue;
        // A note of another machine says nothing about whether that one still runs.
        const Holder left = readHolder(opened.get());
        if (left.host != "?" && left.host != environment.host) return tl::unexpected<Error>(perhapsHeld(file, left));
        // On a full disk the note stays empty: the lock holds all the same, and changes say what is wrong.
        static_cast<void>(writeNote(opened.get(), noteText(environment)));
        return FileLock(note, opened.release());
    }
    return tl::unexpected<Error>(held(file, {}));
}

bool FileLock::isHeld(const fs::path& file) {
    const Descriptor opened(openNote(noteFor(file), O_RDONLY));
    return opened.get() < 0 ? errno != ENOENT : isLocked(opened.get());
}

FileLock::FileLock(FileLock&& other) noexcept
    : note_(std::move(other.note_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(note_, other.note_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock() {
    if (descriptor_ < 0) return;
    // First the name, then the lock: nobody can be given the lock on a note that is about to go.
    if (isStill(note_, descriptor_)) unlink(note_.c_str());
    close(descriptor_);
}

}  // namespace valor
