# setup.sh: sourced by ./translate, ./check and .ci/run. Gets a fresh Debian 12 ready and builds; quick and silent when all is there.
#
#   setup_packages            installs what is missing with apt
#   setup_build DIR [options] configures DIR with meson (once) and builds it

setup_packages() {
    missing=
    command -v cc >/dev/null 2>&1 || missing="$missing gcc libc6-dev"
    command -v meson >/dev/null 2>&1 || missing="$missing meson"
    command -v ninja >/dev/null 2>&1 || missing="$missing ninja-build"
    command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
    command -v python3 >/dev/null 2>&1 || missing="$missing python3"
    command -v flock >/dev/null 2>&1 || missing="$missing util-linux"
    [ -e /usr/include/gc/gc.h ] || [ -e /usr/include/gc.h ] || missing="$missing libgc-dev"
    [ -e /usr/include/gmp.h ] || [ -e /usr/include/x86_64-linux-gnu/gmp.h ] || missing="$missing libgmp-dev"
    [ -e /usr/include/ffi.h ] || [ -e /usr/include/x86_64-linux-gnu/ffi.h ] || missing="$missing libffi-dev"
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "please install:$missing" >&2
        return 1
    fi
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "installing:$missing" >&2
    { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing; } \
        >/dev/null 2>"${TMPDIR:-/tmp}/jacquard-apt.log" || { cat "${TMPDIR:-/tmp}/jacquard-apt.log" >&2; return 1; }
}

setup_build() {
    build=$1
    shift
    mkdir -p "$build"
    (
        flock 9
        if [ ! -e "$build/build.ninja" ]; then
            echo "configuring $build" >&2
            meson setup "$@" "$build" "$root" >"$build/setup.log" 2>&1 || { cat "$build/setup.log" >&2; exit 1; }
            echo "building the translator" >&2
        fi
        ninja -C "$build" >"$build/build.log" 2>&1 || { cat "$build/build.log" >&2; exit 1; }
    ) 9>"$build/.lock"
}
