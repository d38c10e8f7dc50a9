// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/background.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace valor::ui {

void giveWayToWindow() {
#ifdef __linux__
    constexpr int kNicer = 5;  // about a third of the share that the window has
    const auto thread = static_cast<id_t>(gettid());
    setpriority(PRIO_PROCESS, thread, getpriority(PRIO_PROCESS, thread) + kNicer);
#endif
}

}  // namespace valor::ui
