// SPDX-License-Identifier: GPL-3.0-or-later
// One input of the case: name, trust, slider, number with unit, and the way back to the source.
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "ui/document/case_document.h"
#include "ui/text/environment.h"
#include "ui/text/unit_words.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace valor::ui {

class ElidedLabel;
class EvidenceBadge;
class ReadingQuestion;
class ValueBox;
class ValueSlider;

class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(ParameterId parameter, CaseDocument& document, const Environment& environment, QWidget* parent);

    /// Shows what the document says now.
    void refresh();
    /// Whether any of its words contains `filter`.
    [[nodiscard]] bool matches(const QString& filter) const;
    /// Name, value with its unit, and how far it is trusted.
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] const ParameterId& parameter() const { return id_; }
    /// What the Tab key visits, in order: the value first, then what stands behind it.
    [[nodiscard]] std::array<QWidget*, 8> tabStops() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void prepareParts();
    void build();
    void connectEditors();
    void change(double shown, bool ownStep);
    void showProblem(const QString& problem);
    void chooseReading(double shown);
    void goBack();
    void spread();
    void refuse(const Error& problem);
    [[nodiscard]] QString reasonOf(const Error& problem) const;
    [[nodiscard]] std::optional<QString> shownEnd(const QString& text) const;
    [[nodiscard]] QString withUnit(double shown) const;
    [[nodiscard]] QString ownFigureRemark() const;
    void showSource();
    void showScale(const Parameter& parameter);
    void showReadOnly(const Parameter& parameter);
    [[nodiscard]] QString whyFixed(const Parameter& parameter) const;
    [[nodiscard]] QString waysToChange() const;
    void showScope(bool changed, bool restated);
    void showWayBack(bool changed, bool restated);
    [[nodiscard]] QString formerFigure() const;
    void showNames(const Parameter& parameter);
    void showNote();
    void askForNote();
    [[nodiscard]] const Parameter& current() const;
    /// A changed figure is an assumption, whatever its source says.
    [[nodiscard]] Confidence trust() const;

    ParameterId id_;
    CaseDocument& document_;
    const Environment& environment_;
    ShownUnit unit_;
    bool movable_ = true;
    /// The statement and unit that the range of the slider is for: it stays while a person moves the figure.
    std::optional<std::pair<Distribution, double>> scaledFor_;
    QLabel* label_;
    QLabel* centre_;  ///< what the value shown is called
    EvidenceBadge* badge_;
    QToolButton* reset_;
    QToolButton* note_;
    ValueSlider* slider_;
    ValueBox* box_;
    QLabel* fixed_;
    QLabel* fixedWhy_;  ///< why it has no slider, and how it is changed all the same
    QLabel* error_;
    ReadingQuestion* question_;
    QWidget* scope_;  ///< where a changed figure holds, and how it holds everywhere
    ElidedLabel* scopeWords_;
    QPushButton* everywhere_;
    QLabel* lock_;         ///< who keeps the figure as it is, and why
    ElidedLabel* remark_;  ///< what a moved centre did to the range of the source
};

}  // namespace valor::ui
