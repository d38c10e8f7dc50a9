// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in place of figures while a case has nothing to compute: what is missing, and where to begin.
#pragma once

#include <QFrame>
#include <vector>

#include "core/model/missing_parts.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class Beginning : public QFrame {
    Q_OBJECT
public:
    explicit Beginning(QWidget* parent = nullptr);

    void tell(std::vector<CasePart> missing);
    void retranslate();

signals:
    /// The reader wants to see where such a part belongs.
    void partAsked(valor::CasePart part);
    void templatesAsked();

private:
    QPushButton* addLine(const QString& words, const QString& place, const QString& name);

    std::vector<CasePart> missing_;
    QLabel* title_;
    QLabel* words_;
    QVBoxLayout* lines_;
};

}  // namespace valor::ui
