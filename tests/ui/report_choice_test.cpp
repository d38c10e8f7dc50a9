// SPDX-License-Identifier: GPL-3.0-or-later
// What is ticked, as the report is asked for.
#include "ui/pages/report/report_choice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <algorithm>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ReportChoiceTest : public testing::Test {
protected:
    void tick(const char* name) { choice.findChild<QCheckBox*>(name)->click(); }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    ReportChoice choice{environment};
};

/// The same report as from the command line without "--parts", and a short line to repeat it by.
TEST_F(ReportChoiceTest, NamesNoPartsWhereTheyAreThoseOfTheTemplate) {
    auto* templates = choice.findChild<QComboBox*>("reportTemplate");
    for (std::size_t row = 0; row < kReportTemplates.size(); ++row) {
        templates->setCurrentIndex(static_cast<int>(row));
        emit templates->activated(static_cast<int>(row));
        EXPECT_EQ(choice.form().of, kReportTemplates[row]);
        EXPECT_TRUE(choice.form().parts.empty()) << row;
    }
}

/// Its parts are ticked, and named only where somebody ticks others.
TEST_F(ReportChoiceTest, AnAudienceTicksWhatItMustBeTold) {
    auto* audiences = choice.findChild<QComboBox*>("reportAudience");
    for (std::size_t row = 0; row < kReportAudiences.size(); ++row) {
        audiences->setCurrentIndex(static_cast<int>(row));
        emit audiences->activated(static_cast<int>(row));
        EXPECT_EQ(choice.form().audience, kReportAudiences[row]);
        EXPECT_TRUE(choice.form().parts.empty()) << row;
        for (const ReportPart part : kReportParts) {
            const std::string box = "reportPart_" + std::string(partName(part));
            EXPECT_EQ(choice.findChild<QCheckBox*>(box.c_str())->isChecked(), choice.form().has(part)) << row << box;
        }
    }
    EXPECT_FALSE(choice.form().has(ReportPart::Answer)) << "a seller is not told what the buyer gains";
}

/// The others tell what the buyer gains.
TEST_F(ReportChoiceTest, ASellerIsOfferedTheDecisionBasisAlone) {
    auto* templates = choice.findChild<QComboBox*>("reportTemplate");
    auto* audiences = choice.findChild<QComboBox*>("reportAudience");
    const auto seller =
        static_cast<int>(std::ranges::find(kReportAudiences, ReportAudience::Seller) - kReportAudiences.begin());
    const auto isOffered = [&] { return audiences->model()->flags(audiences->model()->index(seller, 0)); };
    EXPECT_TRUE(isOffered().testFlag(Qt::ItemIsEnabled));
    audiences->setCurrentIndex(seller);
    emit audiences->activated(seller);
    templates->setCurrentIndex(1);
    emit templates->activated(1);
    EXPECT_EQ(choice.form().audience, ReportAudience::Everybody);
    EXPECT_FALSE(isOffered().testFlag(Qt::ItemIsEnabled));
    choice.retranslate();
    EXPECT_FALSE(isOffered().testFlag(Qt::ItemIsEnabled)) << "in another language as well";
}

TEST_F(ReportChoiceTest, NamesTheTickedPartsWhereTheyAreOthers) {
    tick("reportPart_answer");
    const ReportForm form = choice.form();
    EXPECT_FALSE(form.has(ReportPart::Answer));
    EXPECT_EQ(form.parts.size() + 1, partsOf(form.of).size());
    tick("reportPart_answer");
    EXPECT_TRUE(choice.form().parts.empty());
}

}  // namespace
}  // namespace valor::ui
