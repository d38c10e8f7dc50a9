// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/window_fixture.h"
#include "ui/editors/refusal_words.h"

namespace valor::test {
namespace {

/// Says one sentence of every problem.
class OneSentence : public FakeTexts {
public:
    [[nodiscard]] std::string explain(const Error& problem, Language) const override {
        QString said = QString(pattern).replace("{subject}", QString::fromStdString(problem.subject));
        for (const auto& [name, value] : problem.arguments)
            said.replace(QString::fromStdString("{" + name + "}"), QString::fromStdString(value));
        return said.toStdString();
    }
    QString pattern;
};

class FindingsTest : public WindowTest {
protected:
    FindingsTest() {
        library.remarks.add(Severity::Warning, ErrorCode::EvidenceMissing, "parameters/price");
        library.remarks.add(Severity::Info, ErrorCode::SourceUnsaid, "currency");
    }
    ui::FindingsDialog& openDialog() {
        openSample();
        find<QPushButton>("findings").click();
        return find<ui::FindingsDialog>("findingsDialog");
    }
    void decide(const QString& why) {
        find<QPushButton>("decide_0").click();
        auto& field = find<QLineEdit>("why_0");
        QTest::keyClicks(&field, why);
        QTest::keyClick(&field, Qt::Key_Return);
        window.document().keeper().settle();
        QTest::qWait(1);
    }
};

TEST_F(FindingsTest, AWarningIsAcceptedWithAReasonAndTheFileKnows) {
    openDialog();
    EXPECT_EQ(window.findChild<QPushButton*>("decide_1"), nullptr) << "a note needs no acceptance";
    decide("agreed with the clinic");
    ASSERT_EQ(window.document().keeper().approvals().size(), 1U);
    EXPECT_TRUE(find<QLabel>("accepted_0").text().contains("ada"));
    EXPECT_TRUE(find<QLabel>("accepted_0").text().endsWith("agreed with the clinic"));
    EXPECT_EQ(find<QPushButton>("findings").text(), "2 remarks on the case, 1 accepted");
    const FakeFile kept = files.content(window.document().keeper().place().path);
    EXPECT_EQ(kept.history.back().kind, EntryKind::Approval);
    EXPECT_EQ(kept.history.back().subject, "parameters/price");
}

TEST(FindingsCount, ErrorsAreNoRemarks) {
    Diagnostics findings;
    findings.add(Severity::Error, ErrorCode::EvidenceMissing, "parameters/price");
    EXPECT_EQ(ui::findingsCount(findings, {}), "1 error in the case");
    findings.add(Severity::Info, ErrorCode::SourceUnsaid, "currency");
    findings.add(Severity::Error, ErrorCode::EvidenceMissing, "parameters/wage");
    EXPECT_EQ(ui::findingsCount(findings, {}), "2 errors in the case, 1 remark on the case");
}

TEST_F(FindingsTest, AnAcceptanceIsWithdrawnWithAReason) {
    openDialog();
    decide("agreed");
    decide("the clinic left");
    EXPECT_TRUE(window.document().keeper().approvals().empty());
    EXPECT_EQ(window.findChild<QLabel*>("accepted_0"), nullptr);
    EXPECT_EQ(find<QPushButton>("findings").text(), "2 remarks on the case");
}

TEST_F(FindingsTest, WithoutAReasonNothingIsAccepted) {
    openDialog();
    find<QPushButton>("decide_0").click();
    QTest::keyClicks(&find<QLineEdit>("why_0"), "   ");
    EXPECT_FALSE(find<QPushButton>("confirm_0").isEnabled());
}

TEST_F(FindingsTest, AFileThatRefusesSaysWhy) {
    openDialog();
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    decide("agreed");
    EXPECT_TRUE(window.document().keeper().approvals().empty());
    EXPECT_TRUE(find("notice").isVisible());
}

TEST_F(FindingsTest, AFindingLeadsToItsInput) {
    openDialog();
    window.showPage(ui::PageId::Needs);
    find<QPushButton>("goThere_0").click();
    EXPECT_TRUE(find("row_price").isVisible());
    EXPECT_TRUE(find("row_price").isAncestorOf(window.focusWidget()));
    EXPECT_EQ(window.findChild<QPushButton*>("goThere_1"), nullptr) << "no page shows the currency";
}

TEST_F(FindingsTest, OneOnTheHorizonOpensItsDialog) {
    library.remarks.add(Severity::Warning, ErrorCode::DiscountMissing, "scenarios/base/discount");
    openDialog();
    find<QPushButton>("goThere_1").click();
    EXPECT_TRUE(find("frameForm").isVisible());
}

TEST_F(FindingsTest, AFigureIsCalledByItsNameOnce) {
    openSample();
    const Case& input = *window.document().value();
    const std::string label = findById(input.parameters, ParameterId("price"))->label.en;
    const auto said = [&](const char* pattern) {
        OneSentence sentence;
        sentence.pattern = pattern;
        const ui::Environment speaking{theme, languages, sentence};
        return ui::refusalInWords({ErrorCode::SourceUnsaid, "parameters/price", {{"name", "price"}}}, input, speaking)
            .toStdString();
    };
    EXPECT_EQ(said("{subject}: {name} says nothing"), label + " says nothing");
    EXPECT_EQ(said("{subject}: nothing depends on {name}"), "Nothing depends on " + label);
    EXPECT_EQ(said("{subject}: says nothing"), label + ": says nothing");
}

TEST_F(FindingsTest, PlacesAreFoundByTheirPath) {
    openSample();
    const auto page = [&](const char* subject) { return ui::placeOf(subject, window.document()); };
    const ui::FindingPlace price{ui::PageId::Simulation, ParameterId("price"), {}};
    EXPECT_EQ(page("parameters/price/source"), price);
    EXPECT_EQ(page("scenarios/base/overrides/price"), price);
    EXPECT_EQ(page("needs/triage"), (ui::FindingPlace{ui::PageId::Needs, {}, {}}));
    EXPECT_EQ(page("effects/time/terms"), (ui::FindingPlace{ui::PageId::Tools, {}, {}}));
    EXPECT_EQ(page("scenarios/base/discount"), (ui::FindingPlace{ui::PageId::Simulation, {}, ScenarioId("base")}));
    EXPECT_EQ(page("scenarios/none/discount"), std::nullopt);
    EXPECT_EQ(page("parameters/no-such"), std::nullopt);
    EXPECT_EQ(page(""), std::nullopt);
}

}  // namespace
}  // namespace valor::test
