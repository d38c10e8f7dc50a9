// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_painting.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/report/open_document.h"

namespace valor::ui {
namespace {

using Pictures = std::map<const Chart*, Picture>;

/// Hands out what is painted already.
class Album : public DocumentPainter {
public:
    Album(const Pictures& vectors, const Pictures& rasters) : vectors_(vectors), rasters_(rasters) {}

    [[nodiscard]] Picture svg(const Chart& chart, Language /*language*/) const override { return vectors_.at(&chart); }
    [[nodiscard]] Picture png(const Chart& chart, Language /*language*/) const override { return rasters_.at(&chart); }
    [[nodiscard]] Result<std::string> pdf(const Document& /*document*/) const override {
        return fail(ErrorCode::FileUnwritable, "");
    }

private:
    const Pictures& vectors_;
    const Pictures& rasters_;
};

}  // namespace

DocumentPainting::DocumentPainting(const Environment& environment, QObject* parent)
    : QObject(parent), environment_(environment), painter_(environment.theme, environment.texts) {
    connect(&timer_, &QTimer::timeout, this, &DocumentPainting::takeStep);
}

void DocumentPainting::begin(const PaintedDocument& what, const std::vector<DocumentFormat>& forms) {
    stop();
    what_ = what;
    for (const DocumentFormat form : forms) {
        if (form == DocumentFormat::Pdf)
            planPages();
        else
            planPictures(form == DocumentFormat::WebPage);
        planFile(form);
    }
    timer_.start(0);
}

void DocumentPainting::stop() {
    timer_.stop();
    steps_.clear();
    taken_ = 0;
    share_ = 0;
    paper_.reset();
    vectors_.clear();
    rasters_.clear();
    forms_.clear();
    what_ = {};
}

/// @param isVector for a web page; else for a text
void DocumentPainting::planPictures(bool isVector) {
    for (const DocumentBlock& block : what_.document->blocks) {
        const auto* figure = std::get_if<DocumentChart>(&block);
        if (figure == nullptr) continue;
        steps_.emplace_back([this, isVector, chart = &figure->chart]() -> Status {
            const Language language = what_.document->language;
            if (isVector)
                vectors_.emplace(chart, painter_.svg(*chart, language));
            else
                rasters_.emplace(chart, painter_.png(*chart, language));
            return {};
        });
    }
}

/// How many pages there are is known once they are laid out.
void DocumentPainting::planPages() {
    steps_.emplace_back([this]() -> Status {
        if (const Status able = canPrint(); !able) return able;
        if (what_.pages == nullptr)
            what_.pages = std::make_shared<const DocumentPages>(*what_.document, environment_.theme, environment_.texts,
                                                                printableOfA4().size());
        paper_ = std::make_unique<PdfPaper>(*what_.document, *what_.pages);
        const Step paint = [this]() -> Status {
            paper_->paintNext();
            return {};
        };
        steps_.insert(steps_.begin(), static_cast<std::size_t>(what_.pages->count()), paint);
        return {};
    });
}

void DocumentPainting::planFile(DocumentFormat form) {
    steps_.emplace_back([this, form]() -> Status {
        const Album album(vectors_, rasters_);
        if (form == DocumentFormat::Pdf) forms_[form] = paper_->finish();
        if (form == DocumentFormat::WebPage) forms_[form] = toHtml(*what_.document, &album);
        if (form == DocumentFormat::OpenDocument) forms_[form] = toOdt(*what_.document, &album);
        return {};
    });
}

void DocumentPainting::takeStep() {
    if (steps_.empty()) {
        const Forms forms = std::move(forms_);
        stop();
        emit painted(forms);
        return;
    }
    const Step step = std::move(steps_.front());
    steps_.pop_front();
    ++taken_;
    if (const Status done = step(); !done) {
        stop();
        emit failed(done.error());
        return;
    }
    share_ = std::max(share_, static_cast<double>(taken_) / static_cast<double>(taken_ + steps_.size()));
    emit progressed(share_);
}

}  // namespace valor::ui
