// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of the case: those that matter first, all others behind a fold with a filter.
#pragma once

#include <QFrame>
#include <vector>

#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace valor::ui {

class ParameterRow;

class InputCard : public QFrame {
    Q_OBJECT
public:
    InputCard(CaseDocument& document, const Environment& environment, QWidget* parent = nullptr);

    /// Brings the row of an input into view, its figure selected to be typed over. Inputs without a row of their own
    /// are left alone.
    void reveal(const ParameterId& id);

signals:
    /// The reader wants to see what the assumptions are.
    void assumptionsAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What brings the rows up to date; each includes those before it.
    enum class Need { Nothing, RefreshChanged, Refresh, Arrange, Build };
    void catchUp(Need need);
    void prepareParts();
    [[nodiscard]] QWidget* stackRows();
    void build();
    void connectParts();
    void clearRows();
    void rebuildRows();
    void arrangeRows();
    void reuseOtherRows();
    void refreshRows();
    void refreshChangedRows();
    [[nodiscard]] std::vector<ParameterRow*> shownRows() const;
    void retranslate();
    void showFoundation();
    void showScope();
    void setExpanded(bool expanded);
    void showFold();
    void buildOtherRows();
    void applyFilter();
    [[nodiscard]] bool isEmpty() const { return keyRows_.empty() && otherIds_.empty(); }
    void orderTabs();
    [[nodiscard]] ParameterRow* addRow(const ParameterId& id, QVBoxLayout& where);

    CaseDocument& document_;
    const Environment& environment_;
    QLabel* title_;
    QPushButton* foundation_;
    QLabel* scope_;
    QPushButton* fold_;
    QLineEdit* filter_;
    QLabel* nothing_;
    QWidget* others_;
    QScrollArea* scroll_;
    QVBoxLayout* keyLines_;
    QVBoxLayout* otherLines_;
    std::vector<ParameterRow*> keyRows_, otherRows_;
    std::vector<ParameterId> otherIds_;
    CasePtr shown_;  ///< the case that the rows show
    bool expanded_ = false;
    Need need_ = Need::Nothing;  ///< since it was last seen
};

}  // namespace valor::ui
