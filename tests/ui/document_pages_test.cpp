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

#include "tests/ui/fakes.h"
#include "ui/print/paper_painter.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

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
    [[nodiscard]] QString copied() {
        QFile file(folder.filePath("a.pdf"));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(QByteArray::fromStdString(pdf()));
        file.close();
        QProcess reader;
        reader.start("pdftotext", {"-layout", folder.filePath("a.pdf"), "-"});
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
    EXPECT_EQ(first, second);
    EXPECT_EQ(first.find("/CreationDate (D:"), std::string::npos);
    EXPECT_NE(first.find("/FontFile"), std::string::npos) << "the typeface is in the file";
    std::get<Paragraph>(document.blocks[1]).text += ".";
    EXPECT_NE(pdf(), first);
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
    const std::string bytes = pdf();
    for (const char* what : {"/JavaScript", "/JS", "/URI", "/Launch", "/OpenAction", "/Annots"})
        EXPECT_EQ(bytes.find(what), std::string::npos) << what;
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) return;
    const QString text = copied();
    EXPECT_TRUE(text.contains("<b>bold</b>"));
    EXPECT_TRUE(text.contains("/JS (app.alert(1))"));
    EXPECT_TRUE(text.contains("(%1) Tj ET"));
}

}  // namespace
}  // namespace valor::ui
