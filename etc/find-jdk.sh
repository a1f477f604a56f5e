# Sourced by ./mvnw and ./scoreline: points JAVA_HOME at a JDK 21 or newer, whatever `java` on the PATH is.
# A JAVA_HOME that is new enough is kept; otherwise the newest JDK in the usual places wins. POSIX sh.

scoreline_jdk_major() {
  # Prints the feature version of the JDK at $1, or nothing. Reads its release file: starting java takes too long.
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

scoreline_find_jdk() {
  scoreline_best=
  scoreline_best_major=20
  if [ -n "${JAVA_HOME-}" ]; then
    scoreline_major=$(scoreline_jdk_major "$JAVA_HOME")
    [ "${scoreline_major:-0}" -lt 21 ] || return 0
  fi
  scoreline_noglob=
  case $- in *f*) scoreline_noglob=yes ;; esac
  set +f
  for scoreline_jdk in \
    "${JAVA_HOME_25_X64-}" "${JAVA_HOME_21_X64-}" "${JAVA25_HOME-}" "${JAVA21_HOME-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/openjdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.gradle/jdks/*; do
    scoreline_major=$(scoreline_jdk_major "$scoreline_jdk")
    if [ "${scoreline_major:-0}" -gt "$scoreline_best_major" ]; then
      scoreline_best=$scoreline_jdk
      scoreline_best_major=$scoreline_major
    fi
  done
  [ -z "$scoreline_noglob" ] || set -f
  if [ -n "$scoreline_best" ]; then
    JAVA_HOME=$scoreline_best
    export JAVA_HOME
    return 0
  fi
  # Last: a new enough `java` on the PATH that lives in none of the places above.
  if command -v javac >/dev/null 2>&1 && javac -version 2>&1 | grep -Eq '^javac (2[1-9]|[3-9][0-9])'; then
    return 0
  fi
  echo "Scoreline needs a JDK 21 or newer; found JAVA_HOME=${JAVA_HOME:-unset} and none in the usual places." >&2
  echo "Install one (for example Temurin 25) or set JAVA_HOME to it, then try again." >&2
  return 1
}

scoreline_find_jdk
