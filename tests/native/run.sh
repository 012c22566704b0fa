#!/usr/bin/env bash
# The desktop program in a real window of a screen that nobody sees, used by mouse and keyboard as people do.
#
#   run.sh PROGRAM SCREENSHOT_DIR
#
# PROGRAM is explainer-desktop; r1cost is expected beside it. Needs Xvfb, xdotool and ImageMagick. The program is asked what
# it shows by its --outline file; nothing here counts on how fast the machine is, only that it answers within 60 s.
set -euo pipefail
(($# == 2)) || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
program=$(realpath "$1") shots=$2
r1cost=$(dirname "$program")/r1cost
mkdir -p "$shots"
shots=$(realpath "$shots")
work=$(mktemp -d)
outline=$work/outline.txt
server='' desktop=''

stop() {  # stop PID: and wait until it is gone
  [[ $1 ]] || return 0
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}
trap 'stop "$desktop"; stop "$server"; rm -rf "$work"' EXIT

say() { printf '  %s\n' "$*"; }
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  [[ ! -f $outline ]] || { echo 'The window says:' >&2; cut -c 1-160 "$outline" >&2; }
  import -window root "$shots/desktop-failed.png" 2>/dev/null || true
  exit 1
}

eventually() {  # eventually WHAT COMMAND...: until the command succeeds, 60 s at most
  local what=$1 end=$((SECONDS + 60))
  shift
  until "$@" 2>/dev/null; do
    ((SECONDS < end)) || fail "$what"
    sleep 0.1
  done
}

# --- A screen and a program on it
open_screen() {  # open_screen WxH
  stop "$server"
  : >"$work/display"
  # -r: no key repeats itself while the machine is slow to let it go.
  Xvfb -r -displayfd 3 -screen 0 "$1x24" +extension GLX -noreset -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
  server=$!
  eventually "Xvfb does not start: $(cat "$work/xvfb.log")" test -s "$work/display"
  DISPLAY=:$(cat "$work/display")
  export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 SDL_VIDEODRIVER=x11 XDG_DATA_HOME=$work/data GDK_SCALE=1
}

start() {  # start ARGS...: until the first picture is there
  stop "$desktop"
  rm -f "$outline"
  "$program" --outline "$outline" "$@" 2>"$work/errors" &
  desktop=$!
  eventually "the program shows nothing: $(cat "$work/errors")" test -s "$outline"
  eventually "there is no window" find_window
  # Without a window manager nobody else gives it the keyboard, and SDL swallows the first click of a window without.
  xdotool windowfocus --sync "$window"
  settle
}
find_window() { window=$(xdotool search --onlyvisible --pid "$desktop" | head -1) && [[ $window ]]; }

frames() { sed -n 's/^frames //p' "$outline"; }
at_rest() { local before; before=$(frames); sleep 0.5; [[ $before && $before == "$(frames)" ]]; }
settle() { eventually "the program never stops drawing" at_rest; }

# --- What the window says, and what is done to it
line() { grep -m1 -E "^[a-z]+ ${1//./\\.} \(" "$outline"; }         # line PART: all that is said of it
value() { line "$1" | sed -E 's/ \[[^]]*\]$//; s/.* = //'; }
says() { grep -qE "$1" "$outline"; }

place() {  # place PART SHARE: x and y on the screen, this share of its width from its left
  local corner box
  corner=$(sed -n 's/^corner //p' "$outline")
  box=$(line "$1" | sed -nE 's/^[^(]*\(([-0-9.]+),([-0-9.]+) ([0-9.]+)x([0-9.]+)\).*/\1 \2 \3 \4/p')
  awk -v share="$2" '{ printf "%d %d\n", $3 + $5 * share - $1, $4 + $6 / 2 - $2 }' <<<"$corner $box"
}
# A warp alone does not refresh what SDL knows of the pointer: the last pixel is a real step.
move() { xdotool mousemove "$(($1 - 1))" "$2"; sleep 0.05; xdotool mousemove_relative -- 1 0; sleep 0.05; }
key() { xdotool keydown "$1"; sleep 0.1; xdotool keyup "$1"; sleep 0.1; }
picture() { settle; import -window root "$shots/$1.png"; }

dollars() { tr -dc '0-9.' <<<"$1" | sed 's/\.$//'; }
cost_of() { "$r1cost" cost --count "$1" --json | sed -nE 's/^  "usd": ([0-9]+)(\.0)?,$/\1/p'; }

total_agrees() {  # the total in the window is what the command line gives for the count in the window
  local count shown reckoned
  count=$(dollars "$(value count)") shown=$(dollars "$(value total)") reckoned=$(cost_of "$count")
  [[ $reckoned && $shown == "$reckoned" ]] || fail "$count chips: the window says $shown, r1cost says $reckoned"
  say "$count chips: \$$shown, as r1cost says"
}
focus_is() { says "^focus $1\$"; }
changed_from() { [[ $(value "$1") != "$2" ]]; }

# --- Claims
slider_by_mouse() {
  local before from to x
  before=$(value total)
  read -r from y < <(place count 0.60)
  read -r to _ < <(place count 0.72)
  move "$from" "$y"
  xdotool mousedown 1
  for ((x = from; x <= to; x += 8)); do
    xdotool mousemove_relative -- 8 0
    sleep 0.05
  done
  xdotool mouseup 1
  eventually "dragging the slider changed nothing" changed_from total "$before"
  settle
  total_agrees
}

slider_by_key() {
  local before chips
  # The mouse has left its place at the slider: the keyboard goes on from there.
  xdotool keydown shift; key Tab; xdotool keyup shift
  eventually "Shift+Tab does not go to what is before the slider" focus_is chip.list
  key Tab
  eventually "Tab does not go to the slider" focus_is count
  before=$(value count)
  key Right
  eventually "the arrow key changed nothing" changed_from count "$before"
  settle
  chips=$(dollars "$(value count)")
  ((chips > $(dollars "$before"))) || fail "the right arrow leads from $before to $chips"
  total_agrees
  key Left
  eventually "the left arrow does not lead back" less_than "$chips"
  settle
  total_agrees
}
less_than() { (($(dollars "$(value count)") < $1)); }

field_by_key() {
  key Tab
  eventually "Tab does not go to the field" focus_is count.field
  xdotool type --delay 120 1024
  eventually "digits do not open the field" says '^editing count.field$'
  key Return
  eventually "the field does not take 1024" says '^slider count .* = 1,024 chips'
  settle
  total_agrees
  xdotool type --delay 120 999999
  key Return
  eventually "999999 chips are not refused" says '^field count.field .* ! .*999999'
  picture desktop-refusal
  key Escape
  eventually "Escape does not restore the field" says '^slider count .* = 1,024 chips'
  eventually "Escape leaves the refusal" lacks '999999'
  say "a field takes 1024, refuses 999999, and Escape restores it"
}
lacks() { ! says "$1"; }

list_by_key() {
  local before
  before=$(value chip)
  xdotool keydown shift; key Tab; key Tab; xdotool keyup shift
  eventually "Shift+Tab does not come to the list" focus_is chip.list
  key Return
  eventually "Enter does not open the list" says '^list chip.list$'
  key Down
  picture desktop-list
  key Return
  eventually "the list did not choose" changed_from chip "$before"
  eventually "the list stays open" says '^list $'
  say "the list chose: $(value chip)"
}

idle() {
  settle
  local before
  before=$(frames)
  sleep 3
  [[ $(frames) == "$before" ]] || fail "$before frames, then $(frames) while nothing changed"
  say "no frame is drawn while nothing changes ($before so far)"
}

scrolling() {
  local before
  before=$(sed -n 's/^corner //p' "$outline")
  key Next
  eventually "Page Down does not scroll" lacks "^corner $before\$"
  key Home
  eventually "Home does not scroll back" says "^corner $before\$"
  xdotool click 5
  eventually "the wheel does not scroll" lacks "^corner $before\$"
  say "keys and wheel scroll"
}

refused_data() {
  printf '{"chips": [{"id": 7}]}\n' >"$work/broken.json"
  start --size 1280x900 --data "$work/broken.json"
  grep -q "broken.json.*expected" "$work/errors" || fail "a broken dataset is not refused: $(cat "$work/errors")"
  says '= \$293,920' || fail "the built-in dataset does not stay"
  [[ $(sed -n 's/^corner [-0-9]* //p' "$outline") -lt -60 ]] || fail "the window does not say that the dataset was refused"
  picture desktop-refused-data
  say "a broken dataset is refused: $(head -1 "$work/errors" | sed 's/.*broken.json/broken.json/')"
}

wrong_flag() {
  local status=0 words
  "$program" --nonsense 2>"$work/errors" || status=$?
  [[ $status == 2 ]] && grep -q nonsense "$work/errors" || fail "an unknown flag ends with $status: $(cat "$work/errors")"
  "$program" --help | grep -q -- --outline || fail "--help does not help"
  for words in "no-such.link.txt" "--save-to $work/no-such-folder"; do
    status=0
    # shellcheck disable=SC2086
    "$program" $words 2>"$work/errors" || status=$?
    [[ $status == 2 ]] && grep -q no-such "$work/errors" || fail "$words ends with $status: $(cat "$work/errors")"
  done
  say "an unknown flag, a file or a folder that is not there ends with a message and status 2"
}

remembers_its_size() {
  start --theme light
  stop "$desktop"
  desktop=''
  local file=$work/data/explainer-desktop/window-size
  grep -qE '^[0-9]+ [0-9]+$' "$file" || fail "the window's size is not remembered"
  echo "nonsense" >"$file"
  start --theme light
  say "the window's size is remembered, a broken memory is ignored"
}

story_by_link() {
  start --size 1280x900 --link '#chapter=2'
  says '^heading story .*Step 2 of 9: 80 hours' || fail "the second chapter is not open"
  [[ $(value total) == '$81,920' ]] || fail "the second chapter's total is $(value total)"
  says '^text note\.1 ' || fail "the chapter's note is not in the picture"
  picture desktop-story
  say "a link leads into the story, whose chapters the program carries"
}

# --- What is taken along
tab_back_to() {  # tab_back_to PART: by Shift+Tab, from the end of the page
  local tries
  for ((tries = 0; tries < 20; ++tries)); do
    ! focus_is "$1" || return 0
    xdotool keydown shift; key Tab; xdotool keyup shift
    settle
  done
  fail "Shift+Tab does not come to $1"
}
tab_on_to() {  # tab_on_to PART: by Tab
  local tries
  for ((tries = 0; tries < 20; ++tries)); do
    ! focus_is "$1" || return 0
    key Tab
    settle
  done
  fail "Tab does not come to $1"
}
saved() { compgen -G "$1/r1-294000-*$2" >/dev/null; }  # saved FOLDER ENDING: there is such a file
the_file() { compgen -G "$1/r1-294000-*$2"; }
same_picture() { cmp -s <(convert "$1" rgb:-) <(convert "$2" rgb:-); }

save_by_key() {  # save_by_key FORMAT ENDING: and what is saved is what r1cost makes of the same state
  tab_back_to "save-$1"
  save_here "save-$1" "$@"
}
save_here() {  # save_here PART FORMAT ENDING: the button that has the focus is pressed
  local button=$1
  shift
  key Return
  eventually "pressing $1 saves nothing" saved "$folder" "$2"
  eventually "the window does not say where $1 was saved" says "^said Saved: $folder/.*${2//[.()]/.}\$"
  eventually "the button does not say that $1 was saved" says "^button $button .* = done"
  "$r1cost" verify "$(the_file "$folder" "$2")" >"$work/verdict" || fail "$1: $(cat "$work/verdict")"
}

saves_files() {  # saves_files THEME
  local folder=$work/saved-$1 format svg png width paper
  mkdir "$folder"
  start --size 1280x900 --theme "$1" --save-to "$folder"
  for format in json csv svg png; do save_by_key "$format" ".$format"; done
  picture "desktop-saved-$1"
  svg=$(the_file "$folder" .svg) png=$(the_file "$folder" .png)
  cp "$png" "$shots/desktop-saved-picture-$1.png"
  width=$(sed -nE '1s/.* width="([0-9]+)".*/\1/p' "$svg")
  [[ $(identify -format %w "$png") == $((width * 2)) ]] || fail "$(identify "$png"): not twice as wide as $width"
  (($(identify -format %k "$png") > 100)) || fail "the PNG is blank: $(identify -verbose "$png" | grep -i colors)"
  paper=$(sed -nE 's/^<rect width="100%" height="100%" fill="(#[0-9a-f]{6})".*/\1/p' "$svg")
  [[ $(convert "$png" -crop 1x1+0+0 txt:- | grep -oiE '#[0-9a-f]{6}' | head -1) == "${paper^^}" ]] ||
    fail "the PNG's paper is not the SVG's, $paper"
  say "$1: saves PNG, SVG, CSV and JSON that r1cost makes again; the PNG is $(identify -format %wx%h "$png")"
}

never_overwrites() {  # in the window of saves_files
  local folder=$work/saved-light before
  key Left
  eventually "the next key does not end what was said" says '^said $'
  picture desktop-before-drawing
  before=$(sha256sum "$(the_file "$folder" .png)")
  save_by_key png ' (2).png'
  [[ $(sha256sum "$(the_file "$folder" '[0-9].png')") == "$before" ]] || fail "the first PNG is another one now"
  cmp -s "$(the_file "$folder" '[0-9].png')" "$(the_file "$folder" ' (2).png')" || fail "the same picture twice differs"
  key Left
  eventually "the next key does not end what was said again" says '^said $'
  picture desktop-after-drawing
  same_picture "$shots/desktop-before-drawing.png" "$shots/desktop-after-drawing.png" ||
    fail "drawing a picture into a file changed the window"
  rm -rf "$folder"
  key Return
  eventually "the window does not say that nothing was saved" says '^said .*\.png could not be saved in .*: '
  lacks '^button save-png .* = done' || fail "the button goes on saying that it was saved"
  picture desktop-not-saved
  say "a second file gets a name of its own, the window stays as it was, and a folder that is gone is said"
}

saves_in_a_narrow_window() {
  local folder=$work/saved-narrow/and/in/folders/with-rather-long-names/one-in-another
  mkdir -p "$folder"
  start --size 420x900 --save-to "$folder"
  tab_back_to sheet.share
  key Return
  eventually "the sheet to copy and save does not open" says '^button card.save-png '
  tab_on_to card.save-png
  save_here card.save-png png .png
  picture desktop-420-saved
  cp "$(the_file "$folder" .png)" "$shots/desktop-420-saved-picture.png"
  say "a narrow window saves a narrow picture: $(identify -format %wx%h "$(the_file "$folder" .png)")"
}

checks_a_headline() {
  start --size 1280x900
  tab_back_to headline.field
  xdotool type --delay 120 'In 80 hours on 512 chips, for $294,000'
  eventually "letters do not open the field" says '^editing headline.field$'
  picture desktop-headline
  key Return
  eventually "the headline is not answered" says '^text answer .*40,960 chip-hours.*does not multiply out.*R1-Zero'
  eventually "its scenario is not loaded" says '^text total .* = \$81,920'
  picture desktop-checked
  say "a headline is checked: $(sed -n 's/^text answer ([^)]*) //p' "$outline" | cut -c 1-60)…"
}

copies_words() {
  local what
  start --size 1280x900
  for what in figures alt caption; do
    tab_back_to "copy-$what"
    key Return
    eventually "pressing $what copies nothing" says "^button copy-$what .* = done"
  done
  # The clipboard is read by pasting into a field, which refuses it with its first words.
  tab_back_to_field
  xdotool type --delay 120 1
  eventually "digits do not open the field" says '^editing count.field$'
  xdotool keydown ctrl; key a; key v; xdotool keyup ctrl
  key Return
  eventually "the clipboard does not hold the caption" says '^field count.field .* ! .*Where'
  say "caption, alternative text and figures are copied"
}
tab_back_to_field() {
  local tries
  for ((tries = 0; tries < 200; ++tries)); do
    ! focus_is count.field || return 0
    xdotool keydown shift; key Tab; xdotool keyup shift
  done
  fail "Shift+Tab does not come to the field"
}

link_as_file() {
  local home=$work/home folder="$work/home/From the net" total
  mkdir -p "$home/.config" "$folder"
  printf '# Made by xdg-user-dirs\nXDG_DOWNLOAD_DIR="$HOME/From the net"\n' >"$home/.config/user-dirs.dirs"
  HOME=$home XDG_CONFIG_HOME='' XDG_DOWNLOAD_DIR='' \
    start --size 1280x900 --link '#v=3&chip=h800&count=512&hours=100&price=2&also=none'
  total=$(value total)
  xdotool keydown ctrl; key s; xdotool keyup ctrl
  eventually "Ctrl+S saves no link" saved "$folder" .link.txt
  eventually "the window does not say where the link was saved" says "^said Saved: $folder/.*\.link\.txt\$"
  picture desktop-saved-link
  [[ $(cat "$(the_file "$folder" .link.txt)") == '#v=3&'*'hours=100&'* ]] ||
    fail "the link is $(cat "$(the_file "$folder" .link.txt)")"
  start --size 1280x900 "$(the_file "$folder" .link.txt)"
  [[ $(value total) == "$total" && $total == '$102,400' ]] || fail "the file's link leads to $(value total), not to $total"
  say "Ctrl+S saves the link in the folder for downloads, and the file leads back to $total"

  printf 'Dear reader,\nthis is no link.\n' >"$work/nonsense.txt"
  start --size 1280x900 "$work/nonsense.txt"
  says '= \$293,920' || fail "a file of nonsense leads to $(value total)"
  [[ $(sed -n 's/^corner [-0-9]* //p' "$outline") -lt -60 ]] || fail "the window does not say that the file holds no link"
  picture desktop-no-link
  say "a file that holds no link is said"
}

wrong_flag
open_screen 1280x900
start --size 1280x900 --theme dark
picture desktop-1280-dark
start --size 1280x900
picture desktop-1280-light
scrolling
start --size 1280x900
idle
slider_by_mouse
slider_by_key
field_by_key
list_by_key
idle
refused_data
story_by_link
saves_files dark
saves_files light
never_overwrites
copies_words
checks_a_headline
link_as_file
remembers_its_size
stop "$desktop"
desktop=''
open_screen 420x900
start --size 420x900 --theme dark
picture desktop-420-dark
start --size 420x900
picture desktop-420-light
slider_by_mouse
slider_by_key
picture desktop-420-strip
saves_in_a_narrow_window
say "pictures are in $shots"
