// SPDX-License-Identifier: GPL-3.0-or-later
// The commands for and about those who sell; see commands.h.
#pragma once

namespace valor::command_line {

struct Declaration;

void addVendor(const Declaration& to);
void addVendorCopy(const Declaration& to);

}  // namespace valor::command_line
