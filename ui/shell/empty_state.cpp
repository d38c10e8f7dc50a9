// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

#include "ui/text/text.h"
#include "ui/text/times.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kColumn = 760;

/// A button with a name and a sentence, as high as its words need.
class ReferenceButton : public QPushButton {
public:
    ReferenceButton(const QString& title, const QString& sentence) {
        auto* lines = new QVBoxLayout(this);
        lines->setContentsMargins(16, 11, 16, 12);
        lines->setSpacing(3);
        lines->addWidget(line(title, "", productFont(kCardTitleSize, QFont::DemiBold)));
        if (!sentence.isEmpty()) lines->addWidget(line(sentence, "muted", productFont(kTextSize)));
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] QSize sizeHint() const override { return {kColumn, heightForWidth(kColumn)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, heightForWidth(std::max(300, width()))}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width); }

private:
    static QLabel* line(const QString& text, const char* look, const QFont& font) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(font);
        label->setProperty("class", look);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        return label;
    }
};

void clear(QVBoxLayout& list) {
    while (QLayoutItem* item = list.takeAt(0)) {
        // One of its buttons may be speaking just now.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace

EmptyState::EmptyState(std::vector<ReferenceCase> references, const Environment& environment, QWidget* parent)
    : QWidget(parent),
      references_(std::move(references)),
      environment_(environment),
      title_(new QLabel(this)),
      advice_(new QLabel(this)),
      open_(new QPushButton(this)),
      recoveredTitle_(new QLabel(this)),
      recoveredList_(new QVBoxLayout),
      referencesTitle_(new QLabel(this)),
      list_(new QVBoxLayout) {
    setObjectName("page");
    title_->setFont(productFont(kPageTitleSize, QFont::DemiBold));
    advice_->setWordWrap(true);
    advice_->setProperty("class", "muted");
    for (QLabel* title : {recoveredTitle_, referencesTitle_})
        title->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    recoveredList_->setSpacing(10);
    recoveredList_->setContentsMargins(0, 0, 0, 12);
    open_->setProperty("primary", true);
    open_->setObjectName("openCase");
    list_->setSpacing(10);
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* centre = new QHBoxLayout(body);
    auto* column = new QWidget;
    column->setMaximumWidth(kColumn);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(24, 40, 24, 24);
    lines->setSpacing(8);
    lines->addWidget(title_);
    lines->addWidget(advice_);
    lines->addSpacing(8);
    lines->addWidget(open_, 0, Qt::AlignLeft);
    lines->addSpacing(20);
    lines->addWidget(recoveredTitle_);
    lines->addLayout(recoveredList_);
    lines->addWidget(referencesTitle_);
    lines->addLayout(list_);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(open_, &QPushButton::clicked, this, &EmptyState::openAsked);
    connect(&environment_.languages, &Languages::changed, this, &EmptyState::retranslate);
    retranslate();
}

void EmptyState::retranslate() {
    title_->setText(tr("Open a case to begin"));
    advice_->setText(
        tr("A case describes one procurement: needs, tools, contracts, and who pays and gains. Open a case file, "
           "drop one into this window, or look at a reference case."));
    open_->setText(tr("Open case file…"));
    referencesTitle_->setText(tr("Reference cases"));
    referencesTitle_->setVisible(!references_.empty());
    fill();
    fillRecovered();
}

void EmptyState::offer(std::vector<UnsavedCase> recovered) {
    recovered_ = std::move(recovered);
    fillRecovered();
}

void EmptyState::fillRecovered() {
    clear(*recoveredList_);
    recoveredTitle_->setText(tr("Recovered cases"));
    recoveredTitle_->setVisible(!recovered_.empty());
    for (const UnsavedCase& each : recovered_) recoveredList_->addWidget(recoveredLine(each));
}

QWidget* EmptyState::recoveredLine(const UnsavedCase& each) {
    auto* line = new QFrame;
    line->setProperty("class", "card");
    line->setObjectName("recovered");
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(16, 10, 12, 10);
    const QString title = environment_.languages.of(each.title);
    auto* words = new QLabel(tr("%1\nLast changed %2; it was never given a file.").arg(title, localTime(each.time)));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* open = new QPushButton(tr("Open"));
    open->setObjectName("openRecovered");
    open->setAccessibleName(tr("Open the recovered case “%1”").arg(title));
    auto* discard = new QPushButton(tr("Discard"));
    discard->setObjectName("discardRecovered");
    discard->setAccessibleName(tr("Discard the recovered case “%1”").arg(title));
    across->addWidget(words, 1);
    across->addWidget(open);
    across->addWidget(discard);
    connect(open, &QPushButton::clicked, this, [this, path = qt(each.path)] { emit recoveredAsked(path); });
    connect(discard, &QPushButton::clicked, this, [this, path = qt(each.path)] { emit discardAsked(path); });
    return line;
}

void EmptyState::fill() {
    clear(*list_);
    for (const ReferenceCase& reference : references_) {
        auto* button = new ReferenceButton(environment_.languages.of(reference.title),
                                           environment_.languages.of(reference.summary));
        button->setObjectName("reference_" + qt(reference.id));
        connect(button, &QPushButton::clicked, this, [this, path = qt(reference.path)] { emit referenceAsked(path); });
        list_->addWidget(button);
    }
}

}  // namespace valor::ui
