#!/bin/sh
# Makes a topic, or gives an existing one more partitions. Fewer is impossible in Kafka, and fails here.
# Takes: BOOTSTRAP, ADMIN_PROPERTIES, TOPIC, PARTITIONS, REPLICATION.
set -eu
PATH="$PATH:/opt/kafka/bin"
topics() { kafka-topics.sh --bootstrap-server "$BOOTSTRAP" --command-config "$ADMIN_PROPERTIES" "$@"; }

topics --create --if-not-exists --topic "$TOPIC" --partitions "$PARTITIONS" --replication-factor "$REPLICATION"
now=$(topics --describe --topic "$TOPIC" | sed -n 's/.*PartitionCount: *\([0-9]*\).*/\1/p')
[ -n "$now" ] || { echo "$TOPIC cannot be described." >&2; exit 1; }
if [ "$now" -lt "$PARTITIONS" ]; then
  topics --alter --topic "$TOPIC" --partitions "$PARTITIONS"
elif [ "$now" -gt "$PARTITIONS" ]; then
  echo "$TOPIC has $now partitions, $PARTITIONS are declared: partitions cannot be taken away." >&2
  exit 1
fi
echo "$TOPIC has $PARTITIONS partitions"
