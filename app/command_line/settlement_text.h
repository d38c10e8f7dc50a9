// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement as a person reads it.
#pragma once

#include "app/command_line/settling.h"

namespace valor::command_line {

/// Lines or their explanations, totals, up to when, and what differs from what was invoiced.
void printSettlement(Session& session, const Settled& settled, const SettleOptions& options, const Wording& wording);

}  // namespace valor::command_line
