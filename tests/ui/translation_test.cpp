// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <cstring>
#include <memory>

#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

struct Message {
    QString context, source, translation;
    bool finished = true;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) messages.append({context, {}, {}, true});
        if (xml.name() == QLatin1String("source")) messages.last().source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute("type");
            messages.last().translation = xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList placeholders(const QString& text) {
    QStringList found;
    auto all = QRegularExpression("%\\d").globalMatch(text);
    while (all.hasNext()) found << all.next().captured();
    found.sort();
    return found;
}

class Translations : public testing::TestWithParam<const char*> {};

TEST_P(Translations, AreFinishedAndKeepTheirPlaceholders) {
    const QList<Message> messages =
        messagesOf(QString::fromStdString(test::sourcePath("ui/translations/")) + GetParam());
    EXPECT_GT(messages.size(), 10);
    for (const Message& message : messages) {
        EXPECT_TRUE(message.finished && !message.translation.isEmpty()) << message.source.toStdString();
        EXPECT_EQ(placeholders(message.source), placeholders(message.translation)) << message.source.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, Translations,
                         testing::Values("valor_da.ts", "valor_nb.ts", "valor_qt_da.ts", "valor_qt_nb.ts"));

/// Every text in the sources has its entry: nothing shows up in English by oversight.
TEST(TranslationFiles, KnowEveryTextOfTheSources) {
    QSet<QString> known;
    for (const Message& message : messagesOf(QString::fromStdString(test::sourcePath("ui/translations/valor_da.ts"))))
        known.insert(message.source);
    const QRegularExpression call("(?:\\btr\\(|QT_TRANSLATE_NOOP\\(\"\\w+\",)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
    const QRegularExpression part("\"((?:[^\"\\\\]|\\\\.)*)\"");
    for (const char* room : {"ui", "app/desktop"}) {
        QDirIterator files(QString::fromStdString(test::sourcePath(room)), {"*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
            while (calls.hasNext()) {
                QString text;
                auto parts = part.globalMatch(calls.next().captured(1));
                while (parts.hasNext()) text += parts.next().captured(1).replace("\\n", "\n").replace("\\\"", "\"");
                EXPECT_TRUE(known.contains(text)) << file.fileName().toStdString() << ": " << text.toStdString();
            }
        }
    }
}

/// What Qt's own dialogs say without a word of ours.
class Untranslated : public QTranslator {
public:
    explicit Untranslated(const QString& language) { EXPECT_TRUE(catalogue_.load("valor_qt_" + language, ":/i18n")); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment, int) const override {
        QString words = catalogue_.translate(context, source, comment);
        // Names of paper and keys are those of the trade.
        static const QSet<QString> kNames{"QPageSize", "QShortcut", "QGuiApplication"};
        const bool isText =
            QString(source).contains(QRegularExpression("[a-z]{2}")) && std::strchr(source, '+') == nullptr;
        if (words.isEmpty() && isText && !kNames.contains(context)) missing.insert(QString(context) + ": " + source);
        return words;
    }
    mutable QSet<QString> missing;

private:
    QTranslator catalogue_;
};

class DialogsOfQt : public testing::TestWithParam<const char*> {};

TEST_P(DialogsOfQt, SpeakTheLanguageOfTheProgram) {
    Untranslated words(GetParam());
    QCoreApplication::installTranslator(&words);
    QPrinter printer;
    QPrintDialog(&printer).show();
    QFileDialog files;
    files.setOption(QFileDialog::DontUseNativeDialog);
    files.show();
    files.setAcceptMode(QFileDialog::AcceptSave);
    QFileDialog folders;
    folders.setOption(QFileDialog::DontUseNativeDialog);
    folders.setFileMode(QFileDialog::Directory);
    folders.setOption(QFileDialog::ShowDirsOnly);
    folders.show();
    QInputDialog().show();
    QMessageBox(QMessageBox::Question, "Valør", "?", QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel)
        .show();
    std::unique_ptr<QMenu>(QLineEdit().createStandardContextMenu());
    std::unique_ptr<QMenu>(QPlainTextEdit().createStandardContextMenu());
    QCoreApplication::removeTranslator(&words);
    EXPECT_TRUE(words.missing.isEmpty()) << QStringList(words.missing.values()).join("; ").toStdString();
}

INSTANTIATE_TEST_SUITE_P(Both, DialogsOfQt, testing::Values("da", "nb"));

/// Bokmål allows both; a reader takes two spellings for two things.
TEST(TranslationFiles, SpellFuturesInOneWay) {
    for (const char* name : {"ui/translations/valor_nb.ts", "data/text/nb.json"}) {
        QFile file(QString::fromStdString(test::sourcePath(name)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(QString::fromUtf8(file.readAll()).contains("framtid", Qt::CaseInsensitive)) << name;
    }
}

TEST(Catalogues, AreInTheProgram) {
    for (const char* name : {"valor_da", "valor_nb", "valor_qt_da", "valor_qt_nb"}) {
        QTranslator translator;
        EXPECT_TRUE(translator.load(name, ":/i18n")) << name;
    }
}

}  // namespace
}  // namespace valor::ui
