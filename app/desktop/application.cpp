// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include <QMessageBox>
#include <clocale>
#include <exception>

namespace valor::desktop {

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {
    // Qt takes over the locale of the desktop; libraries that print numbers need the plain one.
    std::setlocale(LC_NUMERIC, "C");
    setApplicationName("valor");
    setApplicationDisplayName(QString::fromUtf8("Valør"));
    setOrganizationName("valor");
    setDesktopFileName("valor");  // by which a desktop finds the name and icon of a window
    setApplicationVersion(VALOR_VERSION);
}

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& fault) {
        tell(QString::fromUtf8(fault.what()));
    } catch (...) {
        tell({});
    }
    return false;
}

void Application::tell(const QString& what) {
    if (logger_ != nullptr) logger_->log(LogLevel::Error, "ui.fault");
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Something went wrong"),
                                tr("The last action could not be completed. The open case is unchanged. "
                                   "Please report what you did."),
                                QMessageBox::Ok, activeWindow());
    box->setDetailedText(what);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace valor::desktop
