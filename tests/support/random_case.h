// SPDX-License-Identifier: GPL-3.0-or-later
// Cases with random content that a file can hold: not sensible, but every field is used sooner or later.
#pragma once

#include <limits>
#include <random>
#include <string>

#include "core/model/fields.h"

namespace valor::test {

class RandomCase {
public:
    explicit RandomCase(std::uint64_t seed) : bits_(seed) {}

    [[nodiscard]] Case make() {
        Case result;
        fill(result);
        return result;
    }

private:
    int upTo(int highest) { return std::uniform_int_distribution<int>(0, highest)(bits_); }
    bool coin() { return upTo(1) == 0; }

    void fill(bool& value) { value = coin(); }
    void fill(int& value) { value = upTo(4000) - 1000; }
    void fill(std::int64_t& value) { value = std::int64_t{1'000'000'000'000} * upTo(9000); }
    void fill(double& value) {
        switch (upTo(4)) {
            case 0: value = upTo(1000); break;
            case 1: value = -0.1 * upTo(1000); break;
            case 2: value = std::generate_canonical<double, 53>(bits_); break;
            case 3: value = 1e-300 * upTo(9); break;
            default: value = 1e300 / (1 + upTo(9)); break;
        }
    }
    void fill(std::string& value) {
        static const std::vector<std::string> pieces{"a", "Ø", "…",    "\"",   "\\", "\n", "\t",
                                                     " ", "/", "\x01", "\x7f", "漢", "😀"};
        value.clear();
        for (int n = upTo(6); n > 0; --n)
            value += pieces[static_cast<std::size_t>(upTo(static_cast<int>(pieces.size()) - 1))];
    }
    void fill(YearMonth& value) { value = YearMonth(1900 + upTo(300), 1 + upTo(11)); }
    template <class Tag>
    void fill(Id<Tag>& value) {
        value = coin() ? Id<Tag>("ref-" + std::to_string(upTo(99))) : Id<Tag>();
    }
    template <Named E>
    void fill(E& value) {
        const auto table = Names<E>::table();
        value = table[static_cast<std::size_t>(upTo(static_cast<int>(table.size()) - 1))].first;
    }
    template <class T>
    void fill(std::optional<T>& value) {
        if (coin()) fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& values) {
        values.resize(static_cast<std::size_t>(upTo(3)));
        for (T& value : values) fill(value);
    }
    template <OneOf T>
    void fill(T& value) {
        const auto kinds = allKinds<T>();
        value = kinds[static_cast<std::size_t>(upTo(static_cast<int>(kinds.size()) - 1))];
        std::visit([this](auto& alternative) { this->fill(alternative); }, value);
    }
    template <Described T>
    void fill(T& object) {
        forEachField<T>([&](const auto& field) {
            auto& member = field.in(object);
            fill(member);
            shape(member, field.role);
        });
        settle(object);
    }

    // What a role asks of a value.
    template <class T>
    void shape(T&, FieldRole) {}
    template <class Tag>
    void shape(Id<Tag>& id, FieldRole role) {
        if (role == FieldRole::Identity) id = Id<Tag>(freshId());
    }
    void shape(std::string& text, FieldRole role) {
        if (role == FieldRole::Identity) text = freshId();
        if (role == FieldRole::Decimal) text = std::to_string(upTo(99999)) + "." + std::to_string(10 + upTo(89));
    }
    void shape(double& value, FieldRole role) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (role == FieldRole::LowerBound && coin()) value = -infinity;
        if (role == FieldRole::UpperBound && coin()) value = infinity;
    }
    std::string freshId() { return "id-" + std::to_string(next_++); }

    // What one field asks of another.
    template <class T>
    void settle(T&) {}
    void settle(ContractAmount& amount) {
        if (!amount.isAgreed()) amount.decimal.clear();
    }
    void settle(IntervalEntry& entry) {
        if (!entry.central) entry.centralKind = CentralKind::Mean;
    }
    void settle(Effect& effect) {
        for (TermBinding& binding : effect.terms) binding.term = "term_" + std::to_string(next_++);
    }
    void settle(Parameter& parameter) {
        if (!parameter.evidence.id.empty() && !parameter.entry && !parameter.isDerived()) parameter.formula = "a * b";
    }

    std::mt19937_64 bits_;
    int next_ = 0;
};

}  // namespace valor::test
