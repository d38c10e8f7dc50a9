// SPDX-License-Identifier: GPL-3.0-or-later
// What a newcomer does in the first five minutes, with keys and commands alone, over the engine and the shipped cases:
// opens the framework case, finds what drives the result, changes three assumptions, makes them a scenario, compares it
// and reads why it differs.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "core/model/blank_case.h"
#include "tests/gui/program_fixture.h"
#include "ui/charts/tornado_panel.h"
#include "ui/charts/waterfall_panel.h"
#include "ui/editors/evidence_badge.h"
#include "ui/editors/parameter_row.h"
#include "ui/editors/source_popover.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

class NewcomerTest : public ProgramTest {
protected:
    /// The row of the longest bar, reached from the picture of what moves the result.
    [[nodiscard]] ui::ParameterRow* rowOfTheLongestBar() {
        auto& tornado = *window.findChild<ui::TornadoPanel*>();
        tornado.setFocus();
        QTest::keyClick(&tornado, Qt::Key_Down);
        EXPECT_TRUE(tornado.accessibleDescription().contains(" at ")) << "the bar is told aloud";
        QTest::keyClick(&tornado, Qt::Key_Return);
        QWidget* at = QApplication::focusWidget();
        while (at != nullptr && qobject_cast<ui::ParameterRow*>(at) == nullptr) at = at->parentWidget();
        return static_cast<ui::ParameterRow*>(at);
    }
    /// Two other rows whose figure is a plain number.
    [[nodiscard]] std::vector<ui::ParameterRow*> others(const ui::ParameterRow* first) {
        std::vector<ui::ParameterRow*> rows;
        for (auto* row : window.findChildren<ui::ParameterRow*>()) {
            const auto& box = *row->findChild<ui::ValueBox*>();
            if (row != first && box.isVisible() && box.isEnabled() && box.value() >= 2 && rows.size() < 2)
                rows.push_back(row);
        }
        return rows;
    }
    static QString ninety(double value) { return QString::number(0.9 * value, 'f', value < 100 ? 2 : 0); }
    static void type(QLineEdit& field, const QString& text) {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::qWait(1);
    }
    /// Through the mark of the input, as a certain figure.
    void editFigure(ui::ParameterRow& row) {
        const QString wanted = ninety(row.findChild<ui::ValueBox*>()->value());
        row.findChild<ui::EvidenceBadge*>()->click();
        QTest::keyClick(window.findChild<ui::SourcePopover*>()->findChild<QPushButton*>("editFigure"), Qt::Key_Space);
        QWidget& dialog = find("figureDialog");
        QTest::keyClick(dialog.findChild<QWidget*>("formWay"), Qt::Key_Home);
        type(*dialog.findChild<QWidget*>("formNumber")->findChild<QLineEdit*>(), wanted);
    }
};

TEST_F(NewcomerTest, ChangesThreeAssumptionsAndReadsWhyTheResultDiffers) {
    open("vestre-viken-framework");
    ui::ParameterRow* first = rowOfTheLongestBar();
    ASSERT_NE(first, nullptr) << "the bar leads to its input";
    const std::vector<ui::ParameterRow*> more = others(first);
    ASSERT_EQ(more.size(), 2U);
    const QStringList changed{first->words().front(), more[0]->words().front(), more[1]->words().front()};
    auto* chosen = qobject_cast<ui::ValueBox*>(QApplication::focusWidget());
    ASSERT_NE(chosen, nullptr) << "its figure is ready to be typed over";
    QTest::keyClicks(chosen, ninety(chosen->value()));
    QTest::keyClick(chosen, Qt::Key_Return);
    auto& field = *more[0]->findChild<ui::ValueBox*>();
    type(field, ninety(field.value()));
    editFigure(*more[1]);
    EXPECT_EQ(window.document().changesHere(), 2);
    EXPECT_EQ(window.document().restated().size(), 1U);
    const ScenarioId base = window.document().scenario().id;

    trigger("actionMoveChanges");
    type(*find("moveChangesDialog").findChild<QLineEdit*>("formName"), "Mine");
    EXPECT_EQ(window.document().scenario().label.en, "Mine");
    EXPECT_EQ(findById(window.document().value()->scenarios, base)->overrides.size(), 0U);

    window.showPage(ui::PageId::Compare);
    auto& axis = find<QComboBox>("compareAxis");
    axis.setFocus();
    QTest::keyClick(&axis, Qt::Key_End);  // scenarios instead of alternatives
    auto& waterfall = *window.findChild<ui::WaterfallPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return waterfall.isVisible(); }, kLong));
    const QAbstractItemModel& inputs = *find<QTableView>("differingInputs").model();
    QStringList named;
    for (int row = 0; row < inputs.rowCount(); ++row) named << inputs.index(row, 0).data().toString();
    for (const QString& name : changed) EXPECT_TRUE(named.contains(name)) << name.toStdString();
    EXPECT_EQ(inputs.rowCount(), 3) << named.join("; ").toStdString();
    const WaterfallChart& why = waterfall.chart();
    EXPECT_FALSE(why.bars.empty());
    double sum = why.first;
    for (const WaterfallBar& bar : why.bars) sum += bar.amount;
    EXPECT_NEAR(sum, why.second, 1e-6 * std::abs(sum) + 1e-9);
    EXPECT_NE(why.first, why.second);

    const int steps = window.document().history().count();
    for (int step = 0; step < steps; ++step) trigger("actionUndo");
    EXPECT_FALSE(window.document().hasChanges());
    EXPECT_TRUE(window.close()) << "everything is as it was: nothing is asked";
}

/// Two words for one thing would be two things to a reader.
TEST_F(NewcomerTest, FindsOneNameForWhatEveryCaseBeginsWith) {
    const LocalizedText name = blankCase("New", "DKK", YearMonth(2027, 1)).scenarios.front().label;
    int named = 0;
    for (const auto& shipped : {library.referenceCases(), library.templates()})
        for (const ReferenceCase& each : shipped) {
            const LocalizedText label = library.load(each.path).value().value->scenarios.front().label;
            if (label.en != name.en) continue;
            ++named;
            EXPECT_EQ(label, name) << each.id;
        }
    EXPECT_GT(named, 5);
}

}  // namespace
}  // namespace valor::test
