// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of a case in the window: how one is named and replaced, and how their list is worked without a mouse.
#include "ui/pages/report/report_jobs.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <algorithm>

#include "tests/ui/fakes.h"
#include "tests/ui/keyboard_walk.h"
#include "ui/pages/report/save_report_dialog.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

ReportJob job(const std::string& id, const std::string& name) {
    ReportJob job;
    job.id = ReportId(id);
    job.label.en = name;
    job.formats = {ReportFormat::Pdf, ReportFormat::Workbook};
    return job;
}

class SaveReportDialogTest : public testing::Test {
protected:
    void SetUp() override { dialog->show(); }
    ~SaveReportDialogTest() override { delete dialog.data(); }
    [[nodiscard]] QPushButton& accept() { return *dialog->findChild<QPushButton*>("saveReportAccept"); }
    [[nodiscard]] QString remark() { return dialog->findChild<QLabel*>("reportJobReplaced")->text(); }
    void name(const QString& text) { dialog->findChild<QLineEdit*>("reportJobName")->setText(text); }
    void tick(const char* format) { dialog->findChild<QCheckBox*>(format)->click(); }

    QString refusal, savedName;
    std::vector<ReportFormat> savedFormats;
    QPointer<SaveReportDialog> dialog = new SaveReportDialog(
        "For the board", ReportAudience::Everybody,
        [](const QString& name) -> std::optional<std::vector<ReportFormat>> {
            if (name != "Known") return std::nullopt;
            return std::vector{ReportFormat::OpenDocument};
        },
        [this](const QString& name, const std::vector<ReportFormat>& formats) {
            savedName = name;
            savedFormats = formats;
            return refusal;
        },
        nullptr);
};

TEST_F(SaveReportDialogTest, SaysThatAReportWouldBeReplaced) {
    EXPECT_EQ(accept().text(), "&Save");
    EXPECT_TRUE(remark().isEmpty());
    name(" Known ");
    EXPECT_EQ(accept().text(), "&Replace");
    EXPECT_TRUE(remark().contains("Known")) << remark().toStdString();
    EXPECT_TRUE(remark().contains("OpenDocument")) << "what it gives now";
    name("Known too");
    EXPECT_EQ(accept().text(), "&Save");
}

TEST_F(SaveReportDialogTest, NeedsANameAndAForm) {
    name("  ");
    EXPECT_FALSE(accept().isEnabled());
    name("a");
    EXPECT_TRUE(accept().isEnabled());
    tick("reportFormat_pdf");
    EXPECT_FALSE(accept().isEnabled());
    tick("reportFormat_xlsx");
    EXPECT_TRUE(accept().isEnabled());
}

TEST_F(SaveReportDialogTest, OffersASellerNoWorkbook) {
    EXPECT_NE(dialog->findChild<QCheckBox*>("reportFormat_xlsx"), nullptr);
    const SaveReportDialog ofSeller(
        "For the seller", ReportAudience::Seller, [](const QString&) { return std::nullopt; },
        [](const QString&, const std::vector<ReportFormat>&) { return QString(); }, nullptr);
    EXPECT_EQ(ofSeller.findChild<QCheckBox*>("reportFormat_xlsx"), nullptr);
    EXPECT_NE(ofSeller.findChild<QCheckBox*>("reportFormat_pdf"), nullptr);
}

TEST_F(SaveReportDialogTest, StaysOpenAndSaysWhyNot) {
    refusal = "Not so";
    name(" Mine ");
    tick("reportFormat_html");
    accept().click();
    ASSERT_TRUE(dialog && dialog->isVisible());
    EXPECT_EQ(savedName, "Mine");
    EXPECT_EQ(savedFormats, (std::vector{ReportFormat::Pdf, ReportFormat::WebPage}));
    const auto labels = dialog->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* each) { return each->text() == "Not so"; }));
    refusal.clear();
    accept().click();
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

class ReportJobsTest : public testing::Test {
protected:
    ReportJobsTest() {
        auto* lines = new QVBoxLayout(&window);
        lines->addWidget(before);
        jobs = new ReportJobs(environment);
        lines->addWidget(jobs);
        lines->addWidget(after);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        jobs->show({job("one", "One"), job("two", "Two")});
        jobs->allow(true, true);
        QTest::qWait(1);
    }
    [[nodiscard]] QPushButton& button(const char* name) { return *window.findChild<QPushButton*>(name); }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    QWidget window;
    QPushButton *before = new QPushButton("before"), *after = new QPushButton("after");
    ReportJobs* jobs = nullptr;
};

TEST_F(ReportJobsTest, TabGoesThroughTheRowsAsTheyStand) {
    before->setFocus(Qt::TabFocusReason);
    std::vector<QString> names;
    for (const QWidget* each : test::walkedByTab(7)) names.push_back(each->objectName());
    EXPECT_EQ(names, (std::vector<QString>{"", "runReport_one", "removeReport_one", "runReport_two", "removeReport_two",
                                           "saveReportJob", ""}));
}

/// An edit of the case elsewhere does not take it away.
TEST_F(ReportJobsTest, KeepsTheFocusWhereNothingIsNew) {
    button("runReport_two").setFocus();
    jobs->show({job("one", "One"), job("two", "Two")});
    QTest::qWait(1);
    EXPECT_TRUE(button("runReport_two").hasFocus());
    jobs->show({job("one", "One")});
    QTest::qWait(1);
    EXPECT_TRUE(button("runReport_one").hasFocus()) << "near what went";
    jobs->show({});
    QTest::qWait(1);
    EXPECT_TRUE(button("saveReportJob").hasFocus());
}

TEST_F(ReportJobsTest, SaysWhatEachIsAndNamesItsButtons) {
    ReportJob unnamed = job("unnamed", "");
    unnamed.audience = ReportAudience::Payer;
    jobs->show({unnamed});
    const auto labels = jobs->findChildren<QLabel*>();
    const auto says = [&](const QString& words) {
        return std::ranges::any_of(labels, [&](const QLabel* each) { return each->text().contains(words); });
    };
    EXPECT_TRUE(says("unnamed")) << "the id of one without a name";
    EXPECT_TRUE(says("reader.payer"));
    EXPECT_TRUE(says("PDF, Workbook"));
    EXPECT_TRUE(button("runReport_unnamed").accessibleName().contains("unnamed"));
    EXPECT_TRUE(button("removeReport_unnamed").accessibleName().contains("unnamed"));
}

TEST_F(ReportJobsTest, WhatCannotBeDoneNowIsNotOffered) {
    jobs->allow(false, false);
    EXPECT_FALSE(button("runReport_one").isEnabled());
    EXPECT_FALSE(button("saveReportJob").isEnabled());
    jobs->show({job("other", "Other")});
    EXPECT_FALSE(button("runReport_other").isEnabled()) << "nor of one that came since";
}

/// A key that is pressed once more must not remove the report.
TEST_F(ReportJobsTest, KeepsTheFocusOnWhatIsBeingMade) {
    for (const bool isTaken : {false, true}) {
        button("runReport_two").setFocus();
        jobs->allow(true, false);
        ASSERT_NE(window.focusWidget(), nullptr);
        EXPECT_FALSE(window.focusWidget()->objectName().startsWith("removeReport"));
        QTest::keyClick(window.focusWidget(), Qt::Key_Space);
        if (isTaken) after->setFocus();
        jobs->allow(true, true);
        EXPECT_TRUE((isTaken ? *after : button("runReport_two")).hasFocus());
    }
}

/// Once it is known where files go, it can be said otherwise.
TEST_F(ReportJobsTest, TheFolderCanBeChosenAnew) {
    EXPECT_FALSE(button("reportFolder").isVisible());
    jobs->showFolder("/somewhere/with/a/very/long/name/that/does/not/fit/beside/a/button/reports");
    EXPECT_TRUE(button("reportFolder").isVisible());
    EXPECT_TRUE(window.findChild<QLabel*>("reportFolderName")->text().endsWith("reports"));
    bool isAsked = false;
    QObject::connect(jobs, &ReportJobs::folderAsked, jobs, [&isAsked] { isAsked = true; });
    button("reportFolder").click();
    EXPECT_TRUE(isAsked);
}

}  // namespace
}  // namespace valor::ui
