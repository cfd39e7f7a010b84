using System.Collections.Immutable;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class AccessCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP061", "a wildcard", "Role/sales-service", "rules[0].verbs[0]", p => p.Edit("Role/sales-service").Set("rules[0].verbs", "['*']")),
        new("ERP061", "cluster-admin", "RoleBinding/sales-service", "roleRef", p => p.Edit("RoleBinding/sales-service").Set("roleRef", "{ kind: ClusterRole, name: cluster-admin }")),
        new("ERP062", "impersonate", "Role/sales-service", "rules[0].verbs[0]", p => p.Edit("Role/sales-service").Set("rules[0].verbs", "[impersonate]")),
        new("ERP062", "every Secret", "Role/sales-service", "rules[0].resources[0]", p => p.Edit("Role/sales-service").Set("rules", "[{ apiGroups: [\"\"], resources: [secrets], verbs: [list] }]")),
        new("ERP062", "exec", "Role/sales-service", "rules[0].resources[0]", p => p.Edit("Role/sales-service").Set("rules[0].resources", "[pods/exec]")),
        new("ERP063", "a role that is not there", "RoleBinding/sales-service", "roleRef", p => p.Edit("RoleBinding/sales-service").Set("roleRef.name", "sales")),
        new("ERP063", "everybody who is logged in", "RoleBinding/sales-service", "subjects[system:authenticated]", p => p.Edit("RoleBinding/sales-service").Set("subjects", "[{ kind: Group, name: \"system:authenticated\" }]")),
        new("ERP063", "the default account", "RoleBinding/sales-service", "subjects[default]", p => p.Edit("RoleBinding/sales-service").Set("subjects", "[{ kind: ServiceAccount, name: default, namespace: erp-prod }]")),
        new("ERP070", "a password in a Secret", "Secret/financial-secret", "stringData.JWT_SECRET", p => p.Edit("Secret/financial-secret").Set("stringData.JWT_SECRET", "hunter2hunter2")),
        new("ERP070", "a password in a connection string", "ConfigMap/financial-config", "data.URL", p => p.Edit("ConfigMap/financial-config").Set("data.URL", "postgres://user:hunter2@postgres/db")),
        new("ERP070", "a password in chart values", "Release/redis", "values.auth.password", p => p.Edit("Release/redis").Set("values.auth", "{ password: hunter2 }")),
        new("ERP070", "a token in a variable", "Deployment/financial-service", "spec.template.spec.containers[financial-service].env[API_TOKEN].value", p => p.Edit("Deployment/financial-service").Append("spec.template.spec.containers[financial-service].env", "{ name: API_TOKEN, value: abc }")),
        new("ERP071", "a secret in a ConfigMap", "ConfigMap/financial-config", "data.URL", p => p.Edit("ConfigMap/financial-config").Set("data.URL", "redis://:[secret]@redis-ha")),
        new("ERP071", "a secret in chart values", "Release/redis", "values.auth.password", p => p.Edit("Release/redis").Set("values.auth", "{ password: \"[secret]\" }")),
        new("ERP072", "twelve characters", "RandomPassword/database-password", "length", p => p.Edit("RandomPassword/database-password").Set("length", 12)),
        new("ERP072", "characters that break a URL", "RandomPassword/database-password", "special", p => p.Edit("RandomPassword/database-password").Remove("special")),
        new("ERP072", "a RandomString", "RandomString/jwt", "", p => p.With("{ type: \"random:index/randomString:RandomString\", name: jwt, inputs: { length: 64 } }")),
        new("ERP073", "a Service that is not there", "ConfigMap/financial-config", "data.DATABASE_HOST", p => p.Edit("ConfigMap/financial-config").Set("data.DATABASE_HOST", "postgres-ha.erp-infra.svc:5432")),
        new("ERP073", "a port that is not there", "ConfigMap/financial-config", "data.DATABASE_HOST", p => p.Edit("ConfigMap/financial-config").Set("data.DATABASE_HOST", "postgres.erp-infra.svc:5433")),
    ];
}
