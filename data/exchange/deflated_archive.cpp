// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/deflated_archive.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include <zlib.h>

namespace valor {
namespace {

constexpr std::uint32_t kEnd = 0x06054b50, kEntry = 0x02014b50, kLocal = 0x04034b50;
constexpr std::size_t kEndBytes = 22, kEntryBytes = 46, kLocalBytes = 30, kLongestRemark = 65535;
constexpr std::size_t kPiece = std::size_t{1} << 16U;
constexpr unsigned kStored = 0, kDeflated = 8;

/// Little-endian numbers at places that may lie outside.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool has(std::size_t at, std::size_t count) const {
        return at <= bytes_.size() && count <= bytes_.size() - at;
    }
    /// @pre they are there
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t count) const {
        std::uint32_t value = 0;
        for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes_[at + i]);
        return value;
    }
    [[nodiscard]] std::string_view part(std::size_t at, std::size_t count) const { return bytes_.substr(at, count); }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

private:
    std::string_view bytes_;
};

struct Entry {
    std::string_view name;
    unsigned method = 0;
    std::uint32_t checksum = 0;
    std::size_t size = 0, inflatedSize = 0, at = 0;
};

using Take = std::function<void(std::string_view name, std::string_view piece)>;

/// What comes out of one entry, against what it says of itself.
class Inflated {
public:
    Inflated(const Entry& entry, const Take& take) : entry_(entry), take_(take) {}

    void add(std::string_view piece) {
        checksum_ = static_cast<std::uint32_t>(
            crc32(checksum_, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size())));
        size_ += piece.size();
        take_(entry_.name, piece);
    }
    [[nodiscard]] bool isWhole() const { return size_ == entry_.inflatedSize && checksum_ == entry_.checksum; }

private:
    const Entry& entry_;
    const Take& take_;
    std::uint32_t checksum_ = 0;
    std::size_t size_ = 0;
};

bool inflateInto(std::string_view bytes, Inflated& out) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::vector<char> piece(kPiece);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.add({piece.data(), piece.size() - stream.avail_out});
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END;
}

std::optional<std::size_t> endRecord(const Bytes& archive) {
    if (archive.size() < kEndBytes) return std::nullopt;
    const std::size_t last = archive.size() - kEndBytes;
    for (std::size_t back = 0; back <= std::min(last, kLongestRemark); ++back)
        if (archive.number(last - back, 4) == kEnd) return last - back;
    return std::nullopt;
}

/// @param at of its record; moved to the next one
std::optional<Entry> nextEntry(const Bytes& archive, std::size_t& at) {
    if (!archive.has(at, kEntryBytes) || archive.number(at, 4) != kEntry) return std::nullopt;
    const std::size_t nameBytes = archive.number(at + 28, 2), header = archive.number(at + 42, 4);
    if (!archive.has(at + kEntryBytes, nameBytes)) return std::nullopt;
    if (!archive.has(header, kLocalBytes) || archive.number(header, 4) != kLocal) return std::nullopt;
    Entry entry{archive.part(at + kEntryBytes, nameBytes),
                archive.number(at + 10, 2),
                archive.number(at + 16, 4),
                archive.number(at + 20, 4),
                archive.number(at + 24, 4),
                header + kLocalBytes + archive.number(header + 26, 2) + archive.number(header + 28, 2)};
    if (!archive.has(entry.at, entry.size)) return std::nullopt;
    at += kEntryBytes + nameBytes + archive.number(at + 30, 2) + archive.number(at + 32, 2);
    return entry;
}

bool readEntry(const Bytes& archive, const Entry& entry, const Take& take) {
    Inflated out(entry, take);
    const std::string_view bytes = archive.part(entry.at, entry.size);
    if (entry.method == kStored)
        out.add(bytes);
    else if (entry.method != kDeflated || !inflateInto(bytes, out))
        return false;
    return out.isWhole();
}

}  // namespace

bool readArchive(std::string_view archive, const Take& take) {
    const Bytes bytes(archive);
    const auto end = endRecord(bytes);
    if (!end) return false;
    std::size_t at = bytes.number(*end + 16, 4);
    for (std::size_t left = bytes.number(*end + 10, 2); left > 0; --left) {
        const auto entry = nextEntry(bytes, at);
        if (!entry || !readEntry(bytes, *entry, take)) return false;
    }
    return true;
}

}  // namespace valor
