// SPDX-License-Identifier: GPL-3.0-or-later
// Computes a formula as a person with a calculator would: +, −, ×, /, brackets, min, max, ceil. Independent of the
// kernels and of exact numbers.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace valor::test {

class Calculator {
public:
    explicit Calculator(std::string_view formula) : rest_(formula) {}

    /// Not a number when the formula cannot be read to its end.
    double value() {
        const double result = sum();
        blanks();
        return rest_.empty() ? result : kUnreadable;
    }

private:
    static constexpr double kUnreadable = std::numeric_limits<double>::quiet_NaN();

    void blanks() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }
    bool takes(std::string_view sign) {
        blanks();
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }
    bool takesMinus() { return takes("−") || takes("-"); }

    double sum() {
        double result = product();
        while (true) {
            if (takes("+"))
                result += product();
            else if (takesMinus())
                result -= product();
            else
                return result;
        }
    }
    double product() {
        double result = single();
        while (true) {
            if (takes("×"))
                result *= single();
            else if (takes("/"))
                result /= single();
            else
                return result;
        }
    }
    double single() {
        if (takesMinus()) return -single();
        if (takes("min(")) return pair([](double a, double b) { return std::min(a, b); });
        if (takes("max(")) return pair([](double a, double b) { return std::max(a, b); });
        if (takes("ceil(")) return std::ceil(closed(sum()));
        if (takes("(")) return closed(sum());
        return number();
    }
    template <class Of>
    double pair(Of of) {
        const double first = sum();
        if (!takes(";")) return kUnreadable;
        return closed(of(first, sum()));
    }
    double closed(double inside) { return takes(")") ? inside : kUnreadable; }
    double number() {
        blanks();
        double result = 0, unit = 1;
        std::size_t digits = 0;
        bool isFraction = false;
        for (; digits < rest_.size(); ++digits) {
            const char c = rest_[digits];
            if (c == '.' && !isFraction) {
                isFraction = true;
                continue;
            }
            if (c == ',') continue;  // groups of three digits
            if (c < '0' || c > '9') break;
            result = result * 10 + (c - '0');
            if (isFraction) unit *= 10;
        }
        if (digits == 0) return kUnreadable;
        rest_.remove_prefix(digits);
        return result / unit;
    }

    std::string_view rest_;
};

}  // namespace valor::test
