// SPDX-License-Identifier: GPL-3.0-or-later
// A sample made in R or a spreadsheet: which tables, what an effect is worth, and what the sample says.
#pragma once

#include "ui/pages/simulation/sample_pane.h"
#include "ui/pages/simulation/side_dialog.h"

namespace valor::ui {

class SampleDialog : public SideDialog {
    Q_OBJECT
public:
    /// @param currency that costs are in unless it is changed; empty: to be said
    SampleDialog(SampleController& samples, const std::string& currency, const Environment& environment,
                 QWidget* parent);

private:
    void renew(const SampleState& state);

    SampleController& samples_;
    const Environment& environment_;
    SamplePane* pane_ = nullptr;
};

}  // namespace valor::ui
