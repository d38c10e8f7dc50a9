// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/run_worker.h"

#include <exception>
#include <utility>

#include "core/comparison/compared_outputs.h"
#include "ui/jobs/background.h"

namespace valor::ui {
namespace {

RunOutcome failed(const std::string& reason) {
    RunOutcome outcome;
    outcome.status = RunOutcome::Status::Failed;
    outcome.problem = Error{ErrorCode::RunRequestInvalid, "run", {{"reason", reason}}};
    return outcome;
}

/// A fault of the engine becomes a failed run, never the end of the program.
RunOutcome guarded(RunExecutor& executor, const RunRequest& request, const std::stop_token& stop,
                   const ProgressFunction& progress) {
    try {
        return executor.run(request, stop, progress);
    } catch (const std::exception& fault) {
        return failed(fault.what());
    } catch (...) {
        return failed("unknown fault");
    }
}

}  // namespace

RunWorker::RunWorker(RunExecutor& executor, Callbacks callbacks)
    : executor_(executor),
      callbacks_(std::move(callbacks)),
      thread_([this](const std::stop_token& stop) { loop(stop); }) {}

RunWorker::~RunWorker() {
    thread_.request_stop();
    cancel();
}

void RunWorker::submit(RunTicket ticket) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(ticket);
        if (!runningPreview_) current_.request_stop();
    }
    arrived_.notify_one();
}

void RunWorker::cancel() {
    const std::lock_guard lock(mutex_);
    waiting_.reset();
    current_.request_stop();
}

void RunWorker::loop(const std::stop_token& stop) {
    giveWayToWindow();
    while (!stop.stop_requested()) {
        std::optional<RunTicket> ticket;
        std::stop_token runStop;
        {
            std::unique_lock lock(mutex_);
            if (!arrived_.wait(lock, stop, [this] { return waiting_.has_value(); })) return;
            ticket = std::exchange(waiting_, std::nullopt);
            current_ = std::stop_source();
            runStop = current_.get_token();
            runningPreview_ = ticket->preview;
        }
        work(*ticket, runStop);
    }
}

void RunWorker::work(const RunTicket& ticket, const std::stop_token& stop) {
    callbacks_.started(ticket);
    RunOutcome outcome =
        guarded(executor_, ticket.request, stop, [&](Progress progress) { callbacks_.progress(ticket, progress); });
    // Here, where nobody waits: the other columns are many, and letting them go takes its time.
    if (outcome.result && !outcome.result->samples.empty())
        outcome.result = std::make_shared<const RunResult>(withComparedDraws(*outcome.result));
    {
        const std::lock_guard lock(mutex_);
        current_ = std::stop_source(std::nostopstate);
        runningPreview_ = false;
    }
    callbacks_.finished(ticket, std::move(outcome));
}

}  // namespace valor::ui
