// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/joined_label.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(JoinedLabel, NamesBothInEveryLanguage) {
    const LocalizedText offer{"Offer", "Tilbud", "Tilbud"}, price{"Price", "Pris", "Pris"};
    EXPECT_EQ(joinedLabel(offer, price), (LocalizedText{"Offer: Price", "Tilbud: Pris", "Tilbud: Pris"}));
    EXPECT_EQ(joinedLabel(offer, price, " – ").da, "Tilbud – Pris");
}

TEST(JoinedLabel, TakesAnotherLanguageForWhatIsMissing) {
    EXPECT_EQ(joinedLabel({"Vendor", "", ""}, {"Price", "Pris", "Pris"}),
              (LocalizedText{"Vendor: Price", "Vendor: Pris", "Vendor: Pris"}));
}

TEST(JoinedLabel, OfOneAloneHasNoMark) {
    EXPECT_EQ(joinedLabel({}, {"Price", "", ""}).en, "Price");
    EXPECT_EQ(joinedLabel({"Hospital", "", ""}, {}, " – ").en, "Hospital");
}

TEST(JoinedLabel, ComesApartAgainWhereItBeginsSo) {
    const LocalizedText offer{"Offer", "Tilbud", "Tilbud"}, price{"Price", "Pris", "Pris"};
    EXPECT_EQ(labelWithout(offer, joinedLabel(offer, price)), price);
    EXPECT_EQ(labelWithout(offer, {"Offer: Price", "Pris", "Tilbudspris"}),
              (LocalizedText{"Price", "Pris", "Tilbudspris"}));
    EXPECT_EQ(labelWithout(offer, price), price);
}

}  // namespace
}  // namespace valor
