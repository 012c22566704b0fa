#!/usr/bin/env bash
# The upstream archive of a Debian source package, unpacked.
#
#   fetch_debian_source.sh DIR SHA256 PACKAGE VERSION SERIES SUITE...
#
# Tries exactly VERSION in each SUITE and checks the archive's SHA256. A suite moves on: if none has that version any
# more, the newest one that begins with SERIES is taken, with a warning (apt has checked its signature).
# Needs apt, tar and xz only, no root, and leaves the system's own apt configuration alone.
set -euo pipefail
(($# >= 6)) || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
dir=$1 sha256=$2 package=$3 version=$4 series=$5
shift 5

site=$(apt-get indextargets --format '$(SITE)' | grep -m1 -E '/debian/?$') || {
  echo "$package: apt knows no Debian archive" >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

with_suite() {  # with_suite SUITE COMMAND...: runs apt-get or apt-cache on the sources of that suite alone
  local suite=$1 command=$2
  shift 2
  mkdir -p "$work/$suite/lists/partial" "$work/$suite/archives/partial"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $suite main" >"$work/$suite/sources.list"
  "$command" -o Dir::Etc::SourceList="$work/$suite/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$work/$suite/lists" -o Dir::Cache="$work/$suite" -o Dir::State::Status=/dev/null \
    -o Acquire::Check-Valid-Until=false -o Acquire::Retries=2 -o Acquire::http::Timeout=20 \
    -o APT::Sandbox::User="$(id -un)" -qq "$@"
}

download() {  # download SUITE VERSION: leaves the archive in $work/$suite
  (cd "$work/$1" && rm -f -- *.orig.tar.* && with_suite "$1" apt-get --download-only --tar-only source "$package=$2") \
    >"$work/log" 2>&1
}

unpack() {  # unpack SUITE: all or nothing, so that a half-unpacked folder is never taken for a whole one
  mkdir -p "$work/unpacked" "$(dirname "$dir")"
  tar -xf "$work/$1"/*.orig.tar.* -C "$work/unpacked" --strip-components=1
  rm -rf "$dir"
  mv "$work/unpacked" "$dir"
}

for suite in "$@"; do
  with_suite "$suite" apt-get update >"$work/log" 2>&1 || continue
  download "$suite" "$version" || continue
  if sha256sum "$work/$suite"/*.orig.tar.* | grep -q "^$sha256 "; then
    unpack "$suite"
    exit 0
  fi
  echo "$package $version of $suite has an unexpected SHA256; not used" >&2
done

for suite in "$@"; do
  newest=$(with_suite "$suite" apt-cache showsrc "$package" 2>>"$work/log" | sed -n "s/^Version: //p" |
    grep -F "$series" | sort -V | tail -1) || true
  [[ $newest == "$series"* ]] || continue
  download "$suite" "$newest" || continue
  echo "WARNING: $package $version is gone from $*; using $newest of $suite instead" >&2
  unpack "$suite"
  exit 0
done

echo "$package $version: not in $* (or not reachable)" >&2
tail -3 "$work/log" >&2
exit 1
