using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Erp.Components;

/// <summary>A range of IPv4 addresses, e.g. <c>10.0.0.0/16</c>.</summary>
public readonly record struct Cidr
{
    private const int Bits = 32;

    private readonly uint _first;

    private Cidr(uint first, int prefix) => (_first, Prefix) = (first, prefix);

    public int Prefix { get; }

    public long Size => 1L << (Bits - Prefix);

    private long Last => _first + Size - 1;

    public static Cidr Parse(string text) =>
        TryParse(text, out var cidr) ? cidr : throw new FormatException($"'{text}' is no range of IPv4 addresses such as 10.0.0.0/16.");

    /// <summary>Takes only the first address of a range: 10.0.1.0/16 is more often a slip than an intention.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        cidr = default;
        if (text?.Split('/') is not [var address, var length]) return false;
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > Bits) return false;
        if (address.Split('.').Length != 4 || !IPAddress.TryParse(address, out var parsed)) return false;
        var first = BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes());
        cidr = new(first, prefix);
        return first % cidr.Size == 0;
    }

    public bool Overlaps(Cidr other) => _first <= other.Last && other._first <= Last;

    public bool Contains(Cidr other) => _first <= other._first && other.Last <= Last;

    /// <summary>The <paramref name="index"/>-th part when the range is cut into parts of <paramref name="prefix"/>.</summary>
    public Cidr Part(int prefix, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefix, Prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix, Bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << (prefix - Prefix));
        return new((uint)(_first + ((long)index << (Bits - prefix))), prefix);
    }

    public override string ToString() => $"{_first >> 24}.{_first >> 16 & 255}.{_first >> 8 & 255}.{_first & 255}/{Prefix}";
}
