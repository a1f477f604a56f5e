#!/bin/sh
# Builds the jars a second time, from a copy of the sources in another directory, and compares them byte by byte with
# those of the build that has just run. Checks and tests have had their say by then: only what goes into the jars is
# compiled.
set -eu
cd "$(dirname -- "$0")/.."

copy=$(mktemp -d "${TMPDIR:-/tmp}/scoreline-reproducible.XXXXXX")
trap 'rm -rf "$copy"' EXIT INT TERM

git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf - 2>/dev/null | tar -xf - -C "$copy"
(cd "$copy" && ./mvnw -q -T 1C package -Dquick '-P!images' -Dmaven.test.skip=true -Dcyclonedx.skip=true)

compared=0
for jar in */target/scoreline-*.jar; do
  [ -e "$jar" ] || continue
  case $jar in *-tests.jar | *-sources.jar | *-app.jar) continue ;; esac
  if ! cmp -s "$jar" "$copy/$jar"; then
    echo "Expected two builds of $jar to be equal byte for byte, found a difference." >&2
    echo "Look for timestamps, absolute paths or unordered listings in what the build generates." >&2
    exit 1
  fi
  compared=$((compared + 1))
done
if [ "$compared" -eq 0 ]; then
  echo "Expected jars under */target to compare, found none: run ./mvnw first." >&2
  exit 1
fi
