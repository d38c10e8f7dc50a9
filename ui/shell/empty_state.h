// SPDX-License-Identifier: GPL-3.0-or-later
// No case is open: what to do next.
#pragma once

#include <QWidget>
#include <vector>

#include "core/ports/case_file.h"
#include "core/ports/case_library.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(std::vector<ReferenceCase> references, const Environment& environment, QWidget* parent = nullptr);
    /// Offers what a crash left behind.
    void offer(std::vector<UnsavedCase> recovered);

signals:
    void openAsked();
    void referenceAsked(const QString& path);
    void recoveredAsked(const QString& path);
    void discardAsked(const QString& path);

private:
    void retranslate();
    void fill();
    void fillRecovered();
    [[nodiscard]] QWidget* recoveredLine(const UnsavedCase& each);

    std::vector<ReferenceCase> references_;
    std::vector<UnsavedCase> recovered_;
    const Environment& environment_;
    QLabel* title_;
    QLabel* advice_;
    QPushButton* open_;
    QLabel* recoveredTitle_;
    QVBoxLayout* recoveredList_;
    QLabel* referencesTitle_;
    QVBoxLayout* list_;
};

}  // namespace valor::ui
