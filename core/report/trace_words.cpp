// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trace_words.h"

#include <set>

#include "core/report/contract_words.h"

namespace valor {
namespace {

constexpr int kTracedDigits = 12;

std::string number(const TraceValue& value, const NumberStyle& numbers) {
    return formatSignificant(value.value.toDouble(), kTracedDigits, numbers);
}

}  // namespace

std::string formulaInNumbers(const Trace& trace, const NumberStyle& numbers) {
    return trace.with([&](const TraceValue& value) { return number(value, numbers); });
}

std::string nameInWords(const TraceValue& value, const Wording& wording) {
    const std::string name = wording.texts.text("trace." + value.name, wording.language);
    if (value.measure.empty()) return name;
    return name + " (" + measureInWords(value.measure, wording) + ")";
}

std::string explanation(const Trace& trace, const Wording& wording) {
    const auto say = [&](const TraceValue& value) {
        return nameInWords(value, wording) + " " + number(value, wording.numbers);
    };
    std::set<const TraceValue*> named;
    std::string text = trace.with([&](const TraceValue& value) {
        named.insert(&value);
        return say(value);
    });
    for (const TraceValue& value : trace.values)
        if (!named.contains(&value)) text += "; " + say(value);
    return text;
}

}  // namespace valor
