using System.Net;
using System.Threading.RateLimiting;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.Extensions.Options;

namespace FormFlow.Server.Hosting;

/// <summary>Keeps one caller, or one address without a caller, from taking the server for itself.</summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private const int PeriodsPerSecond = 5;
    private const int AddressesPerLink = 20;

    // Buckets are filled by a heartbeat, so what a limiter promises can come that much later.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(200);

    private readonly PartitionedRateLimiter<(char Kind, long Id)> callers;
    private readonly PartitionedRateLimiter<IPAddress> addresses;
    private readonly PartitionedRateLimiter<IPAddress> submitters;
    private readonly PartitionedRateLimiter<long> links;
    private readonly int submissions;

    public RateLimits(IOptions<FormFlowOptions> options)
    {
        var limits = options.Value;
        submissions = limits.PublicSubmissionsPerMinute;
        callers = PartitionedRateLimiter.Create<(char Kind, long Id), (char Kind, long Id)>(caller =>
            RateLimitPartition.GetTokenBucketLimiter(caller, _ => Bucket(limits.RequestsPerSecond, limits.RequestBurst)));
        addresses = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(limits.AnonymousRequestsPerSecond, limits.AnonymousRequestsPerSecond * 5)));
        submitters = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(address, _ => PerMinute(limits.PublicSubmissionsPerMinute)));
        links = PartitionedRateLimiter.Create<long, long>(link =>
            RateLimitPartition.GetTokenBucketLimiter(link, _ => PerMinute(limits.PublicSubmissionsPerMinute * AddressesPerLink)));
    }

    /// <summary>Counts a request of a caller; the refusal when it is one too many.</summary>
    public Error? Count(char kind, long id)
    {
        using var lease = callers.AttemptAcquire((kind, id));
        return Refusal(lease);
    }

    /// <summary>Counts a request of nobody in particular.</summary>
    public Error? Count(IPAddress? address)
    {
        using var lease = addresses.AttemptAcquire(address ?? IPAddress.None);
        return Refusal(lease);
    }

    /// <summary>Counts what an address sends to a public link; the refusal when it, or everybody together, sends too much.</summary>
    public Error? CountSubmission(IPAddress? address, long link)
    {
        using var own = submitters.AttemptAcquire(address ?? IPAddress.None);
        if (!own.IsAcquired)
        {
            return Refusal(own);
        }

        using var all = links.AttemptAcquire(link);
        return Refusal(all);
    }

    /// <summary>Whether an address, or everybody together, has sent so much to a public link that less than half of what may be sent at once is left.</summary>
    public bool IsPressed(IPAddress? address, long link) =>
        submitters.GetStatistics(address ?? IPAddress.None)?.CurrentAvailablePermits < submissions / 2
        || links.GetStatistics(link)?.CurrentAvailablePermits < submissions * AddressesPerLink / 2;

    public void Dispose()
    {
        submitters.Dispose();
        links.Dispose();
        callers.Dispose();
        addresses.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = Math.Max(1, perSecond / PeriodsPerSecond),
        ReplenishmentPeriod = perSecond < PeriodsPerSecond ? TimeSpan.FromSeconds(1.0 / perSecond) : Period,
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    private static TokenBucketRateLimiterOptions PerMinute(int submissions) => new()
    {
        TokenLimit = submissions,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / submissions,
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    private static Error? Refusal(RateLimitLease lease) => lease.IsAcquired
        ? null
        : RequestErrors.TooMany.With(("seconds", lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? (int)Math.Ceiling((pause + Heartbeat).TotalSeconds) : 1));
}
