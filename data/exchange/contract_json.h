// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts that stand alone as JSON files, the format of docs/file-format/contract.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/contract/contract.h"

namespace valor {

inline constexpr std::string_view kContractSchema = "valor.contract/1";
inline constexpr std::size_t kMaxClauses = 500;

struct ContractParty {
    std::string id;
    std::string label;
};
struct ContractFile {
    Contract contract;
    std::vector<ContractParty> parties;
};

/// Terms of a clause stand beside its head or in an object "terms".
/// @return the errors of readCase() for a damaged file; ReferenceUnknown for a party that is not listed;
/// ValueOutOfRange and FileTooLarge beyond the limits above.
[[nodiscard]] Result<ContractFile> readContract(std::string_view json);

}  // namespace valor
