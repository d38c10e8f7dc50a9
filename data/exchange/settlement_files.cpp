// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/settlement_files.h"

#include <ostream>
#include <utility>

#include "core/settlement/settlement_words.h"
#include "data/exchange/json_value.h"
#include "data/exchange/observation_file.h"
#include "data/exchange/settlement_file.h"
#include "data/exchange/text_file.h"
#include "data/store/whole_file.h"

namespace valor {

Result<Observations> ExchangedSettlements::observations(const std::string& path, const Contract& contract) const {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxObservationBytes));
    auto observed = readObservations(text, shareMeasures(contract));
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
    const std::string text = form == SettlementForm::Json ? writeSettlement(settled, wording)
                                                          : settlementText(settled, lines, compared, wording);
    return writeWholeFile(path, [&](std::ostream& file) { file << text; });
}

}  // namespace valor
