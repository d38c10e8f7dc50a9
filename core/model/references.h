// SPDX-License-Identifier: GPL-3.0-or-later
// Which objects of a case name another, so that nothing is taken away that others need.
#pragma once

#include <functional>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// The objects that name the one of this id, in the order of the case: effects, contracts, alternatives, … by their
/// labels. What belongs to the object itself (a tool's effects and go-lives, a site's own counts, contracts that nobody
/// but an alternative signs) is not among them.
[[nodiscard]] std::vector<LocalizedText> usersOf(const Case& input, const PartyId& party);
[[nodiscard]] std::vector<LocalizedText> usersOf(const Case& input, const SiteId& site);
[[nodiscard]] std::vector<LocalizedText> usersOf(const Case& input, const NeedId& need);
[[nodiscard]] std::vector<LocalizedText> usersOf(const Case& input, const ToolId& tool);
[[nodiscard]] std::vector<LocalizedText> usersOf(const Case& input, const AlternativeId& alternative);

[[nodiscard]] bool signs(const Alternative& alternative, const ContractId& contract);
/// The other alternatives that sign a contract, in the order of the case: a change of it holds for them too.
[[nodiscard]] std::vector<const Alternative*> otherSigners(const Case& input, const AlternativeId& alternative,
                                                           const ContractId& contract);

/// `input` without an object and what belongs to it, and without the figures that nothing names any more.
/// @return ReferenceUnknown when there is no such object, or when usersOf() it are any; InputLocked
/// @tested what is left has no error that the case did not have; adding and removing again leads back.
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const PartyId& party);
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const SiteId& site);
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const NeedId& need);
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const ToolId& tool);
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const EffectId& effect);
/// Without an amount of an alternative.
[[nodiscard]] Result<CasePtr> withoutCost(const CasePtr& input, const AlternativeId& alternative, const EffectId& cost);
/// Without a contract of an alternative, or of every alternative where none is named; a contract that nobody signs any
/// more leaves the case.
[[nodiscard]] Result<CasePtr> withoutContract(const CasePtr& input, const AlternativeId& alternative,
                                              const ContractId& contract);
/// @return also NothingToSimulate for the one that the others are compared with, and for the last of the others
[[nodiscard]] Result<CasePtr> without(const CasePtr& input, const AlternativeId& alternative);

/// A place that names a figure, in any state of a case.
using FigureField = std::function<ParameterId&(Case&)>;
/// `input` without what `field` names there, and without the figures that nothing names any more for it.
/// @return InputLocked
[[nodiscard]] Result<CasePtr> withoutUseOf(const CasePtr& input, const FigureField& field);

/// `after` without the figures that something named `before`, that nothing names any more and that `fits`.
[[nodiscard]] CasePtr withoutIdleFigures(Case after, const Case& before,
                                         const std::function<bool(const Parameter&)>& fits);

}  // namespace valor
