// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that office programs, browsers, terminals and writing direction give a meaning, and cases that hold them.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"

namespace valor::test {

/// More than a thousand: starts of formulas, markup, marks of direction, control characters, escapes.
inline std::vector<std::string> hostileTexts() {
    const std::vector<std::string> starts{"=",   "+",  "-",  "@",       "|",       "\t=",     "\r=",     "\n=",
                                          " =",  "'=", "%",  "\u00a0=", "\ufeff=", "\u200b=", "\uff1d",  "\u2212",
                                          "\"=", ";=", "{=", "\u202e",  "\x01=",   "\x1f",    "_x003D_", "&#61;"};
    const std::vector<std::string> bodies{"cmd|' /C calc'!A0",
                                          "HYPERLINK(\"http://example.org\",\"x\")",
                                          "WEBSERVICE(\"http://example.org\")",
                                          "SUM(A1:A9)",
                                          "1+1",
                                          "</t></si><f>1+1</f>",
                                          "]]><x/>",
                                          "<c r=\"A1\"><f>1</f></c>",
                                          "&amp;<b>&lt;",
                                          "\u202egnp.exe\u2066",
                                          "\x07\x0b\x0c\x1b[31m",
                                          "\xef\xbf\xbe\xef\xbf\xbf",
                                          "_x000D__x0009_",
                                          "{=1}",
                                          "DDE(\"a\";\"b\")"};
    std::vector<std::string> texts;
    for (const std::string& start : starts)
        for (const std::string& body : bodies)
            for (const char* end : {"", " ", "\""}) texts.push_back(start + body + end);
    return texts;
}

/// Everything in the case that people name or remark on, with each text in turn.
inline Case named(Case input, const std::vector<std::string>& texts, std::size_t from) {
    const auto next = [&] { return LocalizedText{texts[from++ % texts.size()], "", ""}; };
    input.title = next();
    for (Parameter& each : input.parameters) {
        each.label = next();
        each.evidence.note = next();
        each.evidence.citation = next();
    }
    for (Party& each : input.parties) {
        each.label = next();
        for (Budget& budget : each.budgets) budget.label = next();
    }
    for (Alternative& each : input.alternatives) each.label = next();
    for (Contract& each : input.contracts) {
        each.label = next();
        for (Clause& clause : each.clauses) clause.label = next();
    }
    for (Scenario& each : input.scenarios) each.label = next();
    input.summary = next();
    input.note = next();
    for (Need& each : input.needs) each.label = next();
    for (Site& each : input.sites) each.label = next();
    for (Tool& each : input.tools) each.label = next();
    for (Effect& each : input.effects) each.label = next();
    return input;
}

}  // namespace valor::test
