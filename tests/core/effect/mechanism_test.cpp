// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effect/mechanism.h"

#include <set>

#include "core/units/unit.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(Mechanisms, EveryUnitCanBeReadAndEveryNameIsUnique) {
    std::set<std::string_view> mechanisms;
    for (const MechanismRule& rule : allMechanisms()) {
        EXPECT_TRUE(mechanisms.insert(rule.name).second) << rule.name;
        EXPECT_EQ(parseMechanism(rule.name).value(), rule.mechanism);
        EXPECT_LE(rule.terms.size(), static_cast<std::size_t>(kMaxTerms));
        EXPECT_LE(rule.events.size(), static_cast<std::size_t>(kMaxEvents));
        std::set<std::string_view> names;
        for (const TermRule& term : rule.terms) {
            EXPECT_TRUE(Unit::parse(term.unit, "DKK")) << rule.name << " " << term.name;
            EXPECT_TRUE(names.insert(term.name).second) << term.name;
            EXPECT_LE(term.lower, term.upper);
            if (term.defaultValue) {
                EXPECT_GE(*term.defaultValue, term.lower);
                EXPECT_LE(*term.defaultValue, term.upper);
            }
        }
        for (const EventRule& event : rule.events)
            if (rule.mechanism != Mechanism::Formula) {
                EXPECT_TRUE(Unit::parse(event.unit)) << rule.name << " " << event.name;
            }
    }
}

TEST(Mechanisms, UnknownNameIsRefused) {
    EXPECT_EQ(parseMechanism("magic").error().code, ErrorCode::FieldType);
}

}  // namespace
}  // namespace valor
