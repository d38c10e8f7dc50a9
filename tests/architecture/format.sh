#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh --check|--control|--apply <clang-format 14> <top of the tree>
# Checks or changes the look of all C++ files; --control proves that the check finds a badly formatted file.
set -euo pipefail
mode=$1 formatter=$2 top=$3

if ! command -v "$formatter" >/dev/null; then
    echo "clang-format-14 is not installed"
    exit 77
fi
cd "$top"

case "$mode" in
    --control)
        looks_right() { "$formatter" --dry-run -Werror --assume-filename=core/a.cpp 2>/dev/null; }
        if printf 'int  a ( ) ;\n' | looks_right; then exit 1; fi
        if ! printf 'int a();\n' | looks_right; then exit 1; fi
        exit 0
        ;;
    --check | --apply) ;;
    *) echo "unknown mode $mode" >&2; exit 2 ;;
esac

rooms=()
for room in core simulation data ui app tests; do
    if [ -d "$room" ]; then rooms+=("$room"); fi
done
sources() { find "${rooms[@]}" -type f \( -name '*.h' -o -name '*.cpp' \) -print0; }

if [ "$mode" = --apply ]; then
    sources | xargs -0 -r "$formatter" -i
elif ! complaints=$(sources | xargs -0 -r "$formatter" --dry-run -Werror 2>&1); then
    echo "These files do not have the agreed look; cmake --build build/dev --target format gives it to them:"
    grep -o '^[^ :]*:[0-9]*:[0-9]*: error' <<<"$complaints" | cut -d : -f 1 | sort | uniq -c
    exit 1
fi
