using Erp.Infra.Checks;
using Erp.Infra.Commands;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Infra;

/// <summary>
/// Makes the stack for a run, but only once its plan has been held against the rules: what <c>erp preview</c> refuses, <c>pulumi preview</c> and
/// <c>pulumi up</c> refuse as well, before anything is registered. To the example account nothing is deployed.
/// </summary>
public sealed class CheckedStacks : IServiceProvider
{
    public object? GetService(Type serviceType)
    {
        if (serviceType != typeof(ErpStack)) return null;
        var configuration = EngineConfiguration.Read();
        RefuseExample(configuration);
        Check(EngineConfiguration.Read(SecretsCome.Hidden));
        return new ErpStack(configuration);
    }

    // A preview shows the form of all names; nobody's account is nothing to deploy to.
    private static void RefuseExample(StackConfiguration configuration)
    {
        if (!Deployment.Instance.IsDryRun && ExampleAccount.IsIn(configuration))
            throw new RunException($"{configuration.Stack} still has the example account {ExampleAccount.Id}; nothing has been registered. To go on, {ExampleAccount.Cure(configuration.Stack)}");
    }

    private static void Check(StackConfiguration configuration)
    {
        var files = new StackFiles(Deployment.Instance.RootDirectory);
        var plan = Apart(() => CheckedPlans.InOrderAsync([configuration], files))[0];
        if (CheckedPlans.ExitCodeOf(plan) != ExitCode.Fine) throw new RunException(Refusal(plan));
    }

    // The run that is under way belongs to its flow of execution, and one run cannot hold another: the plan gets a flow of its own.
    private static T Apart<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow()) return Task.Run(work).GetAwaiter().GetResult();
    }

    private static string Refusal(Plan plan)
    {
        var text = new StringWriter();
        var terminal = new Terminal(text, colours: false, int.MaxValue);
        terminal.Line($"The rules refuse {plan.Platform} in {plan.Stack}; nothing has been registered.");
        FindingsText.Write(terminal, plan.Findings, everything: false);
        terminal.Line("");
        // What only environments beside each other show is seen where they are previewed together.
        var refused = plan.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).ToList();
        var stack = refused.All(rule => RuleSet.Environments.Any(r => r.Id == rule)) ? "" : $" {plan.Stack}";
        terminal.Line($"See it without an engine: erp preview{stack} --platform {plan.Platform}. What a rule wants: erp explain {refused[0]}.");
        return text.ToString();
    }
}
