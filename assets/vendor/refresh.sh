#!/bin/sh
# Fetches what is not ours, builds it as it lies here, and compares. Run by hand at an upgrade; building and running
# Waarborg need neither Node nor this script.
#
#   assets/vendor/refresh.sh           tells what differs from what lies here
#   assets/vendor/refresh.sh --write   puts the new files here; read the difference before you commit it
#
# Needs npm, node 20.20 or newer, tar, sha256sum.
set -eu

css=@digdir/designsystemet-css@1.22.0
theme=@digdir/designsystemet@1.15.0
font=@fontsource-variable/source-sans-3@5.3.0
icons=lucide-static@1.62.0

vendor=$(cd "$(dirname "$0")" && pwd)
assets=$(dirname "$vendor")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

new="$scratch/assets"
mkdir -p "$new/vendor/licences" "$new/icons"

# The folder of a package, unpacked.
unpacked() {
    (cd "$scratch" && archive=$(npm pack "$1" --silent) && mkdir "$2" && tar xzf "$archive" -C "$2" --strip-components=1 &&
        mv "$archive" "$2.tgz")
}

unpacked "$css" css
unpacked "$theme" theme
unpacked "$font" font
unpacked "$icons" lucide

# --- ds.css: the parts we use, each in the layer that it has in the whole package ---
parts="button input field fieldset label validation-message error-summary alert details dialog skip-link link list table
pagination breadcrumbs spinner file-upload"
{
    printf '@layer ds.theme, ds.base, ds.components;\n'
    printf '@layer ds.base{'
    cat "$scratch/css/dist/src/base.css"
    printf '}\n@layer ds.components{'
    for part in $parts; do cat "$scratch/css/dist/src/$part.css"; done
    printf '}\n'
} >"$new/vendor/ds.css"

# --- thema.css: our colours, letter and corners, in the words of the package ---
mkdir "$scratch/generator"
cp "$vendor/thema.config.json" "$scratch/generator/"
(
    cd "$scratch/generator"
    printf '{"private":true}\n' >package.json
    npm install --save-exact --ignore-scripts --silent ../theme.tgz
    node node_modules/@digdir/designsystemet/dist/bin/designsystemet.js tokens create --config thema.config.json
    node node_modules/@digdir/designsystemet/dist/bin/designsystemet.js tokens build -t ./tokens -o ./css
) >/dev/null
cp "$scratch/generator/css/waarborg.css" "$new/vendor/thema.css"

# --- Letter, as it comes ---
cp "$scratch/font/files/source-sans-3-latin-wght-normal.woff2" "$new/vendor/source-sans-3.woff2"

# --- Licences ---
cp "$scratch/css/LICENSE" "$new/vendor/licences/designsystemet.txt"
cp "$scratch/font/LICENSE" "$new/vendor/licences/source-sans-3.txt"
cp "$scratch/lucide/LICENSE" "$new/vendor/licences/lucide.txt"

# --- Icons: named by what they mean here. The frame is the one that `crates/web/src/assets.rs` takes off again ---
icon() {
    {
        printf '<svg class="i" viewBox="0 0 24 24" aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">'
        sed -e '1,/^>$/d' -e '/^<\/svg>$/d' -e 's/^ *//' -e 's| />|/>|g' "$scratch/lucide/icons/$2.svg" | tr -d '\n'
        printf '</svg>\n'
    } >"$new/icons/$1.svg"
}
while read -r name from; do icon "$name" "$from"; done <<'NAMES'
today house
may scale
data users
requests inbox
consent check
register book-open-check
recipients handshake
inform megaphone
security shield-check
check-up clipboard-check
rules file-text
notify send
public globe
settings settings
alarm shield-alert
arrow arrow-right
back arrow-left
tick check
done circle-check
cross x
refused circle-x
unless circle-minus
question circle-question-mark
pencil pencil
trash trash-2
shield shield
download download
upload upload
print printer
search search
eye eye
eye-off eye-off
lock lock
key key-round
person user
people users
calendar calendar
clock clock
building building-2
log scroll-text
language languages
sign-out log-out
menu menu
warning triangle-alert
info info
plus plus
undo undo-2
again refresh-cw
mail mail
phone phone
place map-pin
copy copy
database database
device smartphone
developers code-xml
NAMES

# --- The table ---
sum() { sha256sum "$1" | cut -c 1-64; }
row() { printf '| `%s` | %s | %s | %s | `%s` |\n' "$1" "$2" "$3" "$4" "$(sum "$new/vendor/$1")"; }
{
    cat <<'HEAD'
# What is not ours

Made by `refresh.sh`, which also compares these files with their packages again. Do not edit them: what we want
otherwise stands in `../waarborg.css`, whose layer wins. A test of `crates/web` compares the sums.

| file | package | licence | made by | sha256 |
| --- | --- | --- | --- | --- |
HEAD
    row ds.css "$css" MIT "\`npm pack\`; \`base\` and eighteen components, in their layers"
    row thema.css "$theme" MIT "\`tokens create --config thema.config.json\`, \`tokens build\`"
    row source-sans-3.woff2 "$font" OFL-1.1 "\`npm pack\`; \`files/source-sans-3-latin-wght-normal.woff2\`"
    cat <<TAIL

The pictures in \`../icons/\` whose class is \`i\` are bodies of $icons (ISC; those from Feather MIT), named by what
they mean here. The mark and the stamps in that folder are ours.

The texts of the licences are in \`licences/\`; the program shows them at \`/over\`.
TAIL
} >"$new/vendor/VENDORED.md"

if [ "${1:-}" = --write ]; then
    cp -R "$new/vendor/." "$vendor/"
    cp "$new/icons/"*.svg "$assets/icons/"
    echo "written to $vendor"
    exit 0
fi

differs=0
for file in $(cd "$new" && find . -type f | sort); do
    cmp -s "$new/$file" "$assets/$file" || { echo "differs: ${file#./}"; differs=1; }
done
[ "$differs" = 0 ] && echo "nothing differs"
exit "$differs"
