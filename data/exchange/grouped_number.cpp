// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/grouped_number.h"

namespace valor {

bool mayBeGrouped(std::string_view number, char mark) {
    if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
    const std::size_t first = number.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3 || number.front() == '0') return false;
    for (std::size_t at = first; at < number.size(); at += 4)
        if (number[at] != mark || number.size() - at < 4) return false;
    return true;
}

}  // namespace valor
