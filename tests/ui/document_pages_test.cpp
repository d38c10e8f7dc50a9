// SPDX-License-Identifier: GPL-3.0-or-later
// A document on paper: cover, page numbers, heads of tables, and the same bytes every time.
#include "ui/print/document_pages.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include "core/report/open_document.h"
#include "tests/ui/fakes.h"
#include "ui/print/document_painting.h"
#include "ui/print/paper_painter.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

/// Where two files differ first, with what stands around it: files are too long to be printed.
std::string firstDifference(const std::string& first, const std::string& second) {
    constexpr std::size_t kAround = 40;
    const auto [one, other] = std::ranges::mismatch(first, second);
    if (one == first.end() && other == second.end()) return {};
    const auto at = static_cast<std::size_t>(one - first.begin());
    const auto around = [at](const std::string& bytes) {
        const std::size_t from = std::min(at > kAround ? at - kAround : 0, bytes.size());
        return QByteArray::fromStdString(bytes.substr(from, 2 * kAround)).toPercentEncoding(" /<>[]").toStdString();
    };
    return "at " + std::to_string(at) + " of " + std::to_string(first.size()) + " and " +
           std::to_string(second.size()) + ": " + around(first) + " | " + around(second);
}

/// The bytes of a PDF with its compressed streams laid open, one after the other.
std::string laidOpen(const std::string& pdf) {
    std::string all = pdf;
    for (std::size_t at = pdf.find("stream\n"); at != std::string::npos; at = pdf.find("stream\n", at + 1)) {
        const std::size_t from = at + std::string_view("stream\n").size(), end = pdf.find("endstream", from);
        if (end == std::string::npos || pdf.compare(at - 3, 3, "end") == 0) continue;
        QByteArray packed(4, '\0');  // the size, which qUncompress() only takes for a hint
        packed += QByteArray::fromStdString(pdf.substr(from, end - from));
        packed[2] = '\x10';
        all += qUncompress(packed).toStdString();
    }
    return all;
}

/// Where a name of the format stands as a whole name: "/A" in "/A 1", not in "/AB".
std::size_t nameIn(const std::string& bytes, const std::string& name) {
    for (std::size_t at = bytes.find(name); at != std::string::npos; at = bytes.find(name, at + 1))
        if (at + name.size() >= bytes.size() || std::isalnum(static_cast<unsigned char>(bytes[at + name.size()])) == 0)
            return at;
    return std::string::npos;
}

/// What stands for "/Annots" of each page, followed to the object that it names.
std::vector<std::string> listsOfAnnotations(const std::string& pdf) {
    const std::string name = "/Annots ";
    std::vector<std::string> lists;
    for (std::size_t at = pdf.find(name); at != std::string::npos; at = pdf.find(name, at + 1)) {
        std::size_t from = at + name.size();
        const std::string number = pdf.substr(from, pdf.find(' ', from) - from);
        const bool isElsewhere = std::isdigit(static_cast<unsigned char>(number.front())) != 0;
        if (isElsewhere) from = pdf.find('[', pdf.find("\n" + number + " 0 obj\n"));
        lists.push_back(pdf.substr(from, pdf.find(']', from) + 1 - from));
    }
    return lists;
}

class DocumentPagesTest : public testing::Test {
protected:
    DocumentPagesTest() {
        document.pageOf = "Side %1 af %2";
        document.cover =
            Cover{"Kind", "Asked?", {"Yes, 97 of 100."}, "Answer", "Question", {{"Case", "A"}}, "digest 1"};
        document.blocks = {Heading{1, "Summary", true}, Paragraph{"Loss of \u22121,4 to \u22120,2 (fin)"}};
        FanChart fan;
        fan.frame = {"Fan", "It grows.", {"Years", {}}, {"Money", "Money"}};
        fan.x = {0, 1, 2};
        fan.centre = {-4, 0, 3};
        document.blocks.emplace_back(DocumentChart{fan, {}});
        document.blocks.emplace_back(Heading{1, "Part", true});
        DocumentTable table{{"Name of row", "Figure"}, 1, {}};
        for (int row = 0; row < 150; ++row) table.rows.push_back({"Row " + std::to_string(row), "1,5"});
        document.blocks.emplace_back(table);
    }
    [[nodiscard]] std::string pdf() const { return PaperPainter(theme, texts).pdf(document).value(); }
    [[nodiscard]] DocumentPages pages() { return {document, theme, texts, printableOfA4().size()}; }
    /// What a reader copies out of the file.
    [[nodiscard]] QString copied() { return readBy({"-layout"}); }
    [[nodiscard]] QString readBy(const QStringList& options) {
        QFile file(folder.filePath("a.pdf"));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(QByteArray::fromStdString(pdf()));
        file.close();
        QProcess reader;
        reader.start("pdftotext", options + QStringList{folder.filePath("a.pdf"), "-"});
        reader.waitForFinished(30'000);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    Document document{Language::Danish, "Title", {}};
    mutable Theme theme{*qApp};
    test::FakeTexts texts;
    QTemporaryDir folder;
};

TEST_F(DocumentPagesTest, TheCoverIsAPageAndEveryPartThatAsksForOneBeginsOne) {
    DocumentPages all = pages();
    EXPECT_GE(all.count(), 1 + 1 + 3) << "cover, summary, the table over several pages";
    const auto& placed = all.sheet().placed();
    EXPECT_EQ(placed.front().sheet, 0);
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (placed[i].endRow > 0) {
            EXPECT_GE(placed[i].sheet, 1);
        }
    document.cover.reset();
    EXPECT_EQ(pages().count(), all.count() - 1);
}

/// Wherever it falls: headings and the line over a table stand on the page of what they are about.
TEST_F(DocumentPagesTest, NothingThatLeadsEndsAPage) {
    for (int lines = 0; lines < 60; ++lines) {
        document.blocks = {Heading{1, "Before", true}};
        for (int line = 0; line < lines; ++line) document.blocks.emplace_back(Paragraph{"A line"});
        const std::size_t first = document.blocks.size();
        document.blocks.insert(document.blocks.end(), {Heading{1, "Part", false}, Heading{2, "Alternative", false},
                                                       Paragraph{"Budget by year"},
                                                       DocumentTable{{"Name", "1"}, 1, {{"a", "1"}, {"b", "2"}}, {}}});
        const DocumentPages all = pages();
        const auto& placed = all.sheet().placed();
        for (std::size_t part = first; part < first + 3; ++part)
            EXPECT_EQ(placed.at(part).sheet, placed.at(first + 3).sheet) << lines << " lines before, part " << part;
    }
}

/// A heading and a single line are too little for the foot of a page.
TEST_F(DocumentPagesTest, NoSingleLineStandsAloneBelowAHeadingAtTheFoot) {
    for (int lines = 0; lines < 60; ++lines) {
        document.blocks = {Heading{1, "Before", true}};
        for (int line = 0; line < lines; ++line) document.blocks.emplace_back(Paragraph{"A line"});
        const std::size_t first = document.blocks.size();
        document.blocks.insert(document.blocks.end(),
                               {Heading{1, "How", false}, Paragraph{"One line"}, Paragraph{"And another"}});
        const DocumentPages all = pages();
        const auto& placed = all.sheet().placed();
        EXPECT_EQ(placed.at(first).sheet, placed.at(first + 2).sheet) << lines << " lines before";
    }
}

/// Piece by piece as at once.
TEST_F(DocumentPagesTest, WhatIsPaintedPieceByPieceHasTheSameBytes) {
    Languages languages;
    const Environment environment{theme, languages, texts};
    DocumentPainting painting(environment);
    std::optional<DocumentPainting::Forms> forms;
    std::vector<double> shares;
    QObject::connect(&painting, &DocumentPainting::painted, [&](const DocumentPainting::Forms& each) { forms = each; });
    QObject::connect(&painting, &DocumentPainting::progressed, [&](double share) { shares.push_back(share); });
    const auto shared = std::make_shared<const Document>(document);
    painting.begin({shared}, {kDocumentFormats.begin(), kDocumentFormats.end()});
    EXPECT_FALSE(forms) << "the window has its turn first";
    ASSERT_TRUE(QTest::qWaitFor([&] { return forms.has_value(); }, 20'000));
    const PaperPainter painter(theme, texts);
    EXPECT_TRUE(forms->at(DocumentFormat::Pdf) == pdf());
    EXPECT_TRUE(forms->at(DocumentFormat::WebPage) == toHtml(document, &painter));
    EXPECT_TRUE(forms->at(DocumentFormat::OpenDocument) == toOdt(document, &painter));
    EXPECT_GT(shares.size(), static_cast<std::size_t>(pages().count()));
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(shares.back(), 1);
    forms.reset();
    painting.begin({shared}, {DocumentFormat::Pdf});
    QTest::qWait(1);
    painting.stop();
    QTest::qWait(50);
    EXPECT_FALSE(forms) << "nobody is told";
}

TEST_F(DocumentPagesTest, EveryPageHasInk) {
    const DocumentPages all = pages();
    for (int page = 0; page < all.count(); ++page) {
        QImage image(all.paper().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        all.paint(painter, page);
        painter.end();
        int ink = 0;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2) ink += image.pixelColor(x, y).lightness() < 140 ? 1 : 0;
        EXPECT_GT(ink, 100) << page;
    }
}

TEST_F(DocumentPagesTest, TheSameDocumentGivesTheSameBytes) {
    const std::string first = pdf();
    theme.setMode(ThemeMode::Dark);
    const std::string second = pdf();
    theme.setMode(ThemeMode::Light);
    EXPECT_EQ(firstDifference(first, second), "");
    EXPECT_EQ(first.find("/CreationDate (D:"), std::string::npos);
    EXPECT_NE(first.find("/FontFile"), std::string::npos) << "the typeface is in the file";
    std::get<Paragraph>(document.blocks[1]).text += ".";
    EXPECT_NE(firstDifference(pdf(), first), "");
}

TEST_F(DocumentPagesTest, TextIsCopiedAsItStands) {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) GTEST_SKIP() << "pdftotext is not installed";
    const QString text = copied();
    EXPECT_TRUE(text.contains(QString::fromUtf8("Loss of \u22121,4 to \u22120,2 (fin)"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QString::fromUtf8("\u22124"))) << "the axis of the chart";
    const int count = pages().count();
    for (int page = 1; page <= count; ++page)
        EXPECT_TRUE(text.contains(QString("Side %1 af %2").arg(page).arg(count))) << page;
    EXPECT_EQ(text.count("Name of row"), count - 2) << "the head stands on every page of the table";
    for (int row = 0; row < 150; ++row)
        EXPECT_EQ(text.count(QRegularExpression(QString("Row %1\\b").arg(row))), 1) << row;
}

/// Nine hundred words that nothing else in the file has.
std::string manyWords(const std::string& name) {
    std::string words;
    for (int i = 0; i < 900; ++i) words += name + std::to_string(i) + "x ";
    return words;
}

/// Wherever the words of a case come to stand.
TEST_F(DocumentPagesTest, ATextThatIsLongerThanAPageGoesOnOverleafWithEveryWord) {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) GTEST_SKIP() << "pdftotext is not installed";
    document.cover->question = manyWords("asked");
    document.cover->answers = std::vector<std::string>(60, "Yes, as far as this alternative goes. ");
    document.cover->answers.push_back(manyWords("answer"));
    document.cover->facts = {{manyWords("name"), manyWords("value")}};
    document.blocks.insert(
        document.blocks.begin() + 1,
        {Heading{2, manyWords("heading")}, Paragraph{manyWords("text")},
         DocumentTable{{"Source", manyWords("head")},
                       2,
                       {{"before", "before"}, {manyWords("cell"), manyWords("beside")}, {"after", "after"}},
                       {}}});
    const QString text = readBy({"-bbox"});
    QStringList missing;
    for (const char* name : {"asked", "answer", "name", "value", "heading", "text", "head", "cell", "beside"})
        for (int i = 0; i < 900; ++i)
            if (const auto word = QString(">%1%2x<").arg(name).arg(i); text.count(word) != 1) missing << word;
    EXPECT_EQ(missing.join(' ').toStdString(), "");
    const QRectF paper = printableOfA4();
    const double points = 595.0 / sizeOfA4().width();
    const QRegularExpression place("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\"");
    for (auto each = place.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch word = each.next();
        EXPECT_LE(word.captured(3).toDouble(), paper.right() * points + 1) << word.captured(0).toStdString();
        EXPECT_LE(word.captured(4).toDouble(), paper.bottom() * points + 1) << word.captured(0).toStdString();
    }
}

/// An address or the line that repeats a report has nowhere to break.
TEST_F(DocumentPagesTest, AWordThatIsLongerThanALineIsBroken) {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) GTEST_SKIP() << "pdftotext is not installed";
    const std::string address = "https://example.org/" + std::string(400, 'q');
    document.blocks = {Heading{1, "Sources", true}, Paragraph{address},
                       DocumentTable{{"Source", "From"}, 2, {{address, "Here"}}, {}}};
    const QString text = readBy({"-bbox"});
    EXPECT_GE(text.count('q'), 800);
    const double right = printableOfA4().right() * 595.0 / sizeOfA4().width();
    const QRegularExpression place("xMax=\"([0-9.]+)\"");
    for (auto each = place.globalMatch(text); each.hasNext();) EXPECT_LE(each.next().captured(1).toDouble(), right + 1);
}

/// In a file without actions, scripts or links, whatever the words are.
TEST_F(DocumentPagesTest, AThousandHostileWordsAreOnlyWords) {
    const std::vector<std::string> pieces{"(%1) Tj ET",    "<script>",     "<b>bold</b>", "/JS (app.alert(1))",
                                          "\\) >> endobj", "\u202Eevil",   "%PDF-1.4",    "=cmd|' /C calc'!A0",
                                          "\x01\x07",      "https://a.b/", "%n %2 %L1",   "\u2066x\u2069"};
    DocumentTable table{{"<th>", "%1"}, 2, {}};
    for (std::size_t i = 0; i < 1000; ++i)
        table.rows.push_back(
            {pieces[i % pieces.size()] + pieces[(i / 7) % pieces.size()], pieces[(i / 3) % pieces.size()]});
    document.blocks.emplace_back(table);
    document.title = document.cover->kind = document.cover->foot = "(%1) Tj <b>";
    // Words on a page are numbers of glyphs: whatever of these stands in the file, open or packed, would be obeyed.
    const std::string bytes = laidOpen(pdf());
    EXPECT_GT(bytes.size(), 2 * pdf().size()) << "the streams are laid open";
    for (const char* what : {"/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/AA", "/Annot", "/Link"})
        EXPECT_EQ(nameIn(bytes, what), std::string::npos) << what;
    for (const std::string& list : listsOfAnnotations(bytes))
        EXPECT_EQ(list.find_first_not_of("[ \n]"), std::string::npos);
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) return;
    const QString text = copied();
    EXPECT_TRUE(text.contains("<b>bold</b>"));
    EXPECT_TRUE(text.contains("/JS (app.alert(1))"));
    EXPECT_TRUE(text.contains("(%1) Tj ET"));
}

}  // namespace
}  // namespace valor::ui
