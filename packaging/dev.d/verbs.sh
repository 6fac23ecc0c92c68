# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # here, checkout, cache … are packaging/dev's
#
# What packaging/dev does once it is in a Debian 13.

export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
# Precompiled headers carry time stamps that ccache must not look at.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
# Clones at other places share what was compiled.
export CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=5G

verb_build() {
    local preset=${1:-dev} targets=()
    shift || true
    [ $# -eq 0 ] || targets=(--target "$@")
    cd "$checkout"
    # Configuring again costs a second and takes up changed options.
    say "configuring $preset"
    cmake --preset "$preset" ${SURVEYOR_WERROR:+-DSURVEYOR_WERROR=$SURVEYOR_WERROR} >"$cache/configure-$preset.log" 2>&1 || {
        tail -n 20 "$cache/configure-$preset.log" >&2
        die "configuring failed; the whole output is in $cache/configure-$preset.log"
    }
    say "building $preset"
    cmake --build --preset "$preset" "${targets[@]}"
}

has_display() {
    local display=${DISPLAY:-}
    local number=${display##*:}
    { [ -n "$number" ] && [ -e "/tmp/.X11-unix/X${number%%.*}" ]; } ||
        { [ -n "${WAYLAND_DISPLAY:-}" ] && [ -e "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ]; }
}

verb_run() {
    verb_build dev
    local bin=$checkout/build/dev/bin
    local logs=() argument
    for argument in "${@:-$checkout/resources/samples/desktop.log}"; do
        [[ $argument == -* ]] || logs+=("$argument")
    done
    if has_display; then
        [ $# -gt 0 ] || set -- --sample
        exec "$bin/landlock-surveyor" "$@"
    fi
    local picture=$checkout/build/landlock-surveyor.png
    [ $# -gt 0 ] || set -- --sample
    say 'there is no display: drawing the window into a file'
    QT_QPA_PLATFORM=offscreen "$bin/landlock-surveyor" --screenshot "$picture" "$@"
    printf 'The window: %s\n\n' "$picture"
    [ ${#logs[@]} -eq 0 ] || "$bin/landlock-survey" summary "${logs[@]}"
}

verb_test() {
    verb_build dev
    cd "$checkout"
    say 'testing'
    ctest --preset dev
}

verb_package() {
    local preset=${1:-release}
    verb_build "$preset" landlock-survey landlock-surveyor landlock-surveyor-helper surveyor_policy
    cd "$checkout/build/$preset"
    say 'making the packages'
    rm -rf packages
    cpack >package.log || { tail -n 20 package.log >&2; die "making the packages failed; see $PWD/package.log"; }
    find packages -maxdepth 1 -name '*.deb' -printf "$PWD/%p\n" | sort
}

verb_bench() {
    verb_build release surveyor_bench
    exec "$checkout/tests/bench/run" "$checkout/build/release" "$@"
}

verb_lint() { exec "$checkout/packaging/checks/lint" "$@"; }

verb_translate() { exec "$checkout/packaging/checks/translations.py" --update; }

verb_shell() {
    if [ $# -gt 0 ]; then exec "$@"; else exec bash; fi
}
