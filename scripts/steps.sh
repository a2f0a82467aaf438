# Sourced by the scripts beside it: where the tree is, how a step is told, how what was started is ended again.

# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Where the person stands who called; what they name is named from there.
caller=$PWD
cd "$root" || exit 1

# Git hooks and CI set these; a git command inside a build would then look at the wrong repository.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# What every exit of the script has to undo, last first. A string, so that a subshell inherits it harmlessly.
undo=""
on_exit() { undo="$1; $undo"; }
finish() {
    local code=$?
    trap - EXIT INT TERM
    [ -z "${running:-}" ] || stop_group "$running"
    eval "$undo"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Ends a process group and waits until it is gone: five seconds after the request, without asking.
stop_group() {
    kill -TERM -- "-$1" 2>/dev/null || return 0
    local tick
    for ((tick = 0; tick < 50; tick++)); do
        kill -0 -- "-$1" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null
}

# Runs a command in a process group of its own, so that Ctrl-C ends all of it, while the trap above can run.
# Its output goes to $1; what takes longer than two seconds says so, on a terminal in place, elsewhere once a minute.
running=""
step() {
    local log=$1 what=$2 code started=$SECONDS told=0
    shift 2
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    running=$!
    set +m
    while kill -0 "$running" 2>/dev/null; do
        sleep 0.2
        local spent=$((SECONDS - started))
        [ "$spent" -ge 2 ] || continue
        if [ -t 1 ]; then
            [ "$spent" -eq "$told" ] ||
                printf '\r\033[K%s … %d s  %.60s' "$what" "$spent" "$(tail -n 1 "$log" | tr -d '\r\033')"
            told=$spent
        elif [ "$told" -eq 0 ] || [ $((spent - told)) -ge 60 ]; then
            say "$what … $spent s"
            told=$spent
        fi
    done
    wait "$running" 2>/dev/null
    code=$?
    running=""
    if [ -t 1 ] && [ "$told" -ne 0 ]; then printf '\r\033[K'; fi
    [ "$told" -eq 0 ] || say "$what: $((SECONDS - started)) s"
    return "$code"
}
