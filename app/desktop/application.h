// SPDX-License-Identifier: GPL-3.0-or-later
// The Qt application with the last line of defence: a fault in a handler is told, not the end of the program.
#pragma once

#include <QApplication>

#include "core/ports/logger.h"

namespace valor::desktop {

class Application : public QApplication {
    Q_OBJECT
public:
    Application(int& argc, char** argv);
    void setLogger(Logger* logger) { logger_ = logger; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void tell(const QString& what);

    Logger* logger_ = nullptr;
};

}  // namespace valor::desktop
