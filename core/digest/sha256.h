// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256: the fingerprint of cases, runs and reports.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace valor {

using Sha256Bytes = std::array<std::uint8_t, 32>;

/// Takes bytes piece by piece. How they are cut into pieces does not matter.
/// @source FIPS 180-4. @tested against its published vectors and against every cut of a message.
class Sha256 {
public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// Digest of everything added so far; more may be added afterwards.
    [[nodiscard]] Sha256Bytes digest() const;
    /// The digest as 64 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    // Large enough for the state of the library, which stays out of this header.
    alignas(8) std::array<std::byte, 128> state_{};
};

[[nodiscard]] std::string sha256Hex(std::string_view bytes);

}  // namespace valor
