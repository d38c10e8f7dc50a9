// SPDX-License-Identifier: GPL-3.0-or-later
// Exact numbers against the arbitrary-precision rationals of Boost.Multiprecision.
#include "core/units/exact_number.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using Oracle = boost::multiprecision::cpp_rational;

struct Both {
    ExactNumber own;
    Oracle oracle;
};

Both any() {
    const auto numerator = *rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'000);
    const auto denominator = *rc::gen::element<std::int64_t>(1, 2, 3, 10, 100, 120, 1000, 10'000, 7);
    return {ExactNumber::fraction(numerator, denominator), Oracle(numerator, denominator)};
}

/// Rounded half away from zero to hundredths.
boost::multiprecision::cpp_int hundredths(const Oracle& value) {
    const Oracle scaled = abs(value) * 100 + Oracle(1, 2);
    const boost::multiprecision::cpp_int whole = numerator(scaled) / denominator(scaled);
    return value < 0 ? boost::multiprecision::cpp_int(-whole) : whole;
}

void expectSame(ExactNumber own, const Oracle& oracle) {
    RC_ASSERT(own.isValid());
    RC_ASSERT(boost::multiprecision::cpp_int(own.roundedTo(2).value()) == hundredths(oracle));
}

RC_GTEST_PROP(ExactNumber, SumsDifferencesAndProductsAreExact, ()) {
    const Both a = any(), b = any(), c = any();
    expectSame(a.own * b.own + c.own, a.oracle * b.oracle + c.oracle);
    expectSame(a.own - b.own - c.own, a.oracle - b.oracle - c.oracle);
    RC_ASSERT((a.own < b.own) == (a.oracle < b.oracle));
    RC_ASSERT((a.own == b.own) == (a.oracle == b.oracle));
    if (b.oracle != 0) expectSame(a.own / b.own, a.oracle / b.oracle);
}

RC_GTEST_PROP(ExactNumber, TextReadsBack, ()) {
    const auto minor = *rc::gen::arbitrary<std::int32_t>();
    const ExactNumber value = ExactNumber::fraction(minor, 100);
    RC_ASSERT(*ExactNumber::parse(value.text()) == value);
}

}  // namespace
}  // namespace valor
