// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/input_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/model/input_notes.h"
#include "ui/document/figures.h"
#include "ui/editors/parameter_row.h"
#include "ui/editors/settled_layout.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
InputCard::InputCard(CaseDocument& document, const Environment& environment, QWidget* parent)
    : QFrame(parent),
      document_(document),
      environment_(environment),
      title_(new QLabel(this)),
      foundation_(new QPushButton(this)),
      scope_(new QLabel(this)),
      fold_(new QPushButton(this)),
      filter_(new QLineEdit(this)),
      nothing_(new QLabel(this)),
      others_(new QWidget(this)),
      scroll_(new QScrollArea(this)),
      keyLines_(new QVBoxLayout),
      otherLines_(new QVBoxLayout(others_)) {
    setProperty("class", "card");
    setObjectName("inputCard");
    prepareParts();
    build();
    connectParts();
    retranslate();
    catchUp(Need::Build);
}

void InputCard::connectParts() {
    connect(&document_, &CaseDocument::opened, this, [this] {
        clearRows();
        catchUp(Need::Build);
    });
    connect(&document_, &CaseDocument::begun, this, [this] { scroll_->verticalScrollBar()->setValue(0); });
    connect(&document_, &CaseDocument::closed, this, [this] {
        clearRows();
        need_ = Need::Nothing;
    });
    connect(&document_, &CaseDocument::scenarioChanged, this, [this] { catchUp(Need::Arrange); });
    connect(&document_, &CaseDocument::alternativeChanged, this, [this] { catchUp(Need::Arrange); });
    connect(&document_, &CaseDocument::edited, this, [this] { catchUp(Need::RefreshChanged); });
    connect(&environment_.languages, &Languages::changed, this, [this] {
        retranslate();
        catchUp(Need::Refresh);
    });
    connect(foundation_, &QPushButton::clicked, this, &InputCard::assumptionsAsked);
    connect(fold_, &QPushButton::clicked, this, &InputCard::showFold);
    connect(filter_, &QLineEdit::textChanged, this, &InputCard::applyFilter);
}

void InputCard::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    catchUp(Need::Nothing);
}

/// Works only while it is seen: until then it remembers the most that was to be done.
void InputCard::catchUp(Need need) {
    need_ = std::max(need_, need);
    if (!isVisible() || !document_.isOpen()) return;
    switch (std::exchange(need_, Need::Nothing)) {
        case Need::Nothing: return;
        case Need::RefreshChanged: return refreshChangedRows();
        case Need::Refresh: return refreshRows();
        case Need::Arrange: return arrangeRows();
        case Need::Build: return rebuildRows();
    }
}

void InputCard::prepareParts() {
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    foundation_->setProperty("link", true);
    foundation_->setObjectName("foundationLink");
    scope_->setProperty("class", "muted");
    scope_->setObjectName("inputScope");
    scope_->setFont(productFont(kSmallSize));
    scope_->setTextFormat(Qt::PlainText);
    scope_->setWordWrap(true);
    scope_->setContentsMargins(5, 0, 0, 2);
    fold_->setProperty("link", true);
    fold_->setObjectName("allInputs");
    fold_->setIconSize({14, 14});
    filter_->setObjectName("inputFilter");
    filter_->setClearButtonEnabled(true);
    nothing_->setObjectName("noInputs");
    nothing_->setProperty("class", "muted");
    nothing_->setWordWrap(true);
    scroll_->setWidget(stackRows());
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
}

QWidget* InputCard::stackRows() {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(16, 2, 16, 12);
    lines->setSpacing(4);
    keyLines_->setSpacing(4);
    otherLines_->setContentsMargins(0, 0, 0, 0);
    otherLines_->setSpacing(4);
    lines->addLayout(keyLines_);
    for (QWidget* widget :
         {static_cast<QWidget*>(fold_), static_cast<QWidget*>(filter_), static_cast<QWidget*>(nothing_), others_})
        lines->addWidget(widget);
    lines->addStretch(1);
    return body;
}

void InputCard::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 14, 1, 1);
    outer->setSpacing(4);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(11, 0, 16, 0);
    title_->setContentsMargins(5, 0, 0, 0);
    head->setSpacing(2);
    head->addWidget(title_);
    head->addWidget(foundation_, 0, Qt::AlignLeft);
    head->addWidget(scope_);
    outer->addLayout(head);
    outer->addWidget(scroll_, 1);
}

void InputCard::retranslate() {
    title_->setText(tr("Inputs"));
    filter_->setPlaceholderText(tr("Filter inputs"));
    filter_->setAccessibleName(tr("Filter inputs"));
    applyFilter();
    showFoundation();
}

void InputCard::showFoundation() {
    if (!document_.isOpen()) return;
    foundation_->setVisible(!isEmpty());
    const Foundation foundation = foundationOf(*document_.value(), document_.scenario());
    QString text =
        tr("%1 of %2 inputs are assumptions").arg(foundation.assumptions.size()).arg(foundation.inputs.size());
    if (!foundation.overridden.empty()) text += tr(" · %1 changed").arg(foundation.overridden.size());
    foundation_->setText(text);
    foundation_->setToolTip(tr("Show the list"));
    showScope();
    fold_->setText(expanded_ ? tr("Fewer inputs") : tr("All inputs (%1 more)").arg(otherIds_.size()));
    fold_->setIcon(glyphIcon(expanded_ ? Glyph::ChevronDown : Glyph::ChevronRight, environment_.theme));
}

/// A figure changed here is changed for one scenario; a comparison of scenarios would show it.
void InputCard::showScope() {
    scope_->setVisible(!isEmpty());
    const QString scenario = environment_.languages.of(document_.scenario().label);
    QString words = document_.value()->scenarios.size() > 1
                        ? tr("Changes hold in the scenario “%1”; the other scenarios keep their values.").arg(scenario)
                        : tr("Changes hold in the scenario “%1”.").arg(scenario);
    if (const std::size_t restated = document_.restated().size(); restated > 0)
        words += ' ' + tr("Changed in all scenarios since the case was opened: %1.").arg(restated);
    scope_->setText(words);
}

ParameterRow* InputCard::addRow(const ParameterId& id, QVBoxLayout& where) {
    auto* row = new ParameterRow(id, document_, environment_, this);
    where.addWidget(row);
    row->show();  // else only when the event loop turns: until then it would have no place
    return row;
}

void InputCard::clearRows() {
    for (auto* rows : {&keyRows_, &otherRows_}) {
        for (ParameterRow* row : *rows) delete row;
        rows->clear();
    }
}

/// For another scenario or alternative of the same case: a row that is there is told, not built anew.
void InputCard::arrangeRows() {
    const std::vector<ParameterId> wanted =
        otherInputsOf(*document_.value(), document_.scenario(), document_.alternative());
    if (wanted != std::exchange(otherIds_, wanted) && !otherRows_.empty()) reuseOtherRows();
    fold_->setVisible(!otherIds_.empty());
    refreshRows();
    setExpanded(expanded_ || keyRows_.empty());
}

void InputCard::reuseOtherRows() {
    std::map<ParameterId, ParameterRow*> there;
    for (ParameterRow* row : std::exchange(otherRows_, {})) there[row->parameter()] = row;
    for (const ParameterId& id : otherIds_) {
        const auto match = there.find(id);
        if (match == there.end()) {
            otherRows_.push_back(addRow(id, *otherLines_));
            continue;
        }
        otherLines_->addWidget(match->second);  // takes it from its former place
        otherRows_.push_back(match->second);
        there.erase(match);
    }
    for (const auto& [id, row] : there) delete row;
}

void InputCard::rebuildRows() {
    clearRows();
    shown_ = document_.value();
    const Case& input = *document_.value();
    for (const ParameterId& id : keyInputsOf(input)) keyRows_.push_back(addRow(id, *keyLines_));
    otherIds_ = otherInputsOf(input, document_.scenario(), document_.alternative());
    fold_->setVisible(!otherIds_.empty());
    setExpanded(expanded_ || keyRows_.empty());
}

/// A slider in the hand moves one figure and those calculated from it: the other rows stay as they are.
void InputCard::refreshChangedRows() {
    const CasePtr before = shown_, after = document_.value();
    if (before == nullptr || before->parameters != after->parameters || before->notes != after->notes)
        return refreshRows();
    // A row also says whether other scenarios have a value of their own.
    const auto moved = [&](const ParameterId& id) {
        return std::ranges::any_of(after->scenarios,
                                   [&](const Scenario& each) { return !isSameFigure(*before, *after, each.id, id); });
    };
    for (ParameterRow* row : shownRows())
        if (findById(after->parameters, row->parameter())->isDerived() || moved(row->parameter())) row->refresh();
    shown_ = after;
    showFoundation();
}

void InputCard::refreshRows() {
    shown_ = document_.value();
    for (ParameterRow* row : shownRows()) row->refresh();
    showFoundation();
}

/// Those behind the fold are brought up to date when it opens.
std::vector<ParameterRow*> InputCard::shownRows() const {
    std::vector<ParameterRow*> rows = keyRows_;
    if (expanded_) rows.insert(rows.end(), otherRows_.begin(), otherRows_.end());
    return rows;
}

void InputCard::setExpanded(bool expanded) {
    const bool opens = !std::exchange(expanded_, expanded) && expanded;
    if (opens)
        for (ParameterRow* row : otherRows_) row->refresh();
    if (expanded) buildOtherRows();
    others_->setVisible(expanded);
    filter_->setVisible(expanded && !isEmpty());
    nothing_->hide();
    showFoundation();
    applyFilter();
    orderTabs();
    // Painted before they have their full height the rows would lie over each other.
    settleLayout(*this);
}

/// Rows are made after everything else in the window; the Tab key would reach them last.
void InputCard::orderTabs() {
    QWidget* last = foundation_;
    const auto follow = [&last](QWidget* next) {
        QWidget::setTabOrder(last, next);
        last = next;
    };
    for (const ParameterRow* row : keyRows_)
        for (QWidget* stop : row->tabStops()) follow(stop);
    follow(fold_);
    follow(filter_);
    for (const ParameterRow* row : otherRows_)
        for (QWidget* stop : row->tabStops()) follow(stop);
}

/// What unfolds below the edge of the window would look as if nothing had happened.
void InputCard::showFold() {
    setExpanded(!expanded_);
    if (!expanded_) return;
    constexpr int kFirstRows = 180;
    QTimer::singleShot(0, this, [this] { scroll_->ensureWidgetVisible(filter_, 0, kFirstRows); });
}

void InputCard::reveal(const ParameterId& id) {
    const auto isWanted = [&](const ParameterRow* row) { return row->parameter() == id; };
    auto row = std::ranges::find_if(keyRows_, isWanted);
    if (row == keyRows_.end()) {
        filter_->clear();
        if (!expanded_) setExpanded(true);
        row = std::ranges::find_if(otherRows_, isWanted);
        if (row == otherRows_.end()) return;
    }
    ParameterRow* const found = *row;
    const auto stops = found->tabStops();
    // The field, not the slider before it: what is typed now is the figure. That of a locked figure takes no focus.
    const auto open = std::find_if(std::next(stops.begin()), stops.end(), [found](const QWidget* stop) {
        return stop->isEnabled() && stop->isVisibleTo(found);
    });
    if (open != stops.end()) (*open)->setFocus(Qt::OtherFocusReason);
    // Rows that were just made have no place yet.
    QTimer::singleShot(0, found, [this, found] { scroll_->ensureWidgetVisible(found, 0, 40); });
}

/// Rows cost time to build; those behind the fold wait until somebody looks.
void InputCard::buildOtherRows() {
    if (!otherRows_.empty()) return;
    for (const ParameterId& id : otherIds_) otherRows_.push_back(addRow(id, *otherLines_));
}

void InputCard::applyFilter() {
    if (!expanded_) return;
    const QString words = filter_->text().trimmed();
    bool any = otherRows_.empty();
    for (ParameterRow* row : otherRows_) {
        const bool shown = row->matches(words);
        row->setVisible(shown);
        any = any || shown;
    }
    nothing_->setText(
        isEmpty() ? tr("This case has no inputs yet. Add needs, sites and tools on the pages before this one (or in "
                       "the menu Case), or begin with a template (File ▸ New from template).")
                  : tr("No input matches. Clear the filter to see all."));
    nothing_->setVisible(!any || isEmpty());
}

}  // namespace valor::ui
