// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/sha256.h"

#include <cstring>

#include <sodium/crypto_hash_sha256.h>

namespace valor {
namespace {

using State = crypto_hash_sha256_state;

State unpacked(const std::array<std::byte, 128>& bytes) {
    State state;
    std::memcpy(&state, bytes.data(), sizeof state);
    return state;
}

void pack(const State& state, std::array<std::byte, 128>& bytes) {
    static_assert(sizeof(State) <= 128 && std::is_trivially_copyable_v<State>);
    std::memcpy(bytes.data(), &state, sizeof state);
}

}  // namespace

Sha256::Sha256() {
    State state;
    crypto_hash_sha256_init(&state);
    pack(state, state_);
}

Sha256& Sha256::add(std::string_view bytes) {
    State state = unpacked(state_);
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    pack(state, state_);
    return *this;
}

Sha256Bytes Sha256::digest() const {
    State state = unpacked(state_);
    Sha256Bytes result;
    crypto_hash_sha256_final(&state, result.data());
    return result;
}

std::string Sha256::hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest()) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string sha256Hex(std::string_view bytes) {
    return Sha256().add(bytes).hex();
}

}  // namespace valor
