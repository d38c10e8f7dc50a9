// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

#include <unistd.h>

namespace valor::test {

/// Rights mean nothing to the administrator, who runs many build machines: while this lives, nobody does.
class AsNobody {
public:
    AsNobody() {
        if (geteuid() == 0 && seteuid(65534) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    ~AsNobody() {
        if (getuid() == 0 && seteuid(0) != 0) std::abort();
    }
};

}  // namespace valor::test
