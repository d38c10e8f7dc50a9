// SPDX-License-Identifier: GPL-3.0-or-later
// A field of one line that may refuse what stands there; how that is marked is the same for all.
#pragma once

#include <QLineEdit>

namespace valor::ui {

class CheckedField : public QLineEdit {
    Q_OBJECT
public:
    explicit CheckedField(QWidget* parent = nullptr);

    /// An empty field is a problem, too.
    void require() { isRequired_ = true; }
    /// Why what stands there cannot be taken; empty when all is well, also for an empty field that may be empty.
    [[nodiscard]] virtual QString problem() const = 0;
    /// Marks what cannot be taken, or is missing, until it is changed.
    void showProblem();

protected:
    [[nodiscard]] bool isRequired() const { return isRequired_; }

private:
    bool isRequired_ = false;
};

}  // namespace valor::ui
