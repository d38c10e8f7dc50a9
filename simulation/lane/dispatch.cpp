// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

namespace {

bool isSupported(InstructionSet set) {
#ifdef VALOR_HAS_X86_LANES
    __builtin_cpu_init();
    switch (set) {
        case InstructionSet::Generic: return true;
        case InstructionSet::Avx2: return __builtin_cpu_supports("avx2") != 0;
        case InstructionSet::Avx512:
            return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
                   __builtin_cpu_supports("avx512vl") != 0;
    }
    return false;
#else
    return set == InstructionSet::Generic;
#endif
}

std::vector<InstructionSet> findAvailable() {
    std::vector<InstructionSet> found;
    for (InstructionSet set : {InstructionSet::Generic, InstructionSet::Avx2, InstructionSet::Avx512})
        if (isSupported(set)) found.push_back(set);
    return found;
}

}  // namespace

const std::vector<InstructionSet>& availableInstructionSets() {
    static const std::vector<InstructionSet> available = findAvailable();
    return available;
}

InstructionSet bestInstructionSet() {
    return availableInstructionSets().back();
}

std::string_view instructionSetName(InstructionSet set) {
    switch (set) {
        case InstructionSet::Generic: return "generic";
        case InstructionSet::Avx2: return "avx2";
        case InstructionSet::Avx512: return "avx512";
    }
    return {};
}

}  // namespace valor::simulation
