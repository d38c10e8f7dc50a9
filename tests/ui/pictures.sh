#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every page in every language, theme and common size, of a whole case and of a blank one, to look at and
# with --guide the few that are meant for the user guide. Usage: pictures.sh [--guide] FOLDER-OF-PROGRAMS OUTPUT-FOLDER
# [REFERENCE]
# The programs write one picture per call, PAGE-LANGUAGE-THEME-SIZE.png; nothing of this user is read or changed.
set -eu

guide=no
[ "$1" != --guide ] || { guide=yes; shift; }
programs=$1
out=$2
reference=${3:-mammography-denmark}
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
export XDG_STATE_HOME="$state" XDG_CONFIG_HOME="$state" QT_QPA_PLATFORM=offscreen

picture() {
    page=$1 language=$2 theme=$3 size=$4 name=$5
    shift 5
    "$programs/valor" "$@" --page "$page" --language "$language" --theme "$theme" --size "$size" \
        --screenshot "$out/$name.png"
}

mkdir -p "$out"
if [ "$guide" = yes ]; then
    reference=${3:-vestre-viken-framework} # the case that the guide speaks of
    picture start en light 1280x720 start
    for page in needs tools contract simulation compare; do
        picture "$page" en light 1280x720 "$page" --reference "$reference"
    done
    picture simulation en dark 1280x720 simulation-dark --reference "$reference"
    picture simulation da light 1280x720 simulation-danish --reference "$reference"
    command -v convert >/dev/null || { echo "ImageMagick is missing: the pictures keep all their colours" >&2; exit 0; }
    for file in "$out"/*.png; do convert "$file" -dither None -colors 255 "PNG8:$file"; done
    exit 0
fi
"$programs/valor-cli" new "$state/blank.valor" >/dev/null
"$programs/valor-cli" export "$state/blank.valor" "$state/blank.json" >/dev/null
failed=0
for size in 1280x720 1920x1080; do
    for theme in light dark; do
        for language in en da nb; do
            look=$language-$theme-$size
            picture start "$language" "$theme" "$size" "none-start-$look" || failed=$((failed + 1))
            for page in needs tools contract simulation compare; do
                picture "$page" "$language" "$theme" "$size" "whole-$page-$look" --reference "$reference" ||
                    failed=$((failed + 1))
                picture "$page" "$language" "$theme" "$size" "blank-$page-$look" "$state/blank.json" ||
                    failed=$((failed + 1))
            done
        done
    done
done
echo "$(find "$out" -name '*.png' | wc -l) pictures in $out, $failed refused"
exit $((failed > 0))
