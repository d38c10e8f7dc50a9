// SPDX-License-Identifier: GPL-3.0-or-later
// From a standard normal variate to the parameter's value, one function per SamplerForm.
#pragma once

#include "simulation/lane/rows.h"
#include "simulation/random/philox_lanes.h"
#include "simulation/random/quantile_table.h"
#include "simulation/random/sampler.h"

namespace valor::simulation::VALOR_ISA {

struct TableValue {
    Lane piece, value;
};

/// T(z), z clamped to the reach of the table.
VALOR_LANE_INLINE TableValue evaluateTable(const double* table, Lane z) {
    const Lane clamped = max(Lane(-kTableReach), min(Lane(kTableReach), z));
    const Lane position = (clamped + Lane(kTableReach)) * Lane(kTablePiecesPerUnit);
    const Lane piece = min(floor(position), Lane(static_cast<double>(kTablePieces - 1)));
    const Lane t = Lane(2) * (position - piece) - Lane(1);
    static_assert(kTableCoefficients == 8);
    const Columns c = loadRows(table, toInteger(piece) << 3);
    Lane value = c.column[7];
    for (std::size_t power = 7; power-- > 0;) value = c.column[power] + t * value;
    return {piece, value};
}

VALOR_LANE_INLINE Lane clampTo(const SamplerShape& shape, Lane x) {
    return max(Lane(shape.lower), min(Lane(shape.upper), x));
}

VALOR_LANE_INLINE Lane fromTable(const SamplerView& view, Lane z) {
    const Lane value = evaluateTable(view.table, z).value;
    return clampTo(view.shape, Lane(view.shape.location) + Lane(view.shape.scale) * value);
}

VALOR_LANE_INLINE Lane fromCountTable(const SamplerView& view, Lane z) {
    return clampTo(view.shape, -floor(-evaluateTable(view.table, z).value));
}

VALOR_LANE_INLINE Lane fromLogTable(const SamplerView& view, Lane z) {
    const TableValue found = evaluateTable(view.table, z);
    const Lane e = exp(found.value);
    const Lane value = select(found.piece < Lane(view.shape.split), e, Lane(1) - e);
    return clampTo(view.shape, Lane(view.shape.location) + Lane(view.shape.scale) * value);
}

VALOR_LANE_INLINE Lane fromTriangle(const SamplerShape& shape, Lane z) {
    const Lane tail = normalCdf(-abs(z));  // the smaller side, so that neither end loses digits
    const Lane below = select(z > Lane(0.0), Lane(1) - tail, tail);
    const Lane above = select(z > Lane(0.0), tail, Lane(1) - tail);
    const Lane left = Lane(shape.lower) + sqrt(below * Lane(shape.leftArea));
    const Lane right = Lane(shape.upper) - sqrt(above * Lane(shape.rightArea));
    return clampTo(shape, select(below < Lane(shape.split), left, right));
}

/// Branch-free binary search: all lanes take the same number of steps.
VALOR_LANE_INLINE Lane fromSteps(const SamplerView& view, Lane z) {
    BitsVector below{};
    for (std::size_t step = view.size / 2; step > 0; step /= 2) {
        const Lane threshold = gather(view.table + step - 1, below);
        below += maskBits(threshold < z) & std::uint64_t{step};
    }
    return gather(view.table + view.size, below);
}

VALOR_LANE_INLINE Lane fromSample(const SamplerView& view, Lane z) {
    const Lane position = Lane(static_cast<double>(view.size - 1)) * normalCdf(z);
    const Lane whole = min(floor(position), Lane(static_cast<double>(view.size - 2)));
    const BitsVector index = toInteger(whole);
    const Lane from = gather(view.table, index), to = gather(view.table + 1, index);
    return clampTo(view.shape, from + (position - whole) * (to - from));
}

inline void transform(const SamplerView& view, const double* z, std::size_t count, double* x) {
    const SamplerShape shape = view.shape;
    const Lane location(shape.location), scale(shape.scale);
    switch (shape.form) {
        case SamplerForm::Constant: return mapLanes(z, count, x, [=](Lane, std::size_t) { return location; });
        case SamplerForm::Normal:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return location + scale * n; });
        case SamplerForm::LogNormal:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return exp(location + scale * n); });
        case SamplerForm::Uniform:
            return mapLanes(z, count, x,
                            [=](Lane n, std::size_t) { return clampTo(shape, location + scale * normalCdf(n)); });
        case SamplerForm::Triangular:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromTriangle(shape, n); });
        case SamplerForm::Table: return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromTable(view, n); });
        case SamplerForm::CountTable:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromCountTable(view, n); });
        case SamplerForm::LogTable:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromLogTable(view, n); });
        case SamplerForm::Steps: return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromSteps(view, n); });
        case SamplerForm::Interpolated:
            return mapLanes(z, count, x, [=](Lane n, std::size_t) { return fromSample(view, n); });
    }
}

}  // namespace valor::simulation::VALOR_ISA
