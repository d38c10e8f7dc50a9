// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/source_sheet.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/model/edit.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"
#include "ui/editors/distribution_words.h"
#include "ui/editors/evidence_badge.h"
#include "ui/editors/note_dialog.h"
#include "ui/editors/web_link.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

QString spreadWord(SpreadBasis basis) {
    switch (basis) {
        case SpreadBasis::None: return {};
        case SpreadBasis::PublishedCounts: return SourceSheet::tr("The width follows from published counts.");
        case SpreadBasis::PublishedInterval: return SourceSheet::tr("The width follows from a published interval.");
        case SpreadBasis::Elicited: return SourceSheet::tr("The width is a judgement.");
    }
    return {};
}

QString joined(const QStringList& parts) {
    QStringList kept;
    for (const QString& part : parts)
        if (!part.isEmpty()) kept << part;
    return kept.join(QStringLiteral(" · "));
}

}  // namespace

SourceSheet::SourceSheet(const Case& input, const Scenario& scenario, const Parameter& parameter,
                         const Environment& environment, QWidget* parent)
    : QWidget(parent), environment_(environment), lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(6);
    const Confidence mark = confidenceIn(input, scenario, parameter);
    addText(confidenceWord(mark), mark == Confidence::Assumption ? "error" : "muted");
    addDistribution(input, scenario, parameter);
    addSource(parameter.evidence);
    if (parameter.note != parameter.evidence.note) addText(environment_.languages.of(parameter.note));
    addNotes(input, scenario, parameter.id);
}

void SourceSheet::addDistribution(const Case& input, const Scenario& scenario, const Parameter& parameter) {
    if (parameter.isDerived()) {
        addText(tr("Calculated: %1").arg(qt(parameter.formula)));
        return;
    }
    const ShownUnit unit = shownUnit(parameter.unit, input.currency);
    const Formats formats = environment_.formats();
    const auto source = resolve(*parameter.entry);
    if (source) addText(distributionInWords(source->distribution, unit, formats));
    const auto now = distributionIn(scenario, parameter);
    if (source && now && !(*now == source->distribution))
        addText(tr("Changed in this scenario to: %1").arg(distributionInWords(*now, unit, formats)), "error");
}

void SourceSheet::addSource(const Evidence& evidence) {
    addText(spreadWord(evidence.spreadBasis), "muted");
    const QString citation = environment_.languages.of(evidence.citation);
    addText(citation.isEmpty() ? tr("No source is given.") : citation);
    if (!evidence.doi.empty()) addLink(QStringLiteral("doi.org/") + qt(evidence.doi));
    const QString year = evidence.year ? QString::number(*evidence.year) : QString();
    const QString prices = evidence.priceYear ? tr("prices of %1").arg(*evidence.priceYear) : QString();
    const QString place = qt(placeInWords(evidence.jurisdiction, environment_.wording()));
    addText(joined({place, year, prices}), "muted");
    addText(environment_.languages.of(evidence.note));
}

/// What people wrote beside it, here and for every scenario.
void SourceSheet::addNotes(const Case& input, const Scenario& scenario, const ParameterId& parameter) {
    for (const InputNote& note : input.notes) {
        if (note.input != parameter || !(note.scenario.empty() || note.scenario == scenario.id)) continue;
        addText((note.locked ? tr("Locked by %1: %2") : tr("Note by %1: %2")).arg(noteAuthor(note), qt(note.text)));
    }
}

void SourceSheet::addLink(const QString& place) {
    auto* link = new WebLink(QStringLiteral("https://") + place, place);
    connect(link, &WebLink::followed, this, &SourceSheet::linkFollowed);
    lines_->addWidget(link, 0, Qt::AlignLeft);
}

void SourceSheet::addText(const QString& text, const char* look) {
    if (text.isEmpty()) return;
    auto* line = new QLabel(text);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->setProperty("class", look);
    lines_->addWidget(line);
}

}  // namespace valor::ui
