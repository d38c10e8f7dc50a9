// SPDX-License-Identifier: GPL-3.0-or-later
// The revision that a report is of: what its reader finds it by in the history of the case.
#pragma once

#include <string>
#include <vector>

#include "core/ports/case_file.h"
#include "core/report/statements.h"

namespace valor {

/// A function of the case and its history alone, so that the window and the command line tell the same.
struct SavedState {
    std::string name;        ///< of a revision; empty: none was saved up to the state of the report
    std::string time;        ///< when it was saved, as in HistoryEntry
    bool isChanged = false;  ///< the case is a later state
    bool operator==(const SavedState&) const = default;
};

/// The oldest revision that is `input`; else the last one before the oldest state that is, which may not be written
/// yet. What is added to the history later changes neither, unless `input` itself is saved.
[[nodiscard]] SavedState savedStateOf(const std::vector<HistoryEntry>& history, const Case& input);

/// "“As tendered”, saved 2027-01-31 12:34 UTC"; "changed since …"; empty without a revision.
[[nodiscard]] std::string savedStateInWords(const SavedState& state, const Wording& wording);
/// The same as a line of its own: "Revision: “As tendered”, saved 2027-01-31 12:34 UTC".
[[nodiscard]] std::string revisionLine(const SavedState& state, const Wording& wording);

}  // namespace valor
