// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/measures_read.h"

#include <algorithm>

namespace valor::contract {

std::vector<std::string> measuresRead(const Program& program) {
    std::vector<std::string> measures;
    if (std::ranges::any_of(program.figures, &Figure::indexed)) measures.emplace_back("index_value");
    for (const Signal& signal : program.signals)
        if (std::ranges::find(measures, signal.measure) == measures.end()) measures.push_back(signal.measure);
    return measures;
}

}  // namespace valor::contract
