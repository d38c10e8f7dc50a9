// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/manifest_words.h"

namespace valor {

std::string manifestSentence(const RunManifest& manifest, const Wording& wording) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    return wording.texts.text("statement.manifest", wording.language,
                              {{"draws", formatNumber(static_cast<double>(manifest.draws), 0, wording.numbers)},
                               {"seed", std::to_string(manifest.seed)},
                               {"scheme", say("scheme." + std::string(schemeName(manifest.scheme)))},
                               {"counts", say("counts." + std::string(countsName(manifest.counts)))},
                               {"engine", manifest.engineVersion}});
}

}  // namespace valor
