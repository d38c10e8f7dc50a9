// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/page_preview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFocusEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

namespace valor::ui {
namespace {

constexpr int kPageGap = 14, kLeast = 320, kMost = 900, kFocusWidth = 3;

QAccessibleInterface* makeSpokenPages(const QString&, QObject* object) {
    auto* pages = qobject_cast<PagePreview*>(object);
    return pages == nullptr ? nullptr : new QAccessibleWidget(pages, QAccessible::Graphic);
}

}  // namespace

PagePreview::PagePreview(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    static const bool isSpoken = (QAccessible::installFactory(makeSpokenPages), true);
    (void)isSpoken;
    setObjectName("reportPreview");
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(kLeast);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PagePreview::show(std::shared_ptr<const DocumentPages> pages) {
    pages_ = std::move(pages);
    pictures_.assign(static_cast<std::size_t>(this->pages()), QPixmap());
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

void PagePreview::clear() {
    pages_.reset();
    pictures_.clear();
    setFocusPolicy(Qt::NoFocus);
    setAccessibleDescription({});
    setMinimumHeight(0);
    update();
}

QSize PagePreview::pageSize(int width) const {
    const int wide = std::clamp(width - 2 * kPageGap, kLeast - 2 * kPageGap, kMost);
    const QSizeF paper = sizeOfA4();
    return {wide, qRound(wide * paper.height() / paper.width())};
}

QRect PagePreview::areaOf(int page) const {
    const QSize size = pageSize(width());
    return {QPoint((width() - size.width()) / 2, page * (size.height() + kPageGap)), size};
}

int PagePreview::heightForWidth(int width) const {
    return pages() * (pageSize(width).height() + kPageGap);
}

QSize PagePreview::sizeHint() const {
    return {kMost, heightForWidth(kMost)};
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    if (event->oldSize().width() != event->size().width()) {
        pictures_.assign(static_cast<std::size_t>(pages()), QPixmap());
        setMinimumHeight(heightForWidth(event->size().width()));
    }
    QWidget::resizeEvent(event);
}

// Every page shows the focus, so that scrolling moves what is painted.

void PagePreview::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void PagePreview::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

const QPixmap& PagePreview::picture(int page) {
    QPixmap& kept = pictures_[static_cast<std::size_t>(page)];
    if (!kept.isNull()) return kept;
    const double ratio = devicePixelRatioF();
    const QSize size = areaOf(page).size();
    kept = QPixmap(size * ratio);
    kept.setDevicePixelRatio(ratio);
    kept.fill(Qt::white);
    QPainter painter(&kept);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double scale = size.width() / sizeOfA4().width();
    painter.scale(scale, scale);
    painter.translate(printableOfA4().topLeft());
    pages_->paint(painter, page);
    return kept;
}

void PagePreview::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    for (int page = 0; page < pages(); ++page) {
        const QRect area = areaOf(page);
        if (!area.intersects(event->rect())) continue;
        painter.drawPixmap(area.topLeft(), picture(page));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(hasFocus() ? QPen(theme_.tokens().primary, kFocusWidth) : QPen(theme_.tokens().line));
        const int inside = hasFocus() ? kFocusWidth / 2 : 0;
        painter.drawRect(area.adjusted(inside, inside, -1 - inside, -1 - inside));
    }
}

}  // namespace valor::ui
