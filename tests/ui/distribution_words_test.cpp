// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/distribution_words.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

/// Skewed on purpose: mean, median and mode differ, so that a wrong name would be seen.
const Distribution kSkewed[] = {Pert{0, 2, 20, 4}, Triangular{0, 2, 20}, LogNormal{1, 0.8},
                                Gamma{2, 3},       Beta{2, 9},           Poisson{3.4}};

TEST(DistributionWords, TheCentralValueIsCalledWhatItIs) {
    for (const Distribution& distribution : kSkewed) {
        const QString word = centreWord(distribution);
        const double centre = centralValue(distribution);
        const bool isMean = std::abs(centre - mean(distribution)) < 1e-9;
        const bool isMedian = std::abs(centre - quantile(distribution, 0.5)) < 1e-9;
        EXPECT_EQ(word, isMean ? "mean" : isMedian ? "median" : "mode") << familyName(familyOf(distribution));
        EXPECT_TRUE(centreSentence(distribution).contains(" " + word)) << word.toStdString();
    }
    EXPECT_TRUE(centreWord(Fixed{3}).isEmpty());
}

TEST(DistributionWords, AStretchedOrMovedRangeIsTold) {
    const Formats english(Language::English, Language::English);
    const ShownUnit minutes{1, "min", "min"};
    const auto told = [&](const Distribution& stated, double central) {
        return rangeRemark(stated, recentred(stated, central).value(), minutes, english).sentence;
    };
    EXPECT_TRUE(told(Pert{10, 34, 80, 4}, 40).isEmpty());
    EXPECT_EQ(told(Pert{10, 34, 80, 4}, 90),
              QString::fromUtf8("The stated range, 10 to 80\u00a0min, is stretched to 10 to 90\u00a0min."));
    EXPECT_EQ(told(Triangular{10, 34, 80}, 5),
              QString::fromUtf8("The stated range, 10 to 80\u00a0min, is stretched to 5 to 80\u00a0min."));
    EXPECT_EQ(told(Uniform{10, 20}, 25),
              QString::fromUtf8("The stated range, 10 to 20\u00a0min, is moved to 20 to 30\u00a0min."));
    EXPECT_TRUE(told(Uniform{10, 20}, 15).isEmpty());
    EXPECT_EQ(rangeRemark(Pert{10, 34, 80, 4}, Pert{10, 90, 90, 4}, minutes, english).line,
              "Range 10 to 90, stated 10 to 80");
    EXPECT_EQ(rangeRemark(Pert{10, 34, 80, 4}, Pert{10, 90, 90, 4}, minutes, english).shorter,
              (QStringList{"10 to 90, stated 10 to 80", "Range 10 to 90", "10 to 90"}));
    EXPECT_TRUE(told(Normal{10, 2}, 90).isEmpty());
}

/// Whoever states a figure anew has stated the range that holds, not the former one.
TEST(DistributionWords, ARangeThatWasStatedAnewIsSetBesideTheFormer) {
    const Formats english(Language::English, Language::English);
    const RangeRemark remark = rangeRemark(Pert{250, 400, 650, 4}, Pert{300, 420, 550, 4}, ShownUnit{1, "min", "min"},
                                           english, RangeOf::CaseAsOpened);
    EXPECT_EQ(remark.line, "Range 300 to 550, before 250 to 650");
    EXPECT_EQ(remark.shorter, (QStringList{"300 to 550, before 250 to 650", "Range 300 to 550", "300 to 550"}));
    EXPECT_EQ(remark.sentence,
              QString::fromUtf8("The range was 250 to 650\u00a0min when the case was opened; now it is "
                                "300 to 550\u00a0min."));
}

TEST(DistributionWords, TheSentenceNamesTheCentre) {
    const Formats english(Language::English, Language::English);
    const QString words = distributionInWords(Pert{0, 2, 20, 4}, ShownUnit{}, english);
    EXPECT_TRUE(words.startsWith("Around 2 (mode); 95 of 100 times between ")) << words.toStdString();
}

}  // namespace
}  // namespace valor::ui
