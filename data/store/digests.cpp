// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/digests.h"

#include "core/error/expects.h"

namespace valor {
namespace {

RawDigest asRaw(const Sha256Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

unsigned digit(char c) {
    expects((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'), "a digest is lower-case hexadecimal");
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

}  // namespace

RawDigest digestOf(std::string_view bytes) {
    return asRaw(Sha256().add(bytes).digest());
}

std::string hexOf(const RawDigest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : digest) {
        text += digits[static_cast<unsigned char>(c) >> 4U];
        text += digits[static_cast<unsigned char>(c) & 15U];
    }
    return text;
}

RawDigest rawOf(std::string_view hex) {
    expects(hex.size() % 2 == 0, "a digest has two digits a byte");
    RawDigest raw;
    for (std::size_t i = 0; i < hex.size(); i += 2) raw += static_cast<char>(digit(hex[i]) << 4U | digit(hex[i + 1]));
    return raw;
}

FieldDigest& FieldDigest::add(std::uint64_t number) {
    std::string word;
    for (unsigned byte = 0; byte < 8; ++byte) word += static_cast<char>((number >> (8 * byte)) & 0xFFU);
    hash_.add(word);
    return *this;
}

FieldDigest& FieldDigest::add(std::string_view field) {
    add(std::uint64_t{field.size()});
    hash_.add(field);
    return *this;
}

RawDigest FieldDigest::raw() const {
    return asRaw(hash_.digest());
}

}  // namespace valor
