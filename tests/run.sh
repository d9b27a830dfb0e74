#!/usr/bin/env bash
# Runs all tests. Installs the few system tools that tests compare against when they are missing and
# this is a Debian machine; a test whose tool or suite is absent says plainly that it did not run.
#
#   tests/run.sh                 everything
#   TILMACH_CONFORMANCE=DIR …    with the public format suites in DIR
set -euo pipefail
cd "$(dirname "$0")/.."

# command:package
needed=(cc:build-essential xmllint:libxml2-utils sqlite3:sqlite3 python3:python3 soffice:libreoffice-writer-nogui chromium:chromium)
missing=()
for pair in "${needed[@]}"; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
# A module, not a command: SARIF reports are held to their schema with it.
{ /usr/bin/python3 -c 'import jsonschema' || python3 -c 'import jsonschema'; } 2>/dev/null || missing+=(python3-jsonschema)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null; then
  sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# The property tests draw the same cases in every run; leave this out to hunt for new ones.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED-2026}"

cargo test --locked "$@"
