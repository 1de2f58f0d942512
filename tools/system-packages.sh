#!/bin/sh
# Installs the system's packages a task needs, where root or passwordless sudo allows; else names the command.
# usage: system-packages.sh window|headless|screens|tests|peers    (list window: only name them)
set -eu
# what Qt's own libraries and its window and offscreen plugins load
window="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libwayland-cursor0
    libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
fonts="fonts-droid-fallback fonts-noto-core"
# dbus-x11 is what dunst otherwise has a whole systemd for
desktop="xvfb openbox dbus dbus-x11 dunst xfce4-notifyd xfconf notification-daemon trayer xdotool x11-utils
    at-spi2-core faketime fonts-noto-core fonts-noto-cjk fonts-dejavu"
# other readers of cards: khard, KContacts, ez-vcard, libebook
peers="khard libkf5contacts-dev g++ gcc pkg-config libez-vcard-java libvinnie-java libjsoup-java
    default-jdk-headless libebook1.2-dev libjson-glib-dev"
case $* in
"list window") echo "$window" | xargs; exit 0 ;;
window) wanted=$window ;;
headless) wanted="$window $fonts" ;;
screens) wanted="$window fonts-noto-core fonts-noto-cjk" ;;
tests) wanted="$window $desktop" ;;
peers) wanted=$peers ;;
*) echo "usage: system-packages.sh window|headless|screens|tests|peers" >&2; exit 2 ;;
esac

command -v apt-get >/dev/null 2>&1 || exit 0 # not a Debian: Qt itself says what it misses

# since 2024 some libraries carry t64 in their name
# shellcheck disable=SC2046,SC2086  # lists of names
installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted $(printf '%st64 ' $wanted) 2>/dev/null |
    awk '$2 == "installed" { sub(/t64$/, "", $1); print $1 }') || true
missing=
for package in $wanted; do
    echo "$installed" | grep -qx -- "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root=sudo
else
    echo "These packages of the system are missing. Type:" >&2
    echo "  sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

mkdir -p build
log=build/system-packages.log
echo "Installing packages of the system:$missing"
apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 \
        -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1
}
: >"$log"
for pause in 2 10 30; do
    # shellcheck disable=SC2086  # a list of names
    apt install --no-install-recommends $missing && exit 0
    apt update || sleep "$pause"
done
# shellcheck disable=SC2086
apt install --no-install-recommends $missing && exit 0
tail -n 5 "$log" >&2
echo "The packages could not be installed (the whole log is in $log). Type:" >&2
echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
exit 1
