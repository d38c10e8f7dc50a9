// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/raw_header.h"

#include <algorithm>
#include <bit>
#include <filesystem>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"

namespace valor::sqlite {
namespace {

using namespace std::string_view_literals;

// Offsets of the SQLite file format, sections 1.3 (the database) and 3 (the rollback journal).
constexpr std::string_view kDatabaseMagic = "SQLite format 3\0"sv;
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kPageSize = 16, kWriteVersion = 18, kReadVersion = 19, kChanges = 24, kPages = 28,
                      kUserVersion = 60;
constexpr std::size_t kApplicationId = 68;
constexpr char kRollbackJournal = 1;

constexpr std::string_view kJournalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"sv;
constexpr std::size_t kJournalHeaderSize = 28, kJournalRecords = 8, kJournalPages = 16, kJournalSectorSize = 20,
                      kJournalPageSize = 24;
constexpr std::uint32_t kLargestSize = 65'536;

std::uint32_t pageSizeOf(const std::string& bytes) {
    const std::uint32_t stated = bigEndian(bytes, kPageSize) >> 16U;
    return stated == 1 ? kLargestSize : stated;
}

/// Of pages and of sectors, as SQLite writes them on this system.
bool isSize(std::uint32_t size) {
    return size >= 512 && size <= kLargestSize && std::has_single_bit(size);
}

std::optional<RawHeader> headerFrom(const std::string& bytes) {
    if (bytes.size() < kHeaderSize || !bytes.starts_with(kDatabaseMagic)) return std::nullopt;
    if (!isSize(pageSizeOf(bytes))) return std::nullopt;
    return RawHeader{bigEndian(bytes, kApplicationId),
                     bigEndian(bytes, kUserVersion),
                     pageSizeOf(bytes),
                     bigEndian(bytes, kPages),
                     bigEndian(bytes, kChanges),
                     bytes[kWriteVersion] != kRollbackJournal || bytes[kReadVersion] != kRollbackJournal};
}

/// How a journal is cut into segments: a header in a sector of its own, then records of number, page and checksum.
struct Segments {
    std::uint32_t sectorSize = 0, pageSize = 0;

    [[nodiscard]] bool isPlausible() const { return isSize(sectorSize) && isSize(pageSize); }
    [[nodiscard]] std::uint64_t recordSize() const { return 8ULL + pageSize; }
    [[nodiscard]] std::uint64_t endOf(std::uint64_t segment, std::uint32_t records) const {
        const std::uint64_t end = segment + sectorSize + records * recordSize();
        return (end + sectorSize - 1) / sectorSize * sectorSize;
    }
};

/// The first page of the database as it was before the write, from whichever segment holds it.
std::optional<RawHeader> firstPageIn(RawFile& journal, const Segments& cut) {
    const std::uint64_t size = journal.size();
    for (std::uint64_t segment = 0; segment + cut.sectorSize <= size;) {
        const std::string start = journal.read(segment, kJournalHeaderSize);
        if (!start.starts_with(kJournalMagic)) break;
        const std::uint32_t records = bigEndian(start, kJournalRecords);
        const std::uint64_t end = std::min(cut.endOf(segment, records), size);
        for (std::uint64_t at = segment + cut.sectorSize; at + cut.recordSize() <= end; at += cut.recordSize()) {
            const std::string record = journal.read(at, 4 + kHeaderSize);
            if (bigEndian(record, 0) == 1) return headerFrom(record.substr(4));
        }
        segment = cut.endOf(segment, records);
    }
    return std::nullopt;
}

RawJournal readExisting(const Target& target) {
    RawFile journal(target, RawFile::Role::Journal);
    const std::uint64_t size = journal.size();
    if (size == 0) return {};
    if (size >= kJournalMagic.size() &&
        journal.read(size - kJournalMagic.size(), kJournalMagic.size()) == kJournalMagic)
        return {false, {}, {}};
    const std::string start = journal.read(0, kJournalHeaderSize);
    // A journal whose beginning never reached the disk is not played; the database was not touched either.
    if (start.size() < kJournalHeaderSize || !start.starts_with(kJournalMagic)) return {};
    const Segments cut{bigEndian(start, kJournalSectorSize), bigEndian(start, kJournalPageSize)};
    if (!cut.isPlausible()) return {false, {}, {}};
    return {true, firstPageIn(journal, cut), bigEndian(start, kJournalPages)};
}

}  // namespace

RawDatabase readRawDatabase(const Target& target) {
    RawFile file(target, RawFile::Role::Database);
    return {headerFrom(file.read(0, kHeaderSize)), file.size()};
}

std::optional<RawJournal> readRawJournal(const Target& target) {
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(journalOf(resolved(target.path)), problem);
    if (!std::filesystem::exists(status)) return std::nullopt;
    if (!std::filesystem::is_regular_file(status)) return RawJournal{false, {}, {}};
    return readExisting(target);
}

// A write puts its first page, as it was, into the journal before it touches that page; writing the page counts the
// change (SQLite file format, sections 1.3.6 and 3). So the file has the first page of the journal or the one after.
bool isOfLastWrite(const RawJournal& journal, const RawHeader& header) {
    if (!journal.pages) return true;
    if (!journal.header) return header.pages == *journal.pages;
    return header == *journal.header || header.changes == journal.header->changes + 1;
}

}  // namespace valor::sqlite
