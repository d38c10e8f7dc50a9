// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/info_text.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/table.h"
#include "core/distribution/centre.h"
#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/model/names.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

/// Whether the general price index changes anything that is paid.
bool followsPrices(const Contract& contract) {
    return contract.indexedToPrices &&
           std::ranges::any_of(contract.clauses, [](const Clause& clause) { return hasIndexedAmount(clause.terms); });
}

constexpr int kValueDigits = 4;

/// Which value centralValueIn() is, as the texts name it.
std::string centreName(const Scenario& scenario, const Parameter& parameter) {
    const auto distribution =
        parameter.isDerived() ? Result<Distribution>(Fixed{}) : distributionIn(scenario, parameter);
    if (parameter.isDerived() || !distribution) return "formula";
    switch (centreOf(familyOf(*distribution))) {
        case Centre::None: return "none";
        case Centre::Mean: return "mean";
        case Centre::Median: return "median";
        case Centre::Mode: return "mode";
    }
    return {};
}

class CasePrinter {
public:
    CasePrinter(std::ostream& out, const Case& input, const Wording& wording)
        : out_(out), case_(input), wording_(wording) {}

    void print() {
        out_ << (case_.title.in(wording_.language).empty() ? case_.id : case_.title.in(wording_.language)) << " ("
             << case_.id << ")\n";
        printParagraph(case_.summary);
        out_ << say("info.currency", {{"currency", case_.currency},
                                      {"year", std::to_string(case_.priceYear)},
                                      {"start", case_.baseMonth.text()}})
             << '\n';
        printParties();
        printNamed("info.sites", case_.sites, [&](const Site& site) { return site.party.text(); });
        printNeeds();
        printNamed("info.tools", case_.tools, [](const Tool& tool) { return tool.vendor; });
        printNamed("info.effects", case_.effects, [&](const Effect& effect) {
            return say("mechanism." + std::string(ruleOf(effect.mechanism).name)) + ", " + effect.need.text() + ", " +
                   effect.tool.text();
        });
        printNamed("info.contracts", case_.contracts, [&](const Contract& contract) {
            return say("info.months", {{"months", std::to_string(contract.months)}}) + ", " + contract.currency + ", " +
                   say(followsPrices(contract) ? "info.indexed" : "info.not_indexed");
        });
        printNamed("info.alternatives", case_.alternatives, [&](const Alternative& each) { return contents(each); });
        for (const Alternative& each : case_.alternatives) printCashItems(each);
        printNamed("info.scenarios", case_.scenarios, [&](const Scenario& scenario) {
            return say("info.months", {{"months", std::to_string(scenario.months)}}) + ", " +
                   scenario.valuation.label.in(wording_.language);
        });
        printParameters();
        printNotes();
        printParagraph(case_.note);
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    void printParagraph(const LocalizedText& text) {
        if (text.in(wording_.language).empty()) return;
        out_ << '\n';
        printWrapped(out_, text.in(wording_.language));
        out_ << '\n';
    }
    void head(std::string_view key, std::size_t count) {
        out_ << '\n' << say(key) << " (" << std::to_string(count) << ")\n";
    }

    std::string contents(const Alternative& alternative) {
        std::string text = say("info.deployments", {{"deployments", std::to_string(alternative.deployments.size())},
                                                    {"contracts", std::to_string(alternative.contracts.size())},
                                                    {"items", std::to_string(alternative.cashItems.size())}});
        return alternative.id == case_.comparator ? text + " (" + say("info.comparator") + ")" : text;
    }

    /// A list of objects with id and label, and a word about each.
    template <class T, class Describe>
    void printNamed(std::string_view key, const std::vector<T>& objects, const Describe& describe) {
        if (objects.empty()) return;
        head(key, objects.size());
        Table table({say("table.name"), say("table.label"), say(std::string(key) + ".about")}, 3);
        for (const T& object : objects)
            table.add({object.id.text(), object.label.in(wording_.language), describe(object)});
        table.print(out_);
    }

    /// Nothing but their names is said of them.
    void printNeeds() {
        if (case_.needs.empty()) return;
        head("info.needs", case_.needs.size());
        Table table({say("table.name"), say("table.label")}, 2);
        for (const Need& need : case_.needs) table.add({need.id.text(), need.label.in(wording_.language)});
        table.print(out_);
    }

    void printCashItems(const Alternative& alternative) {
        if (alternative.cashItems.empty()) return;
        out_ << '\n' << say("info.cash_items", {{"alternative", alternative.id.text()}}) << '\n';
        Table table(
            {say("table.name"), say("table.label"), say("table.kind"), say("table.basis"), say("table.path_of")}, 5);
        for (const CashItem& item : alternative.cashItems)
            table.add({item.id.text(), item.label.in(wording_.language),
                       say("category." + std::string(nameOf(item.category))),
                       say("basis." + std::string(nameOf(item.basis))), item.from + " → " + item.to});
        table.print(out_);
    }

    void printParties() {
        printNamed("info.parties", case_.parties, [&](const Party& party) {
            std::string text = say("party_kind." + std::string(nameOf(party.kind)));
            for (const Budget& budget : party.budgets) text += ", " + budget.id;
            return text;
        });
    }

    void printParameters() {
        if (case_.scenarios.empty()) return;
        const Scenario& scenario = case_.scenarios.front();
        head("info.parameters", case_.parameters.size());
        out_ << "  " << inputSentence(inputMarks(case_, scenario), wording_) << '\n';
        if (case_.keyInputs.empty()) return;
        head("info.key_inputs", case_.keyInputs.size());
        Table table({say("table.name"), say("table.label"), say("table.mark"), say("table.unit"), say("info.shown"),
                     say("table.value")},
                    5);
        for (const ParameterId& id : case_.keyInputs)
            if (const Parameter* parameter = findById(case_.parameters, id)) addParameter(table, scenario, *parameter);
        table.print(out_);
    }

    void addParameter(Table& table, const Scenario& scenario, const Parameter& parameter) {
        const auto value = centralValueIn(case_, scenario, parameter.id);
        const std::string mark(confidenceName(confidenceIn(case_, scenario, parameter)));
        table.add({parameter.id.text(), parameter.label.in(wording_.language), say("confidence." + mark),
                   parameter.unit, say("centre." + centreName(scenario, parameter)),
                   value ? formatSignificant(*value, kValueDigits, wording_.numbers) : "–"});
    }

    void printNotes() {
        if (case_.notes.empty()) return;
        head("info.notes", case_.notes.size());
        Table table(
            {say("table.name"), say("kind.scenario"), say("table.who"), say("table.time"), "", say("table.words")}, 6);
        for (const InputNote& note : case_.notes)
            table.add({note.input.text(), note.scenario.empty() ? say("table.all") : note.scenario.text(), note.who,
                       note.time, note.locked ? say("info.locked") : "", note.text});
        table.print(out_);
    }

    std::ostream& out_;
    const Case& case_;
    const Wording& wording_;
};

}  // namespace

void printCases(std::ostream& out, const ShippedCases& cases, const Wording& wording) {
    if (cases.references.empty() && cases.templates.empty()) {
        out << wording.texts.text("info.no_cases", wording.language) << '\n';
        return;
    }
    const auto head = [&](std::string_view key) { return wording.texts.text(key, wording.language); };
    Table table({head("table.name"), head("table.title"), head("table.kind")}, 3);
    const auto add = [&](const std::vector<ReferenceCase>& of, std::string_view kind) {
        for (const ReferenceCase& each : of) table.add({each.id, each.title.in(wording.language), head(kind)});
    };
    add(cases.references, "shipped.reference");
    add(cases.templates, "shipped.template");
    table.print(out, 0);
}

void printCase(std::ostream& out, const Case& input, const Wording& wording) {
    CasePrinter(out, input, wording).print();
}

}  // namespace valor::command_line
