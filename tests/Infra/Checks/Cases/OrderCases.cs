using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class OrderCases
{
    public static ImmutableArray<OrderCase> All { get; } =
    [
        new("ERP130", "fewer replicas", "Rollout/sales-service", "spec.replicas", p => p.Edit("Rollout/sales-service").Set("spec.replicas", 2)),
        new("ERP130", "a lower minimum", "Deployment/financial-service", "spec.replicas", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.minReplicas", 2)),
        new("ERP131", "less memory", "Deployment/financial-service", "spec.template.spec.containers[financial-service].resources.requests.memory", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].resources.requests.memory", "128Mi")),
        new("ERP132", "protection gone", "Bucket/backups", "options.protect", p => p.Edit("Bucket/backups").Protect(false, true)),
        new("ERP132", "a guard gone", "Deployment/financial-service", "metadata.name", p => p.Without("PodDisruptionBudget/financial-service")),
        new("ERP132", "no drill", "Namespace/erp-infra", "metadata.name", p => p.Without("CronJob/postgres-restore-drill")),
        new("ERP132", "no alerts", "Namespace/erp-prod", "metadata.name", p => p.Without("PrometheusRule/alerts")),
        new("ERP133", "logs for a month", "LogGroup/cluster", "retentionInDays", p => p.Edit("LogGroup/cluster").Set("retentionInDays", 30)),
        new("ERP134", "fewer nodes of the cache", "Release/redis", "values.replica.replicaCount", p => p.Edit("Release/redis").Set("values.replica.replicaCount", 1)),
        new("ERP135", "an engine gone, and its high availability with it", "Namespace/erp-infra", "metadata.name", p => p.Without("Release/redis")),
        new("ERP135", "a zone less", "Vpc/vpc", "cidrBlock", p => p.Without("Subnet/private-a")),
        new("ERP135", "a way out less", "Vpc/vpc", "cidrBlock", p => p.Without("NatGateway/way-out")),
        new("ERP136", "another group comes in", "RoleBinding/sales-service", "subjects[erp:developers].name",
            p => p.Edit("RoleBinding/sales-service").Set("subjects", "[{ kind: Group, name: \"erp:developers\", apiGroup: rbac.authorization.k8s.io }]")),
    ];
}
