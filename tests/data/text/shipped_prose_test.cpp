// SPDX-License-Identifier: GPL-3.0-or-later
// What the shipped files say in words – evidence library, cases, templates, contracts – is said in all three languages,
// with the same numbers.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "data/exchange/json_reader.h"
#include "tests/support/files.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> shippedFiles() {
    std::vector<std::string> files{"data/evidence/evidence.json"};
    for (const std::string folder : {"data/cases", "data/cases/templates", "data/contracts"})
        for (const auto& each : fs::directory_iterator(test::sourcePath(folder)))
            if (each.path().extension() == ".json") files.push_back(folder + "/" + each.path().filename().string());
    return files;
}

using Visitor = std::function<void(std::string_view name, const JsonValue& value, const std::string& place)>;

/// Every member of every object.
void walk(const JsonValue& value, const std::string& place, const Visitor& visit) {
    if (const JsonArray* items = value.array())
        for (const JsonValue& item : *items) walk(item, place, visit);
    if (value.object() == nullptr) return;
    const JsonValue* id = value.find("id");
    const std::string here = id != nullptr && id->text() != nullptr ? place + "/" + *id->text() : place;
    for (const auto& [name, member] : *value.object()) {
        visit(name, member, here + "/" + name);
        walk(member, here, visit);
    }
}

void walkAll(const Visitor& visit) {
    for (const std::string& file : shippedFiles()) {
        const auto document = parseJson(test::sourceFile(file));
        ASSERT_TRUE(document) << file;
        walk(*document, file, visit);
    }
}

void forEachText(const std::function<void(const LocalizedText& text, const std::string& place)>& visit) {
    walkAll([&](std::string_view, const JsonValue& value, const std::string& place) {
        if (value.find("en") == nullptr && value.find("da") == nullptr && value.find("nb") == nullptr) return;
        LocalizedText text;
        ASSERT_TRUE(JsonReader().read(value, text)) << place;
        visit(text, place);
    });
}

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The numbers of a text with a decimal point and without marks of thousands, sorted: sentences turn around.
std::vector<std::string> numbersIn(std::string text, Language language) {
    constexpr std::string_view noBreakSpace = "\u00A0";
    if (language == Language::Bokmal) replaceAll(text, noBreakSpace, "_");
    const char thousands = language == Language::English ? ',' : language == Language::Danish ? '.' : '_';
    const char decimal = language == Language::English ? '.' : ',';
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isInside = i > 0 && isDigit(text[i - 1]) && i + 1 < text.size() && isDigit(text[i + 1]);
        if (isDigit(text[i])) {
            const bool goesOn =
                i > 0 && (isDigit(text[i - 1]) ||
                          (i > 1 && isDigit(text[i - 2]) && (text[i - 1] == thousands || text[i - 1] == decimal)));
            if (!goesOn) numbers.emplace_back();
            numbers.back() += text[i];
        } else if (isInside && text[i] == decimal) {
            numbers.back() += '.';
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

/// Names and measures ("2 min 33 s") stay; a sentence does not.
bool mayStay(const std::string& text) {
    if (std::ranges::count(text, ' ') < 3) return true;
    const auto isLetter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t i = 0; i + 4 <= text.size(); ++i)
        if (std::all_of(text.begin() + static_cast<long>(i), text.begin() + static_cast<long>(i) + 4, isLetter))
            return false;
    return true;
}

TEST(ShippedProse, IsInAllThreeLanguages) {
    int texts = 0;
    forEachText([&](const LocalizedText& text, const std::string& place) {
        ++texts;
        for (const std::string* each : {&text.en, &text.da, &text.nb}) EXPECT_FALSE(each->empty()) << place;
        if (mayStay(text.en)) return;
        EXPECT_NE(text.da, text.en) << place;
        EXPECT_NE(text.nb, text.en) << place;
    });
    EXPECT_GT(texts, 1000);
}

TEST(ShippedProse, IsNeverPlainText) {
    constexpr std::array prose{"title", "summary", "label", "note"};
    walkAll([&](std::string_view name, const JsonValue& value, const std::string& place) {
        if (std::ranges::find(prose, name) == prose.end()) return;
        EXPECT_NE(value.object(), nullptr) << place;
    });
}

/// A source is called by its own name in every language; what we say of it is not.
TEST(ShippedProse, ACitationThatIsPlainTextIsANameAlone) {
    constexpr std::array remarks{"licited", "memory",  "ecalled", "slides", "news",
                                 "digest",  "rounded", "annual",  "same"};
    walkAll([&](std::string_view name, const JsonValue& value, const std::string& place) {
        if (name != "citation" || value.text() == nullptr) return;
        for (const char* remark : remarks) EXPECT_EQ(value.text()->find(remark), std::string::npos) << place;
    });
}

TEST(ShippedProse, KeepsEveryNumber) {
    forEachText([](const LocalizedText& text, const std::string& place) {
        if (text.en.find("versions 1.7 and 2.1") != std::string::npos) return;  // no decimals, and written alike
        const auto numbers = numbersIn(text.en, Language::English);
        EXPECT_EQ(numbersIn(text.da, Language::Danish), numbers) << place << ": " << text.da;
        EXPECT_EQ(numbersIn(text.nb, Language::Bokmal), numbers) << place << ": " << text.nb;
    });
}

TEST(ShippedProse, NumbersAreReadWithTheMarksOfTheLanguage) {
    const std::vector<std::string> numbers{"1.05", "12", "60751"};
    EXPECT_EQ(numbersIn("60,751 of 1.05, or 12.", Language::English), numbers);
    EXPECT_EQ(numbersIn("12. af 60.751 eller 1,05", Language::Danish), numbers);
    EXPECT_EQ(numbersIn("1,05, 12 og 60\u00A0751", Language::Bokmal), numbers);
    EXPECT_NE(numbersIn("60.751 eller 1.05, 12", Language::Danish), numbers);
}

/// Danish »…«, Bokmål «…».
TEST(ShippedProse, QuotesAsItsLanguageDoes) {
    for (const auto& [language, foreign] : {std::pair("da", "“"), std::pair("da", "”"), std::pair("nb", "“"),
                                            std::pair("nb", "”"), std::pair("da", " «"), std::pair("nb", " »")}) {
        const std::string texts = test::sourceFile("data/text/" + std::string(language) + ".json");
        const std::size_t at = texts.find(foreign);
        EXPECT_EQ(at, std::string::npos) << language << ": " << texts.substr(std::min(at, texts.size()), 60);
    }
}

}  // namespace
}  // namespace valor
