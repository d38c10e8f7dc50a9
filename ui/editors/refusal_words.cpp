// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/refusal_words.h"

#include <QString>
#include <utility>

#include "core/report/object_names.h"
#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

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
    const Language language = environment.languages.words();
    const QString name = qt(nameAtPlace(problem.subject, input, language));
    problem = withNames(std::move(problem), input, language, Naming::Alone);
    if (!name.isEmpty()) problem.subject = name.toStdString();
    for (auto& [key, value] : problem.arguments)
        if (key == "time") value = localTime(value).toStdString();
    const QString sentence = qt(environment.texts.explain(problem, environment.languages.words()));
    return name.isEmpty() ? sentence : saidOnce(sentence, name);
}

}  // namespace valor::ui
