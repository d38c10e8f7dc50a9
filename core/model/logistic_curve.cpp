// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logistic_curve.h"

#include <cmath>

namespace valor {

double LogisticCurve::after(double months) const {
    return most / (1 + std::exp(speed * (midpoint - months)));
}

double LogisticCurve::monthsTo(double share) const {
    return midpoint + std::log(share / (1 - share)) / speed;
}

}  // namespace valor
