// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a contract draws.
#pragma once

#include "core/contract/operating.h"
#include "core/report/administration.h"
#include "core/report/contract_page.h"
#include "core/report/curve_chart.h"
#include "ui/models/sheet_model.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// What a contract year costs by volume, with the zones in which more would cost less.
[[nodiscard]] CurveChart volumeChart(const PaymentsByVolume& volumes, const std::string& currency,
                                     const Environment& environment);
/// How often each guarantee pays out, by what is true.
[[nodiscard]] CurveChart guaranteeChart(const std::vector<OperatingCharacteristic>& guarantees,
                                        const ContractNames& names, const Environment& environment);

[[nodiscard]] Sheet guaranteeSheet(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names,
                                   const Environment& environment);
/// From which count on each guarantee is triggered, and why.
[[nodiscard]] QString guaranteeNote(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names);
/// What each bonus or malus on a share comes to on average, in per cent of its base, by what is true; without curves
/// where none is on a share.
[[nodiscard]] CurveChart performanceChart(const std::vector<PerformancePayment>& payments, const ContractNames& names,
                                          const Environment& environment);
/// What each bonus or malus comes to by what is measured.
[[nodiscard]] Sheet performanceSheet(const ContractNames& names);
/// Measures and hours a year to settle each clause, every hour marked as the assumption that it is; and what they cost
/// where an hourly rate is known.
[[nodiscard]] Sheet administrationSheet(const ContractNames& names, const std::optional<HourlyRate>& rate,
                                        const Environment& environment);

}  // namespace valor::ui
