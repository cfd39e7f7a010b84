using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class DataCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP080", "a range", "Release/redis", "version", p => p.Edit("Release/redis").Set("version", "^21.0.0")),
        new("ERP080", "a random name", "Release/redis", "name", p => p.Edit("Release/redis").Remove("name")),
        new("ERP081", "no timeout", "Release/redis", "timeout", p => p.Edit("Release/redis").Remove("timeout")),
        new("ERP081", "nothing cleaned up", "Release/redis", "cleanupOnFail", p => p.Edit("Release/redis").Set("cleanupOnFail", false)),
        new("ERP082", "no deadline", "CronJob/postgres-backup", "spec.startingDeadlineSeconds", p => p.Edit("CronJob/postgres-backup").Remove("spec.startingDeadlineSeconds")),
        new("ERP082", "two at once", "CronJob/postgres-backup", "spec.concurrencyPolicy", p => p.Edit("CronJob/postgres-backup").Set("spec.concurrencyPolicy", "Allow")),
        new("ERP082", "failed jobs for ever", "CronJob/postgres-backup", "spec.jobTemplate.spec.ttlSecondsAfterFinished", p => p.Edit("CronJob/postgres-backup").Remove("spec.jobTemplate.spec.ttlSecondsAfterFinished")),
        new("ERP082", "evidence gone before its time", "CronJob/postgres-backup", "spec.jobTemplate.spec.ttlSecondsAfterFinished", p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.ttlSecondsAfterFinished", 86400)),
        new("ERP083", "no pipefail", "CronJob/postgres-backup", "spec.jobTemplate.spec.template.spec.containers[dump].command[2]", p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.template.spec.containers[dump].command", "[sh, -c, \"pg_dump | gzip > /tmp/x\"]")),
        new("ERP083", "installs at run time", "CronJob/postgres-backup", "spec.jobTemplate.spec.template.spec.containers[dump].command[2]", p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.template.spec.containers[dump].command", "[sh, -c, \"apk add postgresql-client\"]")),
        new("ERP084", "no backup of a database", "Job/postgres-financial-db", "spec.template.spec.containers[provision].env[DATABASE].value", p => p.Without("CronJob/postgres-backup")),
        new("ERP084", "a backup of another database", "Job/postgres-financial-db", "spec.template.spec.containers[provision].env[DATABASE].value", p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.template.spec.containers[dump].env[DATABASE].value", "sales_db")),
        new("ERP084", "a backup that sleeps", "Job/postgres-financial-db", "spec.template.spec.containers[provision].env[DATABASE].value", p => p.Edit("CronJob/postgres-backup").Set("spec.suspend", true)),
        new("ERP084", "a promise that only the alert knows", "PrometheusRule/alerts", "spec.groups[services].rules[0].expr", p => p.Edit("PrometheusRule/alerts").Set("spec.groups[services].rules[0].expr", """ 'erp_backup_last_success_timestamp_seconds{namespace="erp-infra",kind="redis",database="redis-ha"} < 1' """)),
        new("ERP084", "no drill of a database", "Job/postgres-financial-db", "spec.template.spec.containers[provision].env[DATABASE].value", p => p.Without("CronJob/postgres-restore-drill")),
        new("ERP084", "no backup of a server", "StatefulSet/postgres", "metadata.name", p => p.Without("CronJob/postgres-backup").Without("CronJob/postgres-base")),
        new("ERP084", "no drill of a server", "StatefulSet/postgres", "metadata.name", p => p.Without("CronJob/postgres-restore-drill")),
        new("ERP084", "no archive", "StatefulSet/postgres", "metadata.name", p => p.Without("Deployment/postgres-wal-receiver").Without("PersistentVolumeClaim/wal")),
        new("ERP084", "an archive without a base", "StatefulSet/postgres", "metadata.name", p => p.Without("CronJob/postgres-base")),
        new("ERP084", "an operator that keeps nothing", "Cluster/orders", "metadata.name", p => p.With("{ type: \"kubernetes:postgresql.cnpg.io/v1:Cluster\", name: orders, options: { protect: true, retainOnDelete: true }, inputs: { metadata: { namespace: erp-infra }, spec: { instances: 3 } } }")),
        new("ERP085", "a password of its own", "Release/redis", "values.auth.existingSecret", p => p.Edit("Release/redis").Remove("values.auth.existingSecret")),
        new("ERP085", "a Secret that is not there", "Release/redis", "values.auth.existingSecret", p => p.Without("Secret/redis-auth")),
        new("ERP085", "Pgpool in the clear", "Release/redis", "values.pgpool.tls.enabled", p => p.Edit("Release/redis").Set("chart", "postgresql-ha")),
        new("ERP086", "no lock", "Bucket/backups", "objectLockEnabled", p => p.Edit("Bucket/backups").Remove("objectLockEnabled")),
        new("ERP086", "a lock of nothing", "Bucket/backups", "objectLockEnabled", p => p.Without("BucketObjectLockConfiguration/backups")),
    ];
}
