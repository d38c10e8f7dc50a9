// SPDX-License-Identifier: GPL-3.0-or-later
// An input that is moved on purpose: from where to where, and as a figure that the engine can move.
#pragma once

#include "core/model/case.h"
#include "core/result/influence.h"

namespace valor {

/// Levels between which a threshold is sought: nearly all that the input is believed to be.
inline constexpr double kThresholdLow = 0.001, kThresholdHigh = 0.999;

/// The distribution of a stated input in a scenario. @param scenario empty: the first of the case
/// @return ReferenceUnknown for an input that there is not or that follows from others
[[nodiscard]] Result<Distribution> distributionOf(const Case& input, const ScenarioId& scenario,
                                                  const ParameterId& parameter);
/// Range of an input where nobody says another: between two quantiles of its distribution; of one that is certain from
/// nought to twice its figure, of nought to one, a share at most to the whole.
/// @return as distributionOf(); RunRequestInvalid where both levels are one value
[[nodiscard]] Result<InputRange> usualRange(const Case& input, const ScenarioId& scenario, const ParameterId& parameter,
                                            double lowLevel, double highLevel);
/// @return RunRequestInvalid for ends that are not finite or not in order, ValueOutOfRange for a share beyond nought or
/// the whole
[[nodiscard]] Status checkRange(const Case& input, const ParameterId& parameter, const InputRange& range);

/// `input` with a certain figure spread evenly over the range, so that the engine draws it; one that is uncertain stays
/// as it is. @return as distributionOf()
[[nodiscard]] Result<CasePtr> withMovable(const CasePtr& input, const ScenarioId& scenario,
                                          const ParameterId& parameter, const InputRange& range);

}  // namespace valor
