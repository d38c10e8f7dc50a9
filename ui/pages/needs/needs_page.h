// SPDX-License-Identifier: GPL-3.0-or-later
// Which needs with which volumes, which sites go live when, and who takes part.
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

#include "core/model/building.h"
#include "ui/document/case_document.h"
#include "ui/editors/number_entry.h"
#include "ui/editors/value_box.h"
#include "ui/text/environment.h"

class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace valor::ui {

class ChartCard;
class ObjectBar;
class PartyListModel;
class ReadingQuestion;
class SheetView;
class TimelinePanel;
class VolumeModel;

class NeedsPage : public QWidget {
    Q_OBJECT
public:
    NeedsPage(CaseDocument& document, const Environment& environment, QWidget* parent = nullptr);

signals:
    /// A person wants to add one.
    void needAsked();
    void siteAsked();
    void goLivesAsked();
    /// The next thing that the case lacks is on the page of the tools.
    void toolsAsked();
    void seasonAsked(const NeedId& need);
    void holderAsked(const SiteId& site);
    /// A menu is to be filled with what can be changed.
    void objectsAsked(QMenu& menu);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* stackCards();
    void buildVolumes();
    void stackVolumes();
    void buildBar();
    void showNextStep(bool any);
    bool askForForm(const QModelIndex& index);
    void explainFixed(const QModelIndex& index);
    void connectSources();
    void refresh();
    void refreshSoon();
    void showTimeline();
    void ask(const QModelIndex& index, const std::vector<ValueBox::Reading>& readings);
    void answer(double shown);
    void enter(const QModelIndex& index, double shown);
    [[nodiscard]] Status state(const FigurePlace& place, double value);
    void paste();
    [[nodiscard]] QString readPasted(std::vector<std::pair<ParameterId, double>>& centrals) const;
    [[nodiscard]] static QString unreadable(NumberProblem problem, const QString& unit);
    [[nodiscard]] QString readCell(const QModelIndex& index, const QString& text,
                                   std::vector<std::pair<ParameterId, double>>& centrals) const;
    void tell(const Status& done);
    void say(const QString& problem);
    void retranslate();

    CaseDocument& document_;
    const Environment& environment_;
    bool stale_ = true;  ///< the case changed while another page was on screen
    VolumeModel* volumes_;
    PartyListModel* parties_;
    SheetView* volumeView_;
    SheetView* partyView_;
    TimelinePanel* timeline_;
    QWidget* volumeSheet_;
    QLabel* problem_;
    ReadingQuestion* question_;
    QPersistentModelIndex asked_;  ///< the cell that the question is about
    ObjectBar* bar_;
    QPushButton *addNeed_, *addSite_, *goLives_;
    QLabel* empty_;
    QPushButton* next_;
    bool missesTool_ = false;  ///< what the case lacks next is on another page
    ChartCard* volumeCard_;
    ChartCard* timelineCard_;
    ChartCard* partyCard_;
    QScrollArea* scroll_;
};

}  // namespace valor::ui
