// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/saved_state.h"

#include <algorithm>
#include <iterator>

#include "core/model/canonical.h"

namespace valor {
namespace {

/// "2027-01-31 12:34 UTC" of "2027-01-31T12:34:56Z".
std::string untilTheMinute(const std::string& time) {
    constexpr std::size_t kDay = 10, kMinute = 16;
    if (time.size() < kMinute) return time;
    return time.substr(0, kDay) + " " + time.substr(kDay + 1, kMinute - kDay - 1) + " UTC";
}

}  // namespace

SavedState savedStateOf(const std::vector<HistoryEntry>& history, const Case& input) {
    const std::string digest = caseDigest(input);
    const auto isRevision = [](const HistoryEntry& entry) { return entry.kind == EntryKind::Revision; };
    const auto isState = [&](const HistoryEntry& entry) { return entry.caseDigest == digest; };
    const auto named =
        std::ranges::find_if(history, [&](const HistoryEntry& entry) { return isRevision(entry) && isState(entry); });
    if (named != history.end()) return {named->text, named->time, false};
    const auto newestBefore = std::make_reverse_iterator(std::ranges::find_if(history, isState));
    const auto before = std::find_if(newestBefore, history.rend(), isRevision);
    return before == history.rend() ? SavedState() : SavedState{before->text, before->time, true};
}

std::string savedStateInWords(const SavedState& state, const Wording& wording) {
    if (state.name.empty()) return {};
    return wording.texts.text(state.isChanged ? "revision.changed" : "revision.saved", wording.language,
                              {{"name", state.name}, {"time", untilTheMinute(state.time)}});
}

std::string revisionLine(const SavedState& state, const Wording& wording) {
    const std::string words = savedStateInWords(state, wording);
    return words.empty() ? words : wording.texts.text("cover.revision", wording.language) + ": " + words;
}

}  // namespace valor
