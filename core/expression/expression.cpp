// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/expression.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace valor {

/// Recursive descent with a depth limit, so that hostile nesting cannot exhaust the stack.
class ExpressionParser {
public:
    explicit ExpressionParser(std::string_view text) : text_(text) {}

    Result<Expression> run() {
        VALOR_TRY([[maybe_unused]] const std::uint32_t last, sum(0));
        skipBlanks();
        if (at_ != text_.size()) return malformed("an operator");
        return std::move(expression_);
    }

private:
    static constexpr int kMaxDepth = 32;
    using Op = Expression::Op;
    using Node = Result<std::uint32_t>;

    Node sum(int depth) {
        VALOR_TRY(std::uint32_t left, product(depth));
        while (const char sign = takeOneOf("+-")) {
            VALOR_TRY(const std::uint32_t right, product(depth));
            VALOR_TRY(left, emit({sign == '+' ? Op::Add : Op::Subtract, left, right, 0}));
        }
        return left;
    }

    Node product(int depth) {
        VALOR_TRY(std::uint32_t left, factor(depth));
        while (const char sign = takeOneOf("*/")) {
            VALOR_TRY(const std::uint32_t right, factor(depth));
            VALOR_TRY(left, emit({sign == '*' ? Op::Multiply : Op::Divide, left, right, 0}));
        }
        return left;
    }

    Node factor(int depth) {
        if (depth > kMaxDepth) return malformed("fewer levels of parentheses");
        if (takeOneOf("-") != 0) {
            VALOR_TRY(const std::uint32_t operand, factor(depth + 1));
            return emit({Op::Negate, operand, 0, 0});
        }
        if (takeOneOf("(") != 0) {
            VALOR_TRY(const std::uint32_t inner, sum(depth + 1));
            if (takeOneOf(")") == 0) return malformed(")");
            return inner;
        }
        skipBlanks();
        if (at_ < text_.size() && (isDigit(text_[at_]) || text_[at_] == '.')) return number();
        return nameOrCall(depth);
    }

    Node number() {
        double value = 0;
        const char* const begin = text_.data() + at_;
        const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
        if (error != std::errc{} || !std::isfinite(value)) return malformed("a number");
        at_ += static_cast<std::size_t>(end - begin);
        return emit({Op::Constant, 0, 0, value});
    }

    Node nameOrCall(int depth) {
        const std::size_t start = at_;
        while (at_ < text_.size() && isNamePart(text_[at_])) ++at_;
        const std::string name(text_.substr(start, at_ - start));
        if (name.empty()) return malformed("a number, a name or (");
        if (takeOneOf("(") == 0) return variable(name);
        if (name != "min" && name != "max") return malformed("min or max");
        VALOR_TRY(const std::uint32_t left, sum(depth + 1));
        if (takeOneOf(",") == 0) return malformed(",");
        VALOR_TRY(const std::uint32_t right, sum(depth + 1));
        if (takeOneOf(")") == 0) return malformed(")");
        return emit({name == "min" ? Op::Min : Op::Max, left, right, 0});
    }

    Node variable(const std::string& name) {
        auto& names = expression_.variables_;
        const auto found = std::ranges::find(names, name);
        const auto index = static_cast<std::uint32_t>(found - names.begin());
        if (found == names.end()) names.push_back(name);
        return emit({Op::Variable, index, 0, 0});
    }

    Node emit(Expression::Instruction instruction) {
        if (expression_.tape_.size() >= kMaxTape) return malformed("a shorter formula");
        expression_.tape_.push_back(instruction);
        return static_cast<std::uint32_t>(expression_.tape_.size() - 1);
    }

    char takeOneOf(std::string_view choices) {
        skipBlanks();
        if (at_ >= text_.size() || choices.find(text_[at_]) == std::string_view::npos) return 0;
        return text_[at_++];
    }
    void skipBlanks() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool isNamePart(char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '_' || c == '.'; }

    tl::unexpected<Error> malformed(std::string expected) const {
        return fail(ErrorCode::ExpressionMalformed, "",
                    {{"formula", std::string(text_.substr(0, 200))},
                     {"column", std::to_string(at_ + 1)},
                     {"expected", std::move(expected)}});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Expression expression_;
};

Result<Expression> Expression::parse(std::string_view text) {
    return ExpressionParser(text).run();
}

Result<Unit> Expression::unit(const std::function<Result<Unit>(const std::string&)>& unitOf) const {
    std::vector<Unit> units(tape_.size());
    for (std::size_t i = 0; i < tape_.size(); ++i) {
        const Instruction& step = tape_[i];
        switch (step.op) {
            case Op::Constant: break;
            case Op::Variable: {
                VALOR_TRY(units[i], unitOf(variables_[step.left]));
                break;
            }
            case Op::Negate: units[i] = units[step.left]; break;
            case Op::Multiply: units[i] = units[step.left] * units[step.right]; break;
            case Op::Divide: units[i] = units[step.left] / units[step.right]; break;
            case Op::Add:
            case Op::Subtract:
            case Op::Min:
            case Op::Max: {
                VALOR_CHECK(conversionFactor(units[step.right], units[step.left]));
                units[i] = units[step.left];
                break;
            }
        }
    }
    return units.back();
}

}  // namespace valor
