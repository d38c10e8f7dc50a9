// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the program, one below the other; icons alone where room is scarce.
#pragma once

#include <QListWidget>
#include <vector>

#include "ui/shell/palette.h"
#include "ui/text/environment.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {

enum class PageId { Start, Needs, Tools, Contract, Simulation, Compare, Report };
[[nodiscard]] QString pageTitle(PageId page);

class Rail : public QListWidget {
    Q_OBJECT
public:
    explicit Rail(const Environment& environment, QWidget* parent = nullptr);

    /// The next page, reached by Ctrl and its number. @param needsCase whether it is out of reach without one
    void add(PageId page, Glyph glyph, bool needsCase);
    void setCurrent(PageId page);
    void allowCasePages(bool allowed);
    void setFolded(bool folded);
    void retranslate();
    /// The pages within reach, for the search.
    [[nodiscard]] std::vector<PaletteEntry> entries();

signals:
    /// The reader wants to see a page.
    void asked(valor::ui::PageId page);

private:
    void ask(int row);

    struct Entry {
        PageId page;
        bool needsCase = false;
    };
    const Environment& environment_;
    std::vector<Entry> entries_;
    bool folded_ = false;
};

}  // namespace valor::ui
