// SPDX-License-Identifier: GPL-3.0-or-later
// Every amount of money in a contract, to be changed in place.
#pragma once

#include <type_traits>
#include <variant>
#include <vector>

#include "core/model/contract_fields.h"
#include "core/model/fields.h"

namespace valor {

/// Calls `change` for every amount of money in what has fields: a contract, a clause, or terms.
template <class T, class Change>
void forEachAmount(T& value, const Change& change) {
    if constexpr (std::is_same_v<T, ContractAmount>)
        change(value);
    else if constexpr (Described<T>)
        forEachField<T>([&](const auto& field) { forEachAmount(field.in(value), change); });
}
template <class T, class Change>
void forEachAmount(std::vector<T>& values, const Change& change) {
    for (T& value : values) forEachAmount(value, change);
}
template <OneOf T, class Change>
void forEachAmount(T& value, const Change& change) {
    std::visit([&](auto& alternative) { forEachAmount(alternative, change); }, value);
}

}  // namespace valor
