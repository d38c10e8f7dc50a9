// SPDX-License-Identifier: GPL-3.0-or-later
// A text that takes a run to work out: asked for while it is looked at, with its progress, and marked when it is old.
#pragma once

#include <QWidget>
#include <optional>

#include "core/ports/run_executor.h"
#include "core/report/document.h"
#include "ui/text/environment.h"

class QVBoxLayout;

namespace valor::ui {

class DocumentPane;
class WorkLine;

class CalculatedText : public QWidget {
    Q_OBJECT
public:
    /// What is to be seen: it is asked for when somebody looks. What is on screen of an earlier case is marked, of
    /// another alternative taken away.
    void setRun(const RunRequest& run, const AlternativeId& alternative);
    /// Nothing is seen any more: the case was closed.
    void forget();
    void retranslate();

protected:
    /// @param name "seller" makes its widgets "sellerState", "cancelSeller", "askSellerAgain", "sellerText"
    CalculatedText(const QString& name, const Environment& environment, QWidget* parent);

    /// What can be chosen follows from the case.
    virtual void fillChoices() = 0;
    /// Why nothing can be worked out; empty where it can.
    [[nodiscard]] virtual QString hindrance() const = 0;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void dropAnswer() = 0;
    /// Whether the answer, if any, is to what is now chosen.
    [[nodiscard]] virtual bool isAnswerOfChoice() const = 0;
    /// Nothing without an answer.
    [[nodiscard]] virtual std::optional<Document> document() const = 0;
    [[nodiscard]] virtual QString spokenName() const = 0;

    /// Another choice: asked now where it is seen, else when it is.
    void renew();
    void takeAnswer();
    void takeProblem(const Error& problem);
    void takeProgress(double share);
    void placeChoice(QWidget* choice);
    [[nodiscard]] const RunRequest& run() const { return run_; }
    [[nodiscard]] const AlternativeId& alternative() const { return alternative_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class State { Nothing, Hindered, Working, Cancelled, Failed, Shown };
    void build(const QString& name);
    void ask();
    void cancel();
    void write();
    void setState(State state);
    [[nodiscard]] QString words() const;

    const Environment& environment_;
    RunRequest run_;
    AlternativeId alternative_;
    std::optional<Error> problem_;
    State state_ = State::Nothing;
    bool isOld_ = true;
    QVBoxLayout* lines_;
    WorkLine* work_;
    DocumentPane* text_;
};

}  // namespace valor::ui
