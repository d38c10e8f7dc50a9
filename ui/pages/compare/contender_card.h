// SPDX-License-Identifier: GPL-3.0-or-later
// What stands side by side: chosen from a list, remembered as long as the case is open.
#pragma once

#include <QFrame>
#include <vector>

#include "ui/document/case_document.h"
#include "ui/pages/compare/comparison_rows.h"
#include "ui/text/environment.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace valor::ui {

class ChoiceBox;

inline constexpr std::size_t kFewestContenders = 2, kMostContenders = 4;

class ContenderCard : public QFrame {
    Q_OBJECT
public:
    ContenderCard(CaseDocument& document, const Environment& environment, QWidget* parent = nullptr);

    /// Another case: the choice begins anew.
    void forget();
    /// The same case with other objects or names; what was chosen stays chosen, what is new is chosen while there is
    /// room. What is worked on is chosen when it becomes that, beside the first of the case.
    void refresh();
    [[nodiscard]] ComparisonAxis axis() const { return axis_; }
    [[nodiscard]] std::vector<Contender> contenders() const;
    /// How many there are to choose from.
    [[nodiscard]] int count() const;

    void setBusy(bool busy);
    void setProgress(double share);
    /// Whether the figures that were asked for are not there and nothing is on its way.
    void setUnanswered(bool unanswered);

signals:
    /// Something else is to stand side by side.
    void chosen();
    void cancelAsked();
    void againAsked();

private:
    /// Ids of one kind: all of the case, and those that are to be compared.
    struct Choice {
        std::vector<std::string> known = {}, chosen = {};
        std::string worked = {};   ///< on, when it was last updated
        bool besideFirst = false;  ///< the first is what the others depart from
        bool byHand = false;       ///< a reader has chosen
        void update(const std::vector<std::string>& present, const std::string& workedOn);
        void take(const std::string& id);
    };
    void build();
    void fill();
    void list(const std::vector<std::string>& ids);
    [[nodiscard]] bool readsLike(const std::vector<std::string>& ids) const;
    [[nodiscard]] QString nameFor(const std::string& id) const;
    void take(const QListWidgetItem& ticked);
    void setAxis(int index);
    void hint(bool tooMany);
    void retranslate();
    [[nodiscard]] Choice& choice() { return axis_ == ComparisonAxis::Scenarios ? scenarios_ : alternatives_; }
    [[nodiscard]] const Choice& choice() const {
        return axis_ == ComparisonAxis::Scenarios ? scenarios_ : alternatives_;
    }
    [[nodiscard]] Contender contender(const std::string& id) const;

    CaseDocument& document_;
    const Environment& environment_;
    ComparisonAxis axis_ = ComparisonAxis::Alternatives;
    Choice alternatives_, scenarios_;
    bool busy_ = false, tooMany_ = false;
    QLabel* title_;
    ChoiceBox* axisBox_;
    QLabel* frame_;
    QListWidget* list_;
    QLabel* hint_;
    QLabel* working_;  ///< what the bar below it is about
    QProgressBar* progress_;
    QPushButton* cancel_;
    QPushButton* again_;
};

}  // namespace valor::ui
