// SPDX-License-Identifier: GPL-3.0-or-later
// One sequence of bytes for every case, whatever file it came from, and its fingerprint.
#pragma once

#include <string>

#include "core/model/case.h"

namespace valor {

/// The case as bytes: every value with a tag of its type, lengths before content, numbers little-endian, doubles as
/// their IEEE 754 bits with -0 as +0. Fields at their default are left out, so that a field added to the format later
/// leaves the bytes of older cases as they are.
/// @tested equal cases have equal bytes; a change of any one field changes them.
[[nodiscard]] std::string canonicalBytes(const Case& input);

/// SHA-256 of canonicalBytes in hexadecimal.
[[nodiscard]] std::string caseDigest(const Case& input);

/// The `case_digest` of runs: caseDigest of the case without the reports that it asks for, which no figure follows
/// from.
[[nodiscard]] std::string digestForRuns(const Case& input);

/// Whether a run of one is a run of the other: they differ in the reports that they ask for, if at all.
[[nodiscard]] bool haveSameRuns(const Case& one, const Case& other);

}  // namespace valor
