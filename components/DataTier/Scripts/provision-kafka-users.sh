#!/bin/sh
# Gives each user its password, and takes away those of earlier generations.
# Takes: BOOTSTRAP, ADMIN_PROPERTIES, USERS, RETIRED, LOGINS, a folder with a password file for each user.
set -eu
PATH="$PATH:/opt/kafka/bin"
configs() { kafka-configs.sh --bootstrap-server "$BOOTSTRAP" --command-config "$ADMIN_PROPERTIES" "$@"; }

for user in $USERS; do
  # From a file: a command line can be read by others.
  settings=$(mktemp)
  printf 'SCRAM-SHA-512=[password=%s]\n' "$(cat "$LOGINS/$user")" >"$settings"
  configs --alter --entity-type users --entity-name "$user" --add-config-file "$settings"
  rm -f "$settings"
done
for user in ${RETIRED:-}; do
  if configs --describe --entity-type users --entity-name "$user" | grep -q SCRAM-SHA-512; then
    configs --alter --entity-type users --entity-name "$user" --delete-config SCRAM-SHA-512
  fi
done
echo "these may log in: $USERS"
