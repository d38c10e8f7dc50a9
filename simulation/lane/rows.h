// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches one row of eight doubles per lane and turns rows into columns: fewer and cheaper instructions than a gather
// for each column, and each row touches a single cache line.
#pragma once

#include "simulation/lane/lane.h"

namespace valor::simulation::VALOR_ISA {

/// column[j] holds entry j of every lane's row.
struct Columns {
    Lane column[8];
};

#if VALOR_LANE_WIDTH == 2
VALOR_LANE_INLINE Columns loadRows(const double* table, BitsVector start) {
    Columns result;  // with two lanes a gather is two plain loads
    for (std::size_t j = 0; j < 8; ++j) result.column[j] = gather(table + j, start);
    return result;
}
#else

VALOR_LANE_INLINE DoubleVector loadVector(const double* from) {
    return Lane::load(from).vector();
}

#if VALOR_LANE_WIDTH == 4
VALOR_LANE_INLINE Columns loadRows(const double* table, BitsVector start) {
    Columns result;
    for (std::size_t j = 0; j < 8; j += 4) {
        const DoubleVector a = loadVector(table + start[0] + j), b = loadVector(table + start[1] + j);
        const DoubleVector c = loadVector(table + start[2] + j), d = loadVector(table + start[3] + j);
        const DoubleVector abEven = __builtin_shufflevector(a, b, 0, 4, 2, 6);
        const DoubleVector abOdd = __builtin_shufflevector(a, b, 1, 5, 3, 7);
        const DoubleVector cdEven = __builtin_shufflevector(c, d, 0, 4, 2, 6);
        const DoubleVector cdOdd = __builtin_shufflevector(c, d, 1, 5, 3, 7);
        result.column[j] = Lane(__builtin_shufflevector(abEven, cdEven, 0, 1, 4, 5));
        result.column[j + 1] = Lane(__builtin_shufflevector(abOdd, cdOdd, 0, 1, 4, 5));
        result.column[j + 2] = Lane(__builtin_shufflevector(abEven, cdEven, 2, 3, 6, 7));
        result.column[j + 3] = Lane(__builtin_shufflevector(abOdd, cdOdd, 2, 3, 6, 7));
    }
    return result;
}
#else
/// Blocks of two doubles 0 and 2 of both, and 1 and 3 of both.
VALOR_LANE_INLINE DoubleVector evenBlocks(DoubleVector a, DoubleVector b) {
    return __builtin_shufflevector(a, b, 0, 1, 4, 5, 8, 9, 12, 13);
}
VALOR_LANE_INLINE DoubleVector oddBlocks(DoubleVector a, DoubleVector b) {
    return __builtin_shufflevector(a, b, 2, 3, 6, 7, 10, 11, 14, 15);
}

VALOR_LANE_INLINE Columns loadRows(const double* table, BitsVector start) {
    DoubleVector even[4], odd[4];  // columns 0 2 4 6 and 1 3 5 7 of two rows, interleaved
    for (std::size_t pair = 0; pair < 4; ++pair) {
        const DoubleVector a = loadVector(table + start[2 * pair]), b = loadVector(table + start[2 * pair + 1]);
        even[pair] = __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14);
        odd[pair] = __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15);
    }
    Columns result;
    for (std::size_t j = 0; j < 2; ++j) {
        const DoubleVector* const half = j == 0 ? even : odd;
        const DoubleVector lower04 = evenBlocks(half[0], half[1]), lower26 = oddBlocks(half[0], half[1]);
        const DoubleVector upper04 = evenBlocks(half[2], half[3]), upper26 = oddBlocks(half[2], half[3]);
        result.column[j] = Lane(evenBlocks(lower04, upper04));
        result.column[j + 4] = Lane(oddBlocks(lower04, upper04));
        result.column[j + 2] = Lane(evenBlocks(lower26, upper26));
        result.column[j + 6] = Lane(oddBlocks(lower26, upper26));
    }
    return result;
}
#endif
#endif

}  // namespace valor::simulation::VALOR_ISA
