#!/bin/sh
# Has Jazzer make inputs for every FuzzTarget among the tests, one after another, and says in a line what came of each.
# What it learnt stays under target/fuzz of the module, so that the next run goes on from there.
set -eu
cd "$(dirname -- "$0")/.."
. etc/find-jdk.sh

usage() {
  echo 'usage: ./scoreline fuzz [--seconds N] [TARGET ...]   such as --seconds 10 FormFuzzTest; 60 s for each target' >&2
  exit 2
}

seconds=60
wanted=
while [ $# -gt 0 ]; do
  case $1 in
    --seconds)
      [ $# -gt 1 ] || usage
      case $2 in '' | *[!0-9]* | 0) usage ;; esac
      seconds=$2
      shift
      ;;
    -*) usage ;;
    *) wanted="$wanted $1" ;;
  esac
  shift
done

sources=$(grep -rlE --include='*Test.java' '^([a-z]+ )*class [A-Za-z]+ implements .*FuzzTarget' -- */src/test/java | sort)
for target in $wanted; do
  case $sources in *"/$target.java"*) ;; *)
    echo "Expected targets among these, found '$target':" >&2
    echo "$sources" | sed 's/.*\///; s/\.java$//; s/^/  /' >&2
    exit 2
    ;;
  esac
done

modules=$(echo "$sources" | sed 's/\/.*//' | sort -u | paste -s -d , -)
./mvnw -q -Dquick '-P!images,fuzz' -DskipTests -Dcyclonedx.skip=true -pl "$modules" -am package

# Whose branches lead the search: ours but what Avro wrote, and those of the parsers below. Jazzer takes milliseconds for
# each of their methods when it is first called, so it gets no more than these.
parsers='dev.scoreline.**:com.nimbusds.**:tools.jackson.core.**'
others='dev.scoreline.schemas.**'

# A figure of Jazzer's last words, such as stat::new_units_added: 17
figure() { sed -n "s/^stat::$1: *//p" "$log" | tail -n 1; }

fuzz() {
  module=${1%%/*}
  class=${1#*/src/test/java/}
  class=${class%.java}
  name=${class##*/}
  work=$module/target/fuzz/$name
  log=$work/log
  rm -rf "$work/found"
  mkdir -p "$work/corpus" "$work/found"
  status=0
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    -cp "$module/target/test-classes:$module/target/classes:$(cat "$module/target/fuzz/class-path")" \
    com.code_intelligence.jazzer.Jazzer \
    --target_class=dev.scoreline.testkit.fuzz.JazzerEntry --target_args="$(echo "$class" | tr / .)" \
    "--instrumentation_includes=$parsers" "--custom_hook_includes=$parsers" \
    "--instrumentation_excludes=$others" "--custom_hook_excludes=$others" \
    --reproducer_path="$work/found" -artifact_prefix="$work/found/" \
    -max_total_time="$seconds" -timeout=25 -print_final_stats=1 \
    "$work/corpus" "$module/src/test/resources/$class" >"$log" 2>&1 || status=$?
  executions=$(figure number_of_executed_units)
  result='nothing found'
  [ "$status" -eq 0 ] || result=FOUND
  [ -n "$executions" ] || result='did not run'
  printf '%-24s %12s %11s %11s  %s\n' "$name" "${executions:--}" "$(figure average_exec_per_sec)" \
    "$(figure new_units_added)" "$result"
  [ "$status" -eq 0 ] || explain "$module/src/test/resources/$class"
  return "$status"
}

# What was found, the input that shows it, and what to do with that.
explain() {
  sed -n '/^== Java Exception/,/^$/p; /^==.* ERROR/p' "$log" | head -n 6 | sed 's/^/    /'
  input=$(find "$work/found" -type f ! -name '*.java' | head -n 1)
  if [ -n "$input" ]; then
    echo "    input: $input"
    echo "    Copy it to $1 under a name that says what it is, and ./scoreline test fails until it is mended."
  else
    tail -n 5 "$log" | sed 's/^/    /'
  fi
  echo "    all of it: $log"
}

count=$(echo "${wanted:-$sources}" | wc -w)
echo "Fuzzing $count targets for $seconds s each: $((count * seconds / 60 + 1)) min or a little more."
printf '%-24s %12s %11s %11s  %s\n' target executions 'per second' 'new inputs' result
failed=0
for source in $sources; do
  name=${source##*/}
  case " ${wanted:-${name%.java}} " in
    *" ${name%.java} "*) fuzz "$source" || failed=$((failed + 1)) ;;
  esac
done
[ "$failed" -eq 0 ] || {
  echo "$failed of $count targets found something or did not run." >&2
  exit 1
}
