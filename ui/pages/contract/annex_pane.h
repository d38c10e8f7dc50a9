// SPDX-License-Identifier: GPL-3.0-or-later
// The payment annex as it would be signed, to read, to copy and to save as a web page.
#pragma once

#include <QWidget>

#include "core/report/document.h"
#include "ui/text/environment.h"

class QPushButton;
class QTextBrowser;

namespace valor::ui {

class AnnexPane : public QWidget {
    Q_OBJECT
public:
    explicit AnnexPane(const Environment& environment, QWidget* parent = nullptr);

    void show(const Document& annex);
    void retranslate();

private:
    void write();
    void copy() const;
    void askWhereToSave();
    void save(const QString& path);

    const Environment& environment_;
    std::string html_;
    QString title_;
    QTextBrowser* text_;
    QPushButton* copy_;
    QPushButton* save_;
};

}  // namespace valor::ui
