#!/bin/sh
# Sets up and opens the window; without a display does the main job and renders the window into a file.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh run
netdesk=.venv/bin/netdesk
python=.venv/bin/python

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
    # 1: done, but something in the file was unreadable, and it said so
    "$netdesk" import "resources/samples/$export.vcf" || [ $? -eq 1 ]
done

echo "== three of them get a cadence and a last touch some weeks ago"
id_of() { "$netdesk" search "$1" --limit 1 --json | $python -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])'; }
days_ago() { $python -c "from datetime import date, timedelta; print(date.today() - timedelta(days=$1))"; }
in_touch() {
    person=$(id_of "$1")
    "$netdesk" log "$person" --kind "$2" --on "$(days_ago "$3")" >/dev/null
    "$netdesk" cadence "$person" "$4" >/dev/null
    echo "$1: $2 $3 days ago, aim $4 days"
}
in_touch "Bo Lindqvist" call 74 30
in_touch "Grace Walker" meeting 95 90
in_touch "Lukasz" email 35 30

echo "== due today"
"$netdesk" due
$python tools/render_window.py build/netdesk.png
echo "The window is rendered to build/netdesk.png; the data lies in build/data."
