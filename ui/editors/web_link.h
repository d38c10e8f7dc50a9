// SPDX-License-Identifier: GPL-3.0-or-later
// The address of a source as a button: Tab stops at it, and Return follows it.
#pragma once

#include <QPushButton>
#include <QString>

namespace valor::ui {

/// Hands its address to the browser of the desktop. Where none can be started, the window says so, with the address to
/// copy.
class WebLink : public QPushButton {
    Q_OBJECT
public:
    /// @param shown of the address; what is too long for a narrow sheet is shortened in its middle
    WebLink(const QString& address, const QString& shown, QWidget* parent = nullptr);

signals:
    /// The browser was asked for it.
    void followed();

private:
    void follow();

    QString address_;
};

}  // namespace valor::ui
