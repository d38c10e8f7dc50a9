// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/case_file.h"

#include <algorithm>
#include <array>

namespace valor {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 6> kKinds{"command", "revision", "run", "note", "approval", "withdrawal"};

}  // namespace

std::string_view entryKindName(EntryKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<EntryKind> entryKindNamed(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name);
    if (found == kKinds.end()) return std::nullopt;
    return static_cast<EntryKind>(found - kKinds.begin());
}

std::vector<HistoryEntry> approvalsOf(const std::vector<HistoryEntry>& history) {
    std::vector<HistoryEntry> standing;
    for (const HistoryEntry& entry : history) {
        if (entry.kind != EntryKind::Approval && entry.kind != EntryKind::Withdrawal) continue;
        std::erase_if(standing, [&](const HistoryEntry& earlier) {
            return earlier.code == entry.code && earlier.subject == entry.subject;
        });
        if (entry.kind == EntryKind::Approval) standing.push_back(entry);
    }
    return standing;
}

const HistoryEntry* approvalOf(const Diagnostic& item, const std::vector<HistoryEntry>& approvals) {
    if (item.severity != Severity::Warning) return nullptr;
    const auto match = std::ranges::find_if(approvals, [&](const HistoryEntry& approval) {
        return approval.code == errorName(item.problem.code) && approval.subject == item.problem.subject;
    });
    return match == approvals.end() ? nullptr : &*match;
}

}  // namespace valor
