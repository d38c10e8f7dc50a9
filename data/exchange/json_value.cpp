// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/json_value.h"

#include <array>

namespace valor {

JsonValue::JsonValue() = default;
JsonValue::JsonValue(const JsonValue& other) = default;
JsonValue::JsonValue(JsonValue&& other) noexcept = default;
JsonValue& JsonValue::operator=(const JsonValue& other) = default;
JsonValue& JsonValue::operator=(JsonValue&& other) noexcept = default;
JsonValue::~JsonValue() = default;

const JsonValue* JsonValue::find(std::string_view name) const {
    if (const JsonObject* members = object())
        for (const auto& [known, value] : *members)
            if (known == name) return &value;
    return nullptr;
}

std::string_view JsonValue::typeName() const {
    constexpr std::array<std::string_view, std::variant_size_v<decltype(value_)>> names{"null", "boolean", "number",
                                                                                        "text", "list",    "object"};
    return names[value_.index()];
}

}  // namespace valor
