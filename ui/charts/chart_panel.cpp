// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include <QAccessibleWidget>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <algorithm>
#include <memory>

#include "ui/charts/data_dialog.h"
#include "ui/charts/picture.h"
#include "ui/charts/table_copy.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kTitleHeight = 30;

QAccessibleInterface* makeSpokenChart(const QString&, QObject* object) {
    auto* panel = qobject_cast<ChartPanel*>(object);
    return panel == nullptr ? nullptr : new QAccessibleWidget(panel, QAccessible::Graphic);
}

QByteArray pngBytes(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

ChartPanel::ChartPanel(const Environment& environment, QWidget* parent) : QWidget(parent), environment_(environment) {
    setFocusPolicy(Qt::StrongFocus);
    connect(&environment.theme, &Theme::changed, this, [this] {
        recolour();
        update();
    });
}

void ChartPanel::announce() {
    setAccessibleName(qt(frame().title));
    if (reading_ && *reading_ >= readings()) reading_.reset();
    setAccessibleDescription(reading_ ? readingAt(*reading_).join(", ") : qt(frame().sentence));
}

QSize ChartPanel::pictureSize() const {
    return size() + QSize(24, kTitleHeight + 8);
}

void ChartPanel::paintPicture(QPainter& painter, QSize size) {
    painter.fillRect(QRect(QPoint(), size), tokens().surface);
    painter.setPen(tokens().text);
    painter.setFont(paperFont(kCardTitleSize, QFont::DemiBold));
    painter.drawText(QRectF(12, 6, size.width() - 24, kTitleHeight - 6), Qt::AlignLeft | Qt::AlignVCenter,
                     qt(frame().title));
    paintChart(painter, QRectF(12, kTitleHeight, size.width() - 24, size.height() - kTitleHeight - 8));
}

void ChartPanel::paintOnPaper(QPainter& painter, QSize size) {
    paper_ = lightTokens();  // also in a light window: the same way gives the same bytes
    recolour();
    paintPicture(painter, size);
    paper_.reset();
    recolour();
}

void ChartPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, QRectF(rect()).adjusted(kEdge, kEdge, -kEdge, -kEdge));
    paintFocus(painter);
}

void ChartPanel::paintFocus(QPainter& painter) const {
    if (!hasFocus()) return;
    painter.setPen(QPen(tokens().primary, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void ChartPanel::copyPicture() {
    const QSize whole = pictureSize();
    const auto paint = [&](QPainter& painter) { paintOnPaper(painter, whole); };
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(rasterPicture(whole, paint));
    mime->setData("image/svg+xml", vectorPicture(whole, qt(frame().title), qt(frame().sentence), paint));
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void ChartPanel::copyData() {
    copyTable(table(), environment_.formats());
}

void ChartPanel::showDataTable() {
    showData(qt(frame().title), table(), environment_, window());
}

void ChartPanel::savePicture(const QString& suffix) {
    auto* dialog = new QFileDialog(window(), tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QString("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString& path) {
        const QSize whole = pictureSize();
        const auto paint = [&](QPainter& painter) { paintOnPaper(painter, whole); };
        const QByteArray bytes = suffix == "svg" ? vectorPicture(whole, qt(frame().title), qt(frame().sentence), paint)
                                                 : pngBytes(rasterPicture(whole, paint));
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return;
        auto* box =
            new QMessageBox(QMessageBox::Warning, tr("Save picture"),
                            tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()),
                            QMessageBox::Ok, window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
    suggestFile(*dialog, fileNameOf(qt(frame().title), tr("Chart", "name of a file"), fileMarksOf(*this)));
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(glyphIcon(Glyph::Copy, environment_.theme), tr("Copy picture") + "\tCtrl+C", this,
                    &ChartPanel::copyPicture);
    menu->addAction(tr("Copy data") + "\tCtrl+Shift+C", this, &ChartPanel::copyData);
    menu->addAction(glyphIcon(Glyph::Table, environment_.theme), tr("Show data…") + "\tCtrl+D", this,
                    &ChartPanel::showDataTable);
    menu->addSeparator();
    menu->addAction(tr("Save as PNG…"), this, [this] { savePicture("png"); });
    menu->addAction(tr("Save as SVG…"), this, [this] { savePicture("svg"); });
    menu->popup(event->globalPos());
}

void ChartPanel::read(std::optional<std::size_t> place) {
    reading_ = place;
    announce();
    readingMoved();
}

/// Where an arrow leads: by one place, with Shift by several, never beyond the row. The first press reads an end.
std::optional<std::size_t> ChartPanel::placeAfter(const QKeyEvent& event) const {
    const int columns = static_cast<int>(readingColumns()), rows = static_cast<int>(readings()) / columns;
    const int key = event.key();
    const int across = (key == Qt::Key_Right ? 1 : 0) - (key == Qt::Key_Left ? 1 : 0);
    const int up = rows == 1 ? 0 : (key == Qt::Key_Up ? 1 : 0) - (key == Qt::Key_Down ? 1 : 0);
    if (across == 0 && up == 0) return std::nullopt;
    const int stride = event.modifiers().testFlag(Qt::ShiftModifier) ? readingStride() : 1;
    const int reach = reading_ ? stride : stride - 1;
    const int end = across + up > 0 ? 0 : static_cast<int>(readings()) - 1;
    const int from = reading_ ? static_cast<int>(*reading_) : end;
    const int column = std::clamp(from % columns + across * reach, 0, columns - 1);
    const int row = std::clamp(from / columns + up * reach, 0, rows - 1);
    return static_cast<std::size_t>(row * columns + column);
}

/// @return whether the key was one of reading
bool ChartPanel::readOn(const QKeyEvent& event) {
    if (readings() == 0) return false;
    if (event.key() == Qt::Key_Escape && reading_) {
        read(std::nullopt);
        return true;
    }
    const auto place = placeAfter(event);
    if (place) read(place);
    return place.has_value();
}

void ChartPanel::focusOutEvent(QFocusEvent* event) {
    if (reading_) read(std::nullopt);
    QWidget::focusOutEvent(event);
}

void ChartPanel::paintReading(QPainter& painter, const QRectF& plot, double x, const QStringList& words) const {
    painter.setPen(QPen(tokens().text, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setFont(paperFont(kSmallSize));
    const QString text = words.join('\n');
    const QSizeF size = QFontMetricsF(painter.font()).boundingRect({}, Qt::AlignLeft, text).size() + QSizeF(12, 6);
    const double most = std::max(plot.left(), plot.right() - size.width());
    const QRectF box(QPointF(std::clamp(x + 6, plot.left(), most), plot.top() + 2), size);
    painter.setPen(QPen(tokens().control, 1));
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(tokens().text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void ChartPanel::keyPressEvent(QKeyEvent* event) {
    if (readOn(*event)) return;
    if (event->matches(QKeySequence::Copy)) return copyPicture();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && event->modifiers().testFlag(Qt::ShiftModifier) && event->key() == Qt::Key_C) return copyData();
    if (control && event->key() == Qt::Key_D) return showDataTable();
    QWidget::keyPressEvent(event);
}

void installChartAccessibility() {
    QAccessible::installFactory(makeSpokenChart);
}

}  // namespace valor::ui
