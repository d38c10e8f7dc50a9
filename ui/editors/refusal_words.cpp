// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/refusal_words.h"

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

/// The input at a path such as "parameters/price"; null for any other place, also one inside an input.
const Parameter* inputAt(const std::string& path, const Case& input) {
    constexpr std::string_view kInputs = "parameters/";
    return path.starts_with(kInputs) ? findById(input.parameters, ParameterId(path.substr(kInputs.size()))) : nullptr;
}

}  // namespace

QString refusalInWords(Error problem, const Case& input, const Environment& environment) {
    if (const Parameter* parameter = inputAt(problem.subject, input))
        problem.subject = environment.languages.of(parameter->label).toStdString();
    for (auto& [name, value] : problem.arguments)
        if (name == "time") value = localTime(value).toStdString();
    return qt(environment.texts.explain(problem, environment.languages.words()));
}

}  // namespace valor::ui
