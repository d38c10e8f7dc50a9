// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/lane/probe.h"

namespace valor::simulation {

namespace generic {
void probe(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out);
}
#ifdef VALOR_HAS_X86_LANES
namespace avx2 {
void probe(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out);
}
namespace avx512 {
void probe(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out);
}
#endif

Probe probeOf(InstructionSet set) {
#ifdef VALOR_HAS_X86_LANES
    if (set == InstructionSet::Avx2) return avx2::probe;
    if (set == InstructionSet::Avx512) return avx512::probe;
#else
    static_cast<void>(set);
#endif
    return generic::probe;
}

}  // namespace valor::simulation
