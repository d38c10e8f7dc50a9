// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/money_direction.h"

namespace valor {

MoneyDirection directionOf(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::ServiceCredit:
        case ClauseKind::OutcomeRebate:
        case ClauseKind::MoneyBack:
        case ClauseKind::Warranty:
        case ClauseKind::PriceVolume: return MoneyDirection::PaysBack;
        case ClauseKind::OnboardingDiscount:
        case ClauseKind::BundleDiscount:
        case ClauseKind::SpendCap:
        case ClauseKind::FrameworkMaximum: return MoneyDirection::Lowers;
        case ClauseKind::AmountAtRisk:
        case ClauseKind::LiabilityCap: return MoneyDirection::BoundsReturn;
        case ClauseKind::Liability:
        case ClauseKind::Collar:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::SharedSavings:
        case ClauseKind::EvidenceSteps: return MoneyDirection::BothWays;
        case ClauseKind::Indexation:
        case ClauseKind::FrameworkOptions: return MoneyDirection::Governs;
        default: return MoneyDirection::Pays;
    }
}

std::string_view directionName(MoneyDirection direction) {
    switch (direction) {
        case MoneyDirection::Pays: return "pays";
        case MoneyDirection::PaysBack: return "pays_back";
        case MoneyDirection::Lowers: return "lowers";
        case MoneyDirection::BoundsReturn: return "bounds_return";
        case MoneyDirection::BothWays: return "both_ways";
        case MoneyDirection::Governs: return "governs";
    }
    return "";
}

}  // namespace valor
