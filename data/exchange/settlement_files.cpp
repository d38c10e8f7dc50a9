// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/settlement_files.h"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

#include "core/settlement/settlement_words.h"
#include "data/exchange/json_value.h"
#include "data/exchange/observation_file.h"
#include "data/exchange/settlement_file.h"
#include "data/exchange/text_file.h"
#include "data/store/whole_file.h"

namespace valor {
namespace {

/// A spreadsheet saves CSV in the characters of its country unless it is told otherwise.
Status allUtf8(std::string_view text) {
    const std::size_t end = endOfUtf8(text);
    if (end == text.size()) return {};
    const auto before = text.substr(0, end);
    const std::size_t begin = before.rfind('\n') + 1;  // of nothing: the first
    const auto byte = static_cast<unsigned char>(text[end]);
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string found{kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    if (byte >= 0xA0U)  // as in ISO 8859-1 and Windows-1252
        found += std::string(" (") + static_cast<char>(0xC0U | (byte >> 6U)) +
                 static_cast<char>(0x80U | (byte & 0x3FU)) + ")";
    return fail(ErrorCode::TextNotUtf8, "",
                {{"byte", std::to_string(end - begin + 1)},
                 {"line", std::to_string(std::ranges::count(before, '\n') + 1)},
                 {"spreadsheet", found}});
}

}  // namespace

Result<Observations> ExchangedSettlements::observations(const std::string& path, const Contract& contract) const {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxObservationBytes));
    auto observed = allUtf8(text).and_then([&] { return readObservations(text, shareMeasures(contract)); });
    if (!observed) return tl::unexpected<Error>(ofFile(path, text, std::move(observed).error(), "wants_observations"));
    return std::move(*observed);
}

Result<EarlierSettlement> ExchangedSettlements::earlier(const std::string& path) const {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxFileBytes));
    auto settlement = readSettlement(text);
    if (!settlement)
        return tl::unexpected<Error>(ofFile(path, text, std::move(settlement).error(), "wants_settlement"));
    return std::move(*settlement);
}

Status ExchangedSettlements::write(const Settled& settled, SettlementForm form, const std::string& compared,
                                   const Wording& wording, const std::string& path) const {
    const LineForm lines = form == SettlementForm::Explained ? LineForm::Explained : LineForm::Row;
    const std::string text = form == SettlementForm::Json  ? writeSettlement(settled, wording)
                             : form == SettlementForm::Csv ? writeSettlementCsv(settled, wording)
                                                           : settlementText(settled, lines, compared, wording);
    return writeWholeFile(path, [&](std::ostream& file) { file << text; });
}

}  // namespace valor
