// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/stored_archive.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

/// Of the standard: the check value of CRC-32 and a file in an archive, byte by byte.
TEST(StoredArchive, HasTheChecksumAndTheListThatReadersLookFor) {
    EXPECT_EQ(checksumOf("123456789"), 0xCBF43926U);
    EXPECT_EQ(checksumOf(""), 0U);
    const std::string archive = storedArchive({{"a", "123456789"}, {"bc", ""}});
    // 30 bytes and a name before each file, 46 and a name for each entry of the list, 22 at the end
    ASSERT_EQ(archive.size(), 30U + 1 + 9 + 30 + 2 + 46 + 1 + 46 + 2 + 22);
    EXPECT_EQ(archive.substr(14, 4), "\x26\x39\xF4\xCB");
    EXPECT_EQ(archive.substr(archive.size() - 22, 4), "PK\x05\x06");
    EXPECT_EQ(static_cast<unsigned char>(archive[archive.size() - 6]), 30 + 1 + 9 + 30 + 2);  // where the list begins
}

}  // namespace
}  // namespace valor
