// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/lane/lane.h"
#include "tests/simulation/lane/probe_operations.h"

namespace valor::simulation::VALOR_ISA {

void probe(int operation, const double* a, const double* b, std::size_t count, double* out);

void probe(int operation, const double* a, const double* b, std::size_t count, double* out) {
    for (std::size_t i = 0; i + kLaneWidth <= count; i += kLaneWidth)
        applyOperation(operation, Lane::load(a + i), Lane::load(b + i)).store(out + i);
}

}  // namespace valor::simulation::VALOR_ISA
