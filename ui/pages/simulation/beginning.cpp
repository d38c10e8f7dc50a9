// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/beginning.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct PartWords {
    QString missing;  ///< "No need is stated."
    QString place;    ///< page where it belongs
};

PartWords wordsFor(CasePart part) {
    const QString needs = Beginning::tr("Go to Needs & sites"), tools = Beginning::tr("Go to Tools & evidence");
    switch (part) {
        case CasePart::Need: return {Beginning::tr("No need: who is to be served, and how many."), needs};
        case CasePart::Tool: return {Beginning::tr("No tool: what could be procured."), tools};
        case CasePart::Effect: return {Beginning::tr("No effect: what a tool changes for whom."), tools};
        case CasePart::Deployment:
            return {Beginning::tr("No go-live: which tool comes into use where, and when."), needs};
    }
    return {};
}

}  // namespace

Beginning::Beginning(QWidget* parent)
    : QFrame(parent), title_(new QLabel), words_(new QLabel), lines_(new QVBoxLayout) {
    setObjectName("beginning");
    setProperty("class", "card");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 14);
    all->setSpacing(8);
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    title_->setWordWrap(true);
    words_->setWordWrap(true);
    lines_->setSpacing(4);
    all->addWidget(title_);
    all->addWidget(words_);
    all->addLayout(lines_);
    all->addStretch(1);
    hide();
}

void Beginning::tell(std::vector<CasePart> missing) {
    if (missing == missing_) return;
    missing_ = std::move(missing);
    retranslate();
}

void Beginning::retranslate() {
    title_->setText(tr("Nothing to compute yet"));
    words_->setText(tr("Every figure of this case would be 0, because something is still missing:"));
    qDeleteAll(findChildren<QWidget*>("missingPart", Qt::FindDirectChildrenOnly));
    for (const CasePart part : missing_) {
        const PartWords words = wordsFor(part);
        connect(addLine(words.missing, words.place, qt(partName(part))), &QPushButton::clicked, this,
                [this, part] { emit partAsked(part); });
    }
    connect(addLine(tr("Or begin with a case that is filled in, and put your own figures in place of its figures."),
                    tr("Choose a template"), "template"),
            &QPushButton::clicked, this, &Beginning::templatesAsked);
}

/// @param name of the part, for the link @return the link
QPushButton* Beginning::addLine(const QString& words, const QString& place, const QString& name) {
    auto* line = new QWidget(this);
    line->setObjectName("missingPart");
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto* text = new QLabel(words);
    text->setWordWrap(true);
    auto* link = new QPushButton(QString(place).replace('&', "&&"));  // "Needs & sites" has no short cut
    link->setProperty("link", true);
    link->setObjectName("begin_" + name);
    link->setAccessibleName(words + ' ' + place);
    across->addWidget(text, 1);
    across->addWidget(link);
    lines_->addWidget(line);
    return link;
}

}  // namespace valor::ui
