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

}  // namespace
}  // namespace valor
