// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/json_text_catalog.h"

#include <algorithm>
#include <array>

#include "core/report/number_format.h"
#include "data/exchange/json_value.h"

namespace valor {
namespace embedded {
std::string_view textEnglish();
std::string_view textDanish();
std::string_view textBokmal();
}  // namespace embedded

namespace {

constexpr std::string_view kFinite = " finite";
/// Arguments that are numbers, which each language writes with its own decimal mark. Text that a person must find or
/// write in a file keeps its point.
constexpr std::array<std::string_view, 16> kNumbers{"value",  "lower",   "upper",    "probability", "miss", "sd",
                                                    "se",     "central", "spearman", "asked",       "used", "total",
                                                    "factor", "low",     "high",     "futures"};

/// Arguments that are money and nothing else.
constexpr std::array<std::string_view, 3> kAmounts{"amount", "minimum", "cap"};

/// Marks between groups of three digits before the decimal mark. A year has none.
void markGroups(std::string& value, std::size_t fewestDigits, Language language) {
    const std::size_t first = value.front() == '-' ? 1 : 0;
    const std::size_t digits = std::min(value.find_first_not_of("0123456789", first), value.size()) - first;
    if (digits < fewestDigits) return;
    const std::string mark = numberStyle(language).groupMark;
    for (std::size_t at = first + digits; at > first + 3; at -= 3) value.insert(at - 3, mark);
}

/// "-10000.5" as "−10.000,5" in Danish; anything that is no number stays as it is.
/// @param fewestDigits before the decimal mark of a number that is written in groups
std::string localNumber(std::string value, std::size_t fewestDigits, Language language) {
    const bool isNumber = !value.empty() && value.find_first_not_of("0123456789.-+e") == std::string::npos &&
                          std::ranges::count(value, '.') <= 1 && value.find('-', 1) == std::string::npos;
    if (!isNumber) return value;
    if (language != Language::English) std::ranges::replace(value, '.', ',');
    markGroups(value, fewestDigits, language);
    return value.front() == '-' ? "\u2212" + value.substr(1) : value;
}

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// `{name}` becomes the argument of that name, in one pass: what an argument says is never read as a placeholder.
std::string filled(std::string_view pattern, const Arguments& arguments) {
    std::string text;
    while (true) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) return text.append(pattern);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto found = std::ranges::find(arguments, name, &Arguments::value_type::first);
        text.append(pattern.substr(0, open)).append(found == arguments.end() ? "–" : found->second);
        pattern.remove_prefix(close + 1);
        const bool endsSentence = pattern == "." || pattern.starts_with(". ");
        if (endsSentence && text.ends_with('.')) pattern.remove_prefix(1);  // after "12 kr."
    }
}

/// "{subject}: {name} says nothing" as "{subject} says nothing" where the place is called by that name.
std::string namedOnce(const std::string& pattern, const Arguments& arguments) {
    constexpr std::string_view kBefore = "{subject}: {";
    const std::size_t end = pattern.find('}', kBefore.size());
    if (!pattern.starts_with(kBefore) || end == std::string::npos) return pattern;
    const std::string key = pattern.substr(kBefore.size(), end - kBefore.size());
    const auto name = std::ranges::find(arguments, key, &Arguments::value_type::first);
    const std::string& place = arguments.front().second;
    if (name == arguments.end() || (place != name->second && !place.starts_with(name->second + " ("))) return pattern;
    return "{subject}" + pattern.substr(end + 1);
}

}  // namespace

Result<JsonTextCatalog::Texts> JsonTextCatalog::readTexts(std::string_view json) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    if (document.object() == nullptr)
        return fail(ErrorCode::FieldType, "", {{"expected", "object"}, {"found", std::string(document.typeName())}});
    Texts texts;
    for (const auto& [key, value] : *document.object()) {
        if (value.text() == nullptr)
            return fail(ErrorCode::FieldType, key, {{"expected", "text"}, {"found", std::string(value.typeName())}});
        texts.emplace(key, *value.text());
    }
    return texts;
}

Result<JsonTextCatalog> JsonTextCatalog::shipped() {
    JsonTextCatalog catalog;
    const std::array<std::string_view, 3> files{embedded::textEnglish(), embedded::textDanish(),
                                                embedded::textBokmal()};
    for (std::size_t i = 0; i < files.size(); ++i) {
        VALOR_TRY(catalog.texts_[i], readTexts(files[i]));
    }
    return catalog;
}

const std::string* JsonTextCatalog::find(std::string_view key, Language language) const {
    for (const Language each : {language, Language::English}) {
        const Texts& texts = all(each);
        if (const auto found = texts.find(key); found != texts.end()) return &found->second;
    }
    return nullptr;
}

std::string JsonTextCatalog::text(std::string_view key, Language language, const Arguments& arguments) const {
    const std::string* pattern = find(key, language);
    return pattern == nullptr ? std::string(key) : filled(*pattern, arguments);
}

std::string JsonTextCatalog::word(const std::string& argument, const std::string& value, Language language) const {
    if (argument == "rule" && value.ends_with(kFinite))
        return text("rule.finite", language, {{"name", value.substr(0, value.size() - kFinite.size())}});
    constexpr std::size_t kOfAmount = 4, kOfNumber = 5;
    if (std::ranges::find(kAmounts, argument) != kAmounts.end()) return localNumber(value, kOfAmount, language);
    if (std::ranges::find(kNumbers, argument) != kNumbers.end()) return localNumber(value, kOfNumber, language);
    // What was found is described in the words of what can be expected.
    const std::string group = argument == "found" ? "expected" : argument == "other_measure" ? "measure" : argument;
    const std::string* known = find(group + "." + value, language);
    return known == nullptr ? value : *known;
}

std::string JsonTextCatalog::placeIn(const std::string& subject, Language language) const {
    if (const std::string* known = find("subject." + subject, language)) return *known;
    constexpr std::string_view kLine = "line ";
    const std::size_t at = subject.starts_with(kLine) ? 0 : subject.rfind("/line ") + 1;
    const std::string place = subject.substr(at);
    const std::size_t slash = place.find('/');
    const std::string line = place.substr(std::min(kLine.size(), place.size()), slash - kLine.size());
    if (!place.starts_with(kLine) || line.empty() || line.find_first_not_of("0123456789") != std::string::npos)
        return subject;
    std::string words = at == 0 ? "" : subject.substr(0, at - 1) + ", ";
    words += text("place.line", language, {{"line", line}});
    if (slash != std::string::npos)
        words += ", " + text("place.column", language, {{"column", place.substr(slash + 1)}});
    return words;
}

std::string JsonTextCatalog::explain(const Error& problem, Language language) const {
    const std::string key = "error." + std::string(errorName(problem.code));
    const std::string* pattern = find(key, language);
    Arguments arguments{
        {"subject", problem.subject.empty() ? text("subject.whole", language) : placeIn(problem.subject, language)}};
    std::string file;
    for (const auto& [name, value] : problem.arguments) {
        arguments.emplace_back(name, word(name, value, language));
        if (name == "file") file = value;
        if (const std::string* special = find(key + "." + name, language)) pattern = special;
    }
    // An interaction of clauses is a sentence with arguments of its own.
    const auto sentence = std::ranges::find(arguments, "interaction", &Arguments::value_type::first);
    if (sentence != arguments.end()) sentence->second = filled(sentence->second, arguments);
    if (pattern == nullptr) return key;
    const bool namesFile = file.empty() || pattern->find("{file}") != std::string::npos;
    return (namesFile ? "" : file + ": ") + filled(namedOnce(*pattern, arguments), arguments);
}

}  // namespace valor
