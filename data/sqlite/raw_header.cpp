// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/raw_header.h"

#include <bit>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"

namespace valor::sqlite {
namespace {

using namespace std::string_view_literals;

// Offsets of the SQLite file format, section 1.3.
constexpr std::string_view kDatabaseMagic = "SQLite format 3\0"sv;
constexpr std::size_t kPageSize = 16, kWriteVersion = 18, kReadVersion = 19, kChanges = 24, kPages = 28,
                      kUserVersion = 60;
constexpr std::size_t kApplicationId = 68;
constexpr char kRollbackJournal = 1;

constexpr std::uint32_t kLargestSize = 65'536;

std::uint32_t pageSizeOf(const std::string& bytes) {
    const std::uint32_t stated = bigEndian(bytes, kPageSize) >> 16U;
    return stated == 1 ? kLargestSize : stated;
}

}  // namespace

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

RawDatabase readRawDatabase(const Target& target) {
    RawFile file(target, RawFile::Role::Database);
    return {headerFrom(file.read(0, kHeaderSize)), file.size()};
}

}  // namespace valor::sqlite
