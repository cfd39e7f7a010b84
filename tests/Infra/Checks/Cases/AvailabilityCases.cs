using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class AvailabilityCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP040", "a minimum of one", "HorizontalPodAutoscaler/financial-service", "spec.minReplicas", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.minReplicas", 1)),
        new("ERP040", "one replica", "Rollout/sales-service", "spec.replicas", p => p.Edit("Rollout/sales-service").Set("spec.replicas", 1)),
        new("ERP041", "no budget", "Deployment/financial-service", "spec", p => p.Without("PodDisruptionBudget/financial-service")),
        new("ERP042", "a budget that blocks", "PodDisruptionBudget/financial-service", "spec.minAvailable", p => p.Edit("PodDisruptionBudget/financial-service").Set("spec", "{ minAvailable: 3, unhealthyPodEvictionPolicy: AlwaysAllow, selector: { matchLabels: { app.kubernetes.io/name: financial-service } } }")),
        new("ERP042", "a budget that allows all", "PodDisruptionBudget/financial-service", "spec.maxUnavailable", p => p.Edit("PodDisruptionBudget/financial-service").Set("spec.maxUnavailable", "100%")),
        new("ERP042", "broken pods block a drain", "PodDisruptionBudget/financial-service", "spec.unhealthyPodEvictionPolicy", p => p.Edit("PodDisruptionBudget/financial-service").Remove("spec.unhealthyPodEvictionPolicy")),
        new("ERP043", "replicas beside an autoscaler", "Deployment/financial-service", "spec.replicas", p => p.Edit("Deployment/financial-service").Set("spec.replicas", 3)),
        new("ERP044", "nothing to scale", "HorizontalPodAutoscaler/financial-service", "spec.scaleTargetRef", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.scaleTargetRef.name", "finance")),
        new("ERP044", "no room", "HorizontalPodAutoscaler/financial-service", "spec.maxReplicas", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.maxReplicas", 3)),
        new("ERP044", "no request to measure against", "HorizontalPodAutoscaler/financial-service", "spec.metrics[0]", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.metrics", "[{ type: Resource, resource: { name: nvidia.com/gpu } }]")),
        new("ERP045", "both scale the processor", "VerticalPodAutoscaler/financial-service", "spec.updatePolicy", p => p.Edit("VerticalPodAutoscaler/financial-service").Set("spec.updatePolicy.updateMode", "Auto")),
        new("ERP045", "an unknown target", "VerticalPodAutoscaler/financial-service", "spec.targetRef", p => p.Edit("VerticalPodAutoscaler/financial-service").Set("spec.targetRef.name", "finance")),
        new("ERP046", "all at once", "Deployment/financial-service", "spec.strategy.type", p => p.Edit("Deployment/financial-service").Set("spec.strategy", "{ type: Recreate }")),
        new("ERP046", "never ends", "Deployment/financial-service", "spec.strategy.rollingUpdate", p => p.Edit("Deployment/financial-service").Set("spec.strategy.rollingUpdate.maxSurge", 0)),
        new("ERP046", "two pods, one disk", "Deployment/postgres-wal-receiver", "spec.strategy", p => p.Edit("Deployment/postgres-wal-receiver").Set("spec.strategy.type", "RollingUpdate")),
        new("ERP047", "no headless Service", "StatefulSet/postgres", "spec.serviceName", p => p.Edit("StatefulSet/postgres").Set("spec.serviceName", "postgres-headless")),
        new("ERP047", "a Service with an address", "StatefulSet/postgres", "spec.serviceName", p => p.Edit("Service/postgres").Remove("spec.clusterIP")),
        new("ERP047", "volumes go with it", "StatefulSet/postgres", "spec.persistentVolumeClaimRetentionPolicy.whenDeleted", p => p.Edit("StatefulSet/postgres").Set("spec.persistentVolumeClaimRetentionPolicy.whenDeleted", "Delete")),
        new("ERP048", "two voters", "Release/redis", "values.replica.replicaCount", p => p.Edit("Release/redis").Set("values.replica.replicaCount", 2)),
        new("ERP048", "no majority", "Release/redis", "values.sentinel.quorum", p => p.Edit("Release/redis").Set("values.sentinel.quorum", 1)),
        new("ERP049", "disks in the wrong zone", "StorageClass/gp3", "volumeBindingMode", p => p.Edit("StorageClass/gp3").Set("volumeBindingMode", "Immediate")),
        new("ERP049", "disks in the clear", "StorageClass/gp3", "parameters.encrypted", p => p.Edit("StorageClass/gp3").Set("parameters.encrypted", "\"false\"")),
        new("ERP049", "any class", "PersistentVolumeClaim/wal", "spec.storageClassName", p => p.Edit("PersistentVolumeClaim/wal").Remove("spec.storageClassName")),
    ];
}
