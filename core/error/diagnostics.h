// SPDX-License-Identifier: GPL-3.0-or-later
// All problems of a document at once, each with its severity; checking never stops at the first.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/error/error.h"

namespace valor {

enum class Severity : std::uint8_t { Info, Warning, Error };

struct Diagnostic {
    Severity severity{};
    Error problem;

    bool operator==(const Diagnostic&) const = default;
};

class Diagnostics {
public:
    void add(Severity severity, ErrorCode code, std::string subject,
             std::vector<std::pair<std::string, std::string>> arguments = {}) {
        items_.push_back({severity, {code, std::move(subject), std::move(arguments)}});
    }
    void add(Severity severity, Error problem) { items_.push_back({severity, std::move(problem)}); }
    /// Adds what has not been said before.
    void addNew(const Diagnostic& item) {
        if (std::find(items_.begin(), items_.end(), item) == items_.end()) items_.push_back(item);
    }
    void addNew(const Diagnostics& other) {
        for (const Diagnostic& item : other.items_) addNew(item);
    }
    void append(const Diagnostics& other) { items_.insert(items_.end(), other.items_.begin(), other.items_.end()); }

    [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
    [[nodiscard]] bool hasErrors() const { return count(Severity::Error) > 0; }
    [[nodiscard]] std::size_t count(Severity severity) const {
        return static_cast<std::size_t>(
            std::count_if(items_.begin(), items_.end(), [&](const auto& d) { return d.severity == severity; }));
    }

private:
    std::vector<Diagnostic> items_;
};

}  // namespace valor
