// SPDX-License-Identifier: GPL-3.0-or-later
// A text of the contract, such as the annex as it would be signed: to read, to copy and to save.
#pragma once

#include <QWidget>
#include <optional>

#include "core/report/document.h"
#include "ui/text/environment.h"

class QPushButton;
class QTextBrowser;

namespace valor::ui {

class DocumentPane : public QWidget {
    Q_OBJECT
public:
    /// @param name of the text: "annex" makes its widgets "annexText", "copyAnnex", "saveAnnex"
    DocumentPane(const QString& name, const Environment& environment, QWidget* parent = nullptr);

    void show(const Document& document);
    /// Nothing to read: neither to copy nor to save.
    void clear();
    /// What stands there as long as there is nothing to read.
    void setHint(const QString& hint);
    /// Whoever is handed the text is not told by its file what the house calls this state of the case.
    void leaveRevisionOut() { tellsRevision_ = false; }
    /// @param spoken what the text is
    void retranslate(const QString& spoken);

private:
    void write();
    void copy() const;
    void askWhereToSave();
    void save(const QString& path);

    QString name_;
    const Environment& environment_;
    std::optional<Document> document_;
    std::string html_;
    bool tellsRevision_ = true;  ///< in the name that is suggested for its file
    QTextBrowser* text_;
    QPushButton* copy_;
    QPushButton* save_;
};

}  // namespace valor::ui
