using Pulumi;

namespace Erp.Tests.Sdk.Support;

internal enum Size
{
    Small = 1,
    Large = 2,
}

/// <summary>An enum of strings.</summary>
[EnumType]
internal readonly struct Tier : IEquatable<Tier>
{
    private readonly string _value;

    private Tier(string value) => _value = value;

    public static Tier Gold { get; } = new("gold");

    public static explicit operator string(Tier value) => value._value;

    public bool Equals(Tier other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Tier other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();
}

/// <summary>An enum of numbers.</summary>
[EnumType]
internal readonly struct Level : IEquatable<Level>
{
    private readonly double _value;

    private Level(double value) => _value = value;

    public static Level Half { get; } = new(0.5);

    public static explicit operator double(Level value) => value._value;

    public bool Equals(Level other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Level other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();
}
