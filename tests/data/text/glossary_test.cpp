// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary of the user guide is that of the program, and no head of a table stands unexplained.
// VALOR_UPDATE_GOLDEN=1 writes the page anew.
#include "core/report/glossary.h"

#include <cstdlib>
#include <fstream>
#include <set>

#include "tests/data/text/shipped_texts.h"
#include "tests/support/files.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

constexpr const char* kPage = "docs/user/glossary.md";

std::string page() {
    std::string text =
        "# Words\n\nThe words that the program and its reports use in a sense of their own, in English, Danish and "
        "Norwegian "
        "Bokmål. Each report ends with those that\noccur in it (`--parts …,glossary`); `docs/methods` has the "
        "formulas.\n\n"
        "| English | Dansk | Bokmål |\n|---|---|---|\n";
    for (const std::string_view term : glossaryTerms()) {
        for (const Language language : {Language::English, Language::Danish, Language::Bokmal})
            text += "| **" + catalog().text("glossary.term." + std::string(term), language) +
                    "**: " + catalog().text("glossary." + std::string(term), language) + " ";
        text += "|\n";
    }
    return text;
}

TEST(Glossary, ThePageSaysWhatTheProgramSays) {
    if (std::getenv("VALOR_UPDATE_GOLDEN") != nullptr) std::ofstream(sourcePath(kPage), std::ios::binary) << page();
    EXPECT_EQ(sourceFile(kPage), page());
}

TEST(Glossary, HasATermOnceAndAPlainSentenceForIt) {
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
        std::set<std::string> terms;
        for (const std::string_view term : glossaryTerms()) {
            terms.insert(catalog().text("glossary.term." + std::string(term), language));
            const std::string meaning = catalog().text("glossary." + std::string(term), language);
            EXPECT_TRUE(meaning.ends_with('.')) << meaning;
            EXPECT_LT(meaning.size(), 200U) << meaning;
        }
        EXPECT_EQ(terms.size(), glossaryTerms().size());
    }
}

/// Heads of the tables of reports that are no plain words.
TEST(Glossary, ExplainsTheHeadsOfTables) {
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
        const Wording wording{catalog(), language};
        for (const char* head :
             {"table.mean", "table.error", "table.loss", "table.worst", "table.counted", "table.net_benefit",
              "table.mark", "table.swing", "table.turns_at", "table.clause", "confidence_summary.share", "chart.median",
              "chart.at_or_below", "chart.share", "chart.value_of_qaly", "board.assessment"}) {
            const std::string text = catalog().text(head, language);
            bool isExplained = false;
            for (const std::string_view term : glossaryTerms()) isExplained |= isTermIn(term, text, wording);
            EXPECT_TRUE(isExplained) << text;
        }
    }
}

TEST(Glossary, FindsWordsNotPartsOfWords) {
    const Wording wording{catalog(), Language::English};
    EXPECT_TRUE(isTermIn("cash", "Cash and time", wording));
    EXPECT_FALSE(isTermIn("need", "It kneeds dough", wording));
    EXPECT_TRUE(isTermIn("standard_error", "2 ± 1", wording));
}

}  // namespace
}  // namespace valor::test
