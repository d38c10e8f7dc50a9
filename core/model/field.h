// SPDX-License-Identifier: GPL-3.0-or-later
// How a struct of a document is described once, for reading, writing and digest: names beside members.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

namespace valor {

enum class Presence : std::uint8_t {
    Optional,  ///< left out of files when it has its default
    Required,
    Inferred  ///< always written, but a reader may find it elsewhere (the unit of a figure from the evidence library)
};

/// What the type of a member does not say.
enum class FieldRole : std::uint8_t {
    Plain,
    Identity,    ///< the object's own id, unique in its list
    Decimal,     ///< text of an exact number
    Remark,      ///< text by language; English alone is held to be the plain text that earlier files have
    LowerBound,  ///< a double; absent in files when it is minus infinity
    UpperBound,  ///< a double; absent in files when it is plus infinity
    ByHand       ///< files state it in a form of its own, see data/exchange
};

/// One member of a struct. `path` leads to it, through members of members where the file is flatter than the struct.
template <auto... path>
struct Field {
    std::string_view name;
    Presence presence = Presence::Optional;
    FieldRole role = FieldRole::Plain;

    template <class T>
    [[nodiscard]] static constexpr auto& in(T& object) {
        return (object.*....*path);
    }
};

template <auto... path>
constexpr Field<path...> must(std::string_view name, FieldRole role = FieldRole::Plain) {
    return {name, Presence::Required, role};
}
template <auto... path>
constexpr Field<path...> may(std::string_view name, FieldRole role = FieldRole::Plain) {
    return {name, Presence::Optional, role};
}

/// Fields in the order of the file. Not std::tuple, whose constructors cost a compiler ten times as much.
template <class... Each>
struct FieldList : Each... {
    constexpr explicit FieldList(const Each&... each) : Each(each)... {}
};

/// `list`: a FieldList in the order of the file. Specialised in core/model/fields.h for every struct of a case.
template <class T>
struct Fields;

template <class T>
concept Described = requires {
    Fields<T>::list;
};

/// True for a variant whose fields stand in the object around it, where the name of the field holds its kind.
template <class Variant>
inline constexpr bool kStandsInline = false;

template <class... Each, class Visitor>
constexpr void forEachIn(const FieldList<Each...>& list, Visitor& visit) {
    (visit(static_cast<const Each&>(list)), ...);
}

/// Calls `visit(field)` for every field of T.
template <Described T, class Visitor>
constexpr void forEachField(Visitor&& visit) {
    forEachIn(Fields<T>::list, visit);
}

/// Whether a file may leave the field out. @param standard a default-constructed T
template <class T, class AnyField>
[[nodiscard]] bool hasDefault(const T& object, const T& standard, const AnyField& field) {
    using Member = std::remove_cvref_t<decltype(AnyField::in(object))>;
    if constexpr (std::is_same_v<Member, double>) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (field.role == FieldRole::LowerBound) return AnyField::in(object) == -infinity;
        if (field.role == FieldRole::UpperBound) return AnyField::in(object) == infinity;
    }
    return AnyField::in(object) == AnyField::in(standard);
}

}  // namespace valor
