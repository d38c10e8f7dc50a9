// SPDX-License-Identifier: GPL-3.0-or-later
// Search for anything that can be done or looked at: commands, pages, inputs, alternatives, scenarios.
#pragma once

#include <QDialog>
#include <QString>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace valor::ui {

struct PaletteEntry {
    QString text;
    QString kind;  ///< what it is: the menu it stands in, "Input", …
    QString keys;  ///< that do the same; empty: none
    std::function<void()> act;
    QString words = {};      ///< by which it is found too: what a form asks for
    bool isShipped = false;  ///< comes with the product, unlike the work of the person
};

/// Property of an action: words by which it is found, beside its name.
inline constexpr const char* kFoundBy = "foundBy";
/// Property of an action: that it begins what comes with the product.
inline constexpr const char* kShipped = "shipped";

/// Every command of a menu bar that can be given now.
[[nodiscard]] std::vector<PaletteEntry> menuEntries(const QWidget& menuBar);

/// Positions of the entries that hold all words of `query`, in any order and regardless of case and accents; those
/// whose text begins with it first, and of equal ones what is shipped last. Entries stay valid as long as the list.
[[nodiscard]] std::vector<std::size_t> matching(const std::vector<PaletteEntry>& entries, const QString& query);

class Palette : public QDialog {
    Q_OBJECT
public:
    Palette(std::vector<PaletteEntry> entries, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fill();
    void act();

    std::vector<PaletteEntry> entries_;
    std::vector<std::size_t> shown_;
    QLineEdit* query_;
    QListWidget* list_;
    QLabel* nothing_;
};

}  // namespace valor::ui
