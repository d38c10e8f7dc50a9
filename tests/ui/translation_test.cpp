// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

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

TEST(Catalogues, AreInTheProgram) {
    for (const char* name : {"valor_da", "valor_nb", "valor_qt_da", "valor_qt_nb"}) {
        QTranslator translator;
        EXPECT_TRUE(translator.load(name, ":/i18n")) << name;
    }
}

}  // namespace
}  // namespace valor::ui
