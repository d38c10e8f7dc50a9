// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/comparison/scenario_difference.h"
#include "core/model/difference.h"
#include "ui/models/entry_words.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

using Named = std::pair<const char*, const char*>;

/// Lists of objects, as one of their objects is called.
constexpr std::array kLists{Named{"parameters", QT_TRANSLATE_NOOP("Changes", "Input")},
                            Named{"correlations", QT_TRANSLATE_NOOP("Changes", "Correlation")},
                            Named{"parties", QT_TRANSLATE_NOOP("Changes", "Party")},
                            Named{"cost_centres", QT_TRANSLATE_NOOP("Changes", "Cost centre")},
                            Named{"sites", QT_TRANSLATE_NOOP("Changes", "Site")},
                            Named{"needs", QT_TRANSLATE_NOOP("Changes", "Need")},
                            Named{"tools", QT_TRANSLATE_NOOP("Changes", "Tool")},
                            Named{"effects", QT_TRANSLATE_NOOP("Changes", "Effect")},
                            Named{"contracts", QT_TRANSLATE_NOOP("Changes", "Contract")},
                            Named{"clauses", QT_TRANSLATE_NOOP("Changes", "Clause")},
                            Named{"alternatives", QT_TRANSLATE_NOOP("Changes", "Alternative")},
                            Named{"cash_items", QT_TRANSLATE_NOOP("Changes", "Cash item")},
                            Named{"scenarios", QT_TRANSLATE_NOOP("Changes", "Scenario")},
                            Named{"key_inputs", QT_TRANSLATE_NOOP("Changes", "Key input")}};

/// Fields of which a reader may not guess the meaning from their name.
constexpr std::array kFields{Named{"title", QT_TRANSLATE_NOOP("Changes", "title")},
                             Named{"summary", QT_TRANSLATE_NOOP("Changes", "summary")},
                             Named{"label", QT_TRANSLATE_NOOP("Changes", "name")},
                             Named{"note", QT_TRANSLATE_NOOP("Changes", "note")},
                             Named{"unit", QT_TRANSLATE_NOOP("Changes", "unit")},
                             Named{"formula", QT_TRANSLATE_NOOP("Changes", "formula")},
                             Named{"source", QT_TRANSLATE_NOOP("Changes", "source")},
                             Named{"citation", QT_TRANSLATE_NOOP("Changes", "reference")},
                             Named{"confidence", QT_TRANSLATE_NOOP("Changes", "confidence")},
                             Named{"currency", QT_TRANSLATE_NOOP("Changes", "currency")},
                             Named{"price_year", QT_TRANSLATE_NOOP("Changes", "price year")},
                             Named{"base_month", QT_TRANSLATE_NOOP("Changes", "first month")},
                             Named{"comparator", QT_TRANSLATE_NOOP("Changes", "comparator")},
                             Named{"months", QT_TRANSLATE_NOOP("Changes", "months")},
                             Named{"discount", QT_TRANSLATE_NOOP("Changes", "discounting")},
                             Named{"inflation", QT_TRANSLATE_NOOP("Changes", "inflation")},
                             Named{"valuation", QT_TRANSLATE_NOOP("Changes", "valuation")},
                             Named{"start", QT_TRANSLATE_NOOP("Changes", "start")},
                             Named{"end", QT_TRANSLATE_NOOP("Changes", "end")},
                             Named{"planned", QT_TRANSLATE_NOOP("Changes", "go-live")},
                             Named{"deployments", QT_TRANSLATE_NOOP("Changes", "deployment")},
                             Named{"price", QT_TRANSLATE_NOOP("Changes", "price")},
                             Named{"amount", QT_TRANSLATE_NOOP("Changes", "amount")},
                             Named{"payer", QT_TRANSLATE_NOOP("Changes", "payer")},
                             Named{"payee", QT_TRANSLATE_NOOP("Changes", "payee")},
                             Named{"from", QT_TRANSLATE_NOOP("Changes", "from")},
                             Named{"to", QT_TRANSLATE_NOOP("Changes", "to")}};

template <std::size_t count>
QString wordIn(const std::array<Named, count>& words, const QString& name) {
    for (const auto& [known, word] : words)
        if (name == QLatin1String(known)) return Words::tr(word);
    return {};
}

template <class Object>
const Object* find(const std::vector<Object>& objects, const QString& id) {
    const auto match = std::ranges::find_if(objects, [&](const Object& object) {
        if constexpr (requires { object.id.text(); })
            return qt(object.id.text()) == id;
        else
            return qt(object.id) == id;
    });
    return match == objects.end() ? nullptr : &*match;
}

/// The name of an object that stands at the top of a case.
QString labelOf(const Case& input, const QString& list, const QString& id, const Languages& languages) {
    const auto in = [&](const auto& objects) {
        const auto* object = find(objects, id);
        return object == nullptr ? QString() : languages.of(object->label);
    };
    if (list == "parameters") return in(input.parameters);
    if (list == "parties") return in(input.parties);
    if (list == "cost_centres") return in(input.costCentres);
    if (list == "sites") return in(input.sites);
    if (list == "needs") return in(input.needs);
    if (list == "tools") return in(input.tools);
    if (list == "effects") return in(input.effects);
    if (list == "contracts") return in(input.contracts);
    if (list == "alternatives") return in(input.alternatives);
    if (list == "scenarios") return in(input.scenarios);
    return {};
}

class Comparison {
public:
    Comparison(const Case& before, const Case& after, const Environment& environment)
        : before_(before), after_(after), environment_(environment) {}

    [[nodiscard]] std::vector<ShownChange> take() && {
        for (const Parameter& parameter : after_.parameters) addStated(parameter);
        for (const Scenario& scenario : after_.scenarios) addScenario(scenario);
        for (const Change& change : difference(before_, after_))
            if (!isFigure(qt(change.path).split('/'))) addOther(change);
        return std::move(changes_);
    }

private:
    /// What addStated() and addScenario() have told.
    [[nodiscard]] bool isFigure(const QStringList& path) const {
        const bool entry = path.value(0) == "parameters" && path.value(2) == "distribution";
        return (entry && told_.contains(path.value(1))) ||
               (path.value(0) == "scenarios" && path.value(2) == "overrides");
    }

    void addStated(const Parameter& after) {
        const Parameter* before = findById(before_.parameters, after.id);
        if (before == nullptr || !before->entry || !after.entry || before->entry == after.entry) return;
        told_.insert(qt(after.id.text()));
        add(nameOf(after), *before, *before->entry, after, *after.entry);
    }

    void addScenario(const Scenario& after) {
        const Scenario* before = findById(before_.scenarios, after.id);
        if (before == nullptr || before->overrides == after.overrides) return;
        for (const Parameter& parameter : after_.parameters) {
            const Parameter* former = findById(before_.parameters, parameter.id);
            const DistributionEntry* one = former == nullptr ? nullptr : entryIn(*before, *former);
            const DistributionEntry* other = entryIn(after, parameter);
            const bool isStatedChange = told_.contains(qt(parameter.id.text())) &&
                                        overrideOf(*before, parameter.id) == nullptr &&
                                        overrideOf(after, parameter.id) == nullptr;
            if (one == nullptr || other == nullptr || *one == *other || isStatedChange) continue;
            const QString scenario = Words::tr("scenario “%1”").arg(environment_.languages.of(after.label));
            add(Words::tr("%1, %2").arg(nameOf(parameter), scenario), *former, *one, parameter, *other);
        }
    }

    static const DistributionEntry* overrideOf(const Scenario& scenario, const ParameterId& id) {
        const auto match = std::ranges::find(scenario.overrides, id, &ParameterOverride::parameter);
        return match == scenario.overrides.end() ? nullptr : &match->entry;
    }
    [[nodiscard]] QString nameOf(const Parameter& parameter) const {
        const QString label = environment_.languages.of(parameter.label);
        return label.isEmpty() ? qt(parameter.id.text()) : label;
    }

    /// One figure: its central value, and what surrounds it where the central value is the same.
    void add(const QString& what, const Parameter& before, const DistributionEntry& one, const Parameter& after,
             const DistributionEntry& other) {
        const auto [then, now] = inWords({before_, before, one}, {after_, after, other}, environment_);
        changes_.push_back({what, then, now});
    }

    void addOther(const Change& change) {
        const bool reordered = change.kind == Change::Kind::Reordered;
        const QString place = placeOf(qt(change.path).split('/'));
        changes_.push_back(
            {reordered ? Words::tr("%1: order").arg(place) : place, qt(change.before), qt(change.after)});
    }

    /// "Contract “Offer”, clause “use”: price". Names that no table knows stay as files write them.
    [[nodiscard]] QString placeOf(const QStringList& path) const {
        QString place;
        for (qsizetype i = 0; i < path.size(); ++i) {
            const QString list = wordIn(kLists, path[i]);
            if (list.isEmpty()) {
                const QString known = wordIn(kFields, path[i]);
                const QString word = known.isEmpty() ? QString(path[i]).replace('_', ' ') : known;
                place += place.isEmpty() ? word : ": " + word;
            } else {
                if (!place.isEmpty()) place += ", ";
                place += i + 1 < path.size() ? Words::tr("%1 “%2”").arg(list, objectName(path, i)) : list;
                ++i;
            }
        }
        return place;
    }
    [[nodiscard]] QString objectName(const QStringList& path, qsizetype list) const {
        const QString& id = path[list + 1];
        if (list > 0) return id;
        const QString label = labelOf(after_, path[0], id, environment_.languages);
        if (!label.isEmpty()) return label;
        const QString former = labelOf(before_, path[0], id, environment_.languages);
        return former.isEmpty() ? id : former;
    }

    const Case& before_;
    const Case& after_;
    const Environment& environment_;
    std::set<QString> told_;
    std::vector<ShownChange> changes_;
};

}  // namespace

std::vector<ShownChange> changesInWords(const Case& before, const Case& after, const Environment& environment) {
    return Comparison(before, after, environment).take();
}

}  // namespace valor::ui
