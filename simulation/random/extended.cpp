// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/extended.h"

#include <array>
#include <cstddef>

namespace valor::simulation {

namespace {

using Raw = long double;  // what an Extended holds

constexpr Raw kRawInfinity = std::numeric_limits<Raw>::infinity();
constexpr Raw kRawNotANumber = std::numeric_limits<Raw>::quiet_NaN();

// ln 2 in two parts. The first has 40 bits, so its product with an exponent of 15 bits is exact.
constexpr Raw kLn2High = 0xb17217f7d1p-40L;
constexpr Raw kLn2Low = 7.37100256516779890183404013000134360255e-13L;
constexpr Raw kLog2OfE = 1.44269504088896340735992468100189213743L;

// Below this the exponential rounds to 0, above the other it leaves the range of 15 exponent bits.
constexpr Raw kLeastExponent = -11400, kLargestExponent = 11356;

// exp r = 1 + r + r^2 (1/2! + r/3! + …) for |r| <= ln 2 / 2: the first term left out is below 2^-74 of the sum.
constexpr std::size_t kExpTerms = 17;
constexpr auto kInverseFactorials = [] {
    std::array<Raw, kExpTerms> inverse{};
    Raw factorial = 1;
    for (std::size_t i = 0; i < kExpTerms; ++i) {
        factorial *= static_cast<Raw>(i + 2);
        inverse[i] = 1 / factorial;
    }
    return inverse;
}();

Raw expOfReduced(Raw r) {
    Raw tail = 0;
    for (std::size_t i = kExpTerms; i-- > 0;) tail = tail * r + kInverseFactorials[i];
    return 1 + (r + r * r * tail);
}

// log(1 + f) = 2 artanh(s), s = f / (2 + f), for 1 + f within sqrt 2 of 1: s^2 <= 0.0295, the first term left out is
// below 2^-75 of the sum.
constexpr std::size_t kLogTerms = 14;
constexpr auto kArtanhFactors = [] {
    std::array<Raw, kLogTerms> factors{};
    for (std::size_t i = 0; i < kLogTerms; ++i) factors[i] = Raw{2} / static_cast<Raw>(2 * i + 3);
    return factors;
}();

Raw logOfOnePlus(Raw f) {
    const Raw s = f / (2 + f), square = s * s;
    Raw tail = 0;
    for (std::size_t i = kLogTerms; i-- > 0;) tail = (tail + kArtanhFactors[i]) * square;
    return f - s * (f - tail);
}

// pi in two parts, the first of 40 bits.
constexpr Raw kPiHigh = 0xc90fdaa221p-38L;
constexpr Raw kPiLow = 1.4887094960973246247177279471693993751e-12L;
constexpr Raw kHalfPi = 1.57079632679489661923132169163975144210L;
constexpr Raw kInversePi = 0.31830988618379067153776752674502872407L;

// sin r = r - r^3 (1/3! - r^2/5! + …) for |r| <= pi / 2: the first term left out is below 2^-75.
constexpr std::size_t kSinTerms = 13;

Raw sinOfReduced(Raw r) {
    Raw sum = 1;
    for (std::size_t i = kSinTerms; i-- > 0;) sum = 1 - sum * r * r / static_cast<Raw>((2 * i + 2) * (2 * i + 3));
    return r * sum;
}

// asin x = x + x^3 / 6 + … for |x| <= 1/2: the first term left out is below 2^-75.
constexpr std::size_t kAsinTerms = 34;

Raw asinOfSmall(Raw x) {
    const Raw square = x * x;
    Raw power = x, sum = 0;
    for (std::size_t i = 0; i < kAsinTerms; ++i) {
        sum += power / static_cast<Raw>(2 * i + 1);
        power *= square * static_cast<Raw>(2 * i + 1) / static_cast<Raw>(2 * i + 2);
    }
    return sum;
}

}  // namespace

Extended exp(Extended argument) {
    const Raw x = argument.value();
    if (std::isnan(x)) return x;
    if (x > kLargestExponent + 1) return kRawInfinity;
    if (x < kLeastExponent) return 0;
    const Raw n = std::floor(x * kLog2OfE + Raw{0.5});
    return std::ldexp(expOfReduced((x - n * kLn2High) - n * kLn2Low), static_cast<int>(n));
}

Extended log(Extended argument) {
    const Raw x = argument.value();
    if (std::isnan(x) || x == kRawInfinity) return x;
    if (x == 0) return -kRawInfinity;
    if (x < 0) return kRawNotANumber;
    constexpr Raw kRootOfHalf = 0.70710678118654752440084436210484903928L;
    int exponent = 0;
    Raw mantissa = std::frexp(x, &exponent);
    if (mantissa < kRootOfHalf) {
        mantissa *= 2;
        --exponent;
    }
    const Raw n = exponent;
    return n * kLn2High + (n * kLn2Low + logOfOnePlus(mantissa - 1));
}

Extended sin(Extended argument) {
    const Raw x = argument.value();
    if (!std::isfinite(x)) return kRawNotANumber;
    const Raw n = std::floor(x * kInversePi + Raw{0.5});
    const Raw sine = sinOfReduced((x - n * kPiHigh) - n * kPiLow);
    return std::fmod(n, Raw{2}) == 0 ? sine : -sine;
}

Extended cos(Extended argument) {
    const Raw x = argument.value();
    if (!std::isfinite(x)) return kRawNotANumber;
    const Raw n = std::floor(x * kInversePi);
    const Raw sine = sinOfReduced((x - (n + Raw{0.5}) * kPiHigh) - (n + Raw{0.5}) * kPiLow);
    return std::fmod(n, Raw{2}) == 0 ? -sine : sine;
}

Extended asin(Extended argument) {
    const Raw x = argument.value();
    if (!(std::fabs(x) <= 1)) return kRawNotANumber;
    if (std::fabs(x) <= Raw{0.5}) return asinOfSmall(x);
    const Raw fromTop = 2 * asinOfSmall(std::sqrt((1 - std::fabs(x)) / 2));
    return std::copysign(kHalfPi - fromTop, x);
}

Extended acos(Extended argument) {
    const Raw x = argument.value();
    if (x < Raw{0.5}) return kHalfPi - asin(x);
    return 2 * asin(sqrt((1 - argument) / 2));
}

Extended pow(Extended x, Extended y) {
    if (y == 0) return 1;
    if (x == 0) return y > 0 ? Extended(0) : Extended(kRawInfinity);
    return exp(y * log(x));
}

}  // namespace valor::simulation
