// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/object_names.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

Case named() {
    Case input;
    Parameter minutes;
    minutes.id = ParameterId("minutes");
    minutes.label = {"Minutes saved", "Minutter sparet", ""};
    input.parameters.push_back(minutes);
    input.keyInputs.push_back(minutes.id);
    Alternative reader;
    reader.id = AlternativeId("ai");
    reader.label = {"Reader with AI", "", ""};
    input.alternatives.push_back(reader);
    Need need;
    need.id = NeedId("chest");
    need.label = {"Chest X-ray", "", ""};
    input.needs.push_back(need);
    Contract offer;
    offer.id = ContractId("offer");
    offer.label = {"Offer", "", ""};
    Clause use;
    use.id = ClauseId("use");
    use.label = {"Pay per use", "", ""};
    offer.clauses.push_back(use);
    input.contracts.push_back(offer);
    return input;
}

TEST(NameAtPlace, IsThatOfTheObjectAndAClauseHasItsContract) {
    const Case input = named();
    EXPECT_EQ(nameAtPlace("needs/chest/volume_rate", input, Language::English), "Chest X-ray");
    EXPECT_EQ(nameAtPlace("parameters/minutes", input, Language::Danish), "Minutter sparet");
    EXPECT_EQ(nameAtPlace("scenarios/base/overrides/minutes", input, Language::English), "Minutes saved");
    EXPECT_EQ(nameAtPlace("contracts/offer/clauses/use/price", input, Language::English), "Offer, Pay per use");
    EXPECT_EQ(nameAtPlace("needs/other", input, Language::English), "");
    EXPECT_EQ(nameAtPlace("key_inputs/0", input, Language::English), "Minutes saved");
    EXPECT_EQ(nameAtPlace("key_inputs/7", input, Language::English), "");
    EXPECT_EQ(nameAtPlace("base_month", input, Language::English), "");
    EXPECT_EQ(nameAtPlace("", input, Language::English), "");
}

TEST(WithNames, NamesFiguresPartiesAndCostsWhereverTheyAreMentioned) {
    Case input = named();
    Party ward;
    ward.id = PartyId("ward");
    ward.label = {"The ward", "", ""};
    input.parties.push_back(ward);
    CashItem server;
    server.id = EffectId("server");
    server.label = {"A server", "", ""};
    input.alternatives.front().cashItems.push_back(server);
    const Error problem = withNames({ErrorCode::FlowReversed,
                                     "alternatives/ai/cash_items/server/from",
                                     {{"cost", "server"},
                                      {"from", "outside"},
                                      {"to", "ward"},
                                      {"parties", "ward"},
                                      {"first", "minutes"},
                                      {"second", "offer/use"},
                                      {"members", "minutes, unknown"},
                                      {"base", "minutes"}}},
                                    input, Language::English);
    std::vector<std::string> told;
    for (const auto& [key, value] : problem.arguments) told.push_back(value);
    EXPECT_EQ(told, (std::vector<std::string>{"A server", "outside", "The ward", "The ward", "Minutes saved",
                                              "Offer, Pay per use", "Minutes saved, unknown", "Minutes saved"}));
}

TEST(WithNames, SaysEachIdOnce) {
    const Case input = named();
    const Error own =
        withNames({ErrorCode::ReferenceUnknown, "parameters/minutes", {{"name", "minutes"}}}, input, Language::English);
    EXPECT_EQ(own.subject, "Minutes saved (parameters/minutes)");
    EXPECT_EQ(own.arguments.front().second, "Minutes saved");
    const Error other =
        withNames({ErrorCode::ReferenceUnknown, "needs/chest", {{"name", "minutes"}}}, input, Language::English);
    EXPECT_EQ(other.subject, "Chest X-ray (needs/chest)");
    const Error key =
        withNames({ErrorCode::ParameterUnused, "key_inputs/0", {{"name", "minutes"}, {"alternatives", "ai"}}}, input,
                  Language::English);
    EXPECT_EQ(key.subject, "Minutes saved (key_inputs/0)");
    EXPECT_EQ(key.arguments.front().second, "Minutes saved");
    EXPECT_EQ(key.arguments.back().second, "Reader with AI");
    EXPECT_EQ(other.arguments.front().second, "Minutes saved (minutes)");
    Case plain = input;
    plain.parameters.front().label = {"minutes", "", ""};
    const Error same =
        withNames({ErrorCode::ReferenceUnknown, "parameters/minutes", {{"name", "minutes"}}}, plain, Language::English);
    EXPECT_EQ(same.subject, "parameters/minutes") << "its name is its id";
    EXPECT_EQ(same.arguments.front().second, "minutes");
    const Error party = withNames({ErrorCode::ReferenceUnknown, "x", {{"name", "minutes"}, {"kind", "party"}}}, input,
                                  Language::English);
    EXPECT_EQ(party.arguments.front().second, "minutes") << "a party that is not there, not the figure of the same id";
    const Error unknown =
        withNames({ErrorCode::ReferenceUnknown, "base_month", {{"name", "x"}}}, input, Language::English);
    EXPECT_EQ(unknown.subject, "base_month");
    EXPECT_EQ(unknown.arguments.front().second, "x");
}

TEST(WithNames, CallsTheOtherClauseByItsName) {
    const std::vector<std::pair<std::string, std::string>> other{{"other", "use"}};
    const auto nameAt = [&](const char* place) {
        return withNames({ErrorCode::ClauseInteraction, place, other}, named(), Language::English)
            .arguments.front()
            .second;
    };
    EXPECT_EQ(nameAt("contracts/offer/clauses/limit"), "Pay per use (use)");
    EXPECT_EQ(nameAt("alternatives/ai/contracts"), "use") << "no clause there";
}

TEST(WithNames, AClauseThatCannotBeAppliedIsNamed) {
    const auto namedAt = [&](const char* place) {
        const Error told =
            withNames({ErrorCode::ClauseInvalid, place, {{"reason", "stage"}}}, named(), Language::English);
        return told.arguments.front().first == "named" ? told.arguments.front().second : "";
    };
    EXPECT_EQ(namedAt("contracts/offer/clauses/use/stage"), "Pay per use");
    EXPECT_EQ(namedAt("clauses/use/stage"), "Pay per use");
    EXPECT_EQ(namedAt("contracts/offer/clauses/new/stage"), "new") << "by its id, where it has no name";
    EXPECT_EQ(namedAt("contracts/offer"), "");
}

TEST(WithNames, SaysPlacesAndPartiesByNameAndKeepsIdsOnlyWhereTheyAreToBeWritten) {
    Case input = named();
    input.sites.push_back({SiteId("north"), {"North", "Nord", ""}, PartyId("hospital"), {}});
    Party hospital;
    hospital.id = PartyId("hospital");
    hospital.label = {"Hospital", "", ""};
    hospital.budgets = {{"it", {"IT", "", ""}, false}};
    input.parties.push_back(hospital);
    const std::vector<std::pair<std::string, std::string>> where{
        {"site", "north"}, {"need", "chest"},  {"payer", "hospital/it"}, {"payee", "site/it"},
        {"clause", "use"}, {"sites", "north"}, {"first", "offer/use"},   {"other", "use"}};
    const auto said = [&](ErrorCode code, Naming naming) {
        const Error told = withNames({code, "contracts/offer/clauses/limit", where}, input, Language::English, naming);
        std::string all = told.subject;
        for (const auto& [key, value] : told.arguments) all += " | " + value;
        return all;
    };
    EXPECT_EQ(said(ErrorCode::PaymentsShared, Naming::Alone),
              "Offer | North | Chest X-ray | Hospital, IT | site | Pay per use | North | Offer, Pay per use | "
              "Pay per use");
    EXPECT_EQ(said(ErrorCode::ObservationMissing, Naming::WithIds),
              "Offer (contracts/offer/clauses/limit) | North (north) | Chest X-ray (chest) | Hospital, IT | site | "
              "Pay per use | North | Offer, Pay per use | Pay per use (use)");
    EXPECT_EQ(nameAtPlace("clauses/use/price", input, Language::English), "Pay per use");
}

Case choosable() {
    Case input;
    for (const auto& [id, label] :
         {std::pair{"ai", LocalizedText{"Reader with AI", "Læser med KI", "Ørn"}},
          std::pair{"plain", LocalizedText{"ai", "Uden", ""}}, std::pair{"third", LocalizedText{"Third", "Tredje", ""}},
          std::pair{"third-b", LocalizedText{"third one", "tredje", ""}}})
        input.alternatives.push_back({AlternativeId(id), label, {}, {}, {}});
    return input;
}

TEST(ObjectNamed, IsFoundByIdOrByItsNameInAnyLanguage) {
    const auto found = [](const std::string& name) {
        const auto id = alternativeNamed(choosable(), name, "--alternative", Language::Danish);
        return id ? id->text() : id.error().arguments.back().first + ": " + id.error().arguments.back().second;
    };
    EXPECT_EQ(found("ai"), "ai") << "the id of one before the name of another";
    EXPECT_EQ(found("reader WITH ai"), "ai");
    EXPECT_EQ(found("LÆSER med ki"), "ai");
    EXPECT_EQ(found("ørn"), "ai");
    EXPECT_EQ(found("UDEN"), "plain");
    EXPECT_EQ(found("TREDJE"), "several: third (Tredje), third-b (tredje)");
    const std::string all = "all: ai (Læser med KI), plain (Uden), third (Tredje), third-b (tredje)";
    EXPECT_EQ(found("nothing"), all);
    EXPECT_EQ(found(""), all);
}

}  // namespace
}  // namespace valor
