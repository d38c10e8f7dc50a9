// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the forms of a document one picture or page at a time, so that the window goes on meanwhile: charts are
// painted by their panels, which belong to the thread of the window.
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/error/error.h"
#include "core/ports/document_painter.h"
#include "ui/print/document_file.h"
#include "ui/print/document_pages.h"
#include "ui/print/paper_painter.h"

namespace valor::ui {

/// A document that goes out, with its pages where they are laid out already.
struct PaintedDocument {
    std::shared_ptr<const Document> document;
    std::shared_ptr<const DocumentPages> pages{};  ///< of the document, on A4; null: laid out when they are needed
};

class DocumentPainting : public QObject {
    Q_OBJECT
public:
    using Forms = std::map<DocumentFormat, std::string>;  ///< bytes of files

    explicit DocumentPainting(const Environment& environment, QObject* parent = nullptr);

    /// Gives up what it was at. @see painted()
    void begin(const PaintedDocument& what, const std::vector<DocumentFormat>& forms);
    /// Nobody is told any more.
    void stop();
    [[nodiscard]] bool isAtWork() const { return timer_.isActive(); }

signals:
    void progressed(double share);
    /// All forms that were asked for; the same bytes as of PaperPainter.
    void painted(const valor::ui::DocumentPainting::Forms& forms);
    void failed(const valor::Error& problem);

private:
    using Step = std::function<Status()>;

    void planPictures(bool isVector);
    void planPages();
    void planFile(DocumentFormat form);
    void takeStep();

    const Environment& environment_;
    PaperPainter painter_;
    PaintedDocument what_;
    std::map<const Chart*, Picture> vectors_, rasters_;
    std::unique_ptr<PdfPaper> paper_;
    Forms forms_;
    std::deque<Step> steps_;
    std::size_t taken_ = 0;
    double share_ = 0;  ///< told last: pages that are found on the way do not turn it back
    QTimer timer_;      ///< between two steps the window has its turn
};

}  // namespace valor::ui
