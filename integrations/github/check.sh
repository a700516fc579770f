#!/usr/bin/env bash
# Runs `stegvis check` with what the inputs of the action say. The exit code is the program's, and an output of the step as well.
set -uo pipefail

arguments=(--project "${STEGVIS_PROJECT:-.}" check --format github)
[ -z "${STEGVIS_FOR:-}" ] || arguments+=(--for "$STEGVIS_FOR")
[ -z "${STEGVIS_FAIL_ON:-}" ] || arguments+=("--fail-on=$STEGVIS_FAIL_ON")
[ -z "${STEGVIS_CHANGED_SINCE:-}" ] || arguments+=("--changed-since=$STEGVIS_CHANGED_SINCE")
[ -z "${STEGVIS_BASELINE:-}" ] || arguments+=("--baseline=$STEGVIS_BASELINE")
while IFS= read -r report; do
    [ -z "$report" ] || arguments+=("--report=$report")
done <<<"${STEGVIS_REPORTS:-}"

code=0
stegvis "${arguments[@]}" || code=$?
[ -z "${GITHUB_OUTPUT:-}" ] || echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
