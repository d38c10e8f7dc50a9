// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error/error.h"

#include <set>

#include "core/error/diagnostics.h"
#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(ErrorCodes, NamesAreUniqueAndDotted) {
    std::set<std::string_view> names;
    for (ErrorCode code : allErrorCodes()) {
        EXPECT_TRUE(names.insert(errorName(code)).second) << errorName(code);
        EXPECT_NE(errorName(code).find('.'), std::string_view::npos) << errorName(code);
    }
}

Result<int> half(int n) {
    if (n % 2 != 0) return fail(ErrorCode::ValueOutOfRange, "n");
    return n / 2;
}
Result<int> quarter(int n) {
    VALOR_TRY(const int h, half(n));
    return half(h);
}

TEST(Try, ReturnsTheFirstError) {
    EXPECT_EQ(quarter(8).value(), 2);
    ASSERT_FALSE(quarter(6));
    EXPECT_EQ(quarter(6).error().code, ErrorCode::ValueOutOfRange);
}

TEST(Within, PutsThePathInFront) {
    EXPECT_EQ(within("sites", Error{ErrorCode::FieldMissing, "oslo/name", {}}).subject, "sites/oslo/name");
    EXPECT_EQ(within("sites", Error{ErrorCode::FieldMissing, "", {}}).subject, "sites");
}

TEST(Expects, ThrowsOnlyWhenBroken) {
    EXPECT_NO_THROW(expects(true, "holds"));
    EXPECT_THROW(expects(false, "does not hold"), ContractViolation);
}

TEST(DiagnosticsList, CountsBySeverity) {
    Diagnostics d;
    d.add(Severity::Warning, ErrorCode::ParameterUnused, "parameters/x");
    EXPECT_FALSE(d.hasErrors());
    d.add(Severity::Error, ErrorCode::ReferenceUnknown, "effects/y");
    EXPECT_TRUE(d.hasErrors());
    EXPECT_EQ(d.count(Severity::Warning), 1U);
}

TEST(DiagnosticsList, AddsOnlyWhatIsNew) {
    Diagnostics d, more;
    d.add(Severity::Warning, ErrorCode::ParameterUnused, "parameters/x");
    more.add(Severity::Warning, ErrorCode::ParameterUnused, "parameters/x");
    more.add(Severity::Info, ErrorCode::ParameterUnused, "parameters/x");
    d.addNew(more);
    EXPECT_EQ(d.items().size(), 2U);
}

}  // namespace
}  // namespace valor
