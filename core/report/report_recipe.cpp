// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_recipe.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

#include "core/error/listed.h"

namespace valor {
namespace {

constexpr std::string_view kMark = "valor.recipe/1";
constexpr std::size_t kLongest = 8000;

template <class Item, class Text>
std::string commaList(const std::vector<Item>& items, Text text) {
    std::string list;
    for (const Item& item : items) list += (list.empty() ? "" : ",") + std::string(text(item));
    return list;
}

std::vector<std::string> itemsOf(const std::string& list) {
    std::vector<std::string> items;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t end = std::min(list.find(',', from), list.size());
        items.push_back(list.substr(from, end - from));
        from = end + 1;
    }
    return items;
}

using Words = std::map<std::string, std::string, std::less<>>;

/// "a=1 b=2" up to the first sign that no line has.
Words wordsOf(std::string_view line) {
    Words words;
    const auto isOfWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-_./,=").find(c) != std::string_view::npos;
    };
    for (std::size_t at = 0; at < line.size() && line[at] == ' ';) {
        std::size_t end = at + 1;
        while (end < line.size() && isOfWord(line[end])) ++end;
        const std::string word(line.substr(at + 1, end - at - 1));
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) break;
        words.emplace(word.substr(0, equals), word.substr(equals + 1));
        at = end;
    }
    return words;
}

std::optional<std::uint64_t> wholeNumber(const std::string& text) {
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The one of `all` that is called so.
template <class List, class NameOf>
auto named(const List& all, const std::string& name, NameOf nameOf) {
    const auto found = std::ranges::find(all, name, [&](auto each) { return std::string(nameOf(each)); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// Reads words into a recipe; the first that is missing or unknown spoils it.
class Reading {
public:
    explicit Reading(Words words) : words_(std::move(words)) {}

    std::optional<ReportRecipe> take() {
        ReportRecipe recipe;
        readRun(recipe.run);
        recipe.form.of = need(named(kReportTemplates, text("template"), templateName));
        for (const std::string& name : itemsOf(text("parts"))) recipe.form.parts.push_back(need(partNamed(name)));
        if (words_.contains("audience"))
            recipe.form.audience = need(named(kReportAudiences, text("audience"), audienceName));
        recipe.language = need(named(kAllLanguages, text("language"), languageCode));
        return isSound_ ? std::optional(recipe) : std::nullopt;
    }

private:
    void readRun(RunManifest& run) {
        run.caseDigest = text("case");
        run.runId = text("run");
        run.resultHash = text("result");
        run.engineVersion = text("engine");
        run.scenario = ScenarioId(text("scenario"));
        for (const std::string& id : itemsOf(text("alternatives"))) run.alternatives.emplace_back(id);
        run.draws = need(wholeNumber(text("draws")));
        run.seed = need(wholeNumber(text("seed")));
        run.scheme = need(named(kSamplingSchemes, text("scheme"), schemeName));
        run.counts = need(named(std::array{CountMode::Expected, CountMode::Drawn}, text("counts"), countsName));
    }
    std::string text(std::string_view name) {
        const auto found = words_.find(name);
        if (found != words_.end()) return found->second;
        isSound_ = false;
        return {};
    }
    template <class Value>
    Value need(const std::optional<Value>& value) {
        if (!value) isSound_ = false;
        return value.value_or(Value{});
    }

    Words words_;
    bool isSound_ = true;
};

std::string formWords(const ReportForm& form, const char* before, const char* between) {
    std::string words = std::string(before) + "template" + between + std::string(templateName(form.of));
    if (!form.parts.empty()) words += std::string(before) + "parts" + between + commaList(form.parts, partName);
    if (form.audience != ReportAudience::Everybody)
        words += std::string(before) + "audience" + between + std::string(audienceName(form.audience));
    return words;
}

std::string runWords(const RunManifest& run, const char* before, const char* between) {
    const auto word = [&](const std::string& name, const std::string& value) {
        return before + name + between + value;
    };
    return word("scenario", run.scenario.text()) +
           word("alternatives", commaList(run.alternatives, [](const AlternativeId& id) { return id.text(); })) +
           word("draws", std::to_string(run.draws)) + word("seed", std::to_string(run.seed)) +
           word("scheme", std::string(schemeName(run.scheme))) + word("counts", std::string(countsName(run.counts)));
}

}  // namespace

std::string recipeLine(const ReportRecipe& recipe) {
    const RunManifest& run = recipe.run;
    std::string line(kMark);
    line.append(" case=").append(run.caseDigest).append(" run=").append(run.runId);
    line.append(" result=").append(run.resultHash).append(" engine=").append(run.engineVersion);
    line += runWords(run, " ", "=") + formWords(recipe.form, " ", "=");
    if (recipe.form.parts.empty()) line += " parts=";
    return line + " language=" + std::string(languageCode(recipe.language));
}

std::string recipeCommand(const ReportRecipe& recipe) {
    constexpr std::size_t kDigits = 12;
    return "valor-cli report CASE --at " + recipe.run.caseDigest.substr(0, kDigits) + runWords(recipe.run, " --", " ") +
           formWords(recipe.form, " --", " ") + " --lang " + std::string(languageCode(recipe.language));
}

std::string recipeLineIn(const Document& document) {
    for (const DocumentBlock& block : document.blocks)
        if (const auto* text = std::get_if<Paragraph>(&block); text != nullptr && text->text.starts_with(kMark))
            return text->text;
    return {};
}

std::optional<ReportRecipe> recipeIn(std::string_view bytes) {
    std::optional<ReportRecipe> recipe;
    for (std::size_t at = bytes.find(kMark); at != std::string_view::npos; at = bytes.find(kMark, at + 1)) {
        auto found = Reading(wordsOf(bytes.substr(at + kMark.size(), kLongest))).take();
        if (!found) continue;
        if (recipe && recipeLine(*recipe) != recipeLine(*found)) return std::nullopt;
        recipe = std::move(found);
    }
    return recipe;
}

bool hasRecipe(std::string_view bytes) {
    return bytes.find(kMark.substr(0, kMark.find('/') + 1)) != std::string_view::npos;
}

std::string withRecipe(std::string pdf, const std::string& line) {
    const std::size_t end = pdf.rfind("startxref");
    if (!line.empty() && end != std::string::npos) pdf.insert(end, "%" + line + "\n");
    return pdf;
}

}  // namespace valor
