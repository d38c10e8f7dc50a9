// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/case_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/canonical.h"

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

Result<std::uint64_t> entryOfCase(const std::vector<HistoryEntry>& history, const StateReader& at,
                                  std::string_view digest) {
    if (digest.empty()) return 0;
    const auto stated =
        std::ranges::find_if(history, [&](const HistoryEntry& each) { return each.caseDigest.starts_with(digest); });
    if (stated != history.end()) return stated->number;
    std::optional<Error> unread;
    std::string_view looked;  // entries that change nothing follow one that does
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (std::exchange(looked, entry->caseDigest) == entry->caseDigest) continue;
        const Result<CasePtr> state = at(entry->number);
        if (!state) {
            if (!unread) unread = state.error();
        } else if (!(*state)->reports.empty() && digestForRuns(**state).starts_with(digest)) {
            return entry->number;
        }
    }
    return unread ? Result<std::uint64_t>(tl::unexpected<Error>(*std::move(unread))) : 0;
}

const HistoryEntry* approvalOf(const Diagnostic& item, const std::vector<HistoryEntry>& approvals) {
    if (item.severity != Severity::Warning) return nullptr;
    const auto match = std::ranges::find_if(approvals, [&](const HistoryEntry& approval) {
        return approval.code == errorName(item.problem.code) && approval.subject == item.problem.subject;
    });
    return match == approvals.end() ? nullptr : &*match;
}

}  // namespace valor
