// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/sample_dialog.h"

#include <QVariant>

#include "ui/text/file_names.h"
#include "ui/text/text.h"

namespace valor::ui {

SampleDialog::SampleDialog(SampleController& samples, const std::string& currency, const Environment& environment,
                           QWidget* parent)
    : SideDialog("sampleDialog", {}, parent), samples_(samples), environment_(environment) {
    setProperty(kFileMarks, QVariant::fromValue(FileMarks()));  // what it is about is not the open case
    SampleState state;
    state.money = qt(currency);
    renew(state);
    connect(this, &QDialog::finished, this, [this] { samples_.cancel(); });
    connect(&environment.languages, &Languages::changed, this, [this] { renew(pane_->state()); });
}

/// In the language and the form of numbers that hold now.
void SampleDialog::renew(const SampleState& state) {
    setWindowTitle(tr("Import sample"));
    delete pane_;
    pane_ = new SamplePane(samples_, environment_);
    hold(pane_);
    pane_->restore(state);
}

}  // namespace valor::ui
