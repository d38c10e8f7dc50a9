// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of a case said, as one line per problem: "error unit.mismatch effects/x/terms/y".
#pragma once

#include <string>
#include <vector>

#include "core/model/validate.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {

inline std::string lineOf(const Diagnostic& item) {
    const char* const severity = item.severity == Severity::Error     ? "error "
                                 : item.severity == Severity::Warning ? "warning "
                                                                      : "info ";
    return severity + std::string(errorName(item.problem.code)) + " " + item.problem.subject;
}

inline std::vector<std::string> findings(const Case& input) {
    std::vector<std::string> lines;
    const Diagnostics problems = validate(input);
    for (const Diagnostic& item : problems.items()) lines.push_back(lineOf(item));
    return lines;
}
inline std::vector<std::string> findings(const CaseBuilder& builder) {
    return findings(builder.build());
}

inline std::vector<std::string> errorsOf(const Case& input) {
    std::vector<std::string> lines = findings(input);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("error"); });
    return lines;
}

/// Value of a named argument of the first problem, or "-".
inline std::string argument(const Case& input, const std::string& name) {
    const Diagnostics problems = validate(input);
    if (problems.items().empty()) return "-";
    for (const auto& [key, value] : problems.items().front().problem.arguments)
        if (key == name) return value;
    return "-";
}

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

}  // namespace valor::test
