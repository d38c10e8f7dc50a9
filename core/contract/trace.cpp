// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/trace.h"

#include <charconv>

namespace valor {

std::string Trace::with(const std::function<std::string(const TraceValue&)>& of) const {
    std::string text;
    std::size_t done = 0;
    for (std::size_t open = formula.find('{'); open != std::string::npos; open = formula.find('{', done)) {
        text.append(formula, done, open - done);
        std::size_t position = 0;
        const char* end = std::from_chars(formula.data() + open + 1, formula.data() + formula.size(), position).ptr;
        text += of(values.at(position));
        done = static_cast<std::size_t>(end - formula.data()) + 1;
    }
    return text.append(formula, done);
}

}  // namespace valor
