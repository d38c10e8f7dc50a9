// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/digests.h"

#include <tuple>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(FieldDigests, PutALengthBeforeEachField) {
    const std::string bytes("\2\0\0\0\0\0\0\0ab\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 26);
    EXPECT_EQ(hexOf(FieldDigest().add("ab").add(std::uint64_t{256}).add("").raw()), sha256Hex(bytes));
}

TEST(FieldDigests, KeepFieldsApart) {
    EXPECT_NE(FieldDigest().add("ab").add("c").raw(), FieldDigest().add("a").add("bc").raw());
    EXPECT_NE(FieldDigest().add("").raw(), FieldDigest().raw());
}

TEST(RawDigests, AreTheirHexadecimalText) {
    EXPECT_EQ(hexOf(digestOf("abc")), sha256Hex("abc"));
    EXPECT_EQ(rawOf(sha256Hex("abc")), digestOf("abc"));
    EXPECT_THROW(std::ignore = rawOf("0g"), ContractViolation);
    EXPECT_THROW(std::ignore = rawOf("0"), ContractViolation);
}

}  // namespace
}  // namespace valor
