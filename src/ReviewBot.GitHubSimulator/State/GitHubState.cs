using System.Security.Cryptography;
using System.Text;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Webhooks;

namespace ReviewBot.GitHubSimulator.State;

/// <summary>
/// Everything the simulated GitHub knows, behind one lock: whoever reads or writes it holds <see cref="Gate"/>. Ids differ between kinds of
/// things and are larger than 32 bits where GitHub's are, so that mistaking one for another shows.
/// </summary>
internal sealed class GitHubState
{
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _formerNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);

    public GitHubState(SimulatorOptions options, string root, RSA key)
    {
        (Options, Root, Key) = (options, root, key);
        CreatedAt = Now;
        Bot = Account(options.AppSlug + "[bot]", "Bot");
        AppOwner = Account("reviewbot-makers", "Organization");
        Events = new EventFeed(this);
        Deliveries = new DeliveryLog(this);
        Limits = new RateLimits(options);
    }

    public Lock Gate { get; } = new();

    public SimulatorOptions Options { get; }

    /// <summary>The address, without a slash at the end.</summary>
    public string Root { get; }

    public RSA Key { get; }

    public Account Bot { get; }

    public Account AppOwner { get; }

    public DateTimeOffset CreatedAt { get; }

    public EventFeed Events { get; }

    public DeliveryLog Deliveries { get; }

    public RateLimits Limits { get; }

    public SortedDictionary<long, Installation> Installations { get; } = [];

    public Dictionary<string, AccessToken> Tokens { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<long, Repository> Repositories { get; } = [];

    public HashSet<string> UsedManifestCodes { get; } = new(StringComparer.Ordinal);

    public Uri? WebhookTarget { get; set; }

    public DateTimeOffset Now
    {
        get
        {
            var now = Options.Clock.GetUtcNow();
            return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        }
    }

    public long NextId(string kind)
    {
        var start = kind switch
        {
            "installation" => 99,
            "user" => 1_000,
            "repository" => 1_296_268,
            "pull" => 2_900_000_000,
            "review" => 3_100_000_000,
            "issueComment" => 3_500_000_000,
            "reviewComment" => 2_400_000_000,
            "suite" => 41_000_000_000,
            "run" => 47_000_000_000,
            "delivery" => 93_000_000_000,
            _ => 500_000_000,
        };
        return _ids[kind] = _ids.GetValueOrDefault(kind, start) + 1;
    }

    /// <summary>The account with this login, made when it is new.</summary>
    public Account Account(string login, string type = "User")
    {
        if (!_accounts.TryGetValue(login, out var account))
            _accounts[login] = account = new Account(login == "octocat" ? 583_231 : NextId("user"), login, type);
        return account;
    }

    public Account? FindAccount(string login) => _accounts.GetValueOrDefault(login);

    public Installation? InstallationOf(Repository repository) =>
        Installations.Values.FirstOrDefault(i => i.Account == repository.Owner);

    /// <summary>The repository of this name; <paramref name="moved"/> when the name is a former one.</summary>
    public Repository? FindRepository(string owner, string name, out bool moved)
    {
        moved = false;
        foreach (var repository in Repositories.Values)
        {
            if (!repository.Deleted
                && string.Equals(repository.Owner.Login, owner, StringComparison.OrdinalIgnoreCase)
                && string.Equals(repository.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return repository;
            }
        }

        moved = _formerNames.TryGetValue($"{owner}/{name}", out var id);
        return moved && Repositories.TryGetValue(id, out var former) && !former.Deleted ? former : null;
    }

    public void RememberFormerName(Repository repository) => _formerNames[repository.FullName] = repository.Id;

    public Repository AddRepository(string owner, string name, bool isPrivate, Repository? parent = null)
    {
        if (FindRepository(owner, name, out var moved) is not null && !moved)
            throw new InvalidOperationException($"There is a repository {owner}/{name} already.");
        var account = Account(owner);
        var repository = new Repository
        {
            Id = NextId("repository"),
            Owner = account,
            Name = name,
            Objects = parent?.Objects ?? new ObjectStore(),
            CreatedAt = Now,
            PushedAt = Now,
            Private = isPrivate,
            Parent = parent,
        };
        if (parent is null)
        {
            var by = SignatureOf(account);
            var tree = repository.Objects.AddTree([]);
            repository.Refs["refs/heads/main"] = repository.Objects.AddCommit(tree, [], by, by, "Initial commit\n").Sha;
        }
        else
        {
            repository.Refs["refs/heads/main"] = parent.Refs["refs/heads/main"];
        }

        Repositories.Add(repository.Id, repository);
        return repository;
    }

    /// <summary>Sees to it that the App is installed on the owner of a repository; tells the App what changed.</summary>
    public void Cover(Repository repository)
    {
        if (InstallationOf(repository) is { } installation)
        {
            Events.RepositoriesAdded(installation, repository);
            return;
        }

        installation = new Installation
        {
            Id = NextId("installation"),
            Account = repository.Owner,
            CreatedAt = Now,
            Permissions = new Dictionary<string, string>(Options.Permissions, StringComparer.Ordinal),
        };
        Installations.Add(installation.Id, installation);
        Events.Installation("created", installation, repository.Owner);
    }

    public GitSignature SignatureOf(Account account) =>
        new(account.Login, $"{account.Id}+{account.Login}@users.noreply.github.com", Now);

    /// <summary>A GraphQL id: opaque, but the same for the same thing.</summary>
    public static string NodeId(string prefix, long id) =>
        $"{prefix}_kw{Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString(System.Globalization.CultureInfo.InvariantCulture))).TrimEnd('=')}";

    /// <summary>The id in a GraphQL id of this prefix; <c>null</c> when it is another thing's.</summary>
    public static long? IdOf(string prefix, string nodeId)
    {
        var start = prefix + "_kw";
        if (!nodeId.StartsWith(start, StringComparison.Ordinal))
            return null;
        var text = nodeId[start.Length..];
        Span<byte> bytes = stackalloc byte[48];
        return text.Length <= 32
            && Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var count)
            && long.TryParse(Encoding.ASCII.GetString(bytes[..count]), System.Globalization.NumberStyles.None, null, out var id)
                ? id
                : null;
    }
}
