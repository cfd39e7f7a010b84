namespace Erp.Components;

/// <summary>Logins as Kafka's Java spells them.</summary>
internal static class KafkaJaas
{
    public const string Plain = "PLAIN";
    public const string Scram = "SCRAM-SHA-512";
    private const string PlainModule = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private const string ScramModule = "org.apache.kafka.common.security.scram.ScramLoginModule";

    public static string Login(string mechanism, string user, string password) =>
        $"{(mechanism == Plain ? PlainModule : ScramModule)} required username=\"{user}\" password=\"{password}\";";

    /// <summary>What a broker accepts: the users stand in its configuration.</summary>
    public static string Server(IEnumerable<(string User, string Password)> users) =>
        $"{PlainModule} required {string.Join(' ', users.Select(u => $"user_{u.User}=\"{u.Password}\""))};";
}
