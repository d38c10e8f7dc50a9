// SPDX-License-Identifier: GPL-3.0-or-later
// What is in an archive, inflated piece by piece.
#pragma once

#include <functional>
#include <string_view>

namespace valor {

/// Hands the files of an archive to `take`, in their order and in pieces that follow each other.
/// @return whether the archive is whole: every entry readable, of the size and with the checksum that it says
/// @source .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12 and 4.3.16; archives below 4 GB
[[nodiscard]] bool readArchive(std::string_view archive,
                               const std::function<void(std::string_view name, std::string_view piece)>& take);

}  // namespace valor
