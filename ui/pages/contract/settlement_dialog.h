// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract pays on what was observed: which file, and the invoice that follows from it.
#pragma once

#include <QDialog>

#include "ui/jobs/settlement_controller.h"
#include "ui/models/sheet_model.h"
#include "ui/text/environment.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace valor::ui {

class SettlementModel;
class SheetView;

/// The case cannot change behind it.
class SettlementDialog : public QDialog {
    Q_OBJECT
public:
    SettlementDialog(const SettlementSubject& subject, SettlementController& settlements,
                     const Environment& environment, QWidget* parent);

    /// Settles on this file at once.
    void begin(const QString& observations);
    /// A file that is being saved is first: what comes of it is told here.
    void reject() override;

private:
    [[nodiscard]] QGridLayout* buildFields();
    [[nodiscard]] QLineEdit* addFile(QGridLayout& grid, int row, const char* name, const QString& label,
                                     const QString& filter);
    void addMonth(QGridLayout& grid);
    void choose(QLineEdit* line, const QString& title, const QString& filter);
    void buildMessages(QVBoxLayout& lines);
    [[nodiscard]] QTabWidget* buildTables();
    [[nodiscard]] QWidget* buildLines();
    [[nodiscard]] SheetView* sheetView(SheetModel*& model, const char* name, const QString& spoken);
    void buildButtons(QVBoxLayout& lines);
    void connectAnswers();
    void connectSaving();
    void edited();
    void settle();
    void take(const SettlementAnswerPtr& answer);
    void refuse(const Error& problem);
    void showMessages();
    void showRemarks();
    void showTables();
    void offerToKeep(bool isOffered);
    void explainLine();
    void copyTable() const;
    void askWhereToSave();
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] QString explained(const Error& problem) const;

    SettlementSubject subject_;
    SettlementController& settlements_;
    const Environment& environment_;
    SettlementAnswerPtr answer_;  ///< that is settled; null: none
    bool isClosing_ = false;      ///< once what is being saved is there
    QLineEdit* observations_;
    QLineEdit* through_;
    QLineEdit* previous_;
    QPushButton* settle_;
    QPushButton* settleThrough_;  ///< up to the month that the problem names
    QLabel* problem_;
    QLabel* state_;
    QLabel* total_;
    QLabel* notes_;  ///< up to when, and what is invoiced otherwise by now
    QPlainTextEdit* remarks_;
    QTabWidget* tables_;
    SettlementModel* lines_;
    SheetModel* years_ = nullptr;
    SheetModel* changes_ = nullptr;
    SheetView* lineView_;
    SheetView* yearView_;
    SheetView* changeView_;
    QPlainTextEdit* explanation_;
    QPushButton* copy_;
    QPushButton* save_;
};

}  // namespace valor::ui
