// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped evidence, read once for all tests of a program.
#pragma once

#include "data/evidence/evidence_library.h"

namespace valor::test {

inline const EvidenceLibrary& library() {
    static const EvidenceLibrary shipped = EvidenceLibrary::shipped().value();
    return shipped;
}

}  // namespace valor::test
