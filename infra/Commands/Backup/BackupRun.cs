using Erp.Components;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands.Backup;

/// <summary>One run of <c>erp backup</c> on a stack. Manifests go to standard output, what to do with them to standard error.</summary>
internal sealed class BackupRun(Plan plan, StackBackups backups, DateTimeOffset now)
{
    public static async Task<BackupRun> OfAsync(StackConfiguration configuration, DateTimeOffset now)
    {
        var backups = new Blueprint(configuration).Backups
            ?? throw new UsageException($"{configuration.Stack} keeps no backups: its environment promises none, or it runs on a cluster without AWS. See docs/BackupJob.md.");
        return new(await Planner.PlanAsync(configuration), backups, now);
    }

    public int List(bool json)
    {
        if (json) Console.Out.Write(JsonText.Of(BackupListing.ToJson(plan, backups)));
        else foreach (var line in BackupListing.Of(plan, backups)) Console.Out.WriteLine(line);
        return ExitCode.Fine;
    }

    public int Restore(string database, string? target, string? moment, bool fromDump)
    {
        Known(database, backups.Databases);
        var at = RestoreMoment.Of(moment, now, backups.KeepDays);
        var request = new RestoreRequest(database, RestoreTarget.Of(target, database, backups.Databases), at?.Text ?? RestoreRequest.Newest);
        var continuous = backups.Mode == BackupMode.Continuous && !fromDump;
        var template = continuous ? BackupNames.RestoreMoment(backups.Component) : BackupNames.Restore(backups.Component);
        return Write(template, $"restore-{request.Target.Replace('_', '-')}", request,
            continuous
                ? $"{request.Target} will be {database} as it was {(at is null ? "at the last WAL in S3" : $"at {at.Text}")}. Nothing live is touched."
                : $"{request.Target} will be {database} as the last dump {(at is null ? "" : $"before {at.Text} ")}has it. Nothing live is touched.",
            "restore");
    }

    public int Now(string database)
    {
        Known(database, [.. backups.Databases, .. backups.Redis is { } redis ? [redis] : Array.Empty<string>()]);
        return Write(BackupNames.Daily(backups.Component, database), $"now-{database.Replace('_', '-')}-{Stamp}", null, $"{database} will be backed up as every night.", "record");
    }

    public int Drill(string database)
    {
        Known(database, backups.Databases);
        return Write(BackupNames.Drill(backups.Component, database), $"drill-{database.Replace('_', '-')}-{Stamp}", null,
            $"The newest backup of {database} will be restored into a server of its own. Nothing live is touched.", "record");
    }

    private string Stamp => now.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    private int Write(string template, string job, RestoreRequest? request, string says, string container)
    {
        Console.Out.Write(BackupManifest.Of(plan, template, job, request));
        Console.Error.WriteLine(says);
        Console.Error.WriteLine("Apply it with '| kubectl apply -f -', then:");
        Console.Error.WriteLine($"  kubectl -n {backups.Namespace} wait --for=condition=complete --timeout=6h job/{job}");
        Console.Error.WriteLine($"  kubectl -n {backups.Namespace} logs job/{job} -c {container}");
        return ExitCode.Fine;
    }

    private void Known(string database, IReadOnlyCollection<string> names)
    {
        if (names.Contains(database)) return;
        throw new UsageException(OtherPlatform.WithDatabase(database) is { } other && other != plan.Platform
            ? $"'{database}' is a database of {other}, and {plan.Stack} runs {plan.Platform}: add --platform {other}"
            : $"{plan.Stack} has no backups of '{database}'; {Nearest.Hint(database, names)}");
    }
}
