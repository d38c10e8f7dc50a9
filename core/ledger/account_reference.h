// SPDX-License-Identifier: GPL-3.0-or-later
// What an account reference of a document says about itself; see flow.h for its forms.
#pragma once

#include <string>
#include <string_view>

namespace valor {

/// Whether the account is that of the party which runs the site: "site" or "site/budget".
[[nodiscard]] constexpr bool refersToSite(std::string_view reference) {
    return reference == "site" || reference.starts_with("site/");
}

/// Whether the account is nobody's: "outside" or "created".
[[nodiscard]] constexpr bool isOfNobody(std::string_view reference) {
    return reference == "outside" || reference == "created";
}

/// Whose account it is: of "party/budget" the party, of "site/budget" "site"; all of a reference without a budget.
[[nodiscard]] inline std::string partyIn(std::string_view reference) {
    return std::string(reference.substr(0, reference.find('/')));
}

}  // namespace valor
