// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/difference_output.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <ostream>

#include "app/command_line/run_heading.h"
#include "app/command_line/split.h"
#include "app/command_line/table.h"
#include "core/model/overrides.h"
#include "core/report/unit_words.h"

namespace valor::command_line {
namespace {

/// Digits that a double always keeps. What has more is shown with all of them: the difference may lie in the last.
constexpr int kAllDigits = 15;

/// The object that a change is in. A place outside every list belongs to the case itself.
struct Place {
    std::string list;   ///< "parameters"; empty: the case
    std::string id;     ///< of the object; empty: the list as such
    std::string field;  ///< inside the object; empty: the object as such
    std::string kind;   ///< "parameter", as the texts name it
    std::string label, unit;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kKinds{{{"parameters", "parameter"},
                                                                                {"parties", "party"},
                                                                                {"cost_centres", "cost_centre"},
                                                                                {"sites", "site"},
                                                                                {"needs", "need"},
                                                                                {"tools", "tool"},
                                                                                {"effects", "effect"},
                                                                                {"contracts", "contract"},
                                                                                {"alternatives", "alternative"},
                                                                                {"scenarios", "scenario"},
                                                                                {"reports", "report"}}};

std::string textOf(const std::string& id) {
    return id;
}
template <class Tag>
std::string textOf(const Id<Tag>& id) {
    return id.text();
}

/// Label and unit from the later state, else from the earlier one.
class Describer {
public:
    Describer(const DifferenceView& view, Language language) : view_(view), language_(language) {}

    void describe(Place& place) const {
        for (const Case* state : {&view_.after, &view_.before})
            if (describeFrom(*state, place)) return;
    }

private:
    bool describeFrom(const Case& state, Place& place) const {
        if (place.list == "parameters") {
            const Parameter* parameter = findById(state.parameters, ParameterId(place.id));
            if (parameter != nullptr) place.unit = parameter->unit;
        }
        return labelled(state.parameters, "parameters", place) || labelled(state.parties, "parties", place) ||
               labelled(state.costCentres, "cost_centres", place) || labelled(state.sites, "sites", place) ||
               labelled(state.needs, "needs", place) || labelled(state.tools, "tools", place) ||
               labelled(state.effects, "effects", place) || labelled(state.contracts, "contracts", place) ||
               labelled(state.alternatives, "alternatives", place) || labelled(state.scenarios, "scenarios", place);
    }
    template <class Object>
    bool labelled(const std::vector<Object>& objects, std::string_view list, Place& place) const {
        if (place.list != list) return false;
        for (const Object& object : objects)
            if (textOf(object.id) == place.id) {
                place.label = object.label.in(language_);
                return true;
            }
        return false;
    }

    const DifferenceView& view_;
    Language language_;
};

std::optional<std::string_view> kindOf(std::string_view list) {
    const auto found = std::ranges::find(kKinds, list, &std::pair<std::string_view, std::string_view>::first);
    if (found == kKinds.end()) return std::nullopt;
    return found->second;
}

Place placeOf(const std::string& path, const Describer& describer) {
    Place place;
    const std::size_t first = path.find('/');
    const auto kind = kindOf(path.substr(0, first));
    if (!kind) {
        place.field = path;
        return place;
    }
    place.list = path.substr(0, first);
    place.kind = *kind;
    if (first == std::string::npos) return place;
    const std::size_t second = path.find('/', first + 1);
    place.id = path.substr(first + 1, second == std::string::npos ? second : second - first - 1);
    if (second != std::string::npos) place.field = path.substr(second + 1);
    describer.describe(place);
    return place;
}

std::string_view nameOf(Change::Kind kind) {
    switch (kind) {
        case Change::Kind::Added: return "added";
        case Change::Kind::Removed: return "removed";
        case Change::Kind::Changed: return "changed";
        case Change::Kind::Reordered: return "reordered";
    }
    return {};
}

/// Tells a figure that a scenario changes by what it was and is there: the stated one where nothing is changed.
class OverrideTeller {
public:
    OverrideTeller(const DifferenceView& view, const Wording& wording) : view_(view), wording_(wording) {}

    /// Empty for any other change, and where no difference would be seen.
    [[nodiscard]] std::string sentence(const Change& change) const {
        const std::vector<std::string> path = splitAt('/', change.path);
        if (path.size() != 4 || path[0] != "scenarios" || path[2] != "overrides") return {};
        const Parameter* stated = findById(view_.after.parameters, ParameterId(path[3]));
        if (stated == nullptr) return {};
        const std::string before = figure(view_.before, path[1], stated->id);
        const std::string after = figure(view_.after, path[1], stated->id);
        if (before == after) return {};
        return say("diff.override_" + std::string(nameOf(change.kind)),
                   {{"label", labelled(stated->label, path[3], wording_.language)},
                    {"before", before},
                    {"after", after},
                    {"unit", stated->unit},
                    {"confidence", say("confidence." + std::string(confidenceName(stated->evidence.confidence)))}});
    }

private:
    static const DistributionEntry* entryIn(const Case& state, const std::string& scenario, const ParameterId& id) {
        const Parameter* parameter = findById(state.parameters, id);
        if (parameter == nullptr) return nullptr;
        const Scenario* in = findById(state.scenarios, ScenarioId(scenario));
        return valor::entryIn(in != nullptr ? *in : Scenario{}, *parameter);
    }
    [[nodiscard]] std::string figure(const Case& state, const std::string& scenario, const ParameterId& id) const {
        const DistributionEntry* entry = entryIn(state, scenario, id);
        if (entry == nullptr) return say("diff.nothing");
        const auto resolved = resolve(*entry);
        if (!resolved) return "–";
        const Distribution& distribution = resolved->distribution;
        const auto number = [&](double value) { return formatSignificant(value, kShownDigits, wording_.numbers); };
        const std::string centre = number(centralValue(distribution));
        if (familyOf(distribution) == Family::Fixed) return centre;
        return say("diff.figure", {{"central", centre},
                                   {"low", number(quantile(distribution, 0.025))},
                                   {"high", number(quantile(distribution, 0.975))}});
    }
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }

    static constexpr int kShownDigits = 6;

    const DifferenceView& view_;
    const Wording& wording_;
};

class DifferencePrinter {
public:
    DifferencePrinter(std::ostream& out, const DifferenceView& view, const Wording& wording)
        : out_(out), view_(view), wording_(wording) {}

    void print() {
        const Describer describer(view_, wording_.language);
        const OverrideTeller overrides(view_, wording_);
        std::string shown;
        for (const Change& change : view_.changes) {
            const Place place = placeOf(change.path, describer);
            const std::string head = heading(place);
            if (head != shown) out_ << '\n' << head << '\n';
            shown = head;
            const std::string told = overrides.sentence(change);
            printWrapped(out_, told.empty() ? sentence(change, place) : told, 2);
        }
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }

    std::string heading(const Place& place) {
        if (place.list.empty()) return say("subject.whole");
        if (place.id.empty()) return say("diff.list", {{"kind", say("kind." + place.kind)}});
        std::string head = say("kind." + place.kind) + " " + place.id;
        if (!place.label.empty() && place.label != place.id) head += " – " + place.label;
        return place.unit.empty() ? head : head + " (" + unitInWords(place.unit, wording_) + ")";
    }

    std::string sentence(const Change& change, const Place& place) {
        const std::string key = "diff." + std::string(nameOf(change.kind));
        if (place.field.empty()) return say(key + "_object", {{"before", change.before}, {"after", change.after}});
        return say(
            key,
            {{"field", place.field}, {"before", value(change.before, place)}, {"after", value(change.after, place)}});
    }

    /// Numbers as the reader writes them, names of kinds in words, nothing said as such.
    std::string value(const std::string& text, const Place& place) {
        if (text.empty()) return say("diff.nothing");
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool isNumber = error == std::errc{} && end == text.data() + text.size();
        const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber && !isYear(place))
            return digits <= kAllDigits ? formatSignificant(number, kAllDigits, wording_.numbers) : withMark(text);
        const std::string name = place.field.substr(place.field.find_last_of('/') + 1);
        for (const std::string& group : {place.kind + "_" + name, name}) {
            const std::string key = group + "." + text;
            if (std::string known = say(key); known != key) return known;
        }
        return text;
    }
    /// All digits of a number as they are, with the decimal mark of the reader.
    std::string withMark(std::string digits) const {
        if (const auto point = digits.find('.'); point != std::string::npos)
            digits.replace(point, 1, wording_.numbers.decimalMark);
        return digits;
    }
    /// A year is no amount: "2024", not "2,024".
    static bool isYear(const Place& place) { return place.field.ends_with("year"); }

    std::ostream& out_;
    const DifferenceView& view_;
    const Wording& wording_;
};

}  // namespace

void printDifference(std::ostream& out, const DifferenceView& view, const Wording& wording) {
    DifferencePrinter(out, view, wording).print();
}

JsonArray differenceJson(const DifferenceView& view, const Wording& wording) {
    const Describer describer(view, wording.language);
    JsonArray items;
    for (const Change& change : view.changes) {
        const Place place = placeOf(change.path, describer);
        items.push_back(JsonObject{
            {"change", nameOf(change.kind)},
            {"path", change.path},
            {"object",
             JsonObject{{"kind", place.kind}, {"id", place.id}, {"label", place.label}, {"unit", place.unit}}},
            {"field", place.field},
            {"before", change.before},
            {"after", change.after}});
    }
    return items;
}

}  // namespace valor::command_line
