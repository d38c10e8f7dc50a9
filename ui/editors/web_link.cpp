// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/web_link.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QUrl>
#include <chrono>
#include <functional>

namespace valor::ui {
namespace {

constexpr int kWidest = 270;  // of the words: the evidence beside a list has no more room
/// How long a program that finds no browser takes to say so; what ends later was one.
constexpr std::chrono::seconds kAnswer{10};

/// That stays when a sheet which pops up is gone.
QWidget* windowThatStays(QWidget& widget) {
    QWidget* window = widget.window();
    while (window->windowType() == Qt::Popup && window->parentWidget() != nullptr)
        window = window->parentWidget()->window();
    return window;
}

void sayHowToGoOn(const QString& address, QWidget* window) {
    auto* box = new QMessageBox(QMessageBox::Information, WebLink::tr("No browser"),
                                WebLink::tr("No browser could be started here."), QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("noBrowser");
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(WebLink::tr("The address is %1").arg(address));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton* copy = box->addButton(WebLink::tr("Copy address"), QMessageBox::AcceptRole);
    copy->setObjectName("copyAddress");
    box->addButton(QMessageBox::Close);
    QObject::connect(copy, &QPushButton::clicked, box, [address] { QGuiApplication::clipboard()->setText(address); });
    box->open();
}

/// Desktops of Linux have a program that knows the browser, and says by how it ends whether it found one. A browser
/// may run as long as it, and longer than this program.
void open(const QString& address, const std::function<void()>& refused) {
#ifdef Q_OS_LINUX
    auto* opener = new QProcess;
    QElapsedTimer asked;
    asked.start();
    opener->setStandardOutputFile(QProcess::nullDevice());
    opener->setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(opener, &QProcess::finished, opener, [opener, refused, asked](int code, QProcess::ExitStatus how) {
        const bool failed = how != QProcess::NormalExit || code != 0;
        if (failed && !asked.hasExpired(std::chrono::milliseconds(kAnswer).count())) refused();
        opener->deleteLater();
    });
    QObject::connect(opener, &QProcess::errorOccurred, opener, [opener, refused](QProcess::ProcessError why) {
        if (why != QProcess::FailedToStart) return;
        refused();
        opener->deleteLater();
    });
    opener->start(QStringLiteral("xdg-open"), {address});
#else
    if (!QDesktopServices::openUrl(QUrl(address))) refused();
#endif
}

}  // namespace

WebLink::WebLink(const QString& address, const QString& shown, QWidget* parent)
    : QPushButton(parent), address_(address) {
    setObjectName("webLink");
    setProperty("link", true);
    setAutoDefault(true);  // Return presses it, outside of a dialog, too
    setCursor(Qt::PointingHandCursor);
    setText(fontMetrics().elidedText(shown, Qt::ElideMiddle, kWidest).replace('&', "&&"));
    setToolTip(address);
    setAccessibleName(tr("Open %1").arg(shown));
    connect(this, &QPushButton::clicked, this, &WebLink::follow);
}

void WebLink::follow() {
    const QPointer<QWidget> window = windowThatStays(*this);
    const QString address = address_;
    open(address, [window, address] {
        if (window) sayHowToGoOn(address, window);
    });
    emit followed();
}

}  // namespace valor::ui
