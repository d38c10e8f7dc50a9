// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that runs the newest request. No Qt here, so that the hand-over can be watched by a race detector.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/ports/run_executor.h"

namespace valor::ui {

struct RunTicket {
    std::uint64_t generation = 0;
    bool preview = false;
    RunRequest request;
};

/// A mailbox with one slot: a newer ticket replaces the one that waits. A running full run is stopped by a newer
/// ticket; a running preview is not, or a steady hand on a slider would never see a picture.
class RunWorker {
public:
    struct Callbacks {  ///< called on the worker's thread
        std::function<void(const RunTicket&)> started;
        std::function<void(const RunTicket&, Progress)> progress;
        std::function<void(const RunTicket&, RunOutcome)> finished;
    };

    RunWorker(RunExecutor& executor, Callbacks callbacks);
    /// Stops the run at hand and waits for it.
    ~RunWorker();
    RunWorker(const RunWorker&) = delete;
    RunWorker& operator=(const RunWorker&) = delete;

    void submit(RunTicket ticket);
    /// Empties the mailbox and stops whatever runs.
    void cancel();

private:
    void loop(const std::stop_token& stop);
    void work(const RunTicket& ticket, const std::stop_token& stop);

    RunExecutor& executor_;
    Callbacks callbacks_;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::optional<RunTicket> waiting_;
    std::stop_source current_{std::nostopstate};
    bool runningPreview_ = false;
    std::jthread thread_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
