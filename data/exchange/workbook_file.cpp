// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/workbook_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "data/exchange/deflated_archive.h"
#include "data/exchange/text_file.h"
#include "data/store/whole_file.h"

#include <locale.h>
#include <xlsxwriter.h>

namespace valor {
namespace {

constexpr std::time_t kFixedDate = 315532800;  ///< 1980-01-01, as the archive says of its files
constexpr std::size_t kManyCells = 2'000'000;  ///< from here on rows go to the disk as they are written
constexpr std::size_t kPrintedDraws = 40, kPrintedColumns = 10;
constexpr std::size_t kMostBytes = std::size_t{4} << 30U;
constexpr std::size_t kLongestTitle = 255;
constexpr double kLinePoints = 15, kTitlePoints = 21;
constexpr std::uint8_t kA4 = 9;
constexpr lxw_color_t kHeadGround = 0xE0EEF7, kTotalGround = 0xF2F2F2;
/// Eight that colour-blind readers tell apart (Okabe & Ito 2008), then lighter ones.
constexpr std::array<lxw_color_t, 16> kSeriesColours{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00,
                                                     0x777777, 0xF0E442, 0x80B9D9, 0xF2CF80, 0x80CFB9, 0xE6BCD3,
                                                     0xABDAF4, 0xEAAF80, 0xBBBBBB, 0xF8F2A1};

/// While it lives, this thread prints numbers with a decimal point: the library takes the mark of the locale.
class DecimalPoint {
public:
    DecimalPoint() : ours_(newlocale(LC_NUMERIC_MASK, "C", nullptr)), before_(uselocale(ours_)) {}
    ~DecimalPoint() {
        uselocale(before_);
        freelocale(ours_);
    }
    DecimalPoint(const DecimalPoint&) = delete;
    DecimalPoint& operator=(const DecimalPoint&) = delete;

private:
    locale_t ours_, before_;
};

std::string patternOf(const CellFormat& format) {
    if (format.kind == CellFormat::Kind::General) return {};
    std::string pattern = format.kind == CellFormat::Kind::Grouped ? "#,##0" : "0";
    if (format.decimals > 0) pattern += "." + std::string(static_cast<std::size_t>(format.decimals), '0');
    return format.kind == CellFormat::Kind::Percent ? pattern + "%" : pattern;
}

/// A chart reads a text that begins with "=" as a reference.
std::string chartText(const std::string& text) {
    const std::string safe = cellText(text);
    return safe.starts_with('=') ? " " + safe : safe;
}

/// The looks of cells, each made once.
class Looks {
public:
    explicit Looks(lxw_workbook* book) : book_(book) {}

    enum class Side : std::uint8_t { Left, Indented, Right };

    /// @param side of a text; a number stands on the right by itself
    lxw_format* of(CellRole role, const CellFormat& format, Side side = Side::Left) {
        const auto key = std::tuple(role, format.kind, format.decimals, side);
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
        lxw_format* look = workbook_add_format(book_);
        format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
        if (const std::string pattern = patternOf(format); !pattern.empty())
            format_set_num_format(look, pattern.c_str());
        if (side == Side::Right) format_set_align(look, LXW_ALIGN_RIGHT);
        if (side == Side::Indented) format_set_indent(look, 1);
        dress(look, role);
        return known_[key] = look;
    }

private:
    static void dress(lxw_format* look, CellRole role) {
        format_set_text_wrap(look);
        if (role == CellRole::Body || role == CellRole::Note) return;
        format_set_bold(look);
        if (role == CellRole::Title) format_set_font_size(look, 16);
        if (role == CellRole::Heading) format_set_font_size(look, 12);
        if (role != CellRole::Head && role != CellRole::Total) return;
        format_set_bg_color(look, role == CellRole::Head ? kHeadGround : kTotalGround);
        if (role == CellRole::Head)
            format_set_bottom(look, LXW_BORDER_THIN);
        else
            format_set_top(look, LXW_BORDER_THIN);
    }

    lxw_workbook* book_;
    std::map<std::tuple<CellRole, CellFormat::Kind, int, Side>, lxw_format*> known_;
};

bool isNumeric(const Cell& cell) {
    return std::holds_alternative<NumberCell>(cell.content) || std::holds_alternative<FormulaCell>(cell.content);
}

/// One sheet into the workbook of the library.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* to, const Sheet& sheet, Looks& looks) : to_(to), sheet_(sheet), looks_(looks) {}

    /// @return how many cells it has; nothing when one was not taken
    std::optional<std::size_t> write() {
        for (std::size_t i = 0; i < sheet_.widths.size(); ++i)
            isTaken(worksheet_set_column(to_, column(i), column(i), sheet_.widths[i], nullptr));
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) writeRow(i);
        writeColumns();
        arrange();
        return isWhole_ ? std::optional(cells_) : std::nullopt;
    }

private:
    static lxw_row_t row(std::size_t number) { return static_cast<lxw_row_t>(number); }
    static lxw_col_t column(std::size_t number) { return static_cast<lxw_col_t>(number); }
    void isTaken(lxw_error error) { isWhole_ = isWhole_ && error == LXW_NO_ERROR; }
    void count(lxw_error error, std::size_t cells = 1) {
        isTaken(error);
        cells_ += cells;
    }

    void writeRow(std::size_t number) {
        const std::vector<Cell>& cells = sheet_.rows[number];
        if (cells.empty()) return;
        if (standsAlone(cells.front().role)) {
            writeAcross(number, cells.front());
            return;
        }
        double lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const auto* text = std::get_if<std::string>(&cells[i].content))
                lines = std::max(lines, linesOf(*text, cells[i].role, widthOf(i)));
        setHeight(number, lines * kLinePoints);
        for (std::size_t i = 0; i < cells.size(); ++i) writeCell(number, i, cells[i]);
    }

    static bool standsAlone(CellRole role) {
        return role == CellRole::Title || role == CellRole::Heading || role == CellRole::Note;
    }
    double widthOf(std::size_t at) const {
        constexpr double kUsualWidth = 8;
        return at < sheet_.widths.size() ? sheet_.widths[at] : kUsualWidth;
    }
    /// Lines that a text takes, by the width of its letters; programs that open the file do not all find it out.
    static double linesOf(const std::string& text, CellRole role, double width) {
        constexpr double kPlain = 0.9, kBold = 1.05, kTitle = 1.6;
        const double letter = role == CellRole::Title                            ? kTitle
                              : role == CellRole::Body || role == CellRole::Note ? kPlain
                                                                                 : kBold;
        const auto letters = std::count_if(text.begin(), text.end(),
                                           [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        return std::max(1.0, std::ceil(static_cast<double>(letters) * letter / std::max(width - 1, 1.0)));
    }
    void setHeight(std::size_t number, double points) {
        constexpr double kMost = 409;  // of a row
        if (points > kLinePoints) isTaken(worksheet_set_row(to_, row(number), std::min(points, kMost), nullptr));
    }

    /// A text over all columns.
    void writeAcross(std::size_t number, const Cell& cell) {
        const std::string text = cellText(std::get<std::string>(cell.content));
        lxw_format* look = looks_.of(cell.role, {});
        double width = 0;
        for (const double each : sheet_.widths) width += each;
        setHeight(number,
                  linesOf(text, cell.role, width) * (cell.role == CellRole::Title ? kTitlePoints : kLinePoints));
        if (sheet_.widths.size() > 1)
            count(worksheet_merge_range(to_, row(number), 0, row(number), column(sheet_.widths.size() - 1),
                                        text.c_str(), look),
                  sheet_.widths.size());
        else
            count(worksheet_write_string(to_, row(number), 0, text.c_str(), look));
    }

    void writeCell(std::size_t number, std::size_t at, const Cell& cell) {
        if (const auto* text = std::get_if<std::string>(&cell.content)) {
            const bool isRight = cell.role == CellRole::Head && isAboveNumbers(number, at);
            const auto side = isRight ? Looks::Side::Right : at > 0 ? Looks::Side::Indented : Looks::Side::Left;
            count(worksheet_write_string(to_, row(number), column(at), cellText(*text).c_str(),
                                         looks_.of(cell.role, {}, side)));
        } else if (const auto* own = std::get_if<NumberCell>(&cell.content)) {
            writeNumber(number, at, *own, looks_.of(cell.role, own->format));
        } else if (const auto* formula = std::get_if<FormulaCell>(&cell.content)) {
            writeFormula(number, at, *formula, looks_.of(cell.role, formula->format));
        } else if (cell.role != CellRole::Body) {
            count(worksheet_write_blank(to_, row(number), column(at), looks_.of(cell.role, {})));
        }
    }

    void writeFormula(std::size_t number, std::size_t at, const FormulaCell& cell, lxw_format* look) {
        if (std::isfinite(cell.value))
            count(worksheet_write_formula_num(to_, row(number), column(at), ("=" + cell.formula).c_str(), look,
                                              cell.value));
        else
            writeNumber(number, at, {cell.value, cell.format}, look);
    }

    void writeNumber(std::size_t number, std::size_t at, const NumberCell& cell, lxw_format* look) {
        if (std::isfinite(cell.value))
            count(worksheet_write_number(to_, row(number), column(at), cell.value, look));
        else
            count(worksheet_write_string(to_, row(number), column(at), "–", look));
    }

    bool isAboveNumbers(std::size_t number, std::size_t at) const {
        for (std::size_t below = number + 1; below < sheet_.rows.size(); ++below) {
            const std::vector<Cell>& cells = sheet_.rows[below];
            if (at >= cells.size()) return false;
            if (cells[at].role != CellRole::Head) return isNumeric(cells[at]);
        }
        return at < sheet_.columns.size();
    }

    void writeColumns() {
        std::vector<lxw_format*> looks;
        std::size_t rows = 0;
        for (const NumberColumn& each : sheet_.columns) {
            looks.push_back(looks_.of(CellRole::Body, each.format));
            rows = std::max(rows, each.values.size());
        }
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t at = 0; at < looks.size(); ++at)
                if (i < sheet_.columns[at].values.size())
                    writeNumber(sheet_.rows.size() + i, at, {sheet_.columns[at].values[i], {}}, looks[at]);
    }

    void arrange() {
        worksheet_freeze_panes(to_, row(sheet_.frozenRows), column(sheet_.frozenColumns));
        worksheet_set_landscape(to_);
        worksheet_set_paper(to_, kA4);
        worksheet_set_footer(to_, "&C&A   &P / &N");
        if (sheet_.frozenRows > 0) isTaken(worksheet_repeat_rows(to_, 0, row(sheet_.frozenRows - 1)));
        if (sheet_.columns.empty()) {
            worksheet_fit_to_pages(to_, 1, 0);
            worksheet_gridlines(to_, LXW_HIDE_ALL_GRIDLINES);
        } else {
            isTaken(worksheet_print_area(to_, 0, 0, row(sheet_.rows.size() + kPrintedDraws - 1),
                                         column(std::min(sheet_.columns.size(), kPrintedColumns) - 1)));
        }
    }

    lxw_worksheet* to_;
    const Sheet& sheet_;
    Looks& looks_;
    std::size_t cells_ = 0;
    bool isWhole_ = true;
};

// ---- charts

class ChartWriter {
public:
    ChartWriter(lxw_workbook* book, const Workbook& workbook) : book_(book), workbook_(workbook) {}

    [[nodiscard]] bool write(lxw_worksheet* on, const SheetChart& chart) const {
        lxw_chart* made = workbook_add_chart(book_, typeOf(chart.kind));
        if (made == nullptr) return false;
        for (std::size_t i = 0; i < chart.series.size(); ++i) addSeries(made, chart.series[i], i);
        describe(made, chart);
        lxw_chart_options options{};
        std::string spoken = chartText(chart.title);
        options.description = spoken.data();
        options.x_scale = static_cast<double>(chart.width) / 480;  // of the size that the library begins with
        options.y_scale = static_cast<double>(chart.height) / 288;
        return worksheet_insert_chart_opt(on, static_cast<lxw_row_t>(chart.row), static_cast<lxw_col_t>(chart.column),
                                          made, &options) == LXW_NO_ERROR;
    }

private:
    static std::uint8_t typeOf(SheetChart::Kind kind) {
        switch (kind) {
            case SheetChart::Kind::Columns: return LXW_CHART_COLUMN;
            case SheetChart::Kind::StackedColumns: return LXW_CHART_COLUMN_STACKED;
            case SheetChart::Kind::OpposedBars: return LXW_CHART_BAR;
        }
        return LXW_CHART_COLUMN;
    }

    void addSeries(lxw_chart* chart, const SheetSeries& series, std::size_t number) const {
        lxw_chart_series* made = chart_add_series(chart, nullptr, nullptr);
        const auto sheetOf = [this](const CellRange& range) { return workbook_.sheets[range.sheet].name.c_str(); };
        const auto set = [&](auto function, const CellRange& range) {
            function(made, sheetOf(range), static_cast<lxw_row_t>(range.firstRow),
                     static_cast<lxw_col_t>(range.firstColumn), static_cast<lxw_row_t>(range.lastRow),
                     static_cast<lxw_col_t>(range.lastColumn));
        };
        set(chart_series_set_categories, series.categories);
        set(chart_series_set_values, series.values);
        chart_series_set_name_range(made, sheetOf(series.name), static_cast<lxw_row_t>(series.name.firstRow),
                                    static_cast<lxw_col_t>(series.name.firstColumn));
        lxw_chart_fill fill{};
        fill.color = kSeriesColours[number % kSeriesColours.size()];
        chart_series_set_fill(made, &fill);
    }

    static void describe(lxw_chart* chart, const SheetChart& as) {
        lxw_chart_font font{};
        font.size = 12;
        font.bold = LXW_TRUE;
        chart_title_set_name(chart, chartText(as.title).c_str());
        chart_title_set_name_font(chart, &font);
        const bool isManifold = as.series.size() > 3;
        chart_legend_set_position(chart, isManifold ? LXW_CHART_LEGEND_RIGHT : LXW_CHART_LEGEND_BOTTOM);
        const bool liesDown = as.kind == SheetChart::Kind::OpposedBars;  // the library calls the axis below x
        describeAxes(liesDown ? chart->y_axis : chart->x_axis, liesDown ? chart->x_axis : chart->y_axis, as);
        if (as.kind != SheetChart::Kind::Columns) chart_set_series_overlap(chart, 100);
        if (liesDown) {
            chart_axis_set_reverse(chart->y_axis);
            chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
            chart_set_series_gap(chart, 40);
        }
    }

    static void describeAxes(lxw_chart_axis* categories, lxw_chart_axis* values, const SheetChart& as) {
        lxw_chart_font plain{};
        plain.bold = LXW_EXPLICIT_FALSE;
        const auto name = [&](lxw_chart_axis* axis, const std::string& title) {
            if (title.empty()) return;
            chart_axis_set_name(axis, chartText(title).c_str());
            chart_axis_set_name_font(axis, &plain);
        };
        name(categories, as.categoryTitle);
        name(values, as.valueTitle);
        chart_axis_set_num_format(values, patternOf(as.format).c_str());
        chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    }

    lxw_workbook* book_;
    const Workbook& workbook_;
};

// ---- the file

std::size_t cellsOf(const Workbook& workbook) {
    std::size_t cells = 0;
    for (const Sheet& sheet : workbook.sheets)
        for (const NumberColumn& column : sheet.columns) cells += column.values.size();
    return cells;
}

struct Closing {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, Closing>;

Book newBook(const Workbook& workbook, const std::string& path) {
    lxw_workbook_options options{};
    options.constant_memory = cellsOf(workbook) > kManyCells ? LXW_TRUE : LXW_FALSE;
    Book book(workbook_new_opt(path.c_str(), &options));
    if (book == nullptr) return book;
    std::string title = cellText(workbook.title).substr(0, kLongestTitle);
    title.resize(endOfUtf8(title));
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = kFixedDate;
    workbook_set_properties(book.get(), &properties);
    return book;
}

/// @return how many cells each sheet has; nothing when the library refused something or a file of its own
std::optional<std::vector<std::size_t>> filled(const Workbook& workbook, const std::string& path) {
    const DecimalPoint guard;
    Book book = newBook(workbook, path);
    if (book == nullptr) return std::nullopt;
    Looks looks(book.get());
    const ChartWriter charts(book.get(), workbook);
    std::vector<std::size_t> cells;
    for (const Sheet& sheet : workbook.sheets) {
        lxw_worksheet* to = workbook_add_worksheet(book.get(), sheet.name.c_str());
        if (to == nullptr) return std::nullopt;
        const auto written = SheetWriter(to, sheet, looks).write();
        if (!written) return std::nullopt;
        cells.push_back(*written);
        for (const SheetChart& chart : sheet.charts)
            if (!charts.write(to, chart)) return std::nullopt;
    }
    for (const NamedRange& each : workbook.names) {
        const std::string range = "=" + rangeAddress(workbook.sheets[each.range.sheet].name, each.range);
        if (workbook_define_name(book.get(), each.name.c_str(), range.c_str()) != LXW_NO_ERROR) return std::nullopt;
    }
    if (workbook_close(book.release()) != LXW_NO_ERROR) return std::nullopt;
    return cells;
}

/// What was written, read again: the library does not see when its own files find no room, and what is missing then is
/// missing without a word.
class Reread {
public:
    void take(std::string_view name, std::string_view piece) {
        Part& part = parts_[std::string(name)];
        const std::string seen = part.tail + std::string(piece);
        for (std::size_t at = seen.find(kCell); at != std::string::npos; at = seen.find(kCell, at + 1))
            if (at + kCell.size() > part.tail.size()) ++part.cells;
        part.tail = seen.substr(seen.size() - std::min(seen.size(), kTail));
    }
    /// Every part ends as XML does, and every sheet has its cells.
    [[nodiscard]] bool isWhole(const std::vector<std::size_t>& cells) const {
        for (const auto& [name, part] : parts_)
            if (part.tail.find_last_not_of(" \r\n") == std::string::npos ||
                part.tail[part.tail.find_last_not_of(" \r\n")] != '>')
                return false;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto sheet = parts_.find("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
            if (sheet == parts_.end() || sheet->second.cells != cells[i] ||
                !sheet->second.tail.ends_with("</worksheet>"))
                return false;
        }
        return true;
    }

private:
    static constexpr std::string_view kCell = "<c r=";
    static constexpr std::size_t kTail = 32;
    struct Part {
        std::string tail;
        std::size_t cells = 0;
    };
    std::map<std::string, Part> parts_;
};

bool isReadable(const std::string& path, const std::vector<std::size_t>& cells) {
    const auto bytes = readTextFile(path, kMostBytes);
    Reread reread;
    return bytes && readArchive(*bytes, [&](auto name, auto piece) { reread.take(name, piece); }) &&
           reread.isWhole(cells);
}

/// Asked first, because the library prints its own words when a file cannot be made.
bool canBeMade(const std::string& path) {
    return std::ofstream(path, std::ios::binary).good();
}

}  // namespace

Status writeWorkbook(const Workbook& workbook, const std::string& path) {
    return putWholeFile(path, [&](const std::filesystem::path& partial) -> Status {
        const std::string name = partial.string();
        if (canBeMade(name))
            if (const auto cells = filled(workbook, name); cells && isReadable(name, *cells)) return {};
        return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    });
}

}  // namespace valor
