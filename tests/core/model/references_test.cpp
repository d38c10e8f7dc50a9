// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/references.h"

#include <algorithm>

#include "core/model/building.h"
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

std::vector<std::string> names(const std::vector<LocalizedText>& labels) {
    std::vector<std::string> result;
    for (const LocalizedText& label : labels) result.push_back(label.en);
    return result;
}

TEST(References, WhatNamesAnObjectIsToldByName) {
    const Case input = minimalCase();
    EXPECT_THAT(names(usersOf(input, NeedId("chest"))), Contains(input.effects.front().label.en));
    EXPECT_THAT(names(usersOf(input, SiteId("north"))), ElementsAre(input.alternatives.back().label.en));
    EXPECT_THAT(names(usersOf(input, PartyId("hospital"))), Contains("North"));
    EXPECT_THAT(names(usersOf(input, PartyId("vendor"))), Contains(input.contracts.front().label.en));
    EXPECT_THAT(names(usersOf(input, NeedId("nothing"))), IsEmpty());
}

TEST(References, ABudgetOfAPartyIsThatParty) {
    const Case input =
        CaseBuilder().with(cashItem("staff", CashBasis::Once, {"wage"}, "vendor/sales", "outside")).build();
    EXPECT_THAT(names(usersOf(input, PartyId("vendor"))), Contains(input.alternatives.back().label.en));
    EXPECT_THAT(names(usersOf(input, PartyId("vend"))), IsEmpty());
}

TEST(References, WhatOthersNeedStays) {
    const CasePtr input = CaseBuilder().share();
    EXPECT_EQ(without(input, NeedId("chest")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(without(input, SiteId("north")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(without(input, PartyId("vendor")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(without(input, SiteId("none")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(without(input, AlternativeId("ai")).error().code, ErrorCode::NothingToSimulate);
    EXPECT_EQ(without(input, AlternativeId("status-quo")).error().code, ErrorCode::NothingToSimulate);
}

TEST(References, AddingAndRemovingLeadsBack) {
    const CasePtr before = CaseBuilder().share();
    const CasePtr need = *withNeed(before, {text("Hip"), NewFigure{text("Rate"), 20}, {}, {}});
    EXPECT_EQ(**without(need, NeedId("hip")), *before);
    const CasePtr site = *withSite(
        need, {text("South"), PartyId("hospital"), NewFigure{text("People"), 9}, {{NeedId("hip"), {text("Own"), 4}}}});
    EXPECT_EQ(**without(site, SiteId("south")), *need);
    NewTool tool;
    tool.label = text("Second reader");
    tool.effects = {{text("Time"),
                     NeedId("hip"),
                     Mechanism::StaffTime,
                     {{"minutes_saved_per_case", {text("Minutes"), 2}}},
                     {{"hour", {text("Hour"), 500}}}}};
    tool.sites = {SiteId("south")};
    tool.goLive = YearMonth(2027, 6);
    tool.alternative = AlternativeId("ai");
    tool.pricePerCase = NewFigure{text("Price"), 1};
    tool.contractLabel = text("Second reader");
    const CasePtr bought = *withTool(site, tool);
    EXPECT_EQ(without(bought, NeedId("hip")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(**without(bought, ToolId("second-reader")), *site);
}

TEST(References, AFigureThatOthersUseStaysAndAnIdleOneIsNotTouched) {
    CaseBuilder builder;
    builder.with(fixed("idle", "DKK", 1));
    const CasePtr before = builder.share();
    NewEffect more{text("More"), NeedId("chest"), Mechanism::StaffTime, {}, {}};
    more.terms.emplace_back("minutes_saved_per_case", NewFigure{text("Other minutes"), 1});
    auto changed = std::make_shared<Case>(**withEffect(before, ToolId("reader"), more));
    changed->effects.back().terms.push_back({"realisation", ParameterId("minutes")});
    const CasePtr after = *without(CasePtr(changed), changed->effects.back().id);
    EXPECT_EQ(*after, *before);
}

TEST(References, ALockedFigureKeepsWhatNeedsIt) {
    const CasePtr before = CaseBuilder().share();
    auto changed = std::make_shared<Case>(**withNeed(before, {text("Hip"), NewFigure{text("Rate"), 20}, {}, {}}));
    changed->notes = {{changed->parameters.back().id, {}, "Agreed", "ada", "2027-01-01T00:00:00Z", true}};
    EXPECT_EQ(without(CasePtr(changed), NeedId("hip")).error().code, ErrorCode::InputLocked);
}

TEST(References, AContractLeavesAnAlternativeAndWithTheLastOneTheCase) {
    CaseBuilder builder;
    builder.with(fixed("asked", "DKK/exam", 3)).change([](Case& c) {
        std::get<PerUnit>(c.contracts.front().clauses.front().terms).price = open("asked");
        Alternative second = c.alternatives.back();
        second.id = AlternativeId("second");
        c.alternatives.push_back(second);
    });
    const CasePtr both = builder.share();
    const auto one = withoutContract(both, AlternativeId("ai"), ContractId("offer"));
    ASSERT_TRUE(one);
    EXPECT_TRUE(findById((*one)->alternatives, AlternativeId("ai"))->contracts.empty());
    EXPECT_EQ((*one)->contracts, both->contracts) << "the other alternative signs it";
    EXPECT_EQ((*one)->parameters, both->parameters);
    const auto none = withoutContract(*one, AlternativeId("second"), ContractId("offer"));
    ASSERT_TRUE(none);
    EXPECT_TRUE((*none)->contracts.empty());
    EXPECT_EQ(findById((*none)->parameters, ParameterId("asked")), nullptr) << "nothing else names its price";
    EXPECT_EQ(**withoutContract(both, {}, ContractId("offer")), **none) << "from all at once";
    for (const auto& [alternative, contract] : {std::pair{"ai", "none"}, {"status-quo", "offer"}})
        EXPECT_EQ(withoutContract(both, AlternativeId(alternative), ContractId(contract)).error().code,
                  ErrorCode::ReferenceUnknown);
}

TEST(References, AContractWhosePriceIsLockedStays) {
    CaseBuilder builder;
    builder.with(fixed("asked", "DKK/exam", 3)).change([](Case& c) {
        std::get<PerUnit>(c.contracts.front().clauses.front().terms).price = open("asked");
        InputNote note;
        note.input = ParameterId("asked");
        note.locked = true;
        c.notes.push_back(note);
    });
    EXPECT_EQ(withoutContract(builder.share(), {}, ContractId("offer")).error().code, ErrorCode::InputLocked);
}

}  // namespace
}  // namespace valor::test
