using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class ObjectCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP001", "a name with capitals", "ConfigMap/financial-config", "metadata.name", p => p.Edit("ConfigMap/financial-config").Set("metadata.name", "Financial_Config")),
        new("ERP001", "a CronJob name too long for its jobs", "CronJob/postgres-backup", "metadata.name", p => p.Edit("CronJob/postgres-backup").Set("metadata.name", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")),
        new("ERP001", "no name", "Service/financial-service", "metadata", p => p.Edit("Service/financial-service").Remove("metadata.name")),
        new("ERP001", "a container name with a dot", "Deployment/financial-service", "spec.template.spec.containers[financial.service].name", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].name", "financial.service")),
        new("ERP001", "a pull secret that cannot be", "Deployment/financial-service", "spec.template.spec.imagePullSecrets[Bad Name].name", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.imagePullSecrets", "[{ name: Bad Name }]")),
        new("ERP001", "a pull secret of an account that cannot be", "ServiceAccount/financial-service", "imagePullSecrets[registry_key].name", p => p.Edit("ServiceAccount/financial-service").Set("imagePullSecrets", "[{ name: registry_key }]")),
        new("ERP002", "the same Service again", "Service/twin", "metadata.name", p => p.With("{ type: \"kubernetes:core/v1:Service\", name: twin, inputs: { metadata: { name: postgres, namespace: erp-infra, labels: { app.kubernetes.io/instance: postgres } }, spec: { clusterIP: None, selector: { app.kubernetes.io/name: postgres }, ports: [{ port: 5432 }] } } }")),
        new("ERP003", "a removed autoscaling version", "HorizontalPodAutoscaler/financial-service", "apiVersion", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("apiVersion", "autoscaling/v2beta2")),
        new("ERP003", "a target in a removed version", "HorizontalPodAutoscaler/financial-service", "spec.scaleTargetRef.apiVersion", p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.scaleTargetRef.apiVersion", "extensions/v1beta1")),
        new("ERP004", "port 80000", "Deployment/financial-service", "spec.template.spec.containers[financial-service].ports[metrics].containerPort", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].ports[metrics].containerPort", 80000)),
        new("ERP004", "the same port twice", "Deployment/financial-service", "spec.template.spec.containers[financial-service].ports[metrics]", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].ports[metrics].containerPort", 8000)),
        new("ERP004", "two ports, one without a name", "Service/financial-service", "spec.ports[0]", p => p.Edit("Service/financial-service").Set("spec.ports[http].name", "null")),
        new("ERP005", "a mount without its volume", "Deployment/financial-service", "spec.template.spec.containers[financial-service].volumeMounts[scratch].name", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].volumeMounts[tmp].name", "scratch")),
        new("ERP005", "a volume that nobody mounts", "Deployment/financial-service", "spec.template.spec.volumes[idle]", p => p.Edit("Deployment/financial-service").Append("spec.template.spec.volumes", "{ name: idle, emptyDir: {} }")),
        new("ERP005", "two mounts at one path", "Deployment/financial-service", "spec.template.spec.containers[financial-service].volumeMounts[secrets].mountPath", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].volumeMounts[secrets].mountPath", "/tmp/")),
        new("ERP006", "a limit below the request", "Deployment/financial-service", "spec.template.spec.containers[financial-service].resources.limits.memory", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].resources.limits.memory", "128Mi")),
        new("ERP006", "an amount that is none", "Deployment/financial-service", "spec.template.spec.containers[financial-service].resources.requests.memory", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].resources.requests.memory", "2GiB")),
        new("ERP007", "hour 25", "CronJob/postgres-backup", "spec.schedule", p => p.Edit("CronJob/postgres-backup").Set("spec.schedule", "0 25 * * *")),
        new("ERP007", "six fields", "CronJob/postgres-backup", "spec.schedule", p => p.Edit("CronJob/postgres-backup").Set("spec.schedule", "0 0 2 * * *")),
        new("ERP007", "a zone that does not exist", "CronJob/postgres-backup", "spec.timeZone", p => p.Edit("CronJob/postgres-backup").Set("spec.timeZone", "Europe/Atlantis")),
        new("ERP008", "a job that restarts for ever", "CronJob/postgres-backup", "spec.jobTemplate.spec.template.spec.restartPolicy", p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.template.spec.restartPolicy", "Always")),
        new("ERP008", "a service that never restarts", "Deployment/financial-service", "spec.template.spec.restartPolicy", p => p.Edit("Deployment/financial-service").Set("spec.template.spec.restartPolicy", "Never")),
        new("ERP009", "a selector of other pods", "Deployment/financial-service", "spec.selector", p => p.Edit("Deployment/financial-service").Set("spec.selector.matchLabels.'app.kubernetes.io/name'", "accounting")),
        new("ERP009", "a version in the selector", "Deployment/financial-service", "spec.selector.matchLabels[\"app.kubernetes.io/version\"]", p => p.Edit("Deployment/financial-service").Set("spec.selector.matchLabels.'app.kubernetes.io/version'", "\"1.0.0\"")),
        new("ERP010", "a label with a blank", "Service/postgres", "metadata.labels[\"erp.io/owner\"]", p => p.Edit("Service/postgres").Set("metadata.labels.'erp.io/owner'", "the platform team")),
        new("ERP011", "the default namespace", "ConfigMap/financial-config", "metadata.namespace", p => p.Edit("ConfigMap/financial-config").Set("metadata.namespace", "default")),
        new("ERP011", "a namespace of nobody", "ConfigMap/financial-config", "metadata.namespace", p => p.Edit("ConfigMap/financial-config").Set("metadata.namespace", "erp-elsewhere")),
        new("ERP012", "a variable twice", "Deployment/financial-service", "spec.template.spec.containers[financial-service].env[APP_PORT]", p => p.Edit("Deployment/financial-service").Append("spec.template.spec.containers[financial-service].env", "{ name: APP_PORT, value: \"9000\" }")),
    ];
}
