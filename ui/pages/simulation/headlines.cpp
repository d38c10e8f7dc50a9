// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/headlines.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

QFrame* card() {
    auto* frame = new QFrame;
    frame->setProperty("class", "card");
    return frame;
}

QLabel* label(const char* look, bool wraps) {
    auto* text = new QLabel;
    text->setTextFormat(Qt::PlainText);
    text->setProperty("class", look);
    text->setWordWrap(wraps);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return text;
}

}  // namespace

Headlines::Headlines(QWidget* parent)
    : QWidget(parent),
      valuationTitle_(label("muted", false)),
      valuation_(label("", true)),
      comparison_(label("", true)),
      counts_(label("", true)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(14);
    QFrame* hero = card();
    auto* lines = new QVBoxLayout(hero);
    lines->setContentsMargins(16, 10, 16, 12);
    auto* across = new QHBoxLayout;
    across->setSpacing(24);
    lines->addLayout(across);
    lines->addWidget(counts_);
    counts_->setObjectName("countsNote");
    counts_->hide();
    auto* benefit = new QWidget;
    cards_[Benefit] = makeCard(*benefit, 22);
    auto* meaning = new QVBoxLayout;
    meaning->setSpacing(3);
    meaning->addWidget(valuationTitle_);
    meaning->addWidget(valuation_);
    meaning->addWidget(comparison_);
    meaning->addStretch(1);
    across->addWidget(benefit, 5);
    across->addLayout(meaning, 6);
    grid->addWidget(hero, 0, 0, 1, 4);
    for (int position = Better; position < kCards; ++position) {
        QFrame* frame = card();
        cards_[static_cast<std::size_t>(position)] = makeCard(*frame, kFigureSize);
        frame->layout()->setContentsMargins(14, 10, 10, 12);
        grid->addWidget(frame, 1, position - 1);
        grid->setColumnStretch(position - 1, 1);
    }
    comparison_->hide();
    retranslate();
    showWaiting();
}

Headlines::Card Headlines::makeCard(QWidget& where, double figureSize) {
    const Card made{label("muted", true), label("figure", true), label("muted", true)};
    made.title->setFont(productFont(kSmallSize));
    made.figure->setFont(productFont(figureSize, QFont::DemiBold));
    made.note->setFont(productFont(kSmallSize));
    auto* lines = new QVBoxLayout(&where);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    for (QLabel* line : {made.title, made.figure, made.note}) lines->addWidget(line);
    lines->addStretch(1);
    return made;
}

QString Headlines::usualTitle(int position) {
    const QString titles[] = {tr("Net benefit"), tr("Better off in"), tr("Pays for itself after"), tr("Health gained"),
                              tr("Paid to the vendor")};
    return titles[position];
}

void Headlines::retranslate() {
    for (int i = 0; i < kCards; ++i) cards_[static_cast<std::size_t>(i)].title->setText(usualTitle(i));
    valuationTitle_->setText(tr("What counts"));
    valuationTitle_->setFont(productFont(kSmallSize));
    valuation_->setFont(productFont(kSmallSize));
    comparison_->setFont(productFont(kSmallSize, QFont::DemiBold));
    counts_->setFont(productFont(kSmallSize));
}

void Headlines::showWaiting() {
    for (const Card& each : cards_) {
        each.figure->setText(QStringLiteral("–"));
        each.note->setText(tr("Calculating…"));
    }
    valuation_->clear();
    comparison_->hide();
    counts_->hide();
}

void Headlines::write(Position position, const Headline& headline) {
    const Card& target = cards_[static_cast<std::size_t>(position)];
    target.title->setText(headline.title.isEmpty() ? usualTitle(position) : headline.title);
    target.figure->setText(headline.figure);
    target.note->setText(headline.note);
}

void Headlines::setFinal(bool final) {
    const QString look = final ? "figure" : "muted";
    for (const Card& each : cards_) {
        if (each.figure->property("class") == look) continue;
        each.figure->setProperty("class", look);
        each.figure->style()->unpolish(each.figure);
        each.figure->style()->polish(each.figure);
    }
}

void Headlines::showResult(const ResultWords& words, const RunResult& run, const AlternativeResult& result,
                           bool preview) {
    Headline benefit = words.netBenefit(result);
    if (preview) benefit.title = usualTitle(Benefit) + QStringLiteral(" · ") + words.preview(run.manifest);
    write(Benefit, benefit);
    write(Better, words.better(result));
    write(BreakEven, words.breakEven(result));
    write(Health, words.health(result));
    write(Payment, words.payment(result));
    setFinal(!preview);
    counts_->setText(words.counts(run.manifest));
    counts_->setVisible(!counts_->text().isEmpty());
    valuation_->setText(words.valuation());
    const QStringList lines = words.comparisons(run, result.alternative);
    comparison_->setText(lines.join('\n'));
    comparison_->setVisible(!lines.isEmpty());
}

}  // namespace valor::ui
