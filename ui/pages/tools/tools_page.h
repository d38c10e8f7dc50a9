// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about each tool, and what is missing: list on the left, fact sheet and evidence beside it.
#pragma once

#include <QWidget>

#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QFrame;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace valor::ui {

class EvidenceDrawer;
class EvidencePane;
class FactSheetModel;
class ObjectBar;
class SheetView;
class ToolComparisonModel;
class ToolListModel;

class ToolsPage : public QWidget {
    Q_OBJECT
public:
    ToolsPage(CaseDocument& document, const Environment& environment, QWidget* parent = nullptr);

signals:
    /// A person wants to add one.
    void toolAsked();
    void effectAsked(const valor::ToolId& tool);
    /// A menu is to be filled with what can be changed.
    void objectsAsked(QMenu& menu);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab { Facts, Evidence, Comparison, kTabs };

    void build();
    [[nodiscard]] QWidget* buildList();
    void buildBar();
    [[nodiscard]] QWidget* buildSheets();
    [[nodiscard]] QWidget* buildComparison();
    void connectSources();
    void connectDrawer(SheetView& view);
    void refresh();
    void refreshSoon();
    void showTool();
    void showTabs();
    void openDrawer(const ParameterId& id);
    void refreshDrawer();
    void closeDrawer();
    void arrange();
    void retranslate();
    [[nodiscard]] ParameterId parameterAt(const QModelIndex& index) const;
    [[nodiscard]] SheetView& currentView() const;

    CaseDocument& document_;
    const Environment& environment_;
    bool stale_ = true;  ///< the case changed while another page was on screen
    ToolListModel* tools_;
    FactSheetModel* facts_;
    ToolComparisonModel* comparison_;
    QFrame* listCard_;
    QLabel* listTitle_;
    QLabel* empty_;
    QListView* list_;
    ObjectBar* bar_;
    QPushButton *addTool_, *addEffect_;
    QFrame* sheetCard_;
    QLabel* sheetTitle_;
    QTabBar* tabs_;
    QStackedWidget* sheets_;
    SheetView* factView_;
    EvidencePane* evidence_;
    SheetView* comparisonView_;
    QLabel* comparisonNote_;
    EvidenceDrawer* drawer_;
};

}  // namespace valor::ui
