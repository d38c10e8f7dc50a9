// SPDX-License-Identifier: GPL-3.0-or-later
// A question to the engine that does not hold up the window. Of several only the newest is answered; an older one is
// stopped.
#pragma once

#include <QObject>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

#include "core/error/error.h"
#include "core/ports/run_executor.h"
#include "ui/jobs/job_queue.h"

namespace valor::ui {

/// Used by the thread of its owner alone. The owner stops it and finishes the queue before either goes.
template <class Found>
class NewestQuestion {
public:
    using Answer = Result<std::optional<Found>>;  ///< nothing: it was stopped
    using Work = std::function<Answer(const std::stop_token&, const ProgressFunction&)>;

    /// The answer to the newest question, its error and its progress (a share from 0 to 1) are told by signals of the
    /// owner. @param progressed, @param changed (of isOpen()) may be null
    template <class Owner>
    NewestQuestion(Owner& owner, JobQueue& queue, void (Owner::*answered)(const std::shared_ptr<const Found>&),
                   void (Owner::*failed)(const Error&), void (Owner::*progressed)(double) = nullptr,
                   void (Owner::*changed)() = nullptr)
        : owner_(owner), queue_(queue) {
        answered_ = [&owner, answered](const std::shared_ptr<const Found>& found) { (owner.*answered)(found); };
        failed_ = [&owner, failed](const Error& problem) { (owner.*failed)(problem); };
        progressed_ = [&owner, progressed](double share) {
            if (progressed != nullptr) (owner.*progressed)(share);
        };
        changed_ = [&owner, changed] {
            if (changed != nullptr) (owner.*changed)();
        };
    }

    /// @param work done in the queue
    void ask(Work work) {
        stop();
        isOpen_ = true;
        stop_ = std::stop_source();
        changed_();
        queue_.post([this, work = std::move(work), number = number_, stop = stop_.get_token()] {
            QMetaObject::invokeMethod(
                &owner_, [this, number, kept = answerBy(work, stop, number)] { tell(number, kept); },
                Qt::QueuedConnection);
        });
    }
    /// The work is to end soon. What it has come to is told, and `changed` where that is nothing.
    void interrupt() { stop_.request_stop(); }
    /// The answer is no longer wanted.
    void drop() {
        stop();
        changed_();
    }
    /// The same without a word: the owner goes.
    void stop() {
        ++number_;
        isOpen_ = false;
        stop_.request_stop();
    }
    [[nodiscard]] bool isOpen() const { return isOpen_; }

private:
    /// Null: it was stopped. Shared from here on: an answer may be too large to be copied where the window waits.
    using Kept = Result<std::shared_ptr<const Found>>;

    Kept answerBy(const Work& work, const std::stop_token& stop, std::uint64_t number) {
        try {
            if (stop.stop_requested()) return nullptr;
            Answer answer = work(stop, progressOf(number));
            if (!answer) return tl::unexpected<Error>(answer.error());
            if (!*answer) return nullptr;
            return std::make_shared<const Found>(std::move(**answer));
        } catch (const std::exception& fault) {
            return fail(ErrorCode::RunRequestInvalid, "run", {{"reason", fault.what()}});
        }
    }
    void tell(std::uint64_t number, const Kept& answer) {
        if (number != number_) return;
        isOpen_ = false;
        if (!answer)
            failed_(answer.error());
        else if (*answer)
            answered_(*answer);
        changed_();
    }
    [[nodiscard]] ProgressFunction progressOf(std::uint64_t number) {
        return [this, number](Progress progress) {
            if (progress.total == 0) return;
            const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
            QMetaObject::invokeMethod(
                &owner_,
                [this, number, share] {
                    if (number == number_) progressed_(share);
                },
                Qt::QueuedConnection);
        };
    }

    QObject& owner_;
    JobQueue& queue_;
    std::function<void(const std::shared_ptr<const Found>&)> answered_;
    std::function<void(const Error&)> failed_;
    std::function<void(double)> progressed_;
    std::function<void()> changed_;
    std::uint64_t number_ = 0;  ///< the newest
    bool isOpen_ = false;
    std::stop_source stop_{std::nostopstate};
};

}  // namespace valor::ui
