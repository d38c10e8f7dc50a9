// SPDX-License-Identifier: GPL-3.0-or-later
// The cases that come with the program: whole ones to look at, and templates to begin an own one with.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/ports/case_library.h"

namespace valor::command_line {

struct ShippedCases {
    explicit ShippedCases(const CaseLibrary& library)
        : references(library.referenceCases()), templates(library.templates()) {}

    [[nodiscard]] std::vector<ReferenceCase> all() const {
        std::vector<ReferenceCase> cases = references;
        std::ranges::copy(templates, std::back_inserter(cases));
        return cases;
    }

    std::vector<ReferenceCase> references, templates;
};

}  // namespace valor::command_line
