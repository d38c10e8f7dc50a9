// SPDX-License-Identifier: GPL-3.0-or-later
// One switch over all lane operations, for vectors and for the scalar lane alike.
#pragma once

#include "core/lane/functions.h"
#include "core/lane/normal.h"

namespace valor::simulation {

template <lane::LaneLike V>
V applyArithmetic(int operation, V a, V b) {
    switch (operation) {
        case 0: return a + b;
        case 1: return a - b;
        case 2: return a * b;
        case 3: return a / b;
        case 4: return -a;
        case 5: return min(a, b);
        case 6: return max(a, b);
        case 7: return abs(a);
        case 8: return sqrt(abs(a));
        case 9: return floor(a);
        case 10: return select(a < b, a, V(1.0));
        case 11: return select(a <= b, a, V(1.0));
        case 12: return select(a > b, a, V(1.0));
        case 13: return select(a >= b, a, V(1.0));
        case 14: return select(a == b, a, V(1.0));
        default: return select(a != b, a, V(1.0));
    }
}

template <lane::LaneLike V>
V applyFunction(int operation, V a, V b) {
    switch (operation) {
        case 16: return select(!(a < b) && (a > V(0.0) || b > V(0.0)), a, b);
        case 17: return exp(a);
        case 18: return expm1(a);
        case 19: return log(abs(a));
        case 20: return log1p(abs(a));
        case 21: return pow(abs(a), b);
        case 22: return logistic(a);
        case 23: return logit(logistic(a));
        case 24: return normalCdf(a);
        case 25: return normalQuantile(normalCdf(a));
        case 26: return normalQuantile(abs(b) - floor(abs(b)));
        case 27: return any(a > V(0.0)) ? a : a;
        case 28: return all(a == a) ? a : a;
        default: return 2.0 * a + 1.0;
    }
}

template <lane::LaneLike V>
V applyOperation(int operation, V a, V b) {
    return operation < 16 ? applyArithmetic(operation, a, b) : applyFunction(operation, a, b);
}

}  // namespace valor::simulation
