// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/case.h"

namespace valor {

Case::Case() = default;
Case::Case(const Case&) = default;
Case::Case(Case&&) noexcept = default;
Case& Case::operator=(const Case&) = default;
Case& Case::operator=(Case&&) noexcept = default;
Case::~Case() = default;
bool Case::operator==(const Case&) const = default;

}  // namespace valor
