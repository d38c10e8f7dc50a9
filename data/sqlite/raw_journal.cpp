// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/raw_journal.h"

#include <algorithm>
#include <filesystem>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"

namespace valor::sqlite {
namespace {

using namespace std::string_view_literals;

// Offsets of the SQLite file format, section 3 (the rollback journal).
constexpr std::string_view kMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"sv;
constexpr std::size_t kRecords = 8, kSeed = 12, kPagesBefore = 16, kSectorSize = 20, kPageBytes = 24,
                      kSegmentHeader = 28;
/// Instead of a number of records, by a program that waits for no disk: as many as there are.
constexpr std::uint32_t kUncounted = 0xffffffff;

/// How a journal is cut into segments: a header in a sector of its own, then records of number, page and checksum.
struct Cut {
    std::uint32_t sectorSize = 0, pageSize = 0;

    explicit Cut(const std::string& header)
        : sectorSize(bigEndian(header, kSectorSize)), pageSize(bigEndian(header, kPageBytes)) {}
    [[nodiscard]] bool isPlausible() const { return isSize(sectorSize) && isSize(pageSize); }
    [[nodiscard]] std::uint64_t recordSize() const { return 8ULL + pageSize; }
};

/// Of a page, from every two hundredth byte: to find a page that was half written, not one that somebody changed.
std::uint32_t sumOf(const std::string& record, std::uint32_t pageSize, std::uint32_t seed) {
    constexpr std::uint32_t stride = 200;
    for (std::uint32_t at = pageSize; at > stride;) {
        at -= stride;
        seed += static_cast<unsigned char>(record[4 + at]);
    }
    return seed;
}

/// Goes through a journal as SQLite does when it plays it, and says where that would end too early. SQLite syncs the
/// records of a segment, then writes magic and number of records into its header, syncs that, and only then touches the
/// database. So what a header with the magic counts is there whenever the power went, and is missing only after a
/// copy that did not finish or damage; and what follows without the magic was never needed.
class Playing {
public:
    explicit Playing(RawFile& journal, RawJournal& found) : journal_(journal), found_(found) {}

    void run() {
        std::uint64_t at = 0;
        while (const auto next = segment(at)) at = *next;
    }

private:
    /// @return where the next segment may begin; nothing where playing ends
    std::optional<std::uint64_t> segment(std::uint64_t at) {
        const std::string header = journal_.read(at, kSegmentHeader);
        if (!header.starts_with(kMagic)) {
            // A whole header without it was not yet synced, whatever the disk made of it; the file is as it was.
            found_.isWhole = header.empty() || header.size() >= kMagic.size() || !kMagic.starts_with(header);
            return std::nullopt;
        }
        if (header.size() < kSegmentHeader) return notWhole();
        if (at == 0) {
            cut_ = Cut(header);
            found_.isPlausible = cut_->isPlausible();
            if (!found_.isPlausible) return std::nullopt;
        }
        // Asked for after the header, which another process writes when the records are there.
        const std::uint64_t size = journal_.size();
        if (at + cut_->sectorSize > size) return notWhole();
        if (at == 0) found_.pages = bigEndian(header, kPagesBefore);
        return records(at + cut_->sectorSize, size, bigEndian(header, kRecords), bigEndian(header, kSeed));
    }

    std::optional<std::uint64_t> records(std::uint64_t at, std::uint64_t size, std::uint32_t count,
                                         std::uint32_t seed) {
        const bool isCounted = count != kUncounted;
        const std::uint64_t there = (size - at) / cut_->recordSize();
        if (isCounted && count > there) return notWhole();
        const std::uint64_t end = at + std::min<std::uint64_t>(count, there) * cut_->recordSize();
        for (; at < end; at += cut_->recordSize())
            if (!take(journal_.read(at, cut_->recordSize()), seed) && isCounted) return notWhole();
        if (!isCounted) return std::nullopt;
        return (end + cut_->sectorSize - 1) / cut_->sectorSize * cut_->sectorSize;
    }

    /// @return whether SQLite would play it
    bool take(const std::string& record, std::uint32_t seed) {
        if (record.size() < cut_->recordSize()) return false;  // another process cut it meanwhile
        const std::uint32_t number = bigEndian(record, 0);
        if (number == 0 || sumOf(record, cut_->pageSize, seed) != bigEndian(record, 4 + cut_->pageSize)) return false;
        if (number == 1 && !found_.header) found_.header = headerFrom(record.substr(4, kHeaderSize));
        return true;
    }

    std::nullopt_t notWhole() {
        found_.isWhole = false;
        return std::nullopt;
    }

    RawFile& journal_;
    RawJournal& found_;
    std::optional<Cut> cut_;
};

RawJournal readExisting(const Target& target) {
    RawFile journal(target, RawFile::Role::Journal);
    const std::uint64_t size = journal.size();
    RawJournal found;
    // What names a further file ends with the magic, too.
    if (size > kMagic.size() && journal.read(size - kMagic.size(), kMagic.size()) == kMagic)
        found.isPlausible = false;
    else
        Playing(journal, found).run();
    return found;
}

}  // namespace

std::optional<RawJournal> readRawJournal(const Target& target) {
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(journalOf(resolved(target.path)), problem);
    if (!std::filesystem::exists(status)) return std::nullopt;
    RawJournal foreign;
    foreign.isPlausible = false;
    return std::filesystem::is_regular_file(status) ? readExisting(target) : foreign;
}

// A write puts its first page, as it was, into the journal before it touches that page; writing the page counts the
// change (SQLite file format, sections 1.3.6 and 3). So the file has the first page of the journal or the one after.
bool isOfLastWrite(const RawJournal& journal, const RawHeader& header) {
    if (!journal.pages) return true;
    if (!journal.header) return header.pages == *journal.pages;
    return header == *journal.header || header.changes == journal.header->changes + 1;
}

// SQLite cuts the file to the pages of the journal, or lengthens it. More pages than the header counts are those of a
// file with something behind its end.
bool isOfSize(const RawJournal& journal, std::uint64_t size) {
    if (!journal.header || !journal.pages || *journal.pages == journal.header->pages) return true;
    return *journal.pages > journal.header->pages && std::uint64_t{*journal.pages} * journal.header->pageSize <= size;
}

}  // namespace valor::sqlite
