#!/bin/sh
# Builds build/netdesk_VERSION_ARCHITECTURE.deb: the program with its pinned dependencies under
# /usr/lib/netdesk, run by the system's own python3. Needs dpkg-deb, and no root.
set -eu
cd "$(dirname "$0")/../.."
here=packaging/linux
command -v dpkg-deb >/dev/null || {
    echo "A .deb is built by dpkg-deb, which is not here. Type: sudo apt-get install dpkg" >&2
    exit 1
}
sh tools/setup.sh run
python=.venv/bin/python
log=build/bundle.log
version=$($python -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
machine=$(uname -m)
architecture=$(dpkg --print-architecture)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH="$epoch"

work=build/deb
root=$work/root
library=$root/usr/lib/netdesk
rm -rf "$work"
mkdir -p "$library" "$work/wheel"
: >"$log"

pip() {
    "$python" -m pip --quiet --disable-pip-version-check --no-input "$@" >>"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        echo "The dependencies could not be fetched: is the network there? The whole log is in $log." >&2
        echo "Then type again: make bundle" >&2
        exit 1
    }
}

# compiled modules carry the Python they are for in their names, so one folder serves all three
python_versions="3.11 3.12 3.13"
platforms=$(for minor in $(seq 34 -1 5); do printf -- '--platform manylinux_2_%s_%s ' "$minor" "$machine"; done)
platforms="$platforms --platform manylinux2014_$machine --platform manylinux1_$machine"
$python tools/pins.py deb >"$work/pins.txt"
for python_version in $python_versions; do
    echo "Fetching the dependencies for Python $python_version."
    # shellcheck disable=SC2086  # lists of words
    pip install --no-deps --only-binary :all: --require-hashes --no-compile --no-warn-script-location \
        --python-version "$python_version" --implementation cp $platforms \
        --target "$work/$python_version" -r "$work/pins.txt"
    cp -a --no-clobber "$work/$python_version/." "$library/"
    rm -rf "${work:?}/$python_version"
done

echo "Building NetDesk $version."
pip wheel --no-deps --no-build-isolation --no-index --wheel-dir "$work/wheel" .
pip install --no-deps --no-index --no-compile --target "$work/netdesk" "$work"/wheel/*.whl
cp -a "$work/netdesk/." "$library/"
sh "$here/trim.sh" "$library"

install -D -m 755 "$here/netdesk" "$root/usr/bin/netdesk"
install -D -m 644 -t "$root/usr/share/applications" resources/desktop/org.netdesk.NetDesk.desktop
install -D -m 644 -t "$root/usr/share/metainfo" resources/desktop/org.netdesk.NetDesk.metainfo.xml
install -D -m 644 resources/icons/netdesk.svg \
    "$root/usr/share/icons/hicolor/scalable/apps/org.netdesk.NetDesk.svg"
install -D -m 644 resources/icons/netdesk-symbolic.svg \
    "$root/usr/share/icons/hicolor/symbolic/apps/org.netdesk.NetDesk-symbolic.svg"
install -D -m 644 -t "$root/usr/share/doc/netdesk" "$here/copyright"

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path '*/bin/netdesk' -exec chmod 644 {} +
find "$root" -exec touch --no-dereference --date "@$epoch" {} +

install -D -m 755 -t "$root/DEBIAN" "$here/postinst" "$here/prerm"
cat >"$root/DEBIAN/control" <<CONTROL
Package: netdesk
Version: $version
Architecture: $architecture
Maintainer: The NetDesk founders <founders@netdesk.example>
Section: misc
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: python3 (>= 3.11), python3 (<< 3.14), libc6 (>= 2.34), libstdc++6, zlib1g, libzstd1, $(sh tools/system-packages.sh list window | sed 's/ /, /g; s/libglib2.0-0/libglib2.0-0t64 | libglib2.0-0/')
Recommends: desktop-file-utils, hicolor-icon-theme, shared-mime-info, xdg-utils
Suggests: fonts-noto-core, fonts-noto-cjk, notification-daemon
Description: calm desktop organizer for a professional network
 NetDesk takes in the contacts of a phone, shows every relationship on a
 timeline, and reminds from the tray: a few people a day, each with a reason.
 Everything stays in one file on this computer, and every change can be undone.
CONTROL

package=build/netdesk_${version}_$architecture.deb
echo "Packing $package."
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
rm -rf "$work"
echo "$package: $(du -m "$package" | cut -f 1) MB. Install it with: sudo apt-get install ./$package"
