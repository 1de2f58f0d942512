#!/bin/sh
# Sets up and opens the window; without a display does the main job and renders the window into a file.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh run
netdesk=.venv/bin/netdesk

if [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    sh tools/system-packages.sh window
    exec "$netdesk" "$@"
fi

echo "No display here (DISPLAY and WAYLAND_DISPLAY are empty): doing the main job without one."
sh tools/system-packages.sh headless
NETDESK_DATA=$(pwd)/build/data
export NETDESK_DATA QT_QPA_PLATFORM=offscreen
rm -rf "$NETDESK_DATA"
echo "== importing the invented phone exports of resources/samples"
for export in phone-ios phone-android; do
    "$netdesk" import "resources/samples/$export.vcf" || [ $? -eq 1 ] # 1: something in it was unreadable, and said so
done
echo "== due today"
"$netdesk" due
.venv/bin/python tools/render_window.py build/netdesk.png
echo "The window is rendered to build/netdesk.png, the data lies in build/data."
