// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/open_document.h"

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
    EXPECT_EQ(count("table:number-columns-repeated=\"2\""), 1U);
    EXPECT_EQ(count("<table:table-row>"), 3U);
    for (const char* words : {">Words<", ">first<", ">1,5<", "<dc:language>da<"}) EXPECT_EQ(count(words), 1U) << words;
    EXPECT_EQ(count("<table:table>"), 1U);
    EXPECT_EQ(count("<table:table-header-rows>"), 1U);
    EXPECT_THAT(odt, HasSubstr("&lt;A&gt; &amp; &quot;B&quot;"));
    EXPECT_THAT(odt, Not(HasSubstr("<A>")));
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
