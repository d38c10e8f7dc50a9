#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the packages of Valør. See installer/build-packages.sh --help.
set -euo pipefail
origin=$PWD
cd "$(dirname "$(readlink -f "$0")")/.."
. cmake/setup.sh

usage() {
    cat <<'TEXT'
Usage: installer/build-packages.sh [--kind deb|tgz|nsis] [--twice] [--output FOLDER]

Installs what is missing from Debian, builds what is shipped (preset "release") and makes of it, in build/release/packages:
  deb   a Debian package, its libraries left to the distribution
  tgz   an archive that runs from any folder, with its libraries
  nsis  only to try the Windows installer's script: what is inside are the Linux programs
Without --kind: deb and tgz. Each program is checked for hardening, a Debian package with lintian where that is installed,
and SHA256SUMS is written beside them.

  --kind KIND      only this one
  --twice          pack once more, elsewhere, and stop unless the bytes are the same
  --output FOLDER  where the packages go
  -h, --help       show this text

The times in a package are those of its changelog, unless SOURCE_DATE_EPOCH says otherwise. DEBFULLNAME and DEBEMAIL name
whom a package should point to.
TEXT
}

kinds=() twice=no output=build/release/packages
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --kind) kinds=("${2:?"--kind needs deb, tgz or nsis"}"); shift 2 ;;
        --twice) twice=yes; shift ;;
        --output) output=$(cd "$origin" && realpath -m "${2:?"--output needs a folder"}"); shift 2 ;;
        *) valor_complain "installer/build-packages.sh does not know $1"; usage >&2; exit 2 ;;
    esac
done
[ "${#kinds[@]}" -gt 0 ] || kinds=(deb tgz)

declare -A generators=([deb]=DEB [tgz]=TGZ [nsis]=NSIS)
wanted=""
for kind in "${kinds[@]}"; do
    if [ -z "${generators[$kind]:-}" ]; then valor_complain "There is no kind of package called $kind"; exit 2; fi
    wanted="${wanted:+$wanted;}${generators[$kind]}"
done

moment_of_changelog() { dpkg-parsechangelog --file installer/debian/changelog --show-field Timestamp; }

packages_in() { find "$1" -maxdepth 1 -type f \( -name '*.deb' -o -name '*.tar.gz' -o -name '*.exe' \) -printf '%f\n' | sort; }

# pack <empty folder>
pack() {
    local file
    valor_logged "build/logs/pack.log" cpack --config build/release/CPackConfig.cmake -G "$wanted" -B "$1"
    rm -rf "$1/_CPack_Packages"
    for file in $(packages_in "$1"); do
        case "$file" in *.deb | *.tar.gz) installer/packages/repack.sh "$1/$file" >>build/logs/pack.log ;; esac
    done
}

pack_again_and_compare() {
    local file
    mkdir "$work/again"
    pack "$work/again"
    for file in $(packages_in "$work/again"); do
        if ! cmp "$work/again/$file" "$work/packages/$file"; then
            valor_complain "$file is not the same when packed again"
            return 1
        fi
        valor_say "The same bytes twice: $file"
    done
}

look_over_debian_package() {
    if ! command -v lintian >/dev/null; then
        valor_say "lintian is not installed: the Debian package was not looked over"
        return 0
    fi
    lintian --fail-on error,warning,info --display-info --tag-display-limit 0 --allow-root "$work"/packages/*.deb
    valor_say "lintian has nothing to say"
}

packages=("${valor_packages_core[@]}" "${valor_packages_desktop[@]}" "${valor_packages_packing[@]}")
[ "$wanted" != NSIS ] || packages+=(nsis)
valor_install "${packages[@]}"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(moment_of_changelog)}
export SOURCE_DATE_EPOCH
valor_build release
if [ -n "${DEBEMAIL:-}" ]; then
    cmake -D "VALOR_PACKAGE_CONTACT=${DEBFULLNAME:-$DEBEMAIL} <$DEBEMAIL>" build/release >/dev/null
fi
installer/packages/check-hardening.sh build/release/bin/{valor,valor-cli,valor-report}
valor_say "Packing"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/packages"
pack "$work/packages"
case "$wanted" in *DEB*) look_over_debian_package ;; esac
[ "$twice" = no ] || pack_again_and_compare
mkdir -p "$output"
(cd "$work/packages" && sha256sum -- * | tee SHA256SUMS)
mv "$work"/packages/* "$output/"
valor_say "They are in $output"
