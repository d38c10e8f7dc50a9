// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include <array>

#include "core/units/currency.h"

namespace valor {
namespace {

struct Atom {
    std::string_view name;
    std::string_view base;  ///< empty: a pure number
    double scale;
};

constexpr std::array kAtoms{
    Atom{"1", "", 1},
    Atom{"share", "", 1},
    Atom{"ratio", "", 1},
    Atom{"point", "", 1},
    Atom{"%", "", 0.01},
    Atom{"s", "min", 1.0 / 60.0},
    Atom{"min", "min", 1},
    Atom{"h", "min", 60},
    Atom{"month", "yr", 1.0 / 12.0},
    Atom{"yr", "yr", 1},
    Atom{"inhabitant", "inhabitant", 1},
    Atom{"100k", "inhabitant", 100000},
    Atom{"10k", "inhabitant", 10000},
    Atom{"QALY", "QALY", 1},
    Atom{"day", "day", 1},
    // Everything that is counted shares one dimension: a share of cases is again a number of cases.
    Atom{"case", "case", 1},
    Atom{"exam", "case", 1},
    Atom{"reading", "case", 1},
    Atom{"call", "case", 1},
    Atom{"patient", "case", 1},
    Atom{"event", "case", 1},
    Atom{"finding", "case", 1},
    Atom{"visit", "case", 1},
    Atom{"site", "case", 1},
    Atom{"need", "case", 1},
    Atom{"user", "case", 1},
    Atom{"project", "case", 1},
    Atom{"FTE", "case", 1},
};

}  // namespace

Result<Unit> Unit::parse(std::string_view text, std::string_view currency) {
    Unit unit;
    int sign = 1;
    std::string_view rest = text;
    while (true) {
        const auto end = rest.find_first_of("/*");
        const std::string_view word = rest.substr(0, end);
        const std::string_view name = word == "$" ? currency : word;
        Unit part;
        if (isKnownCurrency(name)) {
            part.exponents_[std::string(name)] = 1;
        } else {
            const Atom* found = nullptr;
            for (const Atom& atom : kAtoms)
                if (atom.name == name) found = &atom;
            if (found == nullptr)
                return fail(ErrorCode::UnitUnknown, "", {{"unit", std::string(text)}, {"part", std::string(word)}});
            part.scale_ = found->scale;
            if (!found->base.empty()) part.exponents_[std::string(found->base)] = 1;
        }
        unit = combine(unit, part, sign);
        if (end == std::string_view::npos) return unit;
        sign = rest[end] == '/' ? -1 : 1;
        rest = rest.substr(end + 1);
    }
}

bool Unit::sameDimensionBut(std::string_view base, const Unit& other) const {
    Unit own = *this;
    Unit others = other;
    for (Unit* unit : {&own, &others})
        if (const auto found = unit->exponents_.find(base); found != unit->exponents_.end())
            unit->exponents_.erase(found);
    return own.sameDimension(others);
}

bool Unit::isMoney() const {
    return !currency().empty();
}

std::string Unit::currency() const {
    for (const auto& [base, exponent] : exponents_)
        if (exponent == 1 && isKnownCurrency(base)) return base;
    return {};
}

int Unit::exponentOf(std::string_view base) const {
    const auto found = exponents_.find(base);
    return found == exponents_.end() ? 0 : found->second;
}

std::string Unit::dimensionText() const {
    std::string above, below;
    for (const auto& [base, exponent] : exponents_) {
        for (int i = 0; i < exponent; ++i) above += (above.empty() ? "" : "*") + base;
        for (int i = 0; i < -exponent; ++i) below += "/" + base;
    }
    return (above.empty() ? std::string(below.empty() ? "share" : "1") : above) + below;
}

Unit Unit::combine(const Unit& a, const Unit& b, int sign) {
    Unit result = a;
    result.scale_ = sign > 0 ? a.scale_ * b.scale_ : a.scale_ / b.scale_;
    for (const auto& [base, exponent] : b.exponents_) {
        int& own = result.exponents_[base];
        own += sign * exponent;
        if (own == 0) result.exponents_.erase(base);
    }
    return result;
}

Result<double> conversionFactor(const Unit& from, const Unit& to) {
    if (!from.sameDimension(to))
        return fail(ErrorCode::UnitMismatch, "", {{"found", from.dimensionText()}, {"expected", to.dimensionText()}});
    return from.scale() / to.scale();
}

}  // namespace valor
