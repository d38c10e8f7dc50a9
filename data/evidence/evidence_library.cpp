// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/evidence/evidence_library.h"

#include "core/model/closest_names.h"
#include "data/exchange/json_reader.h"

namespace valor {

namespace embedded {
std::string_view evidence();
}

template <>
struct Fields<EvidenceEntry> {
    using E = EvidenceEntry;
    static constexpr FieldList list{must<&E::id>("id", FieldRole::Identity),
                                    must<&E::topic>("topic"),
                                    must<&E::label>("label"),
                                    must<&E::unit>("unit"),
                                    must<&E::unitText>("unit_text"),
                                    may<&E::central>("central"),
                                    may<&E::entry>("distribution"),
                                    must<&E::source, &Evidence::confidence>("confidence"),
                                    must<&E::source, &Evidence::spreadBasis>("spread_basis"),
                                    must<&E::source, &Evidence::citation>("citation"),
                                    may<&E::source, &Evidence::doi>("doi"),
                                    may<&E::source, &Evidence::jurisdiction>("jurisdiction"),
                                    may<&E::currency>("currency"),
                                    may<&E::source, &Evidence::priceYear>("price_year"),
                                    may<&E::priceYearBasis>("price_year_basis"),
                                    must<&E::role>("role"),
                                    may<&E::members>("members"),
                                    may<&E::source, &Evidence::note>("note")};
};

namespace {

struct EvidenceFile {
    std::string schema;
    std::vector<EvidenceEntry> entries;
};
constexpr std::string_view kEvidenceSchema = "valor.evidence/1";

}  // namespace

template <>
struct Fields<EvidenceFile> {
    static constexpr FieldList list{must<&EvidenceFile::schema>("schema"), must<&EvidenceFile::entries>("entries")};
};

Result<EvidenceLibrary> EvidenceLibrary::fromText(std::string_view json) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    EvidenceFile file;
    VALOR_CHECK(JsonReader().read(document, file));
    if (file.schema != kEvidenceSchema)
        return fail(ErrorCode::SchemaUnsupported, "schema",
                    {{"found", JsonReader::shortened(file.schema)}, {"supported", std::string(kEvidenceSchema)}});
    EvidenceLibrary library;
    library.entries_ = std::move(file.entries);
    for (std::size_t i = 0; i < library.entries_.size(); ++i) {
        EvidenceEntry& entry = library.entries_[i];
        entry.source.id = entry.id;
        library.positions_.emplace(entry.id, i);
    }
    return library;
}

Result<EvidenceLibrary> EvidenceLibrary::shipped() {
    return fromText(embedded::evidence());
}

const EvidenceEntry* EvidenceLibrary::find(const EvidenceId& id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? nullptr : &entries_[found->second];
}

std::string EvidenceLibrary::closestTo(const EvidenceId& id) const {
    std::vector<std::string> names;
    for (const EvidenceEntry& entry : entries_) names.push_back(entry.id.text());
    return closestNames(id.text(), names);
}

}  // namespace valor
