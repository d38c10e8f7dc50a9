// SPDX-License-Identifier: GPL-3.0-or-later
// Problems by the names of what they are about, where they name it by its place in the file; and objects by what people
// call them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"
#include "core/error/listed.h"
#include "core/model/case.h"

namespace valor {

/// What people call the object at a place such as "needs/chest/volume_rate", a clause with its contract; of a place in
/// a contract alone, "clauses/use/price", the clause; of "key_inputs/0" the input. Empty where it has no name.
[[nodiscard]] std::string nameAtPlace(std::string_view place, const Case& input, Language language);
/// Whether the id of what is to be corrected in a file follows its name.
enum class Naming : std::uint8_t { WithIds, Alone };
/// `problem` with the names of its object and of all that it mentions: "Minutes saved (parameters/minutes)". What is to
/// be found or written in a file keeps its id behind its name, each id once. A name that is the id is not said again.
[[nodiscard]] Error withNames(Error problem, const Case& input, Language language, Naming naming = Naming::WithIds);

/// The object that a person calls `name`: that with this id, else the only one whose id or name in any language reads
/// the same, in capitals or not.
/// @param option where the name was given: the subject of the error
/// @return ReferenceUnknown with every id and name to choose from, also where several are called so
/// @tested a name that is the id of one and the label of another means the id
[[nodiscard]] Result<AlternativeId> alternativeNamed(const Case& input, const std::string& name,
                                                     const std::string& option, Language language);
[[nodiscard]] Result<ScenarioId> scenarioNamed(const Case& input, const std::string& name, const std::string& option,
                                               Language language);
[[nodiscard]] Result<ReportId> reportNamed(const Case& input, const std::string& name, const std::string& option,
                                           Language language);
/// Of `contracts`, all of the same case.
[[nodiscard]] Result<ContractId> contractNamed(const std::vector<Contract>& contracts, const std::string& name,
                                               const std::string& option, Language language);
/// Of `inputs`, some of those of a case.
[[nodiscard]] Result<ParameterId> parameterNamed(const std::vector<Parameter>& inputs, const std::string& name,
                                                 const std::string& option, Language language);
/// Of the vendors and platforms; of any party by its id.
[[nodiscard]] Result<PartyId> sellerNamed(const Case& input, const std::string& name, const std::string& option,
                                          Language language);
/// "ai (Reader with AI)" for each, as the choices of a message; the id once where it is the name.
template <class Object>
[[nodiscard]] std::string choicesOf(const std::vector<Object>& objects, Language language) {
    return listed(objects, [&](const Object& each) {
        const std::string& label = each.label.in(language);
        return label.empty() || label == each.id.text() ? each.id.text() : each.id.text() + " (" + label + ")";
    });
}

}  // namespace valor
