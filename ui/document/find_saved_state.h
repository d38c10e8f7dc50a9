// SPDX-License-Identifier: GPL-3.0-or-later
// Which revision a state of the open case is, as its file knows it.
#pragma once

#include "core/report/saved_state.h"
#include "ui/document/case_document.h"

namespace valor::ui {

/// Asks the file of the open case which revision `input` is. @param then callable with a SavedState, by `receiver`
template <class Then>
void findSavedState(CaseDocument& document, QObject* receiver, const CasePtr& input, Then then) {
    document.keeper().read(
        receiver,
        [input](const WorkingFile& kept) -> Result<SavedState> { return savedStateOf(kept.history(), *input); },
        [then](const Result<SavedState>& saved) { then(saved.value_or(SavedState())); });
}

}  // namespace valor::ui
