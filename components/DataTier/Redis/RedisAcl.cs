using Pulumi;

namespace Erp.Components;

/// <summary>What services may do: everything with data, nothing to the server or to all data at once.</summary>
internal static class RedisAcl
{
    public const string Commands = "+@all -@admin -flushall -flushdb";
    public const string Keys = "~*";
    public const string Channels = "&*";

    /// <summary>The users as a configuration file lists them.</summary>
    public static Output<string> File(Output<string> admin, IReadOnlyList<(string Login, Output<string> Password)> clients) =>
        Output.All(clients.Select(c => c.Password).Prepend(admin)).Apply(passwords => string.Concat(
            clients.Select((client, i) => $"user {client.Login} on >{passwords[i + 1]} {Keys} {Channels} {Commands}\n")
                .Prepend($"user default on >{passwords[0]} ~* &* +@all\n")));
}
