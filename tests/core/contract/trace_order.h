// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the explanation of a line can be read beside its formula.
#pragma once

#include <algorithm>
#include <vector>

#include "core/contract/trace.h"

namespace valor::test {

/// Whether the values stand in the order in which their formula first names them.
inline bool namesInOrder(const Trace& trace) {
    std::vector<const TraceValue*> named;
    static_cast<void>(trace.with([&](const TraceValue& value) {
        if (std::ranges::find(named, &value) == named.end()) named.push_back(&value);
        return value.name;
    }));
    return std::ranges::is_sorted(named);
}

}  // namespace valor::test
