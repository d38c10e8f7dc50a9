// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts of an alternative as those see them who are paid; worked out while it is looked at.
#pragma once

#include <QWidget>

#include "core/ports/run_executor.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/text/environment.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace valor::ui {

class ChoiceBox;
class DocumentPane;

class VendorPane : public QWidget {
    Q_OBJECT
public:
    VendorPane(ComparisonController& comparison, const Environment& environment, QWidget* parent = nullptr);

    /// What is to be seen: it is asked for when somebody looks. What is on screen of an earlier case is marked, of
    /// another alternative taken away.
    void setRun(const RunRequest& run, const AlternativeId& alternative);
    /// Nothing is seen any more: the case was closed.
    void forget();
    void retranslate();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class State { Nothing, NoSeller, Working, Cancelled, Failed, Shown };
    void build();
    void fillSellers();
    void ask();
    void cancel();
    void take(const VendorAnswerPtr& answer);
    void fail(const Error& problem);
    void write();
    void setState(State state);
    [[nodiscard]] QString words() const;
    [[nodiscard]] PartyId chosen() const;

    ComparisonController& comparison_;
    const Environment& environment_;
    RunRequest run_;
    AlternativeId alternative_;
    std::vector<PartyId> sellers_;
    VendorAnswerPtr answer_;  ///< what is on screen
    std::optional<Error> problem_;
    State state_ = State::Nothing;
    bool isOld_ = true;
    ChoiceBox* choice_;
    QLabel* words_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QPushButton* again_;
    DocumentPane* text_;
};

}  // namespace valor::ui
