// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/open_document.h"

#include <charconv>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(OpenDocument, HasHeadingsTablesAndEveryWord) {
    const Document text{Language::Danish,
                        "<A> & \"B\"",
                        {Heading{1, "One"}, Paragraph{"Words"}, Heading{2, "Two"},
                         DocumentTable{{"Name", "Figure"}, 1, {{"first", "1,5"}, {"second", "2"}}}}};
    const std::string odt = toOdt(text);
    EXPECT_EQ(odt.substr(0, 2), "PK");
    EXPECT_EQ(odt.substr(30, 8 + 39), "mimetypeapplication/vnd.oasis.opendocument.text");  // first and not compressed
    const auto count = [&](const std::string& what) {
        std::size_t found = 0;
        for (std::size_t at = odt.find(what); at != std::string::npos; at = odt.find(what, at + 1)) ++found;
        return found;
    };
    EXPECT_EQ(count("<text:h "), 3U);  // with the title
    EXPECT_EQ(count("text:outline-level=\"3\""), 1U);
    EXPECT_EQ(count("<table:table-column "), 2U);
    EXPECT_EQ(count("<table:table-row table:style-name=\"Row\">"), 3U);
    EXPECT_EQ(count("fo:keep-together=\"always\""), 1U);
    for (const char* words : {">Words<", ">first<", ">1,5<", "<dc:language>da<"}) EXPECT_EQ(count(words), 1U) << words;
    EXPECT_EQ(count("<table:table>"), 1U);
    EXPECT_EQ(count("<table:table-header-rows>"), 1U);
    EXPECT_THAT(odt, HasSubstr("&lt;A&gt; &amp; &quot;B&quot;"));
    EXPECT_THAT(odt, Not(HasSubstr("<A>")));
}

TEST(OpenDocument, ColumnsShareThePageByWhatStandsInThem) {
    const std::string longText = "A source that needs a line of its own, and then another one, and one more still";
    const std::string odt = toOdt(
        {Language::English, "T", {DocumentTable{{"Mark", "Source", "Value"}, 2, {{"assumption", longText, "1.5"}}}}});
    std::vector<int> shares;
    const std::string width = "style:rel-column-width=\"";
    for (std::size_t at = odt.find(width); at != std::string::npos; at = odt.find(width, at + 1)) {
        const std::size_t from = at + width.size();
        shares.push_back(0);
        std::from_chars(odt.data() + from, odt.data() + odt.find('*', from), shares.back());
        const std::string name = "name=\"Table1.Column" + std::to_string(shares.size()) + "\"";
        EXPECT_THAT(odt, HasSubstr("style:" + name));
        EXPECT_THAT(odt, HasSubstr("<table:table-column table:style-" + name));
    }
    ASSERT_EQ(shares.size(), 3U);
    EXPECT_GT(shares[1], 4 * shares[0]);
    EXPECT_NEAR(shares[0] + shares[1] + shares[2], 1000, 2);
}

/// What a word processor does not know as a style of its own it reads as one only where the text is.
TEST(OpenDocument, HeadingsThatBeginAPageAndCaptionsAboveATableAreStylesOfTheText) {
    const std::string odt = toOdt({Language::English, "T", {Heading{1, "First", true}}});
    const std::size_t text = odt.find("<office:document-content"), end = odt.find("</office:automatic-styles>");
    ASSERT_LT(text, end);
    for (const char* const name : {"style:name=\"Page2\"", "style:name=\"CaptionAbove\""}) {
        EXPECT_LT(text, odt.find(name)) << name;
        EXPECT_LT(odt.find(name), end) << name;
        EXPECT_EQ(odt.find(name), odt.rfind(name)) << name;
    }
    EXPECT_THAT(odt, HasSubstr("fo:font-family=\"Inter, 'Liberation Sans', Arial, sans-serif\""));
}

TEST(OpenDocument, ALineBelowAHeadingAndWhatLeadsToATableStayWithWhatFollows) {
    const std::string longText(200, 'x');
    const std::string odt =
        toOdt({Language::English,
               "T",
               {Heading{1, "How"}, Paragraph{"One line"}, Paragraph{"Another"}, Paragraph{"Leads"},
                DocumentTable{{"A"}, 1, {{"1"}}}, Heading{1, "Then"}, Paragraph{longText}, Paragraph{"Last"}}});
    const auto isKept = [&](const std::string& text) {
        return odt.find("<text:p text:style-name=\"TextKept\">" + text + "<") != std::string::npos;
    };
    EXPECT_TRUE(isKept("One line"));
    EXPECT_TRUE(isKept("Leads"));
    for (const std::string& text : {std::string("Another"), longText, std::string("Last")}) EXPECT_FALSE(isKept(text));
    EXPECT_THAT(odt, HasSubstr("fo:orphans=\"2\""));
}

TEST(OpenDocument, SaysItsLanguageAndHoldsNoCharacterThatXmlForbids) {
    const std::string odt = toOdt({Language::Bokmal,
                                   "T",
                                   {Paragraph{"a\x01"
                                              "b\x0B\xEF\xBF\xBF"
                                              "c\td"}}});
    EXPECT_THAT(odt, HasSubstr("fo:language=\"nb\" fo:country=\"NO\""));
    EXPECT_THAT(odt, HasSubstr(">abc\td<"));
}

TEST(OpenDocument, AHeatMapIsShadedOnTheWebAndInTheText) {
    DocumentTable map{{"Price", "a", "b"}, 1, {{"low", "1", "2"}, {"high", "3", "4"}}};
    const std::string plain = toHtml({Language::English, "T", {map}});
    EXPECT_THAT(plain, Not(HasSubstr("background-color")));
    map.shades = {{0, 1}, {2, kShades - 1}};
    EXPECT_THAT(toHtml({Language::English, "T", {map}}),
                HasSubstr("style=\"background-color:" + std::string(shadeColour(kShades - 1)) + ";color:#000000\">4<"));
    EXPECT_THAT(toOdt({Language::English, "T", {map}}), HasSubstr("table:style-name=\"Shade2\""));
}

}  // namespace
}  // namespace valor
