// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks of the benchmarks, and medians over their rounds.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace valor::benchmark {

/// Of all threads of the process.
inline double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}
inline double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
inline double timed(double (*clock)(), const std::function<void()>& work) {
    const double begin = clock();
    work();
    return clock() - begin;
}

inline double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Measured quantities under their names, over rounds.
class Series {
public:
    void add(const std::string& name, double value) {
        const auto known = std::ranges::find(all_, name, &One::name);
        if (known != all_.end())
            known->values.push_back(value);
        else
            all_.push_back({name, {value}});
    }
    /// The median of each, a line for each.
    void print() const {
        for (const One& each : all_) std::printf("  %-52s %10.3f\n", each.name.c_str(), median(each.values));
    }

private:
    struct One {
        std::string name;
        std::vector<double> values;
    };
    std::vector<One> all_;
};

}  // namespace valor::benchmark
