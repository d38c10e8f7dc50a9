// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/stored_archive.h"

#include <array>

namespace valor {
namespace {

constexpr std::uint32_t kFile = 0x04034b50, kEntry = 0x02014b50, kEnd = 0x06054b50;
constexpr std::uint16_t kVersion = 10;       // 1.0: nothing is compressed
constexpr std::uint16_t kFirstDay = 0x0021;  // 1980-01-01, the earliest that the format knows

void put16(std::string& to, std::size_t value) {
    to += static_cast<char>(value & 0xFFU);
    to += static_cast<char>(value >> 8U & 0xFFU);
}
void put32(std::string& to, std::size_t value) {
    put16(to, value & 0xFFFFU);
    put16(to, value >> 16U);
}

/// What a file and its entry in the list say alike.
void putFacts(std::string& to, const ArchivedFile& file) {
    put16(to, kVersion);
    put16(to, 0);  // flags
    put16(to, 0);  // stored
    put16(to, 0);  // time
    put16(to, kFirstDay);
    put32(to, checksumOf(file.bytes));
    put32(to, file.bytes.size());
    put32(to, file.bytes.size());
    put16(to, file.name.size());
    put16(to, 0);  // extra field
}

}  // namespace

std::uint32_t checksumOf(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? value >> 1U ^ 0xEDB88320U : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) sum = table[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ sum >> 8U;
    return ~sum;
}

std::string storedArchive(const std::vector<ArchivedFile>& files) {
    std::string archive, list;
    for (const ArchivedFile& file : files) {
        const std::size_t place = archive.size();
        put32(archive, kFile);
        putFacts(archive, file);
        archive += file.name + file.bytes;
        put32(list, kEntry);
        put16(list, kVersion);
        putFacts(list, file);
        put16(list, 0);  // comment
        put16(list, 0);  // disk
        put16(list, 0);  // internal attributes
        put32(list, 0);  // external attributes
        put32(list, place);
        list += file.name;
    }
    const std::size_t begin = archive.size();
    archive += list;
    put32(archive, kEnd);
    put32(archive, 0);  // disks
    put16(archive, files.size());
    put16(archive, files.size());
    put32(archive, list.size());
    put32(archive, begin);
    put16(archive, 0);  // comment
    return archive;
}

}  // namespace valor
