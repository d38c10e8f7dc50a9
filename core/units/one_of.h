// SPDX-License-Identifier: GPL-3.0-or-later
// A std::variant under a name of its own, whose copying, comparing and destroying is compiled once. Every source that
// holds a bare variant of many kinds compiles all of them again, under names of several thousand characters.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace valor {

template <class T, class Variant>
inline constexpr bool kIsKindOf = false;
template <class T, class... Kinds>
inline constexpr bool kIsKindOf<T, std::variant<Kinds...>> = (std::is_same_v<T, Kinds> || ...);

/// A type derived from the variant that it names `Kinds`.
template <class T>
concept OneOf = requires {
    typename T::Kinds;
}
&&std::derived_from<T, typename T::Kinds>;

template <OneOf T>
inline constexpr std::size_t kKindCount = std::variant_size_v<typename T::Kinds>;

/// Every kind, each with default fields.
template <OneOf T>
[[nodiscard]] std::vector<T> allKinds() {
    return []<std::size_t... i>(std::index_sequence<i...>) {
        return std::vector<T>{T(std::variant_alternative_t<i, typename T::Kinds>{})...};
    }
    (std::make_index_sequence<kKindCount<T>>());
}

}  // namespace valor
