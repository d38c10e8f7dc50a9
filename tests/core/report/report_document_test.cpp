// SPDX-License-Identifier: GPL-3.0-or-later
// Charts, covers and hostile words in web pages and texts.
#include <array>
#include <random>

#include "core/model/report_form.h"
#include "core/ports/document_painter.h"
#include "core/report/base64.h"
#include "core/report/open_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using testing::HasSubstr;
using testing::Not;

class FakePainter : public DocumentPainter {
public:
    [[nodiscard]] Picture svg(const Chart&, Language) const override { return {"<svg/>", 480, 200}; }
    [[nodiscard]] Picture png(const Chart&, Language) const override { return {"png bytes", 360, 144}; }
    [[nodiscard]] Result<std::string> pdf(const Document&) const override { return std::string("%PDF"); }
};

DocumentChart chart() {
    BarsChart bars;
    bars.frame.title = "A <b>";
    bars.frame.sentence = "Most is \"spent\" in 2027.";
    return {bars, {{"Year", "Money"}, 1, {{"2027", "\u22121.4"}}}};
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

TEST(Base64, IsThatOfRfc4648) {
    const std::array<std::pair<const char*, const char*>, 7> vectors{{{"", ""},
                                                                      {"f", "Zg=="},
                                                                      {"fo", "Zm8="},
                                                                      {"foo", "Zm9v"},
                                                                      {"foob", "Zm9vYg=="},
                                                                      {"fooba", "Zm9vYmE="},
                                                                      {"foobar", "Zm9vYmFy"}}};
    for (const auto& [bytes, letters] : vectors) EXPECT_EQ(base64(bytes), letters);
    EXPECT_EQ(base64("\xFF\xFE"), "//4=");
}

TEST(ReportDocument, WithoutAPainterFiguresStandInPlaceOfAChart) {
    const Document document{Language::English, "T", {chart()}};
    for (const std::string& file : {toHtml(document), toOdt(document)}) {
        EXPECT_THAT(file, HasSubstr("Most is &quot;spent&quot; in 2027."));
        EXPECT_THAT(file, HasSubstr("\u22121.4"));
        EXPECT_THAT(file, HasSubstr("A &lt;b&gt;"));
        EXPECT_THAT(file, Not(HasSubstr("<b>")));
    }
    EXPECT_THAT(toHtml(document), Not(HasSubstr("<img")));
}

TEST(ReportDocument, APictureHasItsSentenceAsAlternativeText) {
    const FakePainter painter;
    const Document document{Language::English, "T", {chart()}};
    const std::string html = toHtml(document, &painter);
    EXPECT_THAT(html, HasSubstr("alt=\"A &lt;b&gt;. Most is &quot;spent&quot; in 2027.\""));
    EXPECT_THAT(html, HasSubstr("data:image/svg+xml;base64,PHN2Zy8+"));
    EXPECT_THAT(html, HasSubstr("\u22121.4")) << "the figures stay within reach";
    const std::string odt = toOdt(document, &painter);
    EXPECT_THAT(odt, HasSubstr("<svg:desc>Most is &quot;spent&quot; in 2027.</svg:desc>"));
    EXPECT_THAT(odt, HasSubstr("svg:width=\"12.70cm\" svg:height=\"5.08cm\""));
    EXPECT_EQ(count(odt, "Pictures/1.png"), 5U);  // name, reference, manifest, and the archive twice
    EXPECT_THAT(odt, HasSubstr("png bytes"));
}

TEST(ReportDocument, TheCoverSaysWhatIsAskedAndAnswered) {
    Document document{Language::English, "T", {Heading{1, "Part", true}}};
    document.cover = Cover{"Kind", "Asked?", {"Yes."}, "Answer", "Question", {{"Case", "A & B"}}, "foot"};
    const std::string html = toHtml(document), odt = toOdt(document);
    for (const std::string& file : {html, odt})
        for (const char* words : {"Kind", "Asked?", "Yes.", "Answer", "Question", "A &amp; B"})
            EXPECT_THAT(file, HasSubstr(words));
    EXPECT_THAT(html, HasSubstr("<h2 class=\"page\">Part</h2>"));
    EXPECT_THAT(odt, HasSubstr("text:style-name=\"Page2\""));
}

TEST(ReportParts, NamesAreReadBackAndTemplatesHoldTheirParts) {
    for (const ReportPart part : kReportParts) EXPECT_EQ(partNamed(partName(part)), part);
    EXPECT_FALSE(partNamed("nothing"));
    EXPECT_FALSE(ReportForm{}.has(ReportPart::Checklist));
    EXPECT_TRUE(ReportForm{ReportTemplate::MethodAppendix}.has(ReportPart::Checklist));
    const ReportForm only{ReportTemplate::DecisionBoard, {ReportPart::Unknown}};
    EXPECT_TRUE(only.has(ReportPart::Unknown));
    EXPECT_FALSE(only.has(ReportPart::Answer));
}

/// In the order in which parts stand, with the part for the reader; a seller is not told what the buyer gains.
TEST(ReportParts, AnAudienceHasPartsOfItsOwn) {
    for (const ReportTemplate of : kReportTemplates)
        for (const ReportAudience audience : kReportAudiences) {
            const std::vector<ReportPart> parts = partsOf(of, audience);
            EXPECT_TRUE(std::ranges::is_sorted(parts));
            EXPECT_EQ(std::ranges::adjacent_find(parts), parts.end()) << "none twice";
            const ReportForm form{of, {}, audience};
            if (audience != ReportAudience::Everybody) {
                EXPECT_TRUE(form.has(ReportPart::Readers)) << audienceName(audience);
            }
        }
    const ReportForm seller{ReportTemplate::DecisionBoard, {}, ReportAudience::Seller};
    for (const ReportPart part : {ReportPart::Summary, ReportPart::Answer, ReportPart::Parties, ReportPart::Figures})
        EXPECT_FALSE(seller.has(part)) << partName(part);
}

/// Pieces that markup, spreadsheets, terminals and writing direction give a meaning.
std::string hostile(std::mt19937& random) {
    static const std::array<std::string, 20> pieces{"<script>alert(1)</script>",
                                                    "</p>",
                                                    "\"><img src=x onerror=alert(1)>",
                                                    "]]>",
                                                    "<!--",
                                                    "&amp;",
                                                    "&#x3C;",
                                                    "=cmd|' /C calc'!A0",
                                                    "@SUM(1)",
                                                    "+1",
                                                    "\u202E",
                                                    "\u2066",
                                                    "\x01\x1B[31m",
                                                    "\xEF\xBF\xBE",
                                                    "'",
                                                    "{{7*7}}",
                                                    "<text:h>",
                                                    "javascript:alert(1)",
                                                    "%1 %2 %n",
                                                    "\r\n\t"};
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1), length(1, 6);
    std::string text;
    for (std::size_t i = length(random); i > 0; --i) text += pieces[piece(random)];
    return text;
}

/// The text of an archive, without the numbers around it, which may hold any byte.
std::string contentOf(const std::string& odt) {
    const std::size_t from = odt.find("<office:document-content"), to = odt.find("</office:document-content>");
    return odt.substr(from, to - from);
}

TEST(ReportDocument, AThousandHostileTextsStayText) {
    std::mt19937 random(7);
    const FakePainter painter;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = hostile(random);
        DocumentChart figure = chart();
        std::get<BarsChart>(figure.chart).frame = {text, text, {}, {}};
        Document document{
            Language::English, text, {Heading{1, text}, Paragraph{text}, DocumentTable{{text}, 1, {{text}}}, figure}};
        document.cover = Cover{text, text, {text}, text, text, {{text, text}}, text};
        Document harmless{
            Language::English, "t", {Heading{1, "t"}, Paragraph{"t"}, DocumentTable{{"t"}, 1, {{"t"}}}, chart()}};
        harmless.cover = Cover{"t", "t", {"t"}, "t", "t", {{"t", "t"}}, "t"};
        for (const DocumentPainter* with :
             {static_cast<const DocumentPainter*>(nullptr), static_cast<const DocumentPainter*>(&painter)}) {
            for (const char* sign : {"<", ">", "\""}) {
                ASSERT_EQ(count(toHtml(document, with), sign), count(toHtml(harmless, with), sign)) << text;
                ASSERT_EQ(count(contentOf(toOdt(document, with)), sign), count(contentOf(toOdt(harmless, with)), sign))
                    << text;
            }
            for (const char* forbidden : {"\x01", "\x1B", "\xEF\xBF\xBE"})
                ASSERT_THAT(toHtml(document, with), Not(HasSubstr(forbidden)));
        }
    }
}

}  // namespace
}  // namespace valor
