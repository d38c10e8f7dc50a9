// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/office_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "core/digest/sha256.h"
#include "data/exchange/workbook_file.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX has it in no header

namespace valor {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> unmade(const char* why) {
    return fail(ErrorCode::FileUnwritable, "", {{why, "LibreOffice"}});
}

/// The first of the names that a folder of the PATH holds as a program; empty: none.
std::string programIn(const std::string& path) {
    for (const char* const name : {"soffice", "libreoffice"})
        for (std::size_t from = 0; from <= path.size();) {
            const std::size_t end = std::min(path.find(':', from), path.size());
            const fs::path file = fs::path(path.substr(from, end - from)) / name;
            if (end > from && access(file.c_str(), X_OK) == 0) return file.string();
            from = end + 1;
        }
    return {};
}

/// A folder for one text, gone with it.
class Workplace {
public:
    Workplace() {
        std::string name = (fs::absolute(fs::temp_directory_path()) / "valor-office-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) folder_ = name;
    }
    ~Workplace() {
        std::error_code ignored;
        for (int tries = 0; tries < kTries && isThere() && fs::exists(folder_, ignored); ++tries) {
            if (tries > 0) poll(nullptr, 0, kPause);
            fs::remove_all(folder_, ignored);
        }
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    [[nodiscard]] bool isThere() const { return !folder_.empty(); }
    [[nodiscard]] fs::path operator/(const char* name) const { return folder_ / name; }
    [[nodiscard]] std::string text() const { return folder_.string(); }

private:
    static constexpr int kTries = 20, kPause = 50;  ///< milliseconds; what is being ended may still write

    fs::path folder_;
};

/// "file:///…" with every sign that a URL would take for its own as "%3F". @pre the path is absolute
std::string urlOf(const fs::path& path) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain =
            byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("/-._~").find(c) != std::string_view::npos);
        if (isPlain)
            url += c;
        else
            url.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
    return url;
}

std::vector<std::string> argumentsFor(const std::string& program, const Workplace& place) {
    return {program,
            "-env:UserInstallation=" + urlOf(place / "profile"),
            "--headless",
            "--norestore",
            "--nologo",
            "--nolockcheck",
            "--convert-to",
            R"(pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},)"
            R"("PDFUACompliance":{"type":"boolean","value":"true"},)"
            R"("ExportBookmarks":{"type":"boolean","value":"true"}})",
            "--outdir",
            place.text(),
            place.text() + "/report.odt"};
}

/// A process in a group of its own, so that what it starts ends with it.
class Process {
public:
    explicit Process(std::vector<std::string> arguments) {
        std::vector<char*> words;
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        posix_spawn_file_actions_t silent;
        posix_spawn_file_actions_init(&silent);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&silent, stream, "/dev/null", O_RDWR, 0);
        posix_spawnattr_t group;
        posix_spawnattr_init(&group);
        posix_spawnattr_setflags(&group, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&group, 0);
        if (posix_spawn(&id_, words.front(), &silent, &group, words.data(), environ) != 0) id_ = 0;
        posix_spawnattr_destroy(&group);
        posix_spawn_file_actions_destroy(&silent);
    }
    /// What it has started ends with it, also where it has ended itself: it is not waited for before, so the number of
    /// its group is still its own.
    ~Process() {
        if (id_ == 0) return;
        kill(-id_, SIGKILL);
        while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) continue;
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    [[nodiscard]] bool hasEnded() {
        if (id_ == 0 || isDone_) return true;
        siginfo_t how{};
        if (waitid(P_PID, static_cast<id_t>(id_), &how, WEXITED | WNOHANG | WNOWAIT) != 0 && errno != EINTR)
            return true;
        isDone_ = how.si_pid == id_;
        hasSucceeded_ = isDone_ && how.si_code == CLD_EXITED && how.si_status == 0;
        return isDone_;
    }
    /// Whether it ended by itself and said that all is well.
    [[nodiscard]] bool hasSucceeded() const { return hasSucceeded_; }

private:
    pid_t id_ = 0;
    bool isDone_ = false, hasSucceeded_ = false;
};

/// @return false when stopped or after `patience`
bool waitFor(Process& process, const IsStopped& isStopped, std::chrono::milliseconds patience) {
    using Clock = std::chrono::steady_clock;
    constexpr int kLook = 50;  // milliseconds
    const Clock::time_point end = Clock::now() + patience;
    while (!process.hasEnded()) {
        if (isStopped() || Clock::now() >= end) return false;
        poll(nullptr, 0, kLook);
    }
    return true;
}

std::string contentsOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool isWritten(const fs::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    return !file.fail();
}

/// Not cut off: with its first line and its last.
bool isWholePdf(const std::string& bytes) {
    constexpr std::size_t kTail = 1024;
    const std::size_t tail = bytes.size() - std::min(bytes.size(), kTail);
    return bytes.starts_with("%PDF-") && bytes.find("%%EOF", tail) != std::string::npos;
}

/// A time or an identifier behind a mark.
struct Stamp {
    std::string_view before, end;
    std::size_t length = 0;  ///< the most it has, with its signs
};

/// Writes `digits` over those of one stamp. Nothing moves, and nothing is written where it is no stamp: texts of people
/// may hold its mark.
void cover(std::string& bytes, std::size_t at, const Stamp& stamp, std::string_view digits) {
    const std::size_t from = at + stamp.before.size(), end = bytes.find(stamp.end, from);
    if (end == std::string::npos || end - from > stamp.length) return;
    const auto isDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    const auto isOfStamp = [&](char c) {
        return isDigit(c) || std::string_view("<> \r\n-:TZ+'").find(c) != std::string_view::npos;
    };
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(from),
               last = bytes.begin() + static_cast<std::ptrdiff_t>(end);
    if (!std::all_of(first, last, isOfStamp)) return;
    std::size_t next = 0;
    for (auto each = first; each != last; ++each)
        if (isDigit(*each)) *each = digits[next++ % digits.size()];
}

/// Where the last part begins: its word, or where there is none the place that the last lines name.
std::size_t trailerOf(const std::string& pdf) {
    constexpr std::string_view kPlace = "startxref";
    if (const std::size_t at = pdf.rfind("trailer"); at != std::string::npos) return at;
    const std::size_t at = pdf.rfind(kPlace);
    if (at == std::string::npos) return pdf.size();
    return std::min<std::size_t>(std::strtoull(pdf.c_str() + at + kPlace.size(), nullptr, 10), pdf.size());
}

void coverAll(std::string& bytes, std::size_t from, const Stamp& stamp, std::string_view digits) {
    for (std::size_t at = bytes.find(stamp.before, from); at != std::string::npos;
         at = bytes.find(stamp.before, at + 1))
        cover(bytes, at, stamp, digits);
}

/// Without the time of making, and with identifiers of the contents.
std::string withoutTime(std::string pdf) {
    constexpr std::size_t kTime = 25, kIdentifier = 40, kPair = 80;
    for (const Stamp& stamp : {Stamp{"/CreationDate(D:", ")", kTime}, Stamp{"<xmp:CreateDate>", "<", kTime},
                               Stamp{"<xmp:ModifyDate>", "<", kTime}, Stamp{"<xmp:MetadataDate>", "<", kTime}})
        coverAll(pdf, 0, stamp, "19700101000000");
    const std::size_t trailer = trailerOf(pdf);
    constexpr std::array kIdentifiers{Stamp{"/ID [", "]", kPair}, Stamp{"/DocChecksum /", "\n", kIdentifier}};
    for (const Stamp& stamp : kIdentifiers) coverAll(pdf, trailer, stamp, "0");
    const std::string digest = Sha256().add(pdf).hex();
    for (const Stamp& stamp : kIdentifiers) coverAll(pdf, trailer, stamp, digest);
    return pdf;
}

}  // namespace

Status OfficeFiles::writeWorkbook(const Workbook& workbook, const std::string& path) const {
    return valor::writeWorkbook(workbook, path);
}

Result<std::optional<std::string>> OfficeFiles::taggedPdf(const std::string& odt, const IsStopped& isStopped) const {
    const char* const path = std::getenv("PATH");
    const std::string program = program_.empty() ? programIn(path == nullptr ? "" : path) : program_;
    if (program.empty() || access(program.c_str(), X_OK) != 0) return unmade("office_missing");
    const Workplace place;
    if (!place.isThere())
        return fail(ErrorCode::FileUnwritable, "", {{"office_temporary", fs::temp_directory_path().string()}});
    if (!isWritten(place / "report.odt", odt))
        return fail(ErrorCode::FileUnwritable, "", {{"office_temporary", place.text()}});
    {
        Process process(argumentsFor(program, place));
        if (!waitFor(process, isStopped, patience_)) {
            if (isStopped()) return std::nullopt;
            return unmade("office_late");
        }
        if (!process.hasSucceeded()) return unmade("office_refused");
    }
    std::string pdf = contentsOf(place / "report.pdf");
    if (!isWholePdf(pdf)) return unmade("office_refused");
    return withoutTime(std::move(pdf));
}

}  // namespace valor
