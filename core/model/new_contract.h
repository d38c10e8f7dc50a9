// SPDX-License-Identifier: GPL-3.0-or-later
// A contract that begins as a template and is fitted to the case it is signed in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// A contract of one price per unit that follows no index, to begin with where no template fits.
[[nodiscard]] Contract plainContract();

/// Who sells the tools of an alternative, each once; a tool without a seller counts as sold by the first vendor of the
/// case, or by the first platform where there is none.
[[nodiscard]] std::vector<PartyId> sellersOfTools(const Case& input, const Alternative& alternative);

/// What a measure is called; see measureInAllLanguages(). Without one, inputs carry the name that it has in files.
using MeasureLabel = std::function<LocalizedText(std::string_view)>;

struct NewContract {
    AlternativeId alternative;  ///< that signs it
    Contract beginning;         ///< see plainContract() and CaseLibrary::contractTemplates()
    PartyId seller{};           ///< with whom; empty: with each that sells a tool of the alternative
    bool replaces = false;      ///< takes contractsBeside() away
};
/// What a new contract would stand beside and pay twice: the contracts of the alternative that pay the seller and,
/// where it would pay the platform, those that pay the platform alone, which is paid once for all sellers. A contract
/// that also pays another seller of its tools is none of them, since that one would be left unpaid.
/// @return none for an alternative that is not there
[[nodiscard]] std::vector<ContractId> contractsBeside(const Case& input, const NewContract& asked);
/// The stated inputs that go with contractsBeside() when a new one takes their place, since nothing else names them;
/// those that are still to be agreed are none of them.
[[nodiscard]] std::vector<ParameterId> figuresReplaced(const CasePtr& input, const NewContract& asked);
/// `input` with one more contract, or one with each seller, behind the others: for the whole of the longest scenario,
/// in the currency of the case, paid by whoever runs the sites of the alternative. Each seller is paid for its own
/// tools. What the template pays "platform" is a contract with the platform of the case, without one it goes to the
/// sellers. The index, the maximum and the break of the template hold in each contract, so that none ends another.
/// Amounts that the template leaves open become inputs of nought, shares that a clause measures become inputs at their
/// target, and counts that nothing in the case produces inputs of nought in the unit of the measure by month, named
/// by what is counted, so that the case can be run and says what is still to be agreed.
/// @return ReferenceUnknown for an alternative that is not there, when it uses no tool, when the case has no seller, or
/// for one that sells it nothing; what withoutContract() returns for one that is replaced
[[nodiscard]] Result<CasePtr> withNewContract(const CasePtr& input, const NewContract& asked,
                                              const MeasureLabel& labelOf = {});
/// The contracts of `after` that `before` has not, in order.
[[nodiscard]] std::vector<ContractId> contractsAdded(const Case& before, const Case& after);

/// Measures that a clause reads and that nothing in a case produces: somebody has to say what to expect of them.
[[nodiscard]] std::vector<std::string> measuresToExpect(const Clause& clause, const Contract& contract);
/// Stands before the measure in the name of a place that says what is expected of it.
inline constexpr const char* kExpectedCount = "expected/";
/// What somebody expects where a clause names no input.
struct StatedFigure {
    ClauseId clause;
    std::string place;  ///< path of the field, see FormField, or kExpectedCount and the measure
    double value = 0;   ///< a share as 0.7, a count or money by the month, else as ExpectedFigure::unit
};
/// What is expected at a field of the terms.
struct ExpectedFigure {
    std::string measure;
    std::string unit;  ///< "share", which people write in per cent; of the measure: "min", "$"; "1": none is known
    bool operator==(const ExpectedFigure&) const = default;
};
/// @return nothing for a field that expects nothing
[[nodiscard]] std::optional<ExpectedFigure> expectationAt(const ClauseTerms& terms, const std::string& path);
/// withContract(), with an input for every share and count that its clauses rest on and that names none: of the figure
/// that is stated for it, else as withNewContract() gives them: the case can be run. A figure that was stated there in
/// the same way before gives way. @return the refusals of withContract()
[[nodiscard]] Result<CasePtr> withContractStated(const CasePtr& input, const Contract& contract,
                                                 const MeasureLabel& labelOf = {},
                                                 const std::vector<StatedFigure>& stated = {});

/// Whether an input is as withNewContract() made it for `contract`: nobody has given a figure, a source or a note, in
/// no scenario.
[[nodiscard]] bool isStillToAgree(const Parameter& figure, const Contract& contract, const Case& input);

}  // namespace valor
