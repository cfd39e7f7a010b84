using Pulumi;
using Pulumi.Random;

namespace Erp.Components;

/// <summary>
/// Generates passwords and ids. Their arguments are frozen: changing one generates all of them anew, and data on disks knows only the old ones.
/// </summary>
internal static class Credential
{
    // Letters and digits only: they go into URLs, and Pgpool and Kafka split lists at other characters.
    private static RandomPasswordArgs PasswordArgs => new() { Length = 32, Special = false };

    private static RandomIdArgs KraftIdArgs => new() { ByteLength = 16 };

    public static Output<string> Password(string name, CustomResourceOptions options) =>
        Output.CreateSecret(new RandomPassword(name, PasswordArgs, options).Result);

    /// <summary>As Kafka writes a UUID: 16 bytes in URL-safe base64 without padding, never beginning with a dash.</summary>
    public static Output<string> KraftId(string name, CustomResourceOptions options) =>
        Output.CreateSecret(new RandomId(name, KraftIdArgs, options).B64Url.Apply(KraftIdOf));

    internal static string KraftIdOf(string id) => id.StartsWith('-') ? $"A{id[1..]}" : id;
}
