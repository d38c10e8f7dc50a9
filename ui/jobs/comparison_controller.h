// SPDX-License-Identifier: GPL-3.0-or-later
// Compares alternatives or scenarios, and explains a difference, without holding up the window.
#pragma once

#include <QObject>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/comparison/side_by_side.h"
#include "core/comparison/waterfall.h"
#include "ui/jobs/job_queue.h"

namespace valor::ui {

using SideBySidePtr = std::shared_ptr<const SideBySide>;
using WaterfallPtr = std::shared_ptr<const Waterfall>;

/// Of each kind of question only the newest is answered; an older one is stopped.
class ComparisonController : public QObject {
    Q_OBJECT
public:
    /// @param executor used by nobody else
    ComparisonController(RunExecutor& executor, const PairedStatistics& statistics, QObject* parent = nullptr);
    ~ComparisonController() override;

    void compare(const ComparisonRequest& request);
    void explain(const WaterfallRequest& request);
    /// No answer is wanted any more.
    void cancel();
    void cancelExplanation();
    [[nodiscard]] bool isBusy() const { return comparison_.isOpen || explanation_.isOpen; }

signals:
    void compared(const valor::ui::SideBySidePtr& found);
    void explained(const valor::ui::WaterfallPtr& found);
    void failed(const valor::Error& problem);
    void progressed(double share);
    /// isBusy() may be another.
    void stateChanged();

private:
    struct Question {
        std::uint64_t number = 0;  ///< the newest
        bool isOpen = false;
        std::stop_source stop{std::nostopstate};
    };
    template <class Found>
    using Answer = Result<std::optional<Found>>;
    template <class Found>
    using Work = std::function<Answer<Found>(const std::stop_token&, const ProgressFunction&)>;
    template <class Found>
    void ask(Question& question, Work<Found> work,
             void (ComparisonController::*tell)(const std::shared_ptr<const Found>&));
    void drop(Question& question);
    [[nodiscard]] ProgressFunction progressOf(const Question& question, std::uint64_t number);

    RunExecutor& executor_;
    const PairedStatistics& statistics_;
    Question comparison_, explanation_;
    JobQueue queue_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
