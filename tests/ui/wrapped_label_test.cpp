// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/wrapped_label.h"

#include <QTextDocumentFragment>

#include "ui/editors/elided_label.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr int kNarrow = 60, kWide = 400;

/// As a label that breaks its words and remembers nothing.
int heightOf(const QLabel& like, int width) {
    QLabel plain(like.text());
    plain.setWordWrap(true);
    plain.setFont(like.font());
    return plain.heightForWidth(width);
}

TEST(WrappedLabelTest, IsAsHighAsItsWordsWhateverItWasBefore) {
    WrappedLabel label;
    for (const char* const words : {"one", "several words that need more than a single line of a narrow place", "two"})
        for (const double size : {9.0, 18.0}) {
            label.setText(words);
            QFont font = label.font();
            font.setPointSizeF(size);
            label.setFont(font);
            for (const int width : {kNarrow, kWide, kNarrow})
                EXPECT_EQ(label.heightForWidth(width), heightOf(label, width)) << words << size << width;
        }
    label.setText("several words that need more than a single line of a narrow place");
    EXPECT_GT(label.heightForWidth(kNarrow), label.heightForWidth(kWide));
}

/// Names are of others: neither taken for markup nor shown as if they were.
TEST(ElidedLabelTest, ItsTipReadsAsItIsWritten) {
    const QString words = "Smith & Nephew <b>";
    ElidedLabel label;
    for (const QString& tip : {words, QString()}) {
        label.resize(kNarrow, 20);
        label.setText(tip.isEmpty() ? words : QString("Smith"), tip);
        EXPECT_TRUE(Qt::mightBeRichText(label.toolTip()));
        EXPECT_EQ(QTextDocumentFragment::fromHtml(label.toolTip()).toPlainText(), words);
        EXPECT_EQ(label.accessibleDescription(), words) << "a screen reader would read its markup";
    }
    label.resize(10 * kWide, 20);
    label.setText(words);
    EXPECT_EQ(label.toolTip(), "") << "all of it is seen";
}

}  // namespace
}  // namespace valor::ui
