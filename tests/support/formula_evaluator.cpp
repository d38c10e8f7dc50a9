// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/formula_evaluator.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>

namespace valor::test {
namespace {

using Values = std::vector<XlsxValue>;  ///< of a range, row by row; one alone is a value

double numberIn(const XlsxValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    throw std::runtime_error("no number");
}
double numberIn(const Values& values) {
    if (values.size() != 1) throw std::runtime_error("no single value");
    return numberIn(values.front());
}
std::vector<double> numbersIn(const Values& values) {
    std::vector<double> numbers;
    for (const XlsxValue& each : values)
        if (const auto* number = std::get_if<double>(&each)) numbers.push_back(*number);
    return numbers;
}
double sumOf(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}
double meanOf(const std::vector<double>& numbers) {
    return sumOf(numbers) / static_cast<double>(numbers.size());
}
/// With divisor n - 1, as STDEV has it.
double deviationOf(const std::vector<double>& numbers) {
    const double mean = meanOf(numbers);
    double sum = 0;
    for (const double each : numbers) sum += (each - mean) * (each - mean);
    return std::sqrt(sum / static_cast<double>(numbers.size() - 1));
}
/// As ECMA-376 part 1, 18.17.7.250 has PERCENTILE: rank 1 + p (n - 1), between its neighbours in proportion.
double percentileOf(std::vector<double> numbers, double share) {
    std::ranges::sort(numbers);
    const double rank = share * static_cast<double>(numbers.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const double above = numbers[std::min(below + 1, numbers.size() - 1)];
    return numbers[below] + (rank - static_cast<double>(below)) * (above - numbers[below]);
}

double parsed(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) throw std::runtime_error("no number");
    return value;
}

/// Whether a value meets a criterion: a value, or a text such as ">0".
bool meets(const XlsxValue& value, const XlsxValue& criterion) {
    const auto* text = std::get_if<std::string>(&criterion);
    if (text == nullptr || text->empty() || (text->front() != '<' && text->front() != '>')) return value == criterion;
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) return false;
    const double bound = parsed(std::string_view(*text).substr(1));
    return text->front() == '<' ? *number < bound : *number > bound;
}

class Evaluator {
public:
    Evaluator(const XlsxFile& file, std::string sheet, std::string_view formula)
        : file_(file), sheet_(std::move(sheet)), rest_(formula) {}

    Values whole() {
        Values value = comparison();
        if (!rest_.empty()) throw std::runtime_error("left over: " + std::string(rest_));
        return value;
    }

private:
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    void require(std::string_view expected) {
        if (!take(expected)) throw std::runtime_error("expected " + std::string(expected));
    }

    /// Element by element; one alone goes with all of the other.
    static Values combined(const Values& left, const Values& right, const std::function<double(double, double)>& with) {
        const std::size_t size = std::max(left.size(), right.size());
        const auto at = [&](const Values& values, std::size_t i) {
            return numberIn(values[values.size() == 1 ? 0 : i]);
        };
        if (left.size() != size && left.size() != 1) throw std::runtime_error("ranges of two sizes");
        if (right.size() != size && right.size() != 1) throw std::runtime_error("ranges of two sizes");
        Values result;
        for (std::size_t i = 0; i < size; ++i) result.emplace_back(with(at(left, i), at(right, i)));
        return result;
    }

    Values comparison() {
        Values left = sum();
        if (take(">=")) return combined(left, sum(), [](double a, double b) { return a >= b ? 1.0 : 0.0; });
        if (take("<=")) return combined(left, sum(), [](double a, double b) { return a <= b ? 1.0 : 0.0; });
        return left;
    }
    Values sum() {
        Values left = product();
        while (true)
            if (take("+"))
                left = combined(left, product(), std::plus());
            else if (take("-"))
                left = combined(left, product(), std::minus());
            else
                return left;
    }
    Values product() {
        Values left = factor();
        while (true)
            if (take("*"))
                left = combined(left, factor(), std::multiplies());
            else if (take("/"))
                left = combined(left, factor(), std::divides());
            else
                return left;
    }
    Values factor() {
        if (take("-")) return combined({XlsxValue(0.0)}, factor(), std::minus());
        if (take("(")) {
            Values inner = comparison();
            require(")");
            return inner;
        }
        if (take("\"")) {
            const std::size_t end = rest_.find('"');
            const std::string text(rest_.substr(0, end));
            rest_.remove_prefix(end + 1);
            return {XlsxValue(text)};
        }
        if (rest_.starts_with('\'')) return onOtherSheet();
        if (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') return number();
        return named();
    }

    Values number() {
        double value = 0;
        const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (problem != std::errc()) throw std::runtime_error("no number");
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return {XlsxValue(value)};
    }

    Values onOtherSheet() {
        rest_.remove_prefix(1);
        std::string sheet;
        while (!rest_.empty()) {
            if (take("''"))
                sheet += '\'';
            else if (take("'"))
                break;
            else {
                sheet += rest_.front();
                rest_.remove_prefix(1);
            }
        }
        require("!");
        return range(sheet, word());
    }

    std::string word() {
        const auto isPart = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$' || c == '_' ||
                   c == '.' || c == ':';
        };
        const auto* const end = std::ranges::find_if_not(rest_, isPart);
        const std::string found(rest_.begin(), end);
        if (found.empty()) throw std::runtime_error("nothing at " + std::string(rest_));
        rest_.remove_prefix(found.size());
        return found;
    }

    /// A function, a name of the file, or cells of this sheet.
    Values named() {
        const std::string name = word();
        if (take("(")) return call(name);
        if (const auto known = file_.names.find(name); known != file_.names.end())
            return Evaluator(file_, sheet_, known->second).whole();
        return range(sheet_, name);
    }

    Values range(const std::string& sheet, const std::string& address) const {
        const std::size_t colon = address.find(':');
        const auto first = cellAt(address.substr(0, colon));
        const auto last = colon == address.npos ? first : cellAt(address.substr(colon + 1));
        const XlsxCells& cells = file_.cells.at(sheet);
        Values values;
        for (std::size_t row = first.first; row <= last.first; ++row)
            for (std::size_t column = first.second; column <= last.second; ++column) {
                const auto cell = cells.find({row, column});
                values.push_back(cell == cells.end() ? XlsxValue() : cell->second.value);
            }
        return values;
    }

    Values call(const std::string& name) {
        std::vector<Values> arguments{comparison()};
        while (take(",")) arguments.push_back(comparison());
        require(")");
        if (name == "ABS") return absolute(arguments.at(0));
        return {XlsxValue(single(name, arguments))};
    }
    static Values absolute(const Values& of) {
        return combined(of, {XlsxValue(0.0)}, [](double a, double) { return std::abs(a); });
    }

    static double single(const std::string& name, const std::vector<Values>& with) {
        const std::vector<double> first = numbersIn(with.at(0));
        std::vector<double> all;
        for (const Values& each : with)
            for (const double number : numbersIn(each)) all.push_back(number);
        if (name == "AVERAGE") return meanOf(first);
        if (name == "STDEV") return deviationOf(first);
        if (name == "SQRT") return std::sqrt(numberIn(with.at(0)));
        if (name == "COUNT") return static_cast<double>(first.size());
        if (name == "COUNTIF") return static_cast<double>(chosen(with.at(0), {&with.at(0)}, {with.at(1).at(0)}).size());
        if (name == "AVERAGEIF") return meanOf(chosen(with.at(2), {&with.at(0)}, {with.at(1).at(0)}));
        if (name == "SUMIFS")
            return sumOf(chosen(with.at(0), {&with.at(1), &with.at(3)}, {with.at(2).at(0), with.at(4).at(0)}));
        if (name == "PERCENTILE") return percentileOf(first, numberIn(with.at(1)));
        if (name == "SUM" || name == "SUMPRODUCT") return sumOf(all);
        if (name == "MAX") return std::ranges::max(all);
        if (name == "MIN") return std::ranges::min(all);
        throw std::runtime_error("unknown function " + name);
    }

    /// The numbers whose neighbours meet all criteria.
    static std::vector<double> chosen(const Values& from, const std::vector<const Values*>& by,
                                      const std::vector<XlsxValue>& criteria) {
        std::vector<double> numbers;
        for (std::size_t i = 0; i < from.size(); ++i) {
            bool isChosen = std::holds_alternative<double>(from[i]);
            for (std::size_t k = 0; k < by.size(); ++k) isChosen = isChosen && meets(by[k]->at(i), criteria[k]);
            if (isChosen) numbers.push_back(std::get<double>(from[i]));
        }
        return numbers;
    }

    const XlsxFile& file_;
    std::string sheet_;
    std::string_view rest_;
};

}  // namespace

double evaluate(const XlsxFile& file, const std::string& sheet, const std::string& formula) {
    return numberIn(Evaluator(file, sheet, formula).whole());
}

}  // namespace valor::test
