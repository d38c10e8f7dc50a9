// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed since the case was opened, as a scenario of its own: its name, and what goes with it.
#pragma once

#include "ui/building/form.h"

class QCheckBox;

namespace valor::ui {

/// @pre the case has changes, see CaseDocument::hasChanges()
class ChangesForm : public Form {
    Q_OBJECT
public:
    ChangesForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    void offerRestated(std::size_t count);

    QLineEdit* name_;
    QCheckBox* takesRestated_ = nullptr;  ///< there are none
};

}  // namespace valor::ui
