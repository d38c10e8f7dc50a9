// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/digest_entry.h"

#include <algorithm>

namespace valor::command_line {

bool isDigestOf(std::string_view digest, std::string_view name) {
    constexpr std::size_t kFewestDigits = 8;
    return name.size() >= kFewestDigits && digest.starts_with(name);
}

std::uint64_t entryOfDigest(const CaseFile& file, std::string_view digest) {
    const auto& history = file.history();
    const auto found =
        std::ranges::find_if(history, [&](const HistoryEntry& entry) { return isDigestOf(entry.caseDigest, digest); });
    return found == history.end() ? 0 : found->number;
}

}  // namespace valor::command_line
