#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bill-of-materials.sh <version> <installation> <output.json>
# Writes what the programs in <installation>/bin are made of as SPDX 2.3: the components of components.tsv in the versions
# of this machine, and every library that lies in <installation>/lib/valor. Stops at a library that is in neither.
set -euo pipefail
version=$1 installation=$2 output=$3
here=$(dirname "$(readlink -f "$0")")
. "$here/shared.sh"
components=$here/components.tsv

complain() { printf 'bill of materials: %s\n' "$*" >&2; }

# Lines "component, package, licence, use" without comments.
listed() { grep -v '^#' "$components"; }

version_of() {
    local found
    if ! found=$(dpkg-query -W -f '${db:Status-Abbrev} ${Version}\n' "$1" 2>/dev/null | sed -n '1s/^ii *//p') ||
        [ -z "$found" ]; then
        complain "the Debian package $1 of components.tsv is not installed; correct its line or install it"
        return 1
    fi
    printf '%s' "$found"
}

# Beside the programs may lie what is none.
needed_by_programs() {
    { readelf -d "$installation"/bin/* 2>/dev/null || true; } | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u
}

bundled_packages() {
    [ -d "$installation/lib/valor" ] || return 0
    find "$installation/lib/valor" -maxdepth 1 -name '*.so*' -printf '%f\n' | packages_of_libraries | cut -f 2 | sort -u
}

check_that_all_is_listed() {
    local library package found missing=0
    found=$(needed_by_programs | packages_of_libraries)
    while read -r library; do
        package=$(awk -F '\t' -v name="$library" '$1 == name { print $2 }' <<<"$found")
        if ! listed | cut -f 2 | grep -qxF "$package"; then
            complain "the programs need $library of the package ${package:-(unknown)}, which components.tsv does not name"
            missing=1
        fi
    done < <(needed_by_programs)
    return "$missing"
}

id_of() { printf 'SPDXRef-%s' "$(printf '%s' "$1" | tr -c 'A-Za-z0-9.\n' '-')"; }

# package <id> <name> <version> <licence> <purpose> [<Debian package>]
package() {
    printf '    {\n      "SPDXID": "%s",\n      "name": "%s",\n      "versionInfo": "%s",\n' "$1" "$2" "$3"
    printf '      "downloadLocation": "NOASSERTION",\n      "filesAnalyzed": false,\n'
    printf '      "licenseConcluded": "NOASSERTION",\n      "licenseDeclared": "%s",\n      "copyrightText": "NOASSERTION",\n' "$4"
    if [ $# -gt 5 ]; then
        printf '      "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", '
        printf '"referenceLocator": "pkg:deb/debian/%s@%s"}],\n' "${6//+/%2B}" "${3//+/%2B}"
    fi
    printf '      "primaryPackagePurpose": "%s"\n    }' "$5"
}

relationship() {
    printf '    {"spdxElementId": "%s", "relationshipType": "%s", "relatedSpdxElement": "%s"}' "$1" "$2" "$3"
}

relationship_of_use() {
    local id=$1
    case "$2" in
        linked) relationship SPDXRef-valor DYNAMIC_LINK "$id" ;;
        inside) relationship SPDXRef-valor STATIC_LINK "$id" ;;
        beside) relationship "$id" RUNTIME_DEPENDENCY_OF SPDXRef-valor ;;
        tool) relationship "$id" BUILD_TOOL_OF SPDXRef-valor ;;
        *) complain "components.tsv: unknown use $2"; return 1 ;;
    esac
}

purpose_of_use() {
    case "$1" in
        tool) printf APPLICATION ;;
        beside) printf FILE ;;
        *) printf LIBRARY ;;
    esac
}

# add <list> <member>: one more, after a comma where it is not the first.
add() {
    [ ! -s "$work/$1" ] || printf ',\n' >>"$work/$1"
    printf '%s' "$2" >>"$work/$1"
}

# add_debian_package <name> <package> <licence> <purpose>
add_debian_package() {
    local found
    found=$(version_of "$2")
    add packages "$(package "$(id_of "$2")" "$1" "$found" "$3" "$4" "$2")"
}

packages_and_relationships() {
    local name package licence use
    add packages "$(package SPDXRef-valor "Valør" "$version" GPL-3.0-or-later APPLICATION)"
    add relationships "$(relationship SPDXRef-DOCUMENT DESCRIBES SPDXRef-valor)"
    while IFS=$'\t' read -r name package licence use; do
        add_debian_package "$name" "$package" "$licence" "$(purpose_of_use "$use")"
        add relationships "$(relationship_of_use "$(id_of "$package")" "$use")"
    done < <(listed)
    while read -r package; do
        if ! listed | cut -f 2 | grep -qxF "$package"; then
            add_debian_package "$package" "$package" NOASSERTION LIBRARY
        fi
        add relationships "$(relationship SPDXRef-valor CONTAINS "$(id_of "$package")")"
    done < <(bundled_packages)
}

# The name of the document follows from what it says, so that the same contents have the same name.
document() {
    local digest created
    digest=$(cat "$work/packages" "$work/relationships" | sha256sum | cut -c 1-32)
    created=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%Y-%m-%dT%H:%M:%SZ)
    printf '{\n  "spdxVersion": "SPDX-2.3",\n  "dataLicense": "CC0-1.0",\n  "SPDXID": "SPDXRef-DOCUMENT",\n'
    printf '  "name": "valor-%s",\n  "documentNamespace": "urn:valor:bill-of-materials:%s:%s",\n' "$version" "$version" "$digest"
    printf '  "creationInfo": {"created": "%s", "creators": ["Tool: valor-bill-of-materials-%s"]},\n' "$created" "$version"
    printf '  "packages": [\n%s\n  ],\n' "$(cat "$work/packages")"
    printf '  "relationships": [\n%s\n  ]\n}\n' "$(cat "$work/relationships")"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check_that_all_is_listed
packages_and_relationships
document >"$output"
