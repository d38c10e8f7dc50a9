// SPDX-License-Identifier: GPL-3.0-or-later
// How many members an aggregate has and how many its fields tell of, so that a test notices one that they forgot.
#pragma once

#include <cstddef>
#include <utility>

#include "core/model/field.h"

namespace valor::test {

/// Converts to anything, for counting the members of an aggregate.
struct Anything {
    template <class T>
    operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class T, std::size_t... i>
constexpr bool takes(std::index_sequence<i...>) {
    return requires {
        T{((void)i, Anything{})...};
    };
}
template <class T, std::size_t count = 0>
constexpr std::size_t memberCount() {
    if constexpr (takes<T>(std::make_index_sequence<count + 1>()))
        return memberCount<T, count + 1>();
    else
        return count;
}

template <Described T>
constexpr std::size_t fieldCount() {
    std::size_t count = 0;
    forEachField<T>([&](const auto&) { ++count; });
    return count;
}

}  // namespace valor::test
