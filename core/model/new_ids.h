// SPDX-License-Identifier: GPL-3.0-or-later
// Names of objects, and ids made of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/localized_text.h"

namespace valor {

/// Leaves room for a number in an id of at most 64 characters.
inline constexpr std::size_t kLongestIdStem = 48;

/// "Knæ, røntgen 2027" as "knae-roentgen-2027": letters and digits; anything between them becomes one `dash`.
/// @param empty what a name without letters becomes
/// @tested the result is a valid id, whatever the name.
[[nodiscard]] std::string idFrom(std::string_view name, char dash, std::string_view empty,
                                 std::size_t longest = kLongestIdStem);

/// The first language in which two names read the same, so that nobody can tell them apart.
[[nodiscard]] std::optional<Language> languageOfSameName(const LocalizedText& one, const LocalizedText& other);

/// `stem`, or the stem with the first number from 2 on that no object of the list has.
template <class Object>
[[nodiscard]] auto freeId(const std::vector<Object>& objects, const std::string& stem, char dash = '-') {
    using IdType = decltype(Object::id);
    const auto isTaken = [&](const IdType& id) {
        for (const Object& object : objects)
            if (object.id == id) return true;
        return false;
    };
    IdType id(stem);
    for (int number = 2; isTaken(id); ++number) id = IdType(stem + dash + std::to_string(number));
    return id;
}

/// The same for what an object is to be called.
template <class Object>
[[nodiscard]] auto freeIdFor(const std::vector<Object>& objects, const LocalizedText& label, std::string_view empty) {
    return freeId(objects, idFrom(label.in(Language::English), '-', empty));
}

}  // namespace valor
