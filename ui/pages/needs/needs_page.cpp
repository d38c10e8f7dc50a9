// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/needs_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/missing_parts.h"
#include "ui/building/new_labels.h"
#include "ui/building/object_bar.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/sheet_view.h"
#include "ui/charts/timeline_panel.h"
#include "ui/editors/parameter_row.h"
#include "ui/editors/reading_question.h"
#include "ui/editors/refusal_words.h"
#include "ui/models/party_list_model.h"
#include "ui/models/volume_model.h"
#include "ui/pages/needs/go_live_chart.h"
#include "ui/pages/needs/pasted_numbers.h"
#include "ui/pages/needs/volume_delegate.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kWidestVolume = 320, kWidestWords = 440;

}  // namespace

NeedsPage::NeedsPage(CaseDocument& document, const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      environment_(environment),
      volumes_(new VolumeModel(environment, this)),
      parties_(new PartyListModel(environment, this)) {
    setObjectName("page");
    build();
    connectSources();
    retranslate();
}

// Parts -------------------------------------------------------------------------------------------------------------

void NeedsPage::build() {
    buildVolumes();
    buildBar();
    timeline_ = new TimelinePanel(environment_);
    partyView_ = new SheetView([this] { return parties_->table(); }, environment_);
    partyView_->setObjectName("partyList");
    partyView_->setModel(parties_);
    partyView_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    empty_ = new QLabel;
    empty_->setObjectName("noNeeds");
    empty_->setProperty("class", "muted");
    empty_->setWordWrap(true);
    next_ = new QPushButton;
    next_->setObjectName("nextStep");
    next_->setProperty("link", true);
    connect(next_, &QPushButton::clicked, this, [this] { missesTool_ ? emit toolsAsked() : emit goLivesAsked(); });
    const auto showTable = [this](const QString& title, const ChartTable& table) {
        showData(title, table, environment_, window());
    };
    volumeCard_ = new ChartCard(
        volumeSheet_, [this, showTable] { showTable(tr("Volumes"), volumes_->table()); }, environment_);
    timelineCard_ = new ChartCard(
        timeline_, [this] { timeline_->showDataTable(); }, environment_);
    partyCard_ = new ChartCard(
        partyView_, [this, showTable] { showTable(tr("Who takes part"), parties_->table()); }, environment_);
    scroll_ = new QScrollArea;
    scroll_->setWidget(stackCards());
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(18, 14, 4, 0);
    outer->addWidget(scroll_);
}

QWidget* NeedsPage::stackCards() {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 14, 14);
    lines->setSpacing(14);
    for (QWidget* part :
         {static_cast<QWidget*>(bar_), static_cast<QWidget*>(empty_), static_cast<QWidget*>(next_),
          static_cast<QWidget*>(volumeCard_), static_cast<QWidget*>(timelineCard_), static_cast<QWidget*>(partyCard_)})
        lines->addWidget(part);
    lines->setAlignment(next_, Qt::AlignLeft);
    lines->addStretch(1);
    return body;
}

void NeedsPage::buildBar() {
    bar_ = new ObjectBar(QBoxLayout::LeftToRight);
    addNeed_ = bar_->add("addNeed");
    addSite_ = bar_->add("addSite");
    goLives_ = bar_->add("changeGoLives");
    connect(addNeed_, &QPushButton::clicked, this, &NeedsPage::needAsked);
    connect(addSite_, &QPushButton::clicked, this, &NeedsPage::siteAsked);
    connect(goLives_, &QPushButton::clicked, this, &NeedsPage::goLivesAsked);
    connect(bar_, &ObjectBar::objectsAsked, this, &NeedsPage::objectsAsked);
}

void NeedsPage::buildVolumes() {
    volumeView_ = new SheetView([this] { return volumes_->table(); }, environment_);
    volumeView_->setObjectName("volumeTable");
    volumeView_->setModel(volumes_);
    volumeView_->setSelectionBehavior(QAbstractItemView::SelectItems);
    volumeView_->setSelectionMode(QAbstractItemView::ContiguousSelection);  // of a range only its cells are copied
    volumeView_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    volumeView_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                 QAbstractItemView::AnyKeyPressed);
    auto* delegate = new VolumeDelegate(*volumes_, document_, environment_, volumeView_);
    volumeView_->setItemDelegate(delegate);
    connect(delegate, &VolumeDelegate::entered, this, &NeedsPage::enter);
    connect(delegate, &VolumeDelegate::problemChanged, this, &NeedsPage::say);
    question_ = new ReadingQuestion;
    question_->setObjectName("volumeQuestion");
    connect(delegate, &VolumeDelegate::readingAsked, this, &NeedsPage::ask);
    connect(question_, &ReadingQuestion::chosen, this, &NeedsPage::answer);
    connect(volumeView_, &SheetView::pasteAsked, this, &NeedsPage::paste);
    connect(volumeView_, &SheetView::activated, this, &NeedsPage::askForForm);
    connect(volumeView_, &SheetView::fixedAsked, this, &NeedsPage::explainFixed);
    stackVolumes();
}

/// What is wrong with an entry, and which of two meanings counts, stand under the table.
void NeedsPage::stackVolumes() {
    problem_ = new QLabel;
    problem_->setObjectName("volumeProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    volumeSheet_ = new QWidget;
    auto* lines = new QVBoxLayout(volumeSheet_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(volumeView_);
    lines->addWidget(problem_);
    lines->addWidget(question_);
}

void NeedsPage::explainFixed(const QModelIndex& index) {
    if (askForForm(index) || volumes_->cell(index) == nullptr) return;
    const QString why = index.data(Qt::ToolTipRole).toString();
    say((tr("“%1” cannot be changed here.").arg(volumes_->placeOf(index)) + ' ' + why).trimmed());
}

/// What a form of its own states, not a cell. @return whether the place has one
bool NeedsPage::askForForm(const QModelIndex& index) {
    const auto need = volumes_->seasonAt(index);
    const auto site = volumes_->siteAt(index);
    if (need) emit seasonAsked(*need);
    if (site) emit holderAsked(*site);
    return need || site;
}

void NeedsPage::connectSources() {
    for (auto subject : {&CaseDocument::opened, &CaseDocument::scenarioChanged})
        connect(&document_, subject, this, [this] { say({}); });
    connect(&document_, &CaseDocument::opened, this, &NeedsPage::refreshSoon);
    connect(&document_, &CaseDocument::edited, this, &NeedsPage::refreshSoon);
    connect(&document_, &CaseDocument::scenarioChanged, this, &NeedsPage::refreshSoon);
    connect(&document_, &CaseDocument::alternativeChanged, this, &NeedsPage::refreshSoon);
    connect(&environment_.languages, &Languages::changed, this, &NeedsPage::retranslate);
}

// What is shown -----------------------------------------------------------------------------------------------------

/// Only the page on screen is brought up to date at once.
void NeedsPage::refreshSoon() {
    stale_ = true;
    if (isVisible()) refresh();
}

void NeedsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void NeedsPage::refresh() {
    if (!document_.isOpen()) return;
    stale_ = false;
    const Case& input = *document_.value();
    const bool any = !input.needs.empty() && !input.sites.empty();
    showNextStep(any);
    addNeed_->setText(input.needs.empty() ? tr("Add the first need…") : tr("Add need…"));
    addSite_->setText(input.sites.empty() ? tr("Add the first site…") : tr("Add site…"));
    goLives_->setVisible(any && !input.tools.empty());
    bar_->setMenuVisible(!input.needs.empty() || !input.sites.empty());
    volumeCard_->setVisible(!input.needs.empty() || !input.sites.empty());
    timelineCard_->setVisible(any);
    volumes_->show(document_.value(), document_.scenario());
    volumeCard_->setNote(tr("Yearly, before growth and before the share suited to the tool. What follows from "
                            "inhabitants and rate is grey."),
                         tr("Enter changes a figure in the scenario “%1”; a column from a spreadsheet can be pasted.")
                             .arg(environment_.languages.of(document_.scenario().label)));
    volumeView_->fitColumns(kWidestVolume);
    volumeView_->fitToRows();
    parties_->show(document_.value());
    partyView_->fitColumns(kWidestWords);
    partyView_->horizontalHeader()->setStretchLastSection(true);
    partyView_->fitToRows();
    showTimeline();
}

/// What the case lacks next, with the way there. @param any whether it has needs and sites
void NeedsPage::showNextStep(bool any) {
    const Case& input = *document_.value();
    const std::vector<CasePart> missing = any ? missingParts(input, document_.alternative()) : std::vector<CasePart>();
    missesTool_ = !missing.empty() && missing.front() != CasePart::Deployment;
    empty_->setVisible(!any || !missing.empty());
    next_->setVisible(!missing.empty());
    if (input.needs.empty())
        empty_->setText(
            tr("Begin with what patients need, for example chest X-rays, and how many there are a year. "
               "Then come the sites, and on the next page the tools."));
    else if (input.sites.empty())
        empty_->setText(tr("Now the sites: where patients come, and who runs them."));
    else if (missesTool_)
        empty_->setText(tr("Now the tools: what could be procured, and what it changes for whom."));
    else
        empty_->setText(tr("Now the go-lives: which tool comes into use where, and when."));
    next_->setText(missesTool_ ? tr("Go to Tools & evidence") : tr("State the go-lives…"));
}

void NeedsPage::showTimeline() {
    const Alternative& alternative = document_.alternative();
    timeline_->setChart(goLives(*document_.value(), document_.scenario(), alternative, environment_.languages));
    timelineCard_->setNote(
        tr("Alternative “%1”: when each tool is planned to go into use at each site. A bar with a tip "
           "goes on beyond the horizon; a solid end is an exit.")
            .arg(environment_.languages.of(alternative.label)));
}

// Changes -----------------------------------------------------------------------------------------------------------

void NeedsPage::say(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    question_->offer({});
    volumeView_->setAccessibleDescription(problem);
}

/// The field closes when the answer takes the focus; what it asked about is remembered here.
void NeedsPage::ask(const QModelIndex& index, const std::vector<ValueBox::Reading>& readings) {
    asked_ = index;
    question_->offer(readings);
    QPushButton* first = question_->buttons().front();
    QTimer::singleShot(0, first, [first] { first->setFocus(); });
}

void NeedsPage::answer(double shown) {
    volumeView_->setFocus();
    enter(asked_, shown);
}

void NeedsPage::enter(const QModelIndex& index, double shown) {
    const VolumeModel::Cell* cell = volumes_->cell(index);
    if (cell != nullptr && cell->place) return tell(state(*cell->place, shown / cell->factor));
    if (cell == nullptr || !cell->editable) return;
    const Parameter& parameter = *findById(document_.value()->parameters, cell->id);
    const QString name = ParameterRow::tr("change of %1").arg(nameOf(parameter, environment_.languages));
    document_.endGesture();
    const Status done = document_.setCentral(parameter.id, shown / cell->factor, name);
    document_.endGesture();
    tell(done);
}

/// A figure that the case did not have; its input is called after its place.
Status NeedsPage::state(const FigurePlace& place, double value) {
    const Case& input = *document_.value();
    const Need* need = findById(input.needs, place.need);
    const Site* site = findById(input.sites, place.site);
    const LocalizedText object = need == nullptr   ? site->label
                                 : site == nullptr ? need->label
                                                   : joinedLabel(need->label, site->label);
    const NewFigure figure{figureLabel(roleOf(place.kind), object, environment_), value};
    return document_.apply(withFigureAt(document_.value(), place, figure), "figure.add",
                           tr("new figure “%1”").arg(environment_.languages.of(figure.label)));
}

void NeedsPage::tell(const Status& done) {
    say(done ? QString() : refusalInWords(done.error(), *document_.value(), environment_));
}

/// All cells or none: a column that is half pasted would be worse than none.
void NeedsPage::paste() {
    std::vector<std::pair<ParameterId, double>> centrals;
    const QString problem = readPasted(centrals);
    if (!problem.isEmpty()) return say(problem);
    const Status done = document_.setCentrals(centrals, tr("pasting of %1 figures").arg(centrals.size()));
    say(done ? QString() : refusalInWords(done.error(), *document_.value(), environment_));
}

QString NeedsPage::readPasted(std::vector<std::pair<ParameterId, double>>& centrals) const {
    const QList<QStringList> lines = pastedCells(QGuiApplication::clipboard()->text());
    const QModelIndex start = volumeView_->currentIndex();
    if (lines.isEmpty()) return tr("There are no figures to paste. Copy a column of numbers first.");
    if (!start.isValid()) return tr("Choose the cell that the first figure belongs to.");
    for (qsizetype line = 0; line < lines.size(); ++line)
        for (qsizetype column = 0; column < lines[line].size(); ++column) {
            const QModelIndex place =
                volumes_->index(start.row() + static_cast<int>(line), start.column() + static_cast<int>(column));
            const QString problem = readCell(place, lines[line][column], centrals);
            if (!problem.isEmpty()) return problem;
        }
    return {};
}

/// Why a pasted text is not taken: %1 is the text, %2 its place. @param unit of the cell, as it is shown
QString NeedsPage::unreadable(NumberProblem problem, const QString& unit) {
    switch (problem) {
        case NumberProblem::Ambiguous:
            return tr(
                "Nothing was pasted: “%1” for “%2” can be read in two ways. Write it without marks for "
                "thousands.");
        case NumberProblem::GroupedMarks:
        case NumberProblem::BadGroups:
            return tr(
                "Nothing was pasted: the marks in “%1” for “%2” do not fit together. "
                "Write it without marks for thousands.");
        case NumberProblem::OtherUnit:
            if (unit.isEmpty()) break;
            return tr("Nothing was pasted: “%1” for “%2” is not a number in %3. Write the number alone.")
                .replace(QStringLiteral("%3"), unit);
        default: break;
    }
    return tr("Nothing was pasted: “%1” for “%2” is not a number.");
}

QString NeedsPage::readCell(const QModelIndex& index, const QString& text,
                            std::vector<std::pair<ParameterId, double>>& centrals) const {
    const VolumeModel::Cell* cell = volumes_->cell(index);
    if (cell == nullptr)
        return tr("Nothing was pasted: what was copied has more rows or columns than there are from the "
                  "chosen cell on; “%1” has no place.")
            .arg(text);
    if (!cell->editable)
        return tr("Nothing was pasted: “%1” cannot be changed here, because it follows from other figures.")
            .arg(volumes_->placeOf(index));
    const EntryRules rules = entryRules(*cell, *document_.value(), document_.scenario());
    const NumberEntry entry =
        readPastedNumber(text, rules.kind, cell->unit.suffix, environment_.formats().decimalMark().front());
    if (!entry.value) return unreadable(entry.problem, cell->unit.suffix).arg(text, volumes_->placeOf(index));
    if (*entry.value <= rules.limits.lower || *entry.value >= rules.limits.upper)
        return tr("Nothing was pasted: %1 is not possible for “%2”.").arg(text, volumes_->placeOf(index));
    if (cell->unit.suffix.startsWith('%') && !text.contains('%') && cell->shown &&
        mayBeShare(*entry.value, *cell->shown))
        return tr("Nothing was pasted: “%1” for “%2” may be a share or percent. Write it in percent, with the "
                  "sign %.")
            .arg(text, volumes_->placeOf(index));
    const double central = *entry.value / cell->factor;
    const auto same = std::ranges::find(centrals, cell->id, &std::pair<ParameterId, double>::first);
    if (same != centrals.end() && same->second != central)
        return tr("Nothing was pasted: “%1” is the same input as another cell, which would get another figure.")
            .arg(volumes_->placeOf(index));
    centrals.emplace_back(cell->id, central);
    return {};
}

void NeedsPage::retranslate() {
    volumeCard_->setTitle(tr("Volumes"));
    timelineCard_->setTitle(tr("Planned go-lives"));
    partyCard_->setTitle(tr("Who takes part"));
    volumeView_->setAccessibleName(tr("Volumes by site and need"));
    partyView_->setAccessibleName(tr("Who takes part"));
    goLives_->setText(tr("Go-lives…"));
    bar_->setMenuText(tr("Change…"));
    refreshSoon();
}

}  // namespace valor::ui
