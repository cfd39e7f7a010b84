using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The rules as the API server keeps them: for the pods of the platform's namespaces, whoever makes them.</summary>
internal static class AdmissionPolicies
{
    public static void Create(string component, TenancyArgs args, IEnumerable<string> namespaces, Resource parent)
    {
        var rules = AdmissionRule.For(args.Registries);
        foreach (var rule in args.Registries.IsEmpty ? rules.RemoveAll(r => r.Name == "allowed-registries") : rules)
        {
            var name = $"erp-{rule.Name}";
            var policy = new ValidatingAdmissionPolicy($"{component}-{rule.Name}", new ValidatingAdmissionPolicyArgs
            {
                Metadata = Metadata(name, args.Context),
                Spec = new ValidatingAdmissionPolicySpecArgs
                {
                    FailurePolicy = "Fail",
                    MatchConstraints = new MatchResourcesArgs
                    {
                        ResourceRules = new NamedRuleWithOperationsArgs { ApiGroups = { "" }, ApiVersions = { "v1" }, Resources = { "pods" }, Operations = { "CREATE", "UPDATE" } },
                    },
                    Variables = rule.Variables.Select(v => new VariableArgs { Name = v.Key, Expression = v.Value }).ToArray(),
                    Validations = new ValidationArgs { Expression = rule.Expression, Message = rule.Message, Reason = "Invalid" },
                },
            }, new() { Parent = parent });
            _ = new ValidatingAdmissionPolicyBinding($"{component}-{rule.Name}", new ValidatingAdmissionPolicyBindingArgs
            {
                Metadata = Metadata(name, args.Context),
                Spec = new ValidatingAdmissionPolicyBindingSpecArgs
                {
                    PolicyName = policy.Metadata.Apply(m => m.Name),
                    ValidationActions = Actions(args.Admission).ToArray(),
                    MatchResources = new MatchResourcesArgs { NamespaceSelector = In(namespaces) },
                },
            }, new() { Parent = parent });
        }
    }

    // Deny and Warn would say the same thing twice.
    private static ImmutableArray<string> Actions(AdmissionMode mode) => mode == AdmissionMode.Enforce ? ["Deny", "Audit"] : ["Warn", "Audit"];

    private static LabelSelectorArgs In(IEnumerable<string> namespaces) => new()
    {
        MatchExpressions = new LabelSelectorRequirementArgs { Key = LabelNames.NamespaceName, Operator = "In", Values = namespaces.ToArray() },
    };

    private static ObjectMetaArgs Metadata(string name, PlatformContext context) => new() { Name = name, Labels = context.Labels("tenancy", name, "tenancy") };
}
