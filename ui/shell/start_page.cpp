// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>
#include <utility>

#include "ui/shell/layouts.h"
#include "ui/shell/recent_list.h"
#include "ui/shell/story_button.h"
#include "ui/text/text.h"
#include "ui/text/times.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kColumn = 980;
/// From this width of the page on, two templates stand side by side.
constexpr int kTwoTemplates = 720;

}  // namespace

StartPage::StartPage(const CaseLibrary& library, Preferences& preferences, const Environment& environment,
                     QWidget* parent)
    : QWidget(parent),
      templates_(library.templates()),
      references_(library.referenceCases()),
      folder_(qt(library.folder())),
      preferences_(preferences),
      environment_(environment),
      title_(new QLabel(this)),
      advice_(new QLabel(this)),
      open_(new QPushButton(this)),
      tour_(new QPushButton(this)),
      recoveredTitle_(new QLabel(this)),
      recoveredList_(new QVBoxLayout),
      recentTitle_(new QLabel(this)),
      recent_(new RecentList(this)),
      nothingShipped_(new QLabel(this)),
      templatesTitle_(new QLabel(this)),
      templateShelf_(new QWidget(this)),
      templateGrid_(new QGridLayout(templateShelf_)),
      referencesTitle_(new QLabel(this)),
      referenceList_(new QVBoxLayout) {
    setObjectName("page");
    build();
    connectParts();
    retranslate();
}

void StartPage::build() {
    title_->setFont(productFont(kPageTitleSize, QFont::DemiBold));
    title_->setObjectName("startTitle");
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    advice_->setWordWrap(true);
    advice_->setProperty("class", "muted");
    open_->setProperty("primary", true);
    open_->setObjectName("openCase");
    tour_->setObjectName("takeTour");
    for (QLabel* title : {recoveredTitle_, recentTitle_, templatesTitle_, referencesTitle_}) {
        title->setFont(productFont(kCardTitleSize, QFont::DemiBold));
        title->setContentsMargins(0, 12, 0, 0);
    }
    nothingShipped_->setObjectName("nothingShipped");
    nothingShipped_->setProperty("class", "note");
    nothingShipped_->setContentsMargins(10, 6, 10, 6);
    nothingShipped_->setWordWrap(true);
    nothingShipped_->setTextFormat(Qt::PlainText);
    nothingShipped_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    templateShelf_->setObjectName("templates");
    templateGrid_->setContentsMargins(0, 0, 0, 0);
    for (QLayout* list : {static_cast<QLayout*>(recoveredList_), static_cast<QLayout*>(templateGrid_),
                          static_cast<QLayout*>(referenceList_)})
        list->setSpacing(10);
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* centre = new QHBoxLayout(body);
    auto* column = new QWidget;
    column->setMaximumWidth(kColumn);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    addSections(*new QVBoxLayout(column));
    auto* scroll = new QScrollArea;
    scroll->setObjectName("startScroll");
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void StartPage::addSections(QVBoxLayout& lines) {
    lines.setContentsMargins(24, 28, 24, 24);
    lines.setSpacing(8);
    lines.addWidget(title_);
    lines.addWidget(advice_);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(10);
    ways->addWidget(open_);
    ways->addWidget(tour_);
    ways->addStretch(1);
    lines.addLayout(ways);
    lines.addWidget(recoveredTitle_);
    lines.addLayout(recoveredList_);
    lines.addWidget(recentTitle_);
    lines.addWidget(recent_);
    lines.addWidget(nothingShipped_);
    lines.addWidget(templatesTitle_);
    lines.addWidget(templateShelf_);
    lines.addWidget(referencesTitle_);
    lines.addLayout(referenceList_);
    lines.addStretch(1);
}

void StartPage::connectParts() {
    connect(open_, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(tour_, &QPushButton::clicked, this, &StartPage::tourAsked);
    connect(recent_, &RecentList::chosen, this, &StartPage::fileAsked);
    connect(recent_, &RecentList::forgetAsked, this, [this](const QString& path) {
        preferences_.forgetRecentFile(path);
        refresh();
    });
    connect(&environment_.languages, &Languages::changed, this, &StartPage::retranslate);
}

void StartPage::retranslate() {
    showHead();
    open_->setText(tr("Open case file…"));
    recentTitle_->setText(tr("Recent"));
    templatesTitle_->setText(tr("Begin with a template"));
    referencesTitle_->setText(tr("Reference cases"));
    referencesTitle_->setVisible(!references_.empty());
    sayWhatIsMissing();
    refresh();
    fillStories();
    fillRecovered();
}

void StartPage::sayWhatIsMissing() {
    const bool noReferences = references_.empty(), noTemplates = templates_.empty();
    nothingShipped_->setVisible(noReferences || noTemplates);
    const QString what = !noReferences  ? tr("templates")
                         : !noTemplates ? tr("reference cases")
                                        : tr("templates and reference cases");
    nothingShipped_->setText(tr("No %1 were found in %2. They come with the program: install it again, or go on with a "
                                "blank case or a file of your own.")
                                 .arg(what, folder_));
}

void StartPage::showOpenCase(const QString& title) {
    openCase_ = title;
    showHead();
}

void StartPage::showHead() {
    const bool none = openCase_.isEmpty();
    title_->setText(none ? tr("Open a case to begin") : tr("“%1” is open").arg(openCase_));
    advice_->setText(
        none ? tr("A case describes one procurement: needs, tools, contracts, and who pays and gains. Open a case "
                  "file, drop one into this window, begin with a template, or look at a reference case.")
             : tr("Go on with it on the pages in the rail at the left, or open another case here."));
}

void StartPage::refresh() {
    const QStringList files = preferences_.recentFiles();
    recentTitle_->setVisible(!files.isEmpty());
    std::vector<RecentList::File> recent;
    for (const QString& path : files) recent.push_back({path, environment_.languages.of(preferences_.titleOf(path))});
    recent_->show(recent);
    orderStops();
    tour_->setText(preferences_.tourSeen() ? tr("Take the tour again") : tr("Take the five-minute tour"));
}

void StartPage::fillStories() {
    const Languages& languages = environment_.languages;
    clearLayout(*templateGrid_);
    clearLayout(*referenceList_);
    templateButtons_.clear();
    for (const ReferenceCase& each : templates_) {
        auto* button = new StoryButton(languages.of(each.title), languages.of(each.summary));
        button->setObjectName("template_" + qt(each.id));
        connect(button, &QPushButton::clicked, this, [this, path = qt(each.path)] { emit templateAsked(path); });
        templateButtons_.push_back(button);
    }
    auto* blank = new StoryButton(tr("Blank case"),
                                  tr("A buyer, today's practice, one alternative and five years; all else is yours. "
                                     "Also for a procurement that is not AI."));
    blank->setObjectName("blankCase");
    connect(blank, &QPushButton::clicked, this, &StartPage::blankAsked);
    templateButtons_.push_back(blank);
    arrangeStories();
    for (const ReferenceCase& each : references_) {
        auto* button = new StoryButton(languages.of(each.title), languages.of(each.summary));
        button->setObjectName("reference_" + qt(each.id));
        connect(button, &QPushButton::clicked, this, [this, path = qt(each.path)] { emit fileAsked(path); });
        referenceList_->addWidget(button);
    }
}

void StartPage::arrangeStories() {
    const int columns = width() < kTwoTemplates ? 1 : 2;
    for (QWidget* button : templateButtons_) templateGrid_->removeWidget(button);
    for (std::size_t i = 0; i < templateButtons_.size(); ++i)
        templateGrid_->addWidget(templateButtons_[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    templateGrid_->setColumnStretch(0, 1);
    templateGrid_->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    if (!event->spontaneous()) findChild<QScrollArea*>()->verticalScrollBar()->setValue(0);
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeStories();
}

void StartPage::offer(std::vector<UnsavedCase> recovered) {
    recovered_ = std::move(recovered);
    fillRecovered();
}

void StartPage::fillRecovered() {
    clearLayout(*recoveredList_);
    recoveredTitle_->setText(tr("Recovered cases"));
    recoveredTitle_->setVisible(!recovered_.empty());
    for (const UnsavedCase& each : recovered_) recoveredList_->addWidget(recoveredLine(each));
    orderStops();
}

/// What was made last would come last with the Tab key, wherever it stands.
void StartPage::orderStops() {
    QWidget* before = tour_;
    const auto add = [&before](const QWidget& part) {
        for (QPushButton* stop : part.findChildren<QPushButton*>()) {
            setTabOrder(before, stop);
            before = stop;
        }
    };
    for (int i = 0; i < recoveredList_->count(); ++i) add(*recoveredList_->itemAt(i)->widget());
    add(*recent_);
}

QWidget* StartPage::recoveredLine(const UnsavedCase& each) {
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

}  // namespace valor::ui
