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
    void offerEarlier(const ScenarioChanges& changes);
    [[nodiscard]] QString names(const std::vector<ParameterId>& figures) const;

    QLineEdit* name_;
    QCheckBox *takesRestated_ = nullptr, *takesEarlier_ = nullptr;  ///< there are none
};

}  // namespace valor::ui
