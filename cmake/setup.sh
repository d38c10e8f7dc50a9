# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run, ./check and the scripts of installer/ share: Debian packages, configuring, building. Sourced by bash, never run by itself.

# Everything the project needs from Debian 12, by what it is needed for. Nowhere else is there a list.
valor_packages_core=(
    g++ cmake ninja-build pkg-config
    libboost-dev libexpected-dev libfmt-dev libspdlog-dev nlohmann-json3-dev libcli11-dev libeigen3-dev
    librandom123-dev libhwy-dev libnlopt-dev libnlopt-cxx-dev libsodium-dev libsqlitecpp-dev libsqlite3-dev
    libxlsxwriter-dev zlib1g-dev
)
valor_packages_desktop=(
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools fonts-inter
)
valor_packages_tests=(
    libgtest-dev libgmock-dev librapidcheck-dev clang-format-14 ccache locales
)
valor_packages_window_tests=(xvfb xauth)
valor_packages_packing=(dpkg-dev file patchelf binutils gzip)

valor_say() { printf '%s\n' "$*"; }
valor_complain() { printf '%s\n' "$*" >&2; }

# Prints those of the given Debian packages that are not installed, one per line.
valor_missing_packages() {
    dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null |
        awk -v wanted="$*" '
            $1 == "ii" { present[$2] = 1 }
            END { n = split(wanted, name, " "); for (i = 1; i <= n; i++) if (!(name[i] in present)) print name[i] }'
}

# Installs those of the given Debian packages that are not there yet; asks the network only when one is missing.
valor_install() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        valor_say "This is not a Debian system: taking for granted that these are installed: $*"
        return 0
    fi
    local missing=()
    mapfile -t missing < <(valor_missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            valor_complain "These packages are missing and only an administrator can install them:"
            valor_complain "  apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    valor_say "Installing ${#missing[@]} Debian packages and what they need: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
        apt-get -q -y -o DPkg::Lock::Timeout=550 -o Dpkg::Use-Pty=0)
    local log
    log=$(mktemp)
    # A source that cannot be reached need not be the one that is needed: only the installation decides.
    "${apt[@]}" update >"$log" 2>&1 || true
    if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        tail -n 40 "$log" >&2
        valor_complain "The packages could not be installed; the lines above say why."
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# valor_logged <log file> <command...>: shows the output on a terminal; elsewhere keeps it in the file and shows
# its end only when the command failed.
valor_logged() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if [ -t 1 ]; then
        "$@"
    elif ! "$@" >"$log" 2>&1; then
        tail -n 80 "$log" >&2
        return 1
    fi
}

# valor_build <preset>: configures (a moment when nothing changed) and builds build/<preset>.
valor_build() {
    local preset=$1 logs=build/logs cache=build/$1/CMakeCache.txt
    # A tree that was moved or copied together with its build: CMake refuses to go on with that.
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
        valor_say "Starting build/$preset anew: it was made for another folder"
        rm -rf "build/$preset"
    fi
    valor_say "Configuring build/$preset"
    LC_ALL=C.UTF-8 valor_logged "$logs/$preset-configure.log" cmake --preset "$preset" || return 1
    valor_say "Building build/$preset"
    LC_ALL=C.UTF-8 valor_logged "$logs/$preset-build.log" \
        cmake --build --preset "$preset" --parallel "$(nproc)" || return 1
}
