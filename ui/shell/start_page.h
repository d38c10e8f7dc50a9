// SPDX-License-Identifier: GPL-3.0-or-later
// Where work begins: what was open last, what a crash left behind, templates, reference cases, and a tour.
#pragma once

#include <QWidget>
#include <vector>

#include "core/ports/case_file.h"
#include "core/ports/case_library.h"
#include "ui/shell/preferences.h"
#include "ui/text/environment.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class RecentList;

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const CaseLibrary& library, Preferences& preferences, const Environment& environment,
              QWidget* parent = nullptr);
    /// Offers what a crash left behind.
    void offer(std::vector<UnsavedCase> recovered);
    /// Says which case is open. @param title empty: none
    void showOpenCase(const QString& title);
    /// Looks again at what was open last and whether the tour was taken.
    void refresh();

signals:
    void openAsked();
    void tourAsked();
    void blankAsked();
    void templateAsked(const QString& path);
    void fileAsked(const QString& path);
    void recoveredAsked(const QString& path);
    void discardAsked(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void addSections(QVBoxLayout& lines);
    void connectParts();
    void showHead();
    void sayWhatIsMissing();
    void retranslate();
    void fillStories();
    void arrangeStories();
    void fillRecovered();
    void orderStops();
    [[nodiscard]] QWidget* recoveredLine(const UnsavedCase& each);

    std::vector<ReferenceCase> templates_, references_;
    std::vector<UnsavedCase> recovered_;
    QString folder_;  ///< of both
    QString openCase_;
    Preferences& preferences_;
    const Environment& environment_;
    QLabel* title_;
    QLabel* advice_;
    QPushButton* open_;
    QPushButton* tour_;
    QLabel* recoveredTitle_;
    QVBoxLayout* recoveredList_;
    QLabel* recentTitle_;
    RecentList* recent_;
    QLabel* nothingShipped_;
    QLabel* templatesTitle_;
    QWidget* templateShelf_;
    QGridLayout* templateGrid_;
    QLabel* referencesTitle_;
    QVBoxLayout* referenceList_;
    std::vector<QWidget*> templateButtons_;
};

}  // namespace valor::ui
