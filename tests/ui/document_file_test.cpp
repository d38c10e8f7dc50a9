// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_file.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QWidget>

#include "tests/ui/fakes.h"
#include "ui/theme/fonts.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class DocumentFileTest : public testing::Test {
protected:
    [[nodiscard]] QByteArray written(const QString& name) {
        EXPECT_EQ(writeDocument(document, folder.filePath(name), environment), QString());
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    Document document{
        Language::Danish,
        "Bilag",
        {Heading{1, "Ord"}, Paragraph{"Beløb <aftales>"}, DocumentTable{{"Navn", "Tal"}, 1, {{"a", "1,5"}}}}};
    QTemporaryDir folder;
};

TEST_F(DocumentFileTest, TheEndOfTheNameDecidesTheFormat) {
    EXPECT_EQ(written("a.html").toStdString(), toHtml(document));
    EXPECT_EQ(written("a"), written("a.html"));
    EXPECT_TRUE(written("a.PDF").startsWith("%PDF"));
    EXPECT_TRUE(written("a.odt").startsWith("PK"));
    for (const DocumentFormat format : kDocumentFormats) EXPECT_EQ(formatOfFile("x." + suffixOf(format)), format);
}

TEST_F(DocumentFileTest, APdfHasPagesOfA4AndItsOwnFont) {
    for (int i = 0; i < 200; ++i) document.blocks.emplace_back(Paragraph{"Linje " + std::to_string(i)});
    const QByteArray bytes = written("a.pdf");
    const qsizetype at = bytes.indexOf("/Count ");
    ASSERT_GE(at, 0);
    EXPECT_GT(bytes.mid(at + 7, 2).trimmed().toInt(), 2);
    EXPECT_TRUE(bytes.contains("/MediaBox [0 0 595"));
    EXPECT_TRUE(bytes.contains("/FontFile2") || bytes.contains("/FontFile3")) << "the font is not in the file";
}

class AskedFileTest : public DocumentFileTest {
protected:
    /// What is saved when somebody chooses `name` in the form of that row.
    void choose(const QString& name, std::size_t row) {
        saved.clear();
        QFileDialog* dialog = askForDocumentFile("Save", kDocumentFormats.at(row), &window,
                                                 [this](const QString& path) { saved << path; });
        emit dialog->fileSelected(folder.filePath(name));
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void answer(bool yes) {
        auto* box = window.findChild<QMessageBox*>("replaceFile");
        ASSERT_NE(box, nullptr);
        EXPECT_EQ(box->textFormat(), Qt::PlainText);
        yes ? box->findChild<QPushButton*>("replaceFileYes")->click() : box->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QWidget window;
    QStringList saved;
};

TEST_F(AskedFileTest, ANameWithADotGetsTheEndOfTheFormThatIsChosen) {
    for (std::size_t row = 0; row < kDocumentFormats.size(); ++row) {
        choose("Annex no. 4", row);
        EXPECT_EQ(saved, QStringList(folder.filePath("Annex no. 4." + suffixOf(kDocumentFormats[row]))));
    }
    choose("a.odt", 0);
    EXPECT_EQ(saved, QStringList(folder.filePath("a.odt")));
}

TEST_F(AskedFileTest, AFileThatTheNewEndLeadsToIsReplacedOnlyWhenAsked) {
    (void)written("Annex no. 4.pdf");
    choose("Annex no. 4", 1);
    EXPECT_TRUE(saved.isEmpty());
    answer(false);
    EXPECT_TRUE(saved.isEmpty());
    choose("Annex no. 4", 1);
    answer(true);
    EXPECT_EQ(saved, QStringList(folder.filePath("Annex no. 4.pdf")));
}

TEST_F(AskedFileTest, AnotherFormChangesTheEndAndKeepsTheFolderThatWasTyped) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QFileDialog* dialog = askForDocumentFile("Save", DocumentFormat::WebPage, &window, [](const QString&) {});
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    ASSERT_NE(name, nullptr);
    const auto afterPdf = [&](const QString& typed) {
        for (const int form : {0, 1}) {
            dialog->selectNameFilter(dialog->nameFilters().at(form));
            if (form == 0) name->setText(typed);
            emit dialog->filterSelected(dialog->nameFilters().at(form));
        }
        return name->text();
    };
    for (const QString folder : {"", "sub/", "/elsewhere/"}) {
        EXPECT_EQ(afterPdf(folder + "annex.html"), folder + "annex.pdf");
        EXPECT_EQ(afterPdf(folder + "annex"), folder + "annex") << "what has no end gets one when it is saved";
    }
    EXPECT_EQ(dialog->defaultSuffix(), "pdf");
    dialog->reject();
}

TEST_F(DocumentFileTest, WhatCannotBeWrittenIsSaid) {
    EXPECT_FALSE(writeDocument(document, folder.filePath("absent/a.odt"), environment).isEmpty());
}

}  // namespace
}  // namespace valor::ui
