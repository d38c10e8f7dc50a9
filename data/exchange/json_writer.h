// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the structs of core/model/fields.h as JSON, in the order of their fields.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/model/fields.h"
#include "data/exchange/json_value.h"

namespace valor {

class JsonWriter {
public:
    static JsonValue write(bool value) { return value; }
    static JsonValue write(double value) { return value; }
    static JsonValue write(int value) { return static_cast<double>(value); }
    /// @pre a double holds it
    static JsonValue write(std::int64_t value) { return static_cast<double>(value); }
    /// As decimal text: a double holds only 53 bits of a seed.
    static JsonValue write(std::uint64_t value) { return std::to_string(value); }
    static JsonValue write(const std::string& value) { return value; }
    static JsonValue write(YearMonth value) { return value.text(); }
    static JsonValue write(const LocalizedText& value);
    static JsonValue write(const ContractAmount& value);
    static JsonValue write(const std::vector<TermBinding>& value);
    static JsonValue write(const QuantilePoint& value);
    static JsonValue write(const CountsEntry& value);
    static JsonValue write(const IntervalEntry& value);
    static JsonValue write(const DistributionEntry& value);
    static JsonValue write(const Case& value);

    template <class Tag>
    static JsonValue write(const Id<Tag>& value) {
        return value.text();
    }
    template <Named E>
    static JsonValue write(E value) {
        return nameOf(value);
    }
    template <class T>
    static JsonValue write(const std::optional<T>& value) {
        return value ? write(*value) : JsonValue{};
    }
    template <class T>
    static JsonValue write(const std::vector<T>& values) {
        return writeItems(values);
    }
    template <class T, std::size_t count>
    static JsonValue write(const std::array<T, count>& values) {
        return writeItems(values);
    }
    template <Described T>
    static JsonValue write(const T& object) {
        JsonObject members;
        writeFields(object, members);
        return members;
    }

    /// Appends the fields of `object` to `members`; those at their default are left out.
    template <Described T>
    static void writeFields(const T& object, JsonObject& members) {
        const T standard{};
        forEachField<T>([&](const auto& field) {
            const auto& member = field.in(object);
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (kStandsInline<Member>) {
                members.emplace_back(field.name, kindOf(member));
                std::visit([&](const auto& kind) { writeFields(kind, members); }, member);
            } else {
                if (field.role == FieldRole::ByHand) return;
                if (field.presence == Presence::Optional && hasDefault(object, standard, field)) return;
                members.emplace_back(field.name, write(member));
            }
        });
    }

private:
    template <class Items>
    static JsonValue writeItems(const Items& values) {
        JsonArray items;
        items.reserve(values.size());
        for (const auto& value : values) items.push_back(write(value));
        return items;
    }
};

}  // namespace valor
