// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/evidence_badge.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct EvidenceBadgeWords {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

QPolygonF outline(const QRectF& r, Confidence confidence) {
    if (confidence == Confidence::Derived)
        return QPolygonF({{r.center().x(), r.top()},
                          {r.right(), r.center().y()},
                          {r.center().x(), r.bottom()},
                          {r.left(), r.center().y()}});
    return QPolygonF({{r.center().x(), r.top()}, {r.right(), r.bottom()}, {r.left(), r.bottom()}});
}

void paintShape(QPainter& painter, const QRectF& area, Confidence confidence) {
    switch (confidence) {
        case Confidence::Found: painter.drawEllipse(area.adjusted(1, 1, -1, -1)); return;
        case Confidence::FromMemory: painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), 2, 2); return;
        case Confidence::Derived:
        case Confidence::Assumption: painter.drawPolygon(outline(area, confidence)); return;
    }
}

class MarkEngine : public QIconEngine {
public:
    MarkEngine(Confidence confidence, const Theme& theme) : confidence_(confidence), theme_(theme) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        EvidenceBadge::paintMark(*painter, rect, confidence_, theme_.tokens());
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new MarkEngine(*this); }

private:
    Confidence confidence_;
    const Theme& theme_;
};

}  // namespace

QIcon confidenceIcon(Confidence confidence, const Theme& theme) {
    return QIcon(new MarkEngine(confidence, theme));
}

QString confidenceLetter(Confidence confidence) {
    switch (confidence) {
        case Confidence::Found: return EvidenceBadgeWords::tr("F", "letter for a found figure");
        case Confidence::Derived: return EvidenceBadgeWords::tr("D", "letter for a derived figure");
        case Confidence::FromMemory: return EvidenceBadgeWords::tr("M", "letter for a figure from memory");
        case Confidence::Assumption: return EvidenceBadgeWords::tr("A", "letter for an assumption");
    }
    return {};
}

QString confidenceWord(Confidence confidence) {
    switch (confidence) {
        case Confidence::Found: return EvidenceBadgeWords::tr("Found in a source");
        case Confidence::Derived: return EvidenceBadgeWords::tr("Derived from sources");
        case Confidence::FromMemory: return EvidenceBadgeWords::tr("From memory");
        case Confidence::Assumption: return EvidenceBadgeWords::tr("Assumption");
    }
    return {};
}

QString sourceLine(const Evidence& evidence, const Languages& languages) {
    const QString citation = languages.of(evidence.citation);
    return citation.isEmpty() ? languages.of(evidence.note) : citation;
}

EvidenceBadge::EvidenceBadge(const Environment& environment, QWidget* parent)
    : QToolButton(parent), environment_(environment) {
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
}

void EvidenceBadge::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QToolButton::keyPressEvent(event);
}

void EvidenceBadge::setConfidence(Confidence confidence) {
    confidence_ = confidence;
    setToolTip(tr("%1. Click for the source.").arg(confidenceWord(confidence)));
    update();
}

void EvidenceBadge::paintMark(QPainter& painter, const QRectF& area, Confidence confidence, const Tokens& tokens) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool weak = confidence == Confidence::Assumption;
    const QColor ink = weak ? tokens.bad : confidence == Confidence::FromMemory ? tokens.warn : tokens.muted;
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(weak ? tokens.badTint : confidence == Confidence::FromMemory ? tokens.warnTint : tokens.surface);
    paintShape(painter, area, confidence);
    painter.setFont(productFont(weak ? 6.5 : 7, QFont::DemiBold));
    painter.drawText(weak ? area.translated(0, area.height() * 0.13) : area, Qt::AlignCenter,
                     confidenceLetter(confidence));
    painter.restore();
}

void EvidenceBadge::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    QPainter painter(this);
    paintMark(painter, QRectF(rect()).adjusted(4, 3.5, -4, -4.5), confidence_, environment_.theme.tokens());
}

}  // namespace valor::ui
