// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/model/central_values.h"
#include "core/model/difference.h"
#include "core/model/overrides.h"
#include "ui/editors/distribution_words.h"
#include "ui/models/amount_unit.h"
#include "ui/text/text.h"
#include "ui/text/unit_words.h"

namespace valor::ui {
namespace {

struct ChangeWords {
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
                            Named{"key_inputs", QT_TRANSLATE_NOOP("Changes", "Key input")},
                            Named{"notes", QT_TRANSLATE_NOOP("Changes", "Note")},
                            Named{"reports", QT_TRANSLATE_NOOP("Changes", "Report")}};

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
                             Named{"measure", QT_TRANSLATE_NOOP("Changes", "measure")},
                             Named{"tiers", QT_TRANSLATE_NOOP("Changes", "price step")},
                             Named{"steps", QT_TRANSLATE_NOOP("Changes", "step")},
                             Named{"share", QT_TRANSLATE_NOOP("Changes", "share")},
                             Named{"cap", QT_TRANSLATE_NOOP("Changes", "cap")},
                             Named{"window", QT_TRANSLATE_NOOP("Changes", "period counted together")},
                             Named{"units", QT_TRANSLATE_NOOP("Changes", "units")},
                             Named{"threshold", QT_TRANSLATE_NOOP("Changes", "threshold")},
                             Named{"guarantee", QT_TRANSLATE_NOOP("Changes", "guarantee")},
                             Named{"month", QT_TRANSLATE_NOOP("Changes", "month")},
                             Named{"indexed", QT_TRANSLATE_NOOP("Changes", "follows the index")},
                             Named{"kind", QT_TRANSLATE_NOOP("Changes", "kind")},
                             Named{"price", QT_TRANSLATE_NOOP("Changes", "price")},
                             Named{"amount", QT_TRANSLATE_NOOP("Changes", "amount")},
                             Named{"payer", QT_TRANSLATE_NOOP("Changes", "payer")},
                             Named{"payee", QT_TRANSLATE_NOOP("Changes", "payee")},
                             Named{"from", QT_TRANSLATE_NOOP("Changes", "from")},
                             Named{"to", QT_TRANSLATE_NOOP("Changes", "to")}};

template <std::size_t count>
QString wordIn(const std::array<Named, count>& words, const QString& name) {
    for (const auto& [known, word] : words)
        if (name == QLatin1String(known)) return ChangeWords::tr(word);
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
    if (list == "reports") return in(input.reports);
    if (list == "notes" && id.toUInt() < input.notes.size())
        return labelOf(input, "parameters", qt(input.notes[id.toUInt()].input.text()), languages);
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
        const bool stated = path.value(0) == "parameters" && path.value(2) == "distribution";
        const bool changed = path.value(0) == "scenarios" && path.value(2) == "overrides";
        return (stated && told_.contains(path.value(1))) ||
               (changed && told_.contains(path.value(1) + '/' + path.value(3)));
    }

    void addStated(const Parameter& after) {
        const Parameter* before = findById(before_.parameters, after.id);
        if (before == nullptr || !before->entry || !after.entry || before->entry == after.entry) return;
        if (add(nameOf(after), {before, &*before->entry}, {&after, &*after.entry})) told_.insert(qt(after.id.text()));
    }

    void addScenario(const Scenario& after) {
        const Scenario* before = findById(before_.scenarios, after.id);
        if (before == nullptr || before->overrides == after.overrides) return;
        for (const Parameter& parameter : after_.parameters) {
            const DistributionEntry* one = overrideIn(*before, parameter.id);
            const DistributionEntry* other = overrideIn(after, parameter.id);
            if ((one == nullptr) == (other == nullptr) && (one == nullptr || *one == *other)) continue;
            const QString scenario = ChangeWords::tr("scenario “%1”").arg(environment_.languages.of(after.label));
            const QString what = ChangeWords::tr("%1, %2").arg(nameOf(parameter), scenario);
            if (add(what, figureIn(before_, *before, parameter.id), figureIn(after_, after, parameter.id)))
                told_.insert(qt(after.id.text()) + '/' + qt(parameter.id.text()));
        }
    }

    /// A parameter with what it is in one of the states; null where that state has none.
    struct Figure {
        const Parameter* parameter = nullptr;
        const DistributionEntry* entry = nullptr;
    };
    static Figure figureIn(const Case& input, const Scenario& scenario, const ParameterId& id) {
        const Parameter* parameter = findById(input.parameters, id);
        if (parameter == nullptr) return {};
        return {parameter, entryIn(scenario, *parameter)};
    }
    [[nodiscard]] QString nameOf(const Parameter& parameter) const {
        const QString label = environment_.languages.of(parameter.label);
        return label.isEmpty() ? qt(parameter.id.text()) : label;
    }

    /// @return whether a reader sees a difference in these words
    bool add(const QString& what, const Figure& one, const Figure& other) {
        const Spoken then = spoken(before_, one), now = spoken(after_, other);
        if (then.centre != now.centre) changes_.push_back({what, then.centre, now.centre});
        if (then.uncertainty != now.uncertainty)
            changes_.push_back({ChangeWords::tr("%1: uncertainty").arg(what), then.uncertainty, now.uncertainty});
        return then.centre != now.centre || then.uncertainty != now.uncertainty;
    }
    struct Spoken {
        QString centre, uncertainty;  ///< empty for a figure that is not there
    };
    [[nodiscard]] Spoken spoken(const Case& input, const Figure& figure) const {
        if (figure.entry == nullptr) return {};
        const auto resolved = resolve(*figure.entry);
        if (!resolved) return {QStringLiteral("–"), QStringLiteral("–")};
        const ShownUnit unit = shownUnit(figure.parameter->unit, input.currency);
        const Formats formats = environment_.formats();
        const QString number = formats.shortest(centralValue(resolved->distribution) * unit.factor, 6);
        return {unit.spoken.isEmpty() ? number : number + kNoBreakSpace + unit.spoken,
                uncertaintyInWords(resolved->distribution, unit, formats)};
    }

    void addOther(const Change& change) {
        const QStringList path = qt(change.path).split('/');
        const bool reordered = change.kind == Change::Kind::Reordered;
        const QString place = placeOf(path);
        const auto value = [&](const Case& state, const std::string& text) {
            if (path[0] == "key_inputs") return labelsOf(state, qt(text));
            if (isContractOfAlternative(path)) return contractText(state, qt(text));
            if (path.size() == 2 && !reordered) return wholeText(state, path, qt(text));
            return path[0] == "contracts" && path.size() > kClauseDepth ? termText(state, path, qt(text))
                                                                        : inLocale(qt(text));
        };
        changes_.push_back({reordered ? ChangeWords::tr("%1: order").arg(place) : place, value(before_, change.before),
                            value(after_, change.after)});
    }
    /// Names instead of ids.
    [[nodiscard]] QString labelsOf(const Case& state, const QString& ids) const {
        QStringList labels;
        for (const QString& id : ids.split(' ', Qt::SkipEmptyParts)) {
            const QString label = labelOf(state, "parameters", id, environment_.languages);
            labels << (label.isEmpty() ? id : label);
        }
        return labels.join(", ");
    }
    /// "alternatives/with-tool/contracts/0"
    static bool isContractOfAlternative(const QStringList& path) {
        return path.value(0) == "alternatives" && path.value(2) == "contracts";
    }
    [[nodiscard]] QString contractText(const Case& state, const QString& id) const {
        const QString label = labelOf(state, "contracts", id, environment_.languages);
        return label.isEmpty() ? id : label;
    }
    /// "Offer: subscription, cap"
    [[nodiscard]] QString clausesText(const Case& state, const QString& id) const {
        const Contract* contract = find(state.contracts, id);
        if (contract == nullptr) return id;
        QStringList clauses;
        for (const Clause& clause : contract->clauses) {
            const QString label = environment_.languages.of(clause.label);
            clauses << (label.isEmpty() ? qt(clause.id.text()) : label);
        }
        return ChangeWords::tr("%1: %2").arg(contractText(state, id), clauses.join(", "));
    }
    /// What is only in one state: a parameter or a scenario by its figures, a contract by its clauses, others by name.
    /// @param raw where that says nothing
    [[nodiscard]] QString wholeText(const Case& state, const QStringList& path, const QString& raw) const {
        if (raw.isEmpty()) return raw;
        if (path[0] == "parameters") return figureText(state, path[1], raw);
        if (path[0] == "scenarios") return overridesText(state, path[1]);
        if (path[0] == "notes") return noteText(state, path[1]);
        if (path[0] == "contracts") return clausesText(state, path[1]);
        const QString label = labelOf(state, path[0], path[1], environment_.languages);
        return label.isEmpty() ? raw : label;
    }
    [[nodiscard]] static QString noteText(const Case& state, const QString& position) {
        if (position.toUInt() >= state.notes.size()) return {};
        const InputNote& note = state.notes[position.toUInt()];
        return note.locked ? ChangeWords::tr("%1 (locked)").arg(qt(note.text)) : qt(note.text);
    }
    [[nodiscard]] QString overridesText(const Case& state, const QString& id) const {
        const Scenario* scenario = find(state.scenarios, id);
        if (scenario == nullptr) return {};
        QStringList figures;
        for (const Parameter& parameter : state.parameters)
            if (const DistributionEntry* entry = overrideIn(*scenario, parameter.id))
                figures << ChangeWords::tr("%1: %2").arg(nameOf(parameter), spoken(state, {&parameter, entry}).centre);
        return figures.isEmpty() ? ChangeWords::tr("no figures of its own") : figures.join(QStringLiteral("; "));
    }
    /// A parameter that is only in one state, by what it is. @param raw where it is not stated
    [[nodiscard]] QString figureText(const Case& state, const QString& id, const QString& raw) const {
        const Parameter* parameter = find(state.parameters, id);
        if (parameter == nullptr) return raw;
        if (parameter->isDerived()) return ChangeWords::tr("calculated: %1").arg(qt(parameter->formula));
        if (!parameter->entry) return nameOf(*parameter);
        const Spoken words = spoken(state, {parameter, &*parameter->entry});
        return ChangeWords::tr("%1; uncertainty: %2").arg(words.centre, words.uncertainty);
    }

    /// Where a number is all there is, with the mark that the reader uses.
    [[nodiscard]] QString inLocale(QString text) const {
        static const QRegularExpression fraction(R"(^-?\d+\.\d+$)");
        return fraction.match(text).hasMatch() ? text.replace('.', environment_.formats().decimalMark()) : text;
    }
    /// What a clause says at a place inside it.
    [[nodiscard]] QString termText(const Case& state, const QStringList& path, const QString& text) const {
        const QString& field = path.back();
        if (field == "payer" || field == "payee") return accountText(state, text);
        if (field == "parameter" || field == "expected") return labelsOf(state, text);
        if (field == "measure") return measureText(text);
        const Contract* contract = find(state.contracts, path[1]);
        const Clause* clause = contract == nullptr ? nullptr : find(contract->clauses, path[3]);
        if (field != "decimal" || clause == nullptr || text.isEmpty()) return inLocale(text);
        const std::string unit = amountUnit(*clause, path[path.size() - 2].toStdString());
        return inLocale(text) + kNoBreakSpace + shownUnit(unit, contract->currency).spoken;
    }
    /// A measure of the case itself has no words but its own.
    [[nodiscard]] QString measureText(const QString& measure) const {
        const QString key = "measure." + measure, words = environment_.say(key.toStdString());
        return words == key ? measure : words;
    }
    /// The party of an account by its name; an account inside it as files write it.
    [[nodiscard]] QString accountText(const Case& state, const QString& account) const {
        const QString label = labelOf(state, "parties", account.section('/', 0, 0), environment_.languages);
        if (label.isEmpty()) return account;
        return account.contains('/') ? label + '/' + account.section('/', 1) : label;
    }

    /// "Contract “Offer”, clause “use”: price". Names that no table knows stay as files write them.
    [[nodiscard]] QString placeOf(const QStringList& path) const {
        QString place;
        const bool isAmount = path[0] == "contracts" && path.size() > kClauseDepth &&
                              (path.back() == "decimal" || path.back() == "parameter");
        for (qsizetype i = 0; i < path.size() - (isAmount ? 1 : 0); ++i) {
            const QString list = wordIn(kLists, path[i]);
            if (path[0] == "key_inputs") return list;
            if (i > 0 && isContractOfAlternative(path)) return place + ", " + list;
            if (list.isEmpty()) {
                const QString known = wordIn(kFields, path[i]);
                const QString word = known.isEmpty() ? QString(path[i]).replace('_', ' ') : known;
                place += place.isEmpty() ? word : ": " + word;
            } else {
                if (!place.isEmpty()) place += ", ";
                place += i + 1 < path.size() ? ChangeWords::tr("%1 “%2”").arg(list, objectName(path, i)) : list;
                ++i;
            }
        }
        return place;
    }
    [[nodiscard]] QString objectName(const QStringList& path, qsizetype list) const {
        const QString& id = path[list + 1];
        if (list > 0) return innerName(path, list);
        const QString label = labelOf(after_, path[0], id, environment_.languages);
        if (!label.isEmpty()) return label;
        const QString former = labelOf(before_, path[0], id, environment_.languages);
        return former.isEmpty() ? id : former;
    }

    /// The name of a clause; other objects inside objects have none.
    [[nodiscard]] QString innerName(const QStringList& path, qsizetype list) const {
        for (const Case* state : {&after_, &before_}) {
            const Contract* contract = path[0] == "contracts" ? find(state->contracts, path[1]) : nullptr;
            const Clause* clause = contract == nullptr ? nullptr : find(contract->clauses, path[list + 1]);
            const QString label = clause == nullptr ? QString() : environment_.languages.of(clause->label);
            if (!label.isEmpty()) return label;
        }
        return path[list + 1];
    }

    /// Parts of a path up to a clause: "contracts/offer/clauses/use".
    static constexpr qsizetype kClauseDepth = 4;
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
