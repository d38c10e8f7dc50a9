// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a published schema lists, and the names that a reader says it knows.
#pragma once

#include <set>
#include <sstream>
#include <string>

#include "core/error/error.h"
#include "data/exchange/json_value.h"

namespace valor::test {

/// Names of the members of a schema's "properties".
inline std::set<std::string> publishedNames(const JsonValue& schema) {
    std::set<std::string> names;
    for (const auto& [name, value] : *schema.find("properties")->object()) names.insert(name);
    return names;
}

/// Names that a refusal of an unknown one lists as known.
inline std::set<std::string> knownNames(const Error& refused) {
    std::set<std::string> names;
    for (const auto& [name, value] : refused.arguments) {
        std::istringstream words(name == "known" ? value : "");
        for (std::string word; words >> word;) names.insert(word);
    }
    return names;
}

}  // namespace valor::test
