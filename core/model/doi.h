// SPDX-License-Identifier: GPL-3.0-or-later
// The lasting name of a publication.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace valor {

/// Whether it is a DOI as files keep it (ISO 26324): "10.", the digits of who registered it, "/" and a name without
/// blanks, as in "10.1000/182".
[[nodiscard]] bool isDoi(std::string_view text);

/// The DOI in what people paste: bare, after "doi:", or the address of it at doi.org, of which what a page adds to the
/// name is left out; and without the mark that ended its sentence. @return nothing where there is none
[[nodiscard]] std::optional<std::string> doiIn(std::string_view pasted);

/// Whether two names are of one publication: those of a DOI's letters that are of the Latin alphabet have no case.
[[nodiscard]] bool isSameDoi(std::string_view one, std::string_view other);

}  // namespace valor
