using System.Net;
using System.Net.Sockets;

namespace Erp.Tests.RealServers;

/// <summary>A line that breaks: every connection is cut after so many bytes one way.</summary>
public sealed class BreakingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly int _bytesUp;
    private readonly int _bytesDown;

    public BreakingProxy(int target, int bytesUp = int.MaxValue, int bytesDown = int.MaxValue)
    {
        (_target, _bytesUp, _bytesDown) = (target, bytesUp, bytesDown);
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _target);
        await Task.WhenAny(Copy(near, far, _bytesUp), Copy(far, near, _bytesDown));
    }

    private static async Task Copy(TcpClient from, TcpClient to, int bytes)
    {
        var buffer = new byte[8192];
        try
        {
            for (int read; bytes > 0 && (read = await from.GetStream().ReadAsync(buffer)) > 0; bytes -= read)
                await to.GetStream().WriteAsync(buffer.AsMemory(0, Math.Min(read, bytes)));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // One of the two sides hung up, or the line was cut.
        }
    }

    public void Dispose() => _listener.Dispose();
}
