#!/bin/sh
# Takes out of an installed tree what NetDesk never loads: most of Qt's modules and tools, type stubs,
# the places of phone numbers. usage: trim.sh FOLDER
set -eu
cd "$1"
qt=PySide6/Qt

# the modules NetDesk imports, and what they and the plugins kept below load
modules="Core DBus Gui Network Svg Widgets"
libraries="$modules EglFSDeviceIntegration OpenGL WaylandClient WlShellIntegration XcbQpa"
plugins="iconengines imageformats platforminputcontexts platforms platformthemes tls
    wayland-decoration-client wayland-graphics-integration-client wayland-shell-integration xcbglintegrations"

keep() {
    # keep FOLDER NAME…: remove what is in the folder and not named
    folder=$1
    shift
    for path in "$folder"/*; do
        case " $* " in *" ${path##*/} "*) ;; *) rm -rf "$path" ;; esac
    done
}

kept=$(for name in $modules; do printf '%s ' "Qt$name.abi3.so"; done)
# shellcheck disable=SC2046,SC2086  # lists of words
{
    keep PySide6 Qt __init__.py _config.py _git_pyside_version.py $kept $(cd PySide6 && ls -d libpyside6.abi3.so*)
    keep $qt lib plugins translations
    keep $qt/lib $(for name in $libraries; do printf 'libQt6%s.so.6 ' "$name"; done) $(cd $qt/lib && ls -d libicu*)
    keep $qt/plugins $plugins
    keep $qt/plugins/platforms libqminimal.so libqoffscreen.so libqwayland.so libqxcb.so
    keep $qt/plugins/platforminputcontexts libcomposeplatforminputcontextplugin.so libibusplatforminputcontextplugin.so
    keep $qt/translations $(cd $qt/translations && ls qtbase_*.qm)
}
rm -f $qt/plugins/imageformats/libqpdf.so
rm -f $qt/plugins/wayland-graphics-integration-client/libvulkan-server.so
rm -rf shiboken6/include shiboken6/lib/cmake
rm -rf apsw/sqlite_extra_binaries phonenumbers/geodata phonenumbers/carrierdata phonenumbers/tzdata
rm -rf bin
find . -type f \( -name '*.pyi' -o -name '*.pxd' -o -name '*.pyx' -o -name '*.hpp' \) -delete
find . -name __pycache__ -prune -exec rm -rf {} +

# every library that is left finds its neighbours
if find PySide6 shiboken6 -name '*.so*' ! -name libqgtk3.so -exec ldd {} + 2>/dev/null | grep 'libQt6.*not found'; then
    echo "A library that was taken out is needed (above)." >&2
    exit 1
fi
