// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of files as they are: the container of office documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace valor {

struct ArchivedFile {
    std::string name, bytes;
};

/// Files one after the other, not compressed and without a time, so that the same files give the same bytes.
/// @source .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12 and 4.3.16
/// @pre less than 4 GB and 65,536 files; names in ASCII
[[nodiscard]] std::string storedArchive(const std::vector<ArchivedFile>& files);

/// @source ISO 3309 (CRC-32, polynomial 0xEDB88320 reflected)
[[nodiscard]] std::uint32_t checksumOf(std::string_view bytes);

}  // namespace valor
