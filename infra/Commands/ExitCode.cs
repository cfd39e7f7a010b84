namespace Erp.Infra.Commands;

/// <summary>What the process says when it ends.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The plan has errors, or a difference was asked about and found.</summary>
    public const int Findings = 1;

    /// <summary>The command or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The program itself failed.</summary>
    public const int Internal = 3;
}
