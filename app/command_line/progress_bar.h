// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run has come, on one line that is wiped away at the end.
#pragma once

#include <iosfwd>
#include <mutex>
#include <string>

#include "core/ports/run_executor.h"
#include "core/report/statements.h"

namespace valor::command_line {

class ProgressBar {
public:
    ProgressBar(std::ostream& terminal, const Wording& wording) : terminal_(terminal), wording_(wording) {}
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();

    /// Safe to call from any thread.
    void show(Progress progress);

private:
    std::ostream& terminal_;
    Wording wording_;
    std::mutex mutex_;
    bool isShown_ = false;
};

}  // namespace valor::command_line
