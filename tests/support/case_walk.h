// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every single value of a described struct and changes one of them.
#pragma once

#include <cmath>
#include <string>

#include "core/model/fields.h"

namespace valor::test {

/// Changes the value number `target` (counted from zero) that it meets.
class OneChange {
public:
    explicit OneChange(int target) : target_(target) {}

    /// Path of what was changed; empty when there are fewer values than `target`.
    [[nodiscard]] const std::string& changed() const { return changed_; }

    void walk(bool& value) {
        if (isHere()) value = !value;
    }
    void walk(int& value) {
        if (isHere()) ++value;
    }
    void walk(std::int64_t& value) {
        if (isHere()) ++value;
    }
    void walk(double& value) {
        if (isHere()) value = std::isfinite(value) ? value + std::max(1.0, std::abs(value)) : 0.5;
    }
    void walk(std::string& value) {
        if (isHere()) value += "x";
    }
    void walk(YearMonth& value) {
        if (isHere()) value = value.plusMonths(1);
    }
    template <class Tag>
    void walk(Id<Tag>& value) {
        if (isHere()) value = Id<Tag>(value.text() + "x");
    }
    template <Named E>
    void walk(E& value) {
        if (!isHere()) return;
        const auto table = Names<E>::table();
        for (std::size_t i = 0; i < table.size(); ++i)
            if (table[i].first == value) {
                value = table[(i + 1) % table.size()].first;
                return;
            }
    }
    template <class T>
    void walk(std::optional<T>& value) {
        if (isHere()) {
            if (value)
                value.reset();
            else
                value.emplace();
            return;
        }
        if (value) walk(*value);
    }
    template <class T>
    void walk(std::vector<T>& values) {
        if (isHere()) {
            values.emplace_back();
            return;
        }
        for (std::size_t i = 0; i < values.size(); ++i) inside(std::to_string(i), values[i]);
    }
    template <OneOf T>
    void walk(T& value) {
        if (isHere()) {
            const auto kinds = allKinds<T>();
            value = kinds[(value.index() + 1) % kinds.size()];
            return;
        }
        std::visit([this](auto& alternative) { this->walk(alternative); }, value);
    }
    template <Described T>
    void walk(T& object) {
        forEachField<T>([&](const auto& field) { inside(std::string(field.name), field.in(object)); });
    }

private:
    template <class T>
    void inside(const std::string& name, T& value) {
        const std::string outer = path_;
        path_ += "/" + name;
        walk(value);
        path_ = outer;
    }
    bool isHere() {
        if (seen_++ != target_) return false;
        changed_ = path_;
        return true;
    }

    int target_;
    int seen_ = 0;
    std::string path_, changed_;
};

}  // namespace valor::test
