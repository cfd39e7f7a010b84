using Pulumi;

namespace Erp.Components;

/// <summary>One setting of an application: a name it reads, and its value.</summary>
public sealed record Setting(string Key, Input<string> Value, bool IsSecret = false);

/// <summary>How the applications of a platform want to be told about their connections: the names they read and the forms they expect.</summary>
public interface ISettingsDialect
{
    /// <summary>What every application of the platform is told, whatever it uses.</summary>
    IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service);

    IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service);
}
