// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/headlines.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/statements.h"
#include "ui/editors/wrapped_label.h"
#include "ui/pages/simulation/figure_label.h"
#include "ui/text/sentences.h"
#include "ui/theme/fonts.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

/// From these widths on the four smaller cards stand in one row, and the large one has two columns.
constexpr int kFourCards = 700, kSideBySide = 540;

QFrame* card() {
    auto* frame = new QFrame;
    frame->setProperty("class", "card");
    return frame;
}

QLabel* label(const char* look, bool wraps) {
    QLabel* text = wraps ? new WrappedLabel : new QLabel;
    text->setTextFormat(Qt::PlainText);
    text->setProperty("class", look);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return text;
}

}  // namespace

Headlines::Headlines(QWidget* parent)
    : QWidget(parent),
      valuationTitle_(label("muted", false)),
      valuation_(label("", true)),
      setDiscount_(new QPushButton),
      stateRanges_(new QPushButton),
      comparison_(label("", true)),
      counts_(label("", true)) {
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(14);
    buildHero();
    for (int position = Better; position < kCards; ++position) {
        QFrame* frame = card();
        cards_[static_cast<std::size_t>(position)] = makeCard(*frame, kFigureSize);
        frame->layout()->setContentsMargins(14, 10, 10, 12);
        frames_[static_cast<std::size_t>(position)] = frame;
    }
    connectFigures();
    comparison_->hide();
    arrange(kFourCards);
    retranslate();
    showWaiting();
}

/// The figure that decides, what it was compared with, and what it counts.
void Headlines::buildHero() {
    QFrame* hero = card();
    auto* lines = new QVBoxLayout(hero);
    lines->setContentsMargins(16, 10, 16, 12);
    hero_ = new QHBoxLayout;
    lines->addLayout(hero_);
    lines->setSpacing(3);
    lines->addSpacing(5);
    lines->addWidget(valuationTitle_);
    lines->addWidget(valuation_);
    setDiscount_->setObjectName("setDiscount");
    stateRanges_->setObjectName("stateRanges");
    for (QPushButton* link : {setDiscount_, stateRanges_}) {
        lines->addWidget(link, 0, Qt::AlignLeft);
        link->setProperty("link", true);
        link->hide();
    }
    connect(setDiscount_, &QPushButton::clicked, this, &Headlines::discountAsked);
    connect(stateRanges_, &QPushButton::clicked, this, &Headlines::rangesAsked);
    lines->addWidget(counts_);
    counts_->setObjectName("countsNote");
    counts_->hide();
    auto* benefit = new QWidget;
    cards_[Benefit] = makeCard(*benefit, 22);
    hero_->addWidget(benefit, 5);
    hero_->addWidget(comparison_, 6, Qt::AlignTop);
    frames_[Benefit] = hero;
}

void Headlines::arrange(int width) {
    releaseHeights();
    const int columns = width < kFourCards ? 2 : 4;
    const bool stacked = width < kSideBySide;
    hero_->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    hero_->setSpacing(stacked ? 10 : 24);
    for (QFrame* frame : frames_) grid_->removeWidget(frame);
    grid_->addWidget(frames_[Benefit], 0, 0, 1, columns);
    for (int i = 0; i < kCards - 1; ++i) {
        grid_->addWidget(frames_[static_cast<std::size_t>(i + 1)], 1 + i / columns, i % columns);
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

Headlines::Card Headlines::makeCard(QWidget& where, double figureSize) {
    const Card made{label("muted", true), new FigureLabel(figureSize), label("muted", true)};
    made.figure->setProperty("class", "figure");
    made.title->setFont(productFont(kSmallSize));
    made.note->setFont(productFont(kSmallSize));
    for (QLabel* line : {made.title, made.note}) line->setIndent(FigureLabel::kFrame);
    auto* lines = new QVBoxLayout(&where);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    for (QLabel* line : {made.title, static_cast<QLabel*>(made.figure), made.note}) lines->addWidget(line);
    lines->addStretch(1);
    return made;
}

void Headlines::connectFigures() {
    constexpr std::array kFigures{HeadlineFigure::NetBenefit, HeadlineFigure::Better, HeadlineFigure::BreakEven,
                                  HeadlineFigure::Health, HeadlineFigure::Payment};
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const Card& card = cards_[i];
        card.figure->setObjectName(QString("figure_%1").arg(i));
        connect(card.figure, &FigureLabel::asked, this, [this, &card, figure = kFigures[i]] {
            emit asked(figure, card.title->text() + QStringLiteral(": ") + card.figure->text());
        });
    }
}

/// Spoken with what it is the figure of.
void Headlines::nameFigure(const Card& card) {
    card.figure->setAccessibleName(card.title->text() + QStringLiteral(": ") + card.figure->text());
    card.figure->setToolTip(tr("What stands behind this figure?"));
}

QString Headlines::usualTitle(int position) {
    const QString titles[] = {tr("Net benefit"), tr("Better off in"), tr("Pays for itself after"), tr("Health gained"),
                              tr("Paid to vendors")};
    return titles[position];
}

void Headlines::retranslate() {
    releaseHeights();
    for (int i = 0; i < kCards; ++i) {
        const Card& card = cards_[static_cast<std::size_t>(i)];
        card.title->setText(usualTitle(i));
        nameFigure(card);
    }
    for (QLabel* line : {valuationTitle_, valuation_, counts_}) line->setIndent(FigureLabel::kFrame);
    valuationTitle_->setText(tr("What counts"));
    valuationTitle_->setFont(productFont(kSmallSize));
    valuation_->setFont(productFont(kSmallSize));
    setDiscount_->setText(tr("Set a discount rate…"));
    stateRanges_->setText(tr("State a range…"));
    comparison_->setFont(productFont(kSmallSize, QFont::DemiBold));
    counts_->setFont(productFont(kSmallSize));
}

void Headlines::showWaiting() {
    showNothing(tr("Calculating…"));
}

void Headlines::showNothing(const QString& why) {
    for (const Card& each : cards_) {
        each.figure->setFigure(QStringLiteral("–"));
        each.note->setText(why);
        nameFigure(each);
    }
    valuation_->clear();
    setDiscount_->hide();
    stateRanges_->hide();
    comparison_->hide();
    counts_->hide();
}

void Headlines::write(Position position, const Headline& headline) {
    const Card& target = cards_[static_cast<std::size_t>(position)];
    target.title->setText(headline.title.isEmpty() ? usualTitle(position) : headline.title);
    target.figure->setFigure(headline.figure);
    target.note->setText(headline.note);
    nameFigure(target);
}

void Headlines::setFinal(bool final) {
    const QString look = final ? "figure" : "muted";
    for (const Card& each : cards_) restyle(*each.figure, "class", look);
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
    valuation_->setText(oneStop(words.valuation() + QStringLiteral(". ") + words.discounting() + '.'));
    setDiscount_->setVisible(!words.isDiscounted());
    stateRanges_->setVisible(isSameInEveryFuture(result.netBenefit));
    const QStringList lines = words.comparisons(run, result.alternative);
    comparison_->setText(lines.join('\n'));
    comparison_->setVisible(!lines.isEmpty());
    keepHeights();
}

void Headlines::releaseHeights() {
    for (QFrame* frame : frames_)
        if (frame != nullptr) frame->setMinimumHeight(0);
}

/// A line more or less, from one preview to the next, must not move all that stands below.
void Headlines::keepHeights() {
    if (!isVisible()) return;
    layout()->activate();
    for (QFrame* frame : frames_) {
        const int needed = frame->layout()->totalHeightForWidth(frame->width());
        frame->setMinimumHeight(std::max(frame->minimumHeight(), needed));
    }
}

}  // namespace valor::ui
