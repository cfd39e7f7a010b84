using System.Globalization;
using System.Net;
using System.Text;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Live;

/// <summary>A service with traffic: a hundred requests a second, a share of which fails, counted in the words of a dialect.</summary>
internal sealed class Exporter : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Func<int, int, string> _text;
    private readonly Task _work;
    private int _good;
    private int _bad;

    private Exporter(Func<int, int, string> text)
    {
        _text = text;
        Port = FreePort.Next();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _work = Task.WhenAll(Count(), Answer());
    }

    public int Port { get; }

    /// <summary>Of a hundred requests, how many fail from now on.</summary>
    public int FailingPercent { get; set; }

    /// <summary>In the names of the convention.</summary>
    public static Exporter Convention() => new((good, bad) =>
        $"""
        http_requests_total{"{status=\"200\"}"} {good}
        http_requests_total{"{status=\"500\"}"} {bad}
        http_request_duration_seconds_bucket{"{le=\"0.5\"}"} {good + bad}
        http_request_duration_seconds_bucket{"{le=\"+Inf\"}"} {good + bad}

        """);

    /// <summary>In the names of OpenTelemetry's semantic conventions.</summary>
    public static Exporter OpenTelemetry() => new((good, bad) =>
    {
        var text = new StringBuilder();
        foreach (var (code, count) in new[] { (200, good), (500, bad) })
            text.Append(CultureInfo.InvariantCulture, $"http_server_request_duration_seconds_bucket{{http_response_status_code=\"{code}\",le=\"0.5\"}} {count}\n")
                .Append(CultureInfo.InvariantCulture, $"http_server_request_duration_seconds_bucket{{http_response_status_code=\"{code}\",le=\"+Inf\"}} {count}\n")
                .Append(CultureInfo.InvariantCulture, $"http_server_request_duration_seconds_count{{http_response_status_code=\"{code}\"}} {count}\n");
        return text.ToString();
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _work;
        _listener.Close();
        _end.Dispose();
    }

    private async Task Count()
    {
        while (!_end.IsCancellationRequested)
        {
            Interlocked.Add(ref _bad, FailingPercent);
            Interlocked.Add(ref _good, 100 - FailingPercent);
            await Task.Delay(Tick).ConfigureAwait(false);
        }
    }

    private async Task Answer()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/plain; version=0.0.4";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_text(_good, _bad)));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Whoever asked has given up, or this is the end.
            }
        }
    }
}
