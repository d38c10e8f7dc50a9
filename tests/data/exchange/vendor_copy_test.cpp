// SPDX-License-Identifier: GPL-3.0-or-later
// What a buyer hands to a seller, searched byte by byte for everything that must not leave.
#include "core/model/vendor_copy.h"

#include <set>

#include "core/model/fields.h"
#include "core/model/validate.h"
#include "data/evidence/evidence_library.h"
#include "data/exchange/case_json.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Puts a secret into every text that is no reference and into every figure of a described object.
class Planter {
public:
    struct Secret {
        std::string path, bytes;
    };
    std::vector<Secret> secrets;

    template <class T>
    void walk(T& value, const std::string& path) {
        if constexpr (Described<T>)
            forEachField<T>([&](const auto& field) { walk(field.in(value), path + "/" + std::string(field.name)); });
    }
    void walk(double& value, const std::string& path) {
        const std::string digits =
            "987650" + std::to_string(1000 + secrets.size()) + "7";  // a file writes no 0 at the end
        value = static_cast<double>(std::stoll(digits)) / 1e11;
        secrets.push_back({path, digits});
    }
    void walk(std::string& value, const std::string& path) {
        static const std::set<std::string> texts{"en",  "da",  "nb",           "note", "citation",
                                                 "doi", "who", "jurisdiction", "text", "exclusive_group"};
        if (!texts.contains(path.substr(path.rfind('/') + 1))) return;
        value = "SECRET-" + std::to_string(1000 + secrets.size());
        secrets.push_back({path, value});
    }
    template <class T>
    void walk(std::optional<T>& value, const std::string& path) {
        if (value) walk(*value, path);
    }
    template <class T>
    void walk(std::vector<T>& values, const std::string& path) {
        for (std::size_t i = 0; i < values.size(); ++i) walk(values[i], path + "/" + std::to_string(i));
    }
    template <OneOf T>
    void walk(T& value, const std::string& path) {
        std::visit([&](auto& kind) { this->walk(kind, path); }, value);
    }
};

Contract rivalContract() {
    Contract rival;
    rival.id = ContractId("rival-contract");
    rival.label = text("Rival");
    rival.currency = "DKK";
    rival.start = YearMonth(2027, 1);
    rival.months = 24;
    rival.clauses = {clause("rival-use", PerUnit{agreed("77.31"), "processed"}, "site/radiology", "rival")};
    return rival;
}

/// The offer with a guessed price, and all that a buyer keeps to itself: a rival with its prices, budgets, cash, notes,
/// scenarios with limits, evidence.
Case secretive() {
    Case input = minimalCase();
    input.summary = input.note = text("We would pay more");
    input.parties.push_back({PartyId("rival"), text("Rival"), PartyKind::Vendor, {}, {}});
    input.tools.push_back({ToolId("rival-tool"), text("Rival tool"), "rival", {}});
    input.parameters.push_back(stated("guessed_price", "DKK/exam", Normal{18, 2}));
    input.parameters.push_back(fixed("rival_price", "DKK/exam", 12));
    input.parameters.push_back(fixed("walk_away", "DKK", 5'000'000));
    Clause guess = clause("extra", PerUnit{open("guessed_price"), "processed"});
    guess.exclusiveGroup = "the one we fear";
    input.contracts.front().clauses.push_back(guess);
    input.contracts.front().clauses.push_back(
        clause("rival-share", PerUnit{open("rival_price"), "processed"}, "site/radiology", "rival"));
    input.contracts.push_back(rivalContract());
    Alternative& offer = input.alternatives.back();
    offer.contracts.push_back(ContractId("rival-contract"));
    offer.cashItems.push_back(cashItem("integration", CashBasis::Once, {"walk_away"}, "hospital/it", "outside"));
    Scenario limit = input.scenarios.front();
    limit.id = ScenarioId("limit");
    limit.overrides = {{ParameterId("guessed_price"), NativeEntry{Fixed{23.5}}}};
    input.scenarios.push_back(limit);
    input.notes = {{ParameterId("guessed_price"), {}, "never above 23", "Buyer", "2027-01-31T12:34:56Z", true}};
    return input;
}

const PartyId kVendor("vendor");
const AlternativeId kOffer("ai");

std::string exported(const Case& input) {
    const auto copy = vendorCopy(input, kOffer, kVendor);
    return copy ? writeCase(*copy->value) : "refused: " + copy.error().subject;
}

/// Whether the text of this place belongs to the contract and the places it is counted at, or is a volume.
bool mayLeave(const std::string& path, const Case& input) {
    for (const char* place : {"/title/", "/sites/0/label/", "/needs/0/label/", "/tools/0/label/", "/contracts/0/label/",
                              "/contracts/0/clauses/0/label/", "/contracts/0/clauses/1/label/"})
        if (path.starts_with(place)) return true;
    for (std::size_t i = 0; i < input.parties.size(); ++i) {
        const std::string id = input.parties[i].id.text();
        const std::string label = "/parties/" + std::to_string(i) + "/label/";
        if ((id == "vendor" || id == "hospital") && path.starts_with(label)) return true;
    }
    for (std::size_t i = 0; i < input.parameters.size(); ++i) {
        const std::string id = input.parameters[i].id.text();
        const std::string value = "/parameters/" + std::to_string(i) + "/";
        if ((id == "catchment" || id == "volume") && path.starts_with(value) && path.ends_with("/value")) return true;
    }
    return false;
}

TEST(VendorCopy, NoSecretIsInTheBytesOfTheFile) {
    Case input = secretive();
    Planter planter;
    planter.walk(input, "");
    const std::string file = exported(input);
    EXPECT_THAT(file, HasSubstr("valor.case"));
    std::size_t searched = 0;
    for (const auto& [path, bytes] : planter.secrets) {
        if (mayLeave(path, input)) continue;
        EXPECT_THAT(file, Not(HasSubstr(bytes))) << path;
        ++searched;
    }
    EXPECT_GT(searched, 60U);
    for (const char* name : {"rival", "guessed_price", "walk_away", "wage", "qaly", "reading", "radiology",
                             "status-quo", "limit", "77.31", "integration", "2027-01-31T12"})
        EXPECT_THAT(file, Not(HasSubstr(name)));
}

/// The search finds what it looks for: without a copy every secret is there.
TEST(VendorCopy, TheSecretsAreInTheCaseItself) {
    Case input = secretive();
    Planter planter;
    planter.walk(input, "");
    const std::string file = writeCase(input);
    for (const auto& [path, bytes] : planter.secrets) EXPECT_THAT(file, HasSubstr(bytes)) << path;
}

TEST(VendorCopy, KeepsTheContractItsVolumesAndItsPlacesAndOpens) {
    const Case input = secretive();
    const auto copy = vendorCopy(input, kOffer, kVendor);
    ASSERT_TRUE(copy);
    const Contract& contract = copy->value->contracts.front();
    ASSERT_EQ(copy->value->contracts.size(), 1U);
    ASSERT_EQ(contract.clauses.size(), 2U);
    EXPECT_EQ(std::get<PerUnit>(contract.clauses.front().terms), PerUnit({agreed("2.50"), "processed"}));
    EXPECT_EQ(contract.clauses.front().payer, contract.clauses.back().payer);  // apart only where they were apart
    EXPECT_EQ(copy->value->alternatives.back().deployments, input.alternatives.back().deployments);
    const Diagnostics found = validate(*copy->value);
    EXPECT_FALSE(found.hasErrors()) << errorName(found.items().front().problem.code)
                                    << found.items().front().problem.subject;
    const auto read = readCase(writeCase(*copy->value), EvidenceLibrary::shipped().value());
    ASSERT_TRUE(read);
}

TEST(VendorCopy, EveryFigureNamesItsSourceAndWhatItStandsFor) {
    const Case input = secretive();
    const auto copy = vendorCopy(input, kOffer, kVendor);
    ASSERT_TRUE(copy);
    ASSERT_EQ(copy->figures.size(), copy->value->parameters.size());
    for (std::size_t i = 0; i < copy->figures.size(); ++i) {
        EXPECT_EQ(copy->figures[i].written, copy->value->parameters[i].id);
        EXPECT_NE(findById(input.parameters, copy->figures[i].from), nullptr);
    }
    const Diagnostics found = validate(*copy->value);
    for (const Diagnostic& item : found.items())
        EXPECT_NE(item.problem.code, ErrorCode::SourceUnsaid) << item.problem.subject;
}

/// Two promises and two prices in one contract: nobody can fill in four lines that read alike.
TEST(VendorCopy, WhatIsOpenIsNamedByWhatItIsItsClauseItsNeedAndItsTool) {
    Case input = secretive();
    input.parameters.push_back(fixed("belief", "share", 0.8));
    PerformanceBonus bonus;
    bonus.bonus = bonus.malus = "0.1";
    for (const char* measure : {"tp", "tn"})
        bonus.metrics.push_back({{measure, ParameterId("belief"), "1"}, "0.7", "0.9", "0.5"});
    input.contracts.front().clauses.push_back(clause("score", bonus));
    input.parameters.push_back(fixed("lower_price", "DKK/exam", 9));
    MarginalTiers tiers{"processed", {{"0", open("guessed_price")}, {"10000", open("lower_price")}}};
    input.contracts.front().clauses.push_back(clause("tiers", tiers));
    const auto wordsOf = [](const std::string& key) { return text("<" + key + ">"); };
    const auto copy = vendorCopy(input, kOffer, kVendor, {}, wordsOf);
    ASSERT_TRUE(copy);
    std::set<std::string> ids, names;
    for (const LeavingFigure& each : copy->figures) {
        if (!each.isOpen) continue;
        ids.insert(each.written.text());
        names.insert(findById(copy->value->parameters, each.written)->label.da);
    }
    EXPECT_THAT(ids,
                testing::ElementsAre("performance_tn_score", "performance_tp_score", "price_extra", "price_tiers"));
    EXPECT_THAT(names, testing::ElementsAre("Skal loves: <measure.tn> – score · Chest X-ray · Reader",
                                            "Skal loves: <measure.tp> – score · Chest X-ray · Reader",
                                            "Skal tilbydes: <field.price> fra 10000 – tiers · Chest X-ray · Reader",
                                            "Skal tilbydes: <field.price> – extra og 1 til"));
    EXPECT_FALSE(validate(*copy->value).hasErrors());
}

TEST(VendorCopy, RefusesASellerThatIsPaidNothingAndAnUnknownAlternative) {
    const Case input = secretive();
    EXPECT_EQ(vendorCopy(input, kOffer, PartyId("patients")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(vendorCopy(input, kOffer, PartyId("nobody")).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(vendorCopy(input, AlternativeId("none"), kVendor).error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor::test
