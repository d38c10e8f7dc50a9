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
        std::string name = (fs::temp_directory_path() / "valor-office-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) folder_ = name;
    }
    ~Workplace() {
        std::error_code ignored;
        if (isThere()) fs::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    [[nodiscard]] bool isThere() const { return !folder_.empty(); }
    [[nodiscard]] fs::path operator/(const char* name) const { return folder_ / name; }
    [[nodiscard]] std::string text() const { return folder_.string(); }

private:
    fs::path folder_;
};

std::vector<std::string> argumentsFor(const std::string& program, const Workplace& place) {
    return {program,
            "-env:UserInstallation=file://" + place.text() + "/profile",
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
    ~Process() {
        if (hasEnded()) return;
        kill(-id_, SIGKILL);
        while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) continue;
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    [[nodiscard]] bool hasEnded() {
        if (id_ > 0 && waitpid(id_, nullptr, WNOHANG) != 0) id_ = 0;
        return id_ == 0;
    }

private:
    pid_t id_ = 0;
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

/// Writes `digits` over those between two marks, again and again, wherever the marks stand. Nothing moves.
void cover(std::string& bytes, std::string_view before, char end, std::string_view digits) {
    for (std::size_t at = bytes.find(before); at != std::string::npos; at = bytes.find(before, at + 1)) {
        std::size_t next = 0;
        for (std::size_t i = at + before.size(); i < bytes.size() && bytes[i] != end; ++i)
            if (std::isxdigit(static_cast<unsigned char>(bytes[i])) != 0) bytes[i] = digits[next++ % digits.size()];
    }
}

/// Without the time of making, and with identifiers of the contents.
std::string withoutTime(std::string pdf) {
    for (const auto& [before, end] : {std::pair("/CreationDate(D:", ')'), std::pair("<xmp:CreateDate>", '<'),
                                      std::pair("<xmp:ModifyDate>", '<'), std::pair("<xmp:MetadataDate>", '<')})
        cover(pdf, before, end, "19700101000000");
    constexpr std::array kIdentifiers{std::pair("/ID [", ']'), std::pair("/DocChecksum /", '\n')};
    for (const auto& [before, end] : kIdentifiers) cover(pdf, before, end, "0");
    const std::string digest = Sha256().add(pdf).hex();
    for (const auto& [before, end] : kIdentifiers) cover(pdf, before, end, digest);
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
    if (!place.isThere()) return fail(ErrorCode::FileUnwritable, "", {{"file", fs::temp_directory_path().string()}});
    std::ofstream(place / "report.odt", std::ios::binary) << odt;
    {
        Process process(argumentsFor(program, place));
        if (!waitFor(process, isStopped, patience_)) {
            if (isStopped()) return std::nullopt;
            return unmade("office_late");
        }
    }
    std::string pdf = contentsOf(place / "report.pdf");
    if (!pdf.starts_with("%PDF-")) return unmade("office_refused");
    return withoutTime(std::move(pdf));
}

}  // namespace valor
