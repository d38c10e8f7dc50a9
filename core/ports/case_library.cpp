// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/case_library.h"

#include <algorithm>
#include <iterator>

#include "core/model/new_contract.h"

namespace valor {

std::vector<ContractTemplate> contractBeginnings(const CaseLibrary& library) {
    std::vector<ContractTemplate> beginnings{{"plain", plainContract()}};
    std::ranges::move(library.contractTemplates(), std::back_inserter(beginnings));
    return beginnings;
}

}  // namespace valor
