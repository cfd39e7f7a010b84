using Pulumi;

namespace Erp.Components;

/// <summary>What services may do: everything with data, nothing to the server or to all data at once.</summary>
internal static class RedisAcl
{
    public const string Commands = "+@all -@admin -flushall -flushdb";
    public const string Keys = "~*";
    public const string Channels = "&*";

    public static Output<string> File(Output<string> admin, IReadOnlyList<(string Login, Output<string> Password)> clients) =>
        Output.All(clients.Select(c => c.Password).Prepend(admin)).Apply(passwords => Lines(passwords[0], clients.Select((client, i) => (client.Login, passwords[i + 1]))));

    /// <summary>The users as a configuration file lists them.</summary>
    internal static string Lines(string admin, IEnumerable<(string Login, string Password)> clients) => string.Concat(
        clients.Select(client => $"user {client.Login} on >{client.Password} {Keys} {Channels} {Commands}\n").Prepend($"user default on >{admin} ~* &* +@all\n"));
}
