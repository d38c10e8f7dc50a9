// SPDX-License-Identifier: GPL-3.0-or-later
// What tests must not take from the machine they run on.
#pragma once

#include <cstdlib>

namespace valor::test {

/// Times are those of UTC, and property tests draw the same examples every time unless RC_PARAMS says otherwise.
inline void fixEnvironment() {
    setenv("TZ", "UTC", 1);
    setenv("RC_PARAMS", "seed=20260101", 0);
}

}  // namespace valor::test
