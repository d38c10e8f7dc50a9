// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/digest_entry.h"

#include "core/model/canonical.h"

namespace valor::command_line {

bool canBeDigest(std::string_view name) {
    constexpr std::size_t kFewestDigits = 8;
    return name.size() >= kFewestDigits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isDigestOf(const Case& input, std::string_view name) {
    return canBeDigest(name) && (caseDigest(input).starts_with(name) || digestForRuns(input).starts_with(name));
}

}  // namespace valor::command_line
