// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of paper on the screen, one below the other.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/print/document_pages.h"

namespace valor::ui {

/// As wide as the area around it; pages are painted when they come into sight. With pages it takes the focus, so that
/// the keys of the area around it scroll them; to assistive technology it is a picture.
class PagePreview : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const DocumentPages> pages);
    void clear();
    [[nodiscard]] int pages() const { return pages_ ? pages_->count() : 0; }
    /// Where a page lies in this widget.
    [[nodiscard]] QRect areaOf(int page) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QSize pageSize(int width) const;
    [[nodiscard]] const QPixmap& picture(int page);

    Theme& theme_;
    std::shared_ptr<const DocumentPages> pages_;
    std::vector<QPixmap> pictures_;  ///< of the pages that were in sight, at the present width
};

}  // namespace valor::ui
