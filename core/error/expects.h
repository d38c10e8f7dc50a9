// SPDX-License-Identifier: GPL-3.0-or-later
// Preconditions: a violated one is a fault in the program, never in a user's document.
#pragma once

#include <stdexcept>

namespace valor {

/// Thrown when a caller breaks a documented precondition.
class ContractViolation : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// @throws ContractViolation with `rule` when `holds` is false.
inline void expects(bool holds, const char* rule) {
    if (!holds) throw ContractViolation(rule);
}

}  // namespace valor
