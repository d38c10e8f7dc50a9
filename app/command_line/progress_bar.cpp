// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/progress_bar.h"

#include <ostream>

namespace valor::command_line {
namespace {

constexpr std::size_t kCells = 24;
constexpr const char* kWipe = "\r\x1b[K";

}  // namespace

ProgressBar::~ProgressBar() {
    if (isShown_) terminal_ << kWipe << std::flush;
}

void ProgressBar::show(Progress progress) {
    if (progress.total == 0) return;
    const auto filled = static_cast<std::size_t>(kCells * progress.done / progress.total);
    std::string bar;
    for (std::size_t i = 0; i < kCells; ++i) bar += i < filled ? "█" : "░";
    const std::string text =
        wording_.texts.text("cli.progress", wording_.language,
                            {{"done", formatNumber(static_cast<double>(progress.done), 0, wording_.numbers)},
                             {"total", formatNumber(static_cast<double>(progress.total), 0, wording_.numbers)}});
    const std::scoped_lock lock(mutex_);
    isShown_ = true;
    terminal_ << kWipe << bar << ' ' << text << std::flush;
}

}  // namespace valor::command_line
