// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas written by people: parsed once into a short tape that runs on any lane type.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"
#include "core/units/unit.h"

namespace valor {

/// Grammar: numbers, names, + - * /, unary -, parentheses, min(a, b), max(a, b).
/// Values are in base units while the tape runs, so seconds and minutes may be mixed freely.
class Expression {
public:
    enum class Op : std::uint8_t { Constant, Variable, Negate, Add, Subtract, Multiply, Divide, Min, Max };
    struct Instruction {
        Op op{};
        std::uint32_t left = 0, right = 0;  ///< instruction numbers; for Variable, `left` indexes variables()
        double constant = 0;

        bool operator==(const Instruction&) const = default;
    };

    /// @return ExpressionMalformed with the column and what was expected there. At most 256 instructions.
    [[nodiscard]] static Result<Expression> parse(std::string_view text);

    [[nodiscard]] const std::vector<std::string>& variables() const { return variables_; }
    [[nodiscard]] const std::vector<Instruction>& tape() const { return tape_; }

    /// Unit of the result when each variable has the unit that `unitOf` gives; checks that only like is added.
    /// @return UnitMismatch, or the error of `unitOf`.
    [[nodiscard]] Result<Unit> unit(const std::function<Result<Unit>(const std::string&)>& unitOf) const;

private:
    std::vector<std::string> variables_;
    std::vector<Instruction> tape_;
    friend class ExpressionParser;
};

inline constexpr std::size_t kMaxTape = 256;

/// Runs a tape on one lane value. @param tape from Expression::tape(), at most kMaxTape long and not empty
/// @param variable callable: index → V, in base units
template <class V, class VariableOf>
V evaluateTape(const Expression::Instruction* tape, std::size_t count, VariableOf&& variable) {
    using std::max;
    using std::min;
    V registers[kMaxTape];
    for (std::size_t i = 0; i < count; ++i) {
        const Expression::Instruction& step = tape[i];
        switch (step.op) {
            case Expression::Op::Constant: registers[i] = V(step.constant); break;
            case Expression::Op::Variable: registers[i] = variable(step.left); break;
            case Expression::Op::Negate: registers[i] = -registers[step.left]; break;
            case Expression::Op::Add: registers[i] = registers[step.left] + registers[step.right]; break;
            case Expression::Op::Subtract: registers[i] = registers[step.left] - registers[step.right]; break;
            case Expression::Op::Multiply: registers[i] = registers[step.left] * registers[step.right]; break;
            case Expression::Op::Divide: registers[i] = registers[step.left] / registers[step.right]; break;
            case Expression::Op::Min: registers[i] = min(registers[step.left], registers[step.right]); break;
            case Expression::Op::Max: registers[i] = max(registers[step.left], registers[step.right]); break;
        }
    }
    return registers[count - 1];
}

}  // namespace valor
