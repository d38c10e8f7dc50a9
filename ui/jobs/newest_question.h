// SPDX-License-Identifier: GPL-3.0-or-later
// A question to the engine that does not hold up the window. Of several only the newest is answered; an older one is
// stopped.
#pragma once

#include <QObject>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

#include "core/error/error.h"
#include "core/ports/run_executor.h"
#include "ui/jobs/job_queue.h"

namespace valor::ui {

/// Used by the thread of its owner alone. The queue must be finished before either goes.
template <class Found>
class NewestQuestion {
public:
    using Answer = Result<std::optional<Found>>;  ///< nothing: it was stopped
    using Work = std::function<Answer(const std::stop_token&, const ProgressFunction&)>;

    NewestQuestion(QObject& owner, JobQueue& queue) : owner_(owner), queue_(queue) {}

    /// @param work done in the queue, @param answered and @param progressed (a share from 0 to 1) told in the thread of
    /// the owner, and only while no newer question was asked
    void ask(Work work, std::function<void(const Answer&)> answered, std::function<void(double)> progressed) {
        drop();
        isOpen_ = true;
        stop_ = std::stop_source();
        const auto told = [this, answered = std::move(answered)](std::uint64_t number, const Answer& answer) {
            if (number != number_) return;
            isOpen_ = false;
            answered(answer);
        };
        queue_.post([this, told, work = std::move(work), number = number_, stop = stop_.get_token(),
                     progress = progressTo(std::move(progressed))] {
            Answer answer = std::optional<Found>();
            try {
                if (!stop.stop_requested()) answer = work(stop, progress);
            } catch (const std::exception& fault) {
                answer = fail(ErrorCode::RunRequestInvalid, "run", {{"reason", fault.what()}});
            }
            QMetaObject::invokeMethod(
                &owner_, [told, number, kept = std::move(answer)] { told(number, kept); }, Qt::QueuedConnection);
        });
    }
    /// The answer is no longer wanted.
    void drop() {
        ++number_;
        isOpen_ = false;
        stop_.request_stop();
    }
    [[nodiscard]] bool isOpen() const { return isOpen_; }

private:
    [[nodiscard]] ProgressFunction progressTo(std::function<void(double)> progressed) {
        return [this, number = number_, progressed = std::move(progressed)](Progress progress) {
            if (progress.total == 0 || !progressed) return;
            const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
            QMetaObject::invokeMethod(
                &owner_,
                [this, number, progressed, share] {
                    if (number == number_) progressed(share);
                },
                Qt::QueuedConnection);
        };
    }

    QObject& owner_;
    JobQueue& queue_;
    std::uint64_t number_ = 0;  ///< the newest
    bool isOpen_ = false;
    std::stop_source stop_{std::nostopstate};
};

}  // namespace valor::ui
