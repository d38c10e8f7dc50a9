// SPDX-License-Identifier: GPL-3.0-or-later
// The tolerance rule of the reference values: relative, but never tighter than tol * 1e-3.
#pragma once

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace valor::test {

inline ::testing::AssertionResult close(double actual, double expected, double tolerance) {
    if (std::isinf(expected) && actual == expected) return ::testing::AssertionSuccess();
    if (std::abs(actual - expected) <= tolerance * std::max(1e-3, std::abs(expected))) {
        return ::testing::AssertionSuccess();
    }
    return ::testing::AssertionFailure() << actual << " is not " << expected << " within " << tolerance;
}

}  // namespace valor::test
