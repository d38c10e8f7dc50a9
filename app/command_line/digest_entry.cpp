// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/digest_entry.h"

#include <algorithm>

namespace valor::command_line {

std::uint64_t entryOfDigest(const CaseFile& file, std::string_view digest) {
    constexpr std::size_t kFewestDigits = 8;
    if (digest.size() < kFewestDigits) return 0;
    const auto& history = file.history();
    const auto found =
        std::ranges::find_if(history, [&](const HistoryEntry& entry) { return entry.caseDigest.starts_with(digest); });
    return found == history.end() ? 0 : found->number;
}

}  // namespace valor::command_line
