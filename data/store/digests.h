// SPDX-License-Identifier: GPL-3.0-or-later
// Digests as the tables of a case file hold them: 32 bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/digest/sha256.h"

namespace valor {

using RawDigest = std::string;

[[nodiscard]] RawDigest digestOf(std::string_view bytes);
[[nodiscard]] std::string hexOf(const RawDigest& digest);
/// @pre `hex` are hexadecimal digits, two a byte
[[nodiscard]] RawDigest rawOf(std::string_view hex);

/// SHA-256 over a sequence of fields, each behind its length, so that no two sequences give the same bytes.
class FieldDigest {
public:
    FieldDigest& add(std::string_view field);
    FieldDigest& add(std::uint64_t number);
    [[nodiscard]] RawDigest raw() const;

private:
    Sha256 hash_;
};

}  // namespace valor
