// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that answer: by mouse and by keys, with formula, inputs, source and run.
#include "ui/pages/simulation/figure_answer.h"

#include <QDialog>
#include <QLabel>
#include <QTableView>

#include "tests/ui/window_fixture.h"
#include "ui/models/input_list_model.h"
#include "ui/pages/simulation/figure_label.h"

namespace valor::test {
namespace {

class FigureAnswerTest : public WindowTest {
protected:
    void SetUp() override { openSample(); }

    [[nodiscard]] QDialog& dialog() { return find<QDialog>("figureAnswer"); }
    [[nodiscard]] QString words() { return dialog().findChild<QLabel*>()->text(); }
    [[nodiscard]] QStringList inputs() {
        const auto* view = dialog().findChild<QTableView*>();
        QStringList names;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            names << view->model()->index(row, ui::InputListModel::Name).data().toString();
        return names;
    }
};

TEST_F(FigureAnswerTest, AClickOnAHeadlineTellsFormulaRunAndInputs) {
    auto& figure = find<ui::FigureLabel>("figure_0");
    QTest::mouseClick(&figure, Qt::LeftButton);
    EXPECT_TRUE(dialog().isVisible());
    EXPECT_TRUE(dialog().windowTitle().contains(figure.text()));
    EXPECT_TRUE(words().contains("statement.make_up")) << words().toStdString();
    EXPECT_TRUE(words().contains("seed 1")) << words().toStdString();
    EXPECT_TRUE(inputs().contains("Reading time saved"));
}

/// "2," in one line and "03 million" in the next is read as two.
TEST_F(FigureAnswerTest, NoNumberOfTheCardsIsTorn) {
    for (const char* language : {"language_en", "language_da", "language_nb"}) {
        trigger(language);
        QTest::qWait(10);
        for (const auto* figure : window.findChildren<ui::FigureLabel*>())
            for (const QString& part : figure->text().split(' '))
                EXPECT_LE(QFontMetrics(figure->font()).horizontalAdvance(part),
                          figure->width() - 2 * ui::FigureLabel::kFrame)
                    << part.toStdString();
    }
}

TEST_F(FigureAnswerTest, EveryHeadlineAnswersToKeys) {
    for (int i = 0; i < 5; ++i) {
        auto& figure = find<ui::FigureLabel>(QString("figure_%1").arg(i).toLatin1().constData());
        figure.setFocus();
        QTest::keyClick(&figure, i % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
        EXPECT_FALSE(words().isEmpty()) << i;
        EXPECT_GT(inputs().size(), 0) << i;
        dialog().close();
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_F(FigureAnswerTest, ARowOfTheTableTellsWhatThatPartyRestsOn) {
    auto& table = find<QTableView>("partyTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_TRUE(dialog().isVisible());
    EXPECT_TRUE(words().contains("flow.cash")) << words().toStdString();
    EXPECT_GT(inputs().size(), 0);
}

TEST_F(FigureAnswerTest, TheRowOfTheNetBenefitAnswersAsTheHeadline) {
    auto& table = find<QTableView>("partyTable");
    table.setCurrentIndex(table.model()->index(table.model()->rowCount() - 1, 0));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_TRUE(words().contains("statement.make_up")) << words().toStdString();
}

TEST_F(FigureAnswerTest, NothingIsSaidBeforeThereAreFigures) {
    executor.holdRuns(true);
    window.document().setScenario(window.document().value()->scenarios.back().id);
    QTest::mouseClick(&find<ui::FigureLabel>("figure_0"), Qt::LeftButton);
    EXPECT_EQ(window.findChild<QDialog*>("figureAnswer"), nullptr);
    executor.holdRuns(false);
    EXPECT_TRUE(idle());
}

}  // namespace
}  // namespace valor::test
