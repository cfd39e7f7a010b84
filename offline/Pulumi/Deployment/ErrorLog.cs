using System.Reflection;

namespace Pulumi;

/// <summary>The errors of a run, as the texts that the engine would show.</summary>
internal sealed class ErrorLog
{
    private const int ProcessExitedAfterLoggingException = 32;

    private readonly List<string> _messages = [];

    private static string? Program => Assembly.GetEntryAssembly()?.Location;

    public void Add(string message)
    {
        lock (_messages)
            _messages.Add(message);
    }

    public void Report(Exception exception)
    {
        Environment.ExitCode = ProcessExitedAfterLoggingException;
        if (exception is LogException)
            return;
        Add(exception switch
        {
            RunException => exception.Message,
            ResourceException { HideStack: true } => exception.Message,
            ResourceException => exception.ToString(),
            _ => $"Running program '{Program}' failed with an unhandled exception:{Environment.NewLine}{exception}",
        });
    }

    public void ThrowIfAny()
    {
        lock (_messages)
            switch (_messages)
            {
                case []: return;
                case [var only]: throw new RunException(only);
                default: throw new AggregateException(_messages.Select(message => new RunException(message)));
            }
    }
}
