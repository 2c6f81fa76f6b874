#!/bin/sh
# SPDX-FileCopyrightText: The Muniment developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lint.sh BUILD: static analysis and the rules of the house. Prints every fault; fails when there is one.
set -u
build=$1
faults=0

rule() { printf '== %s\n' "$1"; }
# fault TEXT: reports when TEXT is not empty
fault() {
  [ -z "$1" ] && return 0
  printf '%s\n' "$1"
  faults=$((faults + $(printf '%s\n' "$1" | wc -l)))
}

rule "Walls: only store knows SQLite, only gui GTK, only catalogue and exchange libxml2"
fault "$(grep -rnE '#include *[<"]sqlite3' src | grep -v '^src/store/')"
fault "$(grep -rnE '#include *[<"](gtk/|adwaita)' src | grep -v '^src/gui/')"
fault "$(grep -rnE '#include *[<"]libxml/' src | grep -vE '^src/(catalogue|exchange)/')"
fault "$(grep -rnE '#include *"(model|report|gui|cli|exchange)/' src/base src/spec src/store src/catalogue src/chart)"
fault "$(grep -rnE '#include *"(gui|cli)/' src/model src/report src/exchange)"

rule "Files of at most 600 lines"
fault "$(find src tests -name '*.[ch]' -exec wc -l {} + | awk '$2 != "total" && $1 > 600')"

rule "Functions of at most 60 lines (tables and class_init excepted)"
fault "$(find src tests -name '*.c' | while read -r f; do
  awk -v f="$f" '
    /^[A-Za-z_][A-Za-z0-9_]* ?\(/ { name = $1 }
    /^\{/ { start = NR }
    /^\}/ { if (start && NR - start > 60 && $0 !~ /^\};/) print f ":" start ": " name " has " NR - start " lines"; start = 0 }' "$f"
done | grep -vE 'class_init|mun_specs')"

rule "Licence in every source file"
fault "$(find src tests data ui po -name '*.[ch]' -o -name meson.build -o -name '*.sh' | while read -r f; do
  head -n 3 "$f" | grep -q 'SPDX-License-Identifier' || case $f in
    */meson.build) grep -qE '^(subdir|#)' "$f" && head -n 3 "$f" | grep -q SPDX || [ "$(wc -l < "$f")" -lt 15 ] || echo "$f" ;;
    *) echo "$f" ;;
  esac
done)"

rule "Loose ends"
fault "$(grep -rnE '\b(TODO|FIXME|XXX|HACK)\b|g_test_skip' src tests ui data/*.xml --include='*.[ch]' --include='*.ui' --include='*.xml')"

rule "Every file with texts is in po/POTFILES.in"
fault "$( { grep -rlE '\b(_|N_|C_|NC_|ngettext) ?\(("|N_)' src --include='*.c'; grep -rlE 'translatable="(yes|true)"' ui --include='*.ui'; } | sort |
  while read -r f; do grep -qx "$f" po/POTFILES.in || echo "$f: not in po/POTFILES.in"; done)"
fault "$(grep -vE '^(#|$)' po/POTFILES.in | while read -r f; do [ -f "$f" ] || echo "$f: in po/POTFILES.in, but does not exist"; done)"

rule "Chinese is complete"
pot=$(mktemp)
xgettext --files-from=po/POTFILES.in --from-code=UTF-8 --add-comments=Translators --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
  --keyword=NC_:1c,2 --keyword=ngettext:1,2 --keyword=g_dngettext:2,3 --output="$pot" 2>/dev/null
fault "$(msgcmp po/zh_CN.po "$pot" 2>&1 | grep -E 'untranslated|used but not defined|fuzzy' | head -40)"
fault "$(msgattrib --only-fuzzy --no-obsolete po/zh_CN.po | grep -c '^msgid "' | awk '$1 > 0 { print $1 " translations are fuzzy" }')"
rm -f "$pot"

rule "The manual page names every command"
fault "$("$build/src/muniment" help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { print $1 }' |
  while read -r command; do grep -qE "^\.(B|BI) $command( |\$)" data/muniment.1 || echo "data/muniment.1: nothing about $command"; done)"

rule "Data files"
for f in data/catalogues/iso-*.xml data/catalogues/checks.xml; do
  fault "$(xmllint --noout --relaxng data/catalogues/catalogue.rng "$f" 2>&1 | grep -v ' validates$')"
done
for f in data/libraries/threats.xml data/libraries/controls.xml data/libraries/context.xml; do
  fault "$(xmllint --noout --relaxng data/libraries/library.rng "$f" 2>&1 | grep -v ' validates$')"
done
fault "$(desktop-file-validate data/*.desktop 2>&1)"
fault "$(appstreamcli validate --no-net data/*.metainfo.xml 2>&1 | grep -E '^(E|W):')"

rule "cppcheck"
fault "$(cppcheck --quiet --inline-suppr --std=c11 --enable=warning,portability --library=gtk \
  --suppress=unknownMacro --suppress=varFuncNullUB --suppress=nullPointerRedundantCheck --template='{file}:{line}: {severity}: {message} [{id}]' -I src src 2>&1)"

if [ "$faults" -gt 0 ]; then
  echo "$faults faults"
  exit 1
fi
echo "no faults"
