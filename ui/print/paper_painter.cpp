// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper_painter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScreen>

#include "core/report/report_recipe.h"
#include "ui/charts/chart_pictures.h"
#include "ui/charts/picture.h"
#include "ui/print/document_pages.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Draws a chart with a pen that knows its size.
template <class Draw>
Picture drawn(const Chart& chart, Language language, Theme& theme, const TextCatalog& texts, Draw draw) {
    Languages languages;
    languages.setNumbers(language);  // words are in the chart already
    const Environment environment{theme, languages, texts};
    const auto panel = panelOf(chart, environment);
    const QSize size = panel->pictureSize();
    const QByteArray bytes = draw(size, [&](QPainter& painter) { panel->paintOnPaper(painter, size); });
    constexpr double kPointsPerPixel = 0.75;
    return {bytes.toStdString(), qRound(size.width() * kPointsPerPixel), qRound(size.height() * kPointsPerPixel)};
}

}  // namespace

Picture PaperPainter::svg(const Chart& chart, Language language) const {
    const ChartFrame& frame = frameOf(chart);
    return drawn(chart, language, theme_, texts_, [&](QSize size, const PaintPicture& paint) {
        return vectorPicture(size, qt(frame.title), qt(frame.sentence), paint);
    });
}

Picture PaperPainter::png(const Chart& chart, Language language) const {
    return drawn(chart, language, theme_, texts_, [](QSize size, const PaintPicture& paint) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        rasterPicture(size, paint).save(&buffer, "PNG");
        return bytes;
    });
}

Result<std::string> PaperPainter::pdf(const Document& document) const {
    if (const Status able = canPrint(); !able) return tl::unexpected<Error>(able.error());
    const DocumentPages pages(document, theme_, texts_, printableOfA4().size());
    PdfPaper paper(document, pages);
    for (int page = 0; page < pages.count(); ++page) paper.paintNext();
    return paper.finish();
}

Status canPrint() {
    if (QFontDatabase::families().isEmpty()) return fail(ErrorCode::FileUnwritable, "", {{"typefaces", "0"}});
    return {};
}

PdfPaper::PdfPaper(const Document& document, const DocumentPages& pages) : document_(document), pages_(pages) {
    buffer_.open(QIODevice::WriteOnly);
    paper_ = std::make_unique<QPdfWriter>(&buffer_);
    paper_->setResolution(qRound(QGuiApplication::primaryScreen()->logicalDotsPerInch()));
    paper_->setPageSize(QPageSize(QPageSize::A4));
    paper_->setPageMargins(QMarginsF(0, 0, 0, 0));
    paper_->setTitle(qt(document.title));
    paper_->setCreator(QStringLiteral("Valør"));
    painter_.begin(paper_.get());
}

void PdfPaper::paintNext() {
    if (painted_ > 0) paper_->newPage();
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing);
    painter_.translate(printableOfA4().topLeft());
    pages_.paint(painter_, painted_++);
    painter_.restore();
}

std::string PdfPaper::finish() {
    painter_.end();
    paper_.reset();
    const std::string whole = withRecipe(bytes_.toStdString(), recipeLineIn(document_));
    return withoutChance(QByteArray::fromStdString(whole)).toStdString();
}

QByteArray withoutChance(QByteArray pdf) {
    const auto blank = [&pdf](const char* name) {
        const qsizetype at = pdf.indexOf(name);
        const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
        if (end > at) pdf.replace(at, end + 1 - at, QByteArray(end + 1 - at, ' '));
    };
    blank("/CreationDate (");
    blank("/ModDate (");
    const qsizetype id = pdf.indexOf("/ID [");
    if (id < 0) return pdf;
    const qsizetype end = pdf.indexOf(']', id);
    for (qsizetype i = id + 5; i < end; ++i)
        if (std::isxdigit(static_cast<unsigned char>(pdf[i])) != 0) pdf[i] = '0';
    const QByteArray digest = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
    qsizetype next = 0;
    for (qsizetype i = id + 5; i < end; ++i)
        if (pdf[i] == '<')
            next = 0;
        else if (pdf[i] == '0')
            pdf[i] = digest[next++ % digest.size()];
    return pdf;
}

}  // namespace valor::ui
