// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/sha256.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr const char* kTwoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

// FIPS 180-4 examples: NIST, "Examples with Intermediate Values", SHA-256.
TEST(Sha256Reference, PublishedVectors) {
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Hex(kTwoBlocks), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
                        "lmnopqrsmnopqrstnopqrstu"),
              "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}

TEST(Sha256Reference, AMillionLetters) {
    Sha256 hasher;
    for (int i = 0; i < 1000; ++i) hasher.add(std::string(1000, 'a'));
    EXPECT_EQ(hasher.hex(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, EveryCutGivesTheSame) {
    const std::string_view message = kTwoBlocks;
    for (std::size_t cut = 0; cut <= message.size(); ++cut)
        EXPECT_EQ(Sha256().add(message.substr(0, cut)).add(message.substr(cut)).hex(), sha256Hex(message));
}

TEST(Sha256, GoesOnAfterADigest) {
    Sha256 hasher;
    hasher.add("ab");
    EXPECT_EQ(hasher.hex(), sha256Hex("ab"));
    hasher.add("c");
    EXPECT_EQ(hasher.hex(), sha256Hex("abc"));
    EXPECT_EQ(hasher.digest()[0], 0xba);
}

}  // namespace
}  // namespace valor
