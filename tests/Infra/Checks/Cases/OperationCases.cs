using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class OperationCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP110", "a database without protection", "StatefulSet/postgres", "options.protect", p => p.Edit("StatefulSet/postgres").Protect(false, true)),
        new("ERP110", "a key that goes with the program", "Key/key", "options.retainOnDelete", p => p.Edit("Key/key").Protect(true, false)),
        new("ERP110", "a cluster deleted by a click", "Cluster/cluster", "deletionProtection", p => p.Edit("Cluster/cluster").Set("deletionProtection", false)),
        new("ERP111", "no owner", "Service/postgres", "metadata.labels", p => p.Edit("Service/postgres").Remove("metadata.labels.'erp.io/owner'")),
        new("ERP111", "another name", "Service/postgres", "metadata.labels[\"app.kubernetes.io/instance\"]", p => p.Edit("Service/postgres").Set("metadata.labels.'app.kubernetes.io/instance'", "pg")),
        new("ERP112", "any pods", "Namespace/erp-prod", "metadata.labels[\"pod-security.kubernetes.io/enforce\"]", p => p.Edit("Namespace/erp-prod").Set("metadata.labels.'pod-security.kubernetes.io/enforce'", "baseline")),
        new("ERP113", "no quota", "Namespace/erp-prod", "metadata.name", p => p.Without("ResourceQuota/quota")),
        new("ERP114", "a quota too small", "ResourceQuota/quota", "spec.hard[\"requests.cpu\"]", p => p.Edit("ResourceQuota/quota").Set("spec.hard.'requests.cpu'", "\"1\"")),
        new("ERP115", "a weight that falls", "Rollout/sales-service", "spec.strategy.canary.steps[2].setWeight", p => p.Edit("Rollout/sales-service").Set("spec.strategy.canary.steps[2].setWeight", 5)),
        new("ERP115", "one Service for both", "Rollout/sales-service", "spec.strategy.canary.canaryService", p => p.Edit("Rollout/sales-service").Set("spec.strategy.canary.canaryService", "sales-service")),
        new("ERP115", "nobody judges", "Rollout/sales-service", "spec.strategy", p => p.Edit("Rollout/sales-service").Set("spec.strategy.canary.steps", "[{ setWeight: 50 }]")),
        new("ERP116", "measured for ever", "AnalysisTemplate/success-rate", "spec.metrics[success].count", p => p.Edit("AnalysisTemplate/success-rate").Remove("spec.metrics[success].count")),
        new("ERP116", "an unknown template", "Rollout/sales-service", "spec.strategy.canary.steps[1].analysis.templates[0].templateName", p => p.Edit("Rollout/sales-service").Set("spec.strategy.canary.steps[1].analysis.templates[0].templateName", "latency")),
        new("ERP117", "PostgreSQL 13", "StatefulSet/postgres", "spec.template.spec.containers[postgres].image", p => p.Edit("StatefulSet/postgres").Set("spec.template.spec.containers[postgres].image", "postgres:13.20@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")),
        new("ERP118", "no owner", "Bucket/backups", "tags", p => p.Edit("aws/aws").Set("defaultTags", """ '{"tags":{"app.kubernetes.io/part-of":"erp-system","erp.io/environment":"production"}}' """)),
        new("ERP120", "metrics that nobody collects", "Deployment/financial-service", "spec.template.spec.containers[financial-service].ports[metrics]", p => p.Without("ServiceMonitor/services")),
        new("ERP120", "a monitor of another container alone", "Deployment/financial-service", "spec.template.spec.containers[financial-service].ports[metrics]", p => p.Without("ServiceMonitor/services")
            .With("{ type: \"kubernetes:monitoring.coreos.com/v1:PodMonitor\", name: sidecars, inputs: { metadata: { namespace: erp-prod }, spec: { selector: { matchLabels: { app.kubernetes.io/name: financial-service } }, podMetricsEndpoints: [{ portNumber: 9090 }] } } }")),
        new("ERP121", "brackets that do not match", "PrometheusRule/alerts", "spec.groups[services].rules[0].expr", p => p.Edit("PrometheusRule/alerts").Set("spec.groups[services].rules[0].expr", "sum(rate(x[5m]) > 1")),
        new("ERP121", "no runbook", "PrometheusRule/alerts", "spec.groups[services].rules[0].annotations.runbook_url", p => p.Edit("PrometheusRule/alerts").Remove("spec.groups[services].rules[0].annotations.runbook_url")),
        new("ERP122", "nobody is called", "PrometheusRule/alerts", "spec.groups[objectives].rules[0]", p => p.Edit("PrometheusRule/alerts").Remove("spec.groups[objectives].rules[1]")),
        new("ERP122", "nobody is told", "PrometheusRule/alerts", "spec.groups[objectives].rules[0]", p => p.Edit("PrometheusRule/alerts").Remove("spec.groups[objectives].rules[2]")),
        new("ERP122", "one window alone", "PrometheusRule/alerts", "spec.groups[objectives].rules[0]", p => p.Edit("PrometheusRule/alerts").Set("spec.groups[objectives].rules[1].expr", "\"slo:errors:ratio_rate1h > 14.4 * slo:error_budget:ratio\"")),
    ];
}
