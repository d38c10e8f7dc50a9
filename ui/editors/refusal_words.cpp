// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/refusal_words.h"

#include <QStringList>
#include <algorithm>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

template <class Object>
const LocalizedText* labelIn(const std::vector<Object>& objects, const QString& id) {
    const auto* found = findById(objects, decltype(Object::id)(id.toStdString()));
    return found == nullptr ? nullptr : &found->label;
}

const LocalizedText* labelIn(const QString& list, const QString& id, const Case& input) {
    if (list == "parameters" || list == "overrides") return labelIn(input.parameters, id);
    if (list == "needs") return labelIn(input.needs, id);
    if (list == "sites") return labelIn(input.sites, id);
    if (list == "parties") return labelIn(input.parties, id);
    if (list == "tools") return labelIn(input.tools, id);
    if (list == "effects") return labelIn(input.effects, id);
    if (list == "alternatives") return labelIn(input.alternatives, id);
    if (list == "scenarios") return labelIn(input.scenarios, id);
    if (list == "contracts") return labelIn(input.contracts, id);
    return nullptr;
}

/// What the window calls the object at a path such as "needs/chest/volume_rate"; empty where it shows none.
QString nameAt(const std::string& path, const Case& input, const Languages& languages) {
    const QStringList parts = qt(path).split('/');
    if (parts.size() < 2) return {};
    const bool isOverride = parts.size() > 3 && parts[0] == "scenarios" && parts[2] == "overrides";
    const LocalizedText* label = labelIn(parts[isOverride ? 2 : 0], parts[isOverride ? 3 : 1], input);
    if (label == nullptr || *label == LocalizedText{}) return {};
    if (parts.size() < 4 || parts[2] != "clauses") return languages.of(*label);
    const Contract* contract = findById(input.contracts, ContractId(parts[1].toStdString()));
    const LocalizedText* clause = contract == nullptr ? nullptr : labelIn(contract->clauses, parts[3]);
    return clause == nullptr ? languages.of(*label) : languages.of(*label) + ", " + languages.of(*clause);
}

/// A sentence that names its subject itself needs no heading of the same words.
QString saidOnce(const QString& sentence, const QString& subject) {
    const QString heading = subject + ": ";
    if (!sentence.startsWith(heading)) return sentence;
    QString rest = sentence.mid(heading.size());
    if (!rest.contains(subject)) return sentence;
    rest[0] = rest[0].toUpper();
    return rest;
}

}  // namespace

QString refusalInWords(Error problem, const Case& input, const Environment& environment) {
    const QString name = nameAt(problem.subject, input, environment.languages);
    if (!name.isEmpty()) problem.subject = name.toStdString();
    for (auto& [key, value] : problem.arguments) {
        if (key == "time") value = localTime(value).toStdString();
        const Parameter* parameter = key == "name" ? findById(input.parameters, ParameterId(value)) : nullptr;
        if (parameter != nullptr) value = environment.languages.of(parameter->label).toStdString();
    }
    const QString sentence = qt(environment.texts.explain(problem, environment.languages.words()));
    return name.isEmpty() ? sentence : saidOnce(sentence, name);
}

}  // namespace valor::ui
