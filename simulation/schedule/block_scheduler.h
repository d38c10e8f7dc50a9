// SPDX-License-Identifier: GPL-3.0-or-later
// The one threading mechanism of the simulation: workers take block numbers from a counter. What a block
// computes must depend on its number only; then results are the same for every number of workers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace valor::simulation {

/// Cancelling is a wish of the user, not an error.
enum class ScheduleEnd : std::uint8_t { Completed, Cancelled };

struct BlockProgress {
    std::size_t done{};   ///< finished blocks
    std::size_t total{};  ///< all blocks
};

class BlockScheduler {
public:
    using Work = std::function<void(std::size_t block, std::size_t worker)>;
    using ProgressSink = std::function<void(const BlockProgress&)>;

    /// @param threads workers including the calling thread; 0 means as many as the machine runs at once.
    explicit BlockScheduler(std::size_t threads = 0);

    /// Worker numbers given to Work are below this, so scratch memory can be laid out beforehand.
    [[nodiscard]] std::size_t workers() const { return workers_; }

    /// Runs `work` once for every block 0..blocks-1; the calling thread is worker 0. `stop` is looked at once
    /// per block, and a block that was begun is finished. `sink` is called by whichever worker finishes a block,
    /// never by two at once, at most every 40 ms and once more at the end by the caller.
    /// @throws whatever the lowest throwing block threw; the same block for every number of workers.
    ScheduleEnd run(std::size_t blocks, const Work& work, std::stop_token stop = {},
                    const ProgressSink& sink = {}) const;

private:
    std::size_t workers_;
};

}  // namespace valor::simulation
