using System.CommandLine;
using Erp.Components;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Stacks.Outputs;

namespace Erp.Infra.Commands.Backup;

/// <summary><c>erp backup</c>: says what is backed up, and writes the Jobs by which a person restores, backs up or tries out.</summary>
internal sealed class BackupCommand : Command, IHasExamples
{
    private readonly Option<string> _stack = StackArgument.Option("The stack whose backups they are");
    private readonly Option<string?> _as = new("--as") { Description = "The new database's name; DATABASE_restored when not given", HelpName = "NAME" };
    private readonly Option<string?> _to = new("--to") { Description = "The moment to go back to, e.g. 2026-11-20T14:20:00Z; the newest there is when not given", HelpName = "TIME" };
    private readonly Option<bool> _dump = new("--from-dump") { Description = "Take a nightly dump, even where WAL would bring more" };
    private readonly SettingOptions _settings = new();

    public BackupCommand() : base("backup", "Say what is backed up; restore it, take it now, or try it out")
    {
        this.ShowHelpAlone();
        var stack = StackArgument.One();
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var list = new CommandWithExample("list", "Say what is backed up, when, where to, how long it is kept and what is promised", "erp backup list production", "what is backed up, and what that promises") { stack, json };
        _settings.AddTo(list);
        list.SetAction((arguments, _) => Run(arguments, arguments.GetValue(stack)!, run => run.List(arguments.GetValue(json))));
        Subcommands.Add(list);
        Add(new("restore", "Write the Job that restores a database under a new name",
                BackupLines.Restore("finance_db", "production"), "brings back the newest there is, beside what runs"),
            (run, database, arguments) => run.Restore(database, arguments.GetValue(_as), arguments.GetValue(_to), arguments.GetValue(_dump)), _as, _to, _dump);
        Add(new("now", "Write the Job that takes a backup at once", BackupLines.Now("finance_db", "staging"), "takes a backup before something risky"), (run, database, _) => run.Now(database));
        Add(new("drill", "Write the Job that restores the newest backup into a server of its own and asks the invariants",
            BackupLines.Drill("finance_db", "production"), "shows today that the backup is one"), (run, database, _) => run.Drill(database));
    }

    public IReadOnlyList<(string Command, string Says)> Examples => [.. Subcommands.OfType<IHasExamples>().SelectMany(c => c.Examples)];

    private void Add(CommandWithExample command, Func<BackupRun, string, ParseResult, int> write, params Option[] options)
    {
        var database = new Argument<string>("DATABASE") { Description = "The database, as 'erp backup list' names it", HelpName = "DATABASE" };
        database.CompletionSources.Add(Completions.Databases);
        command.Arguments.Add(database);
        command.Options.Add(_stack);
        foreach (var option in options) command.Options.Add(option);
        _settings.AddTo(command);
        command.SetAction((arguments, _) => Run(arguments, arguments.GetValue(_stack)!, run => write(run, arguments.GetValue(database)!, arguments)));
        Subcommands.Add(command);
    }

    private async Task<int> Run(ParseResult arguments, string stack, Func<BackupRun, int> run)
    {
        var configuration = Project.Load(Project.Find(arguments.GetValue(GlobalOptions.Directory)), stack, _settings.Of(arguments));
        var exitCode = run(await BackupRun.OfAsync(configuration, DateTimeOffset.UtcNow));
        // The name of the bucket ends in it, and looks as real as any.
        if (ExampleAccount.IsIn(configuration)) Console.Error.WriteLine($"! {ExampleAccount.Note}");
        return exitCode;
    }
}
