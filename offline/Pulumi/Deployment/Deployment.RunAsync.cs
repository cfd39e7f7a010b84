namespace Pulumi;

// The entry points of a program under the engine. They have the official names so that one source serves both builds,
// but deploying is for the official packages.
public sealed partial class Deployment
{
    private const int CannotDeploy = 2;

    private const string Refusal = """
        This is the offline build of the program: it plans and checks stacks, but cannot deploy them.
        Build with the official packages: dotnet build -p:PulumiSdk=nuget ('pulumi up' does that by itself where the Pulumi CLI is installed).
        """;

    public static Task<int> RunAsync(Action action) => RefuseAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RefuseAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => RefuseAsync();

    private static async Task<int> RefuseAsync()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR")))
            throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        await Console.Error.WriteLineAsync(Refusal).ConfigureAwait(false);
        return CannotDeploy;
    }
}
