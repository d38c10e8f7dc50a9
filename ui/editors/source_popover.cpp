// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/source_popover.h"

#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include "core/model/edit.h"
#include "ui/editors/distribution_words.h"
#include "ui/editors/evidence_badge.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kWidth = 380;

QString spreadWord(SpreadBasis basis) {
    switch (basis) {
        case SpreadBasis::None: return {};
        case SpreadBasis::PublishedCounts: return SourcePopover::tr("The width follows from published counts.");
        case SpreadBasis::PublishedInterval: return SourcePopover::tr("The width follows from a published interval.");
        case SpreadBasis::Elicited: return SourcePopover::tr("The width is a judgement.");
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

SourcePopover::SourcePopover(const Case& input, const Scenario& scenario, const Parameter& parameter,
                             const Environment& environment, QWidget* parent)
    : QFrame(parent, Qt::Popup), environment_(environment), lines_(new QVBoxLayout(this)) {
    setObjectName("popover");
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Source of %1").arg(environment.languages.of(parameter.label)));
    lines_->setContentsMargins(16, 14, 16, 14);
    lines_->setSpacing(6);
    auto* head = new QLabel(environment.languages.of(parameter.label));
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    head->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    lines_->addWidget(head);
    addText(confidenceWord(parameter.evidence.confidence),
            parameter.evidence.confidence == Confidence::Assumption ? "error" : "muted");
    addDistribution(input, scenario, parameter);
    addSource(parameter.evidence);
    if (parameter.note != parameter.evidence.note) addText(qt(parameter.note));
    setFixedWidth(kWidth);
}

void SourcePopover::addDistribution(const Case& input, const Scenario& scenario, const Parameter& parameter) {
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

void SourcePopover::addSource(const Evidence& evidence) {
    addText(spreadWord(evidence.spreadBasis), "muted");
    addText(evidence.citation.empty() ? tr("No source is given.") : qt(evidence.citation));
    const QString doi = qt(evidence.doi).toHtmlEscaped();
    if (!doi.isEmpty()) addText(QString("<a href=\"https://doi.org/%1\">doi.org/%1</a>").arg(doi), "", true);
    const QString year = evidence.year ? QString::number(*evidence.year) : QString();
    const QString prices = evidence.priceYear ? tr("prices of %1").arg(*evidence.priceYear) : QString();
    addText(joined({qt(evidence.jurisdiction), year, prices}), "muted");
    addText(qt(evidence.note));
}

void SourcePopover::addText(const QString& text, const char* look, bool rich) {
    if (text.isEmpty()) return;
    auto* line = new QLabel(text);
    line->setWordWrap(true);
    line->setTextFormat(rich ? Qt::RichText : Qt::PlainText);
    line->setTextInteractionFlags(rich ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    line->setOpenExternalLinks(rich);
    line->setProperty("class", look);
    lines_->addWidget(line);
}

void SourcePopover::showBeside(const QWidget& anchor) {
    const QSize size(kWidth, heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
    const QRect room = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(anchor.width() + 6, -8));
    at.setX(std::min(at.x(), room.right() - size.width()));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(QRect(at, size));
    show();
}

}  // namespace valor::ui
