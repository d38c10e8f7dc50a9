// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/evidence/evidence_library.h"

#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "core/units/currency.h"
#include "core/units/unit.h"
#include "data/text/json_text_catalog.h"
#include "tests/support/files.h"
#include "tests/support/shipped_evidence.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::library;

TEST(ShippedEvidence, IsTheFileInTheSourceTree) {
    const auto fromFile = EvidenceLibrary::fromText(test::sourceFile("data/evidence/evidence.json"));
    ASSERT_TRUE(fromFile) << errorName(fromFile.error().code) << " at " << fromFile.error().subject;
    EXPECT_EQ(fromFile->all(), library().all());
    // 234 figures as collected, and the five shares of the one that is a mix.
    EXPECT_EQ(library().all().size(), 239U);
}

TEST(ShippedEvidence, EveryUnitIsInTheGrammar) {
    for (const EvidenceEntry& entry : library().all()) {
        const auto unit = Unit::parse(entry.unit);
        EXPECT_TRUE(unit) << entry.id.text() << " " << entry.unit;
        EXPECT_FALSE(entry.unitText.empty()) << entry.id.text();
        if (unit && !entry.currency.empty()) {
            EXPECT_EQ(unit->currency(), entry.currency) << entry.id.text();
        }
    }
}

TEST(ShippedEvidence, EveryDistributionIsSoundAndHoldsItsCentralValue) {
    int distributions = 0;
    for (const EvidenceEntry& entry : library().all()) {
        if (!entry.entry) continue;
        ++distributions;
        const auto* native = std::get_if<NativeEntry>(&*entry.entry);
        ASSERT_NE(native, nullptr) << entry.id.text();
        const Distribution& distribution = native->distribution;
        const Status sound = checkDistribution(distribution);
        ASSERT_TRUE(sound) << entry.id.text() << " " << sound.error().subject;
        ASSERT_TRUE(resolve(*entry.entry)) << entry.id.text();
        const double low = quantile(distribution, 0.025), high = quantile(distribution, 0.975);
        EXPECT_LE(low, centralValue(distribution)) << entry.id.text();
        EXPECT_GE(high, centralValue(distribution)) << entry.id.text();
        ASSERT_TRUE(entry.central) << entry.id.text();
        // Central values are rounded as their sources print them, also where the distribution is a single figure.
        const double rounding = 1e-3 * std::abs(*entry.central);
        EXPECT_LE(low, *entry.central + rounding) << entry.id.text();
        EXPECT_GE(high, *entry.central - rounding) << entry.id.text();
    }
    EXPECT_EQ(distributions, 235);
}

TEST(ShippedEvidence, EveryEntrySaysWhereItComesFrom) {
    for (const EvidenceEntry& entry : library().all()) {
        EXPECT_EQ(entry.source.id, entry.id);
        EXPECT_FALSE(entry.label.en.empty()) << entry.id.text();
        EXPECT_FALSE(entry.topic.empty()) << entry.id.text();
        EXPECT_FALSE(entry.source.citation.en.empty()) << entry.id.text();
        EXPECT_TRUE(entry.role == "input" || entry.role == "convention") << entry.id.text();
        EXPECT_TRUE(entry.currency.empty() || isKnownCurrency(entry.currency)) << entry.id.text();
        EXPECT_EQ(entry.currency.empty(), entry.priceYearBasis.empty()) << entry.id.text();
        EXPECT_EQ(entry.source.priceYear.has_value(),
                  !entry.priceYearBasis.empty() && entry.priceYearBasis != "not_stated")
            << entry.id.text();
    }
}

TEST(ShippedEvidence, EveryPlaceHasItsNameInEveryLanguage) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    std::set<std::string> codes;
    for (const EvidenceEntry& entry : library().all()) {
        std::istringstream place(entry.source.jurisdiction);
        for (std::string code; std::getline(place, code, '/');) codes.insert(code);
    }
    EXPECT_EQ(codes.erase("EU"), 1U);  // called so in all three
    for (const std::string& code : codes) EXPECT_EQ(texts->all(Language::English).count("place." + code), 1U) << code;
}

// The counts that data/evidence/README.md states.
TEST(ShippedEvidence, MarksAreCounted) {
    std::map<Confidence, int> marks;
    for (const EvidenceEntry& entry : library().all())
        if (!entry.id.text().starts_with("kn_kl_")) ++marks[entry.source.confidence];
    EXPECT_EQ(marks[Confidence::Found], 109);
    EXPECT_EQ(marks[Confidence::Derived], 27);
    EXPECT_EQ(marks[Confidence::FromMemory], 47);
    EXPECT_EQ(marks[Confidence::Assumption], 51);
}

TEST(ShippedEvidence, PriceYearsAreThoseTheNotesState) {
    const std::map<std::string, int> stated{
        {"dk_cons_net", 2023}, {"dk_radiologist_h", 2023}, {"dk_nurse_h", 2023},   {"dk_radiographer_h", 2023},
        {"no_nurse_m", 2022},  {"no_nurse_h", 2022},       {"no_mr_refund", 2022}, {"uk_ct", 2019},
        {"fx_price", 2024}};
    for (const EvidenceEntry& entry : library().all()) {
        const auto found = stated.find(entry.id.text());
        EXPECT_EQ(entry.priceYearBasis == "stated", found != stated.end()) << entry.id.text();
        if (found != stated.end()) {
            EXPECT_EQ(entry.source.priceYear, found->second) << entry.id.text();
        }
    }
}

TEST(ShippedEvidence, SharesOfAMixAddUp) {
    const EvidenceEntry* mix = library().find(EvidenceId("kn_kl"));
    ASSERT_NE(mix, nullptr);
    double sum = 0, total = 0;
    for (const EvidenceId& member : mix->members) {
        const EvidenceEntry* entry = library().find(member);
        ASSERT_NE(entry, nullptr) << member.text();
        const auto& share = std::get<DirichletShare>(std::get<NativeEntry>(*entry->entry).distribution);
        EXPECT_EQ(share.group, "kn_kl");
        sum += share.alpha;
        total = share.total;
    }
    EXPECT_EQ(sum, total);
}

TEST(EvidenceLibraryText, IsCheckedLikeACase) {
    const auto codeOf = [](const std::string& text) { return EvidenceLibrary::fromText(text).error().code; };
    EXPECT_EQ(codeOf("{"), ErrorCode::JsonMalformed);
    EXPECT_EQ(codeOf(R"({"schema": "valor.evidence/2", "entries": []})"), ErrorCode::SchemaUnsupported);
    EXPECT_EQ(codeOf(R"({"schema": "valor.evidence/1"})"), ErrorCode::FieldMissing);
    EXPECT_EQ(codeOf(R"({"schema": "valor.evidence/1", "entries": [{"id": "a", "x": 1}]})"), ErrorCode::FieldUnknown);
    EXPECT_TRUE(EvidenceLibrary::fromText(R"({"schema": "valor.evidence/1", "entries": []})"));
    EXPECT_EQ(EvidenceLibrary().find(EvidenceId("mam_price")), nullptr);
}

}  // namespace
}  // namespace valor
