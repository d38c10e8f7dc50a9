// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/lane/wide_lane.h"
#include "tests/simulation/lane/probe_operations.h"

namespace valor::simulation::VALOR_ISA {

template <class V>
void probeWith(int operation, const double* a, const double* b, std::size_t count, double* out) {
    for (std::size_t i = 0; i + V::kWidth <= count; i += V::kWidth)
        applyOperation(operation, V::load(a + i), V::load(b + i)).store(out + i);
}

void probe(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out);

void probe(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out) {
    return wide ? probeWith<WideLane>(operation, a, b, count, out) : probeWith<Lane>(operation, a, b, count, out);
}

}  // namespace valor::simulation::VALOR_ISA
