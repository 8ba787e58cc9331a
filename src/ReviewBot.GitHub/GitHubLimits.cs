namespace ReviewBot.GitHub;

/// <summary>The limits GitHub states, each with its own words. What GitHub does not state in words is marked as observed.</summary>
public static class GitHubLimits
{
    /// <summary>"The Checks API limits the number of annotations to a maximum of 50 per API request."</summary>
    public const int AnnotationsPerRequest = 50;

    /// <summary>Output of a check run: "The summary of the check run. … Maximum length: 65535 characters."</summary>
    public const int CheckSummaryCharacters = 65_535;

    /// <summary>Output of a check run: "The details of the check run. … Maximum length: 65535 characters."</summary>
    public const int CheckTextCharacters = 65_535;

    /// <summary>"A short description of the feedback for these lines of code. The maximum size is 64 KB."</summary>
    public const int AnnotationMessageBytes = 64 * 1024;

    /// <summary>"Details about this annotation. The maximum size is 64 KB."</summary>
    public const int AnnotationRawDetailsBytes = 64 * 1024;

    /// <summary>"The title that represents the annotation. The maximum size is 255 characters."</summary>
    public const int AnnotationTitleCharacters = 255;

    /// <summary>"Each action includes a label, identifier and description. A maximum of three actions are accepted."</summary>
    public const int CheckActions = 3;

    /// <summary>"The text to be displayed on a button in the web UI. The maximum size is 20 characters."</summary>
    public const int CheckActionLabelCharacters = 20;

    /// <summary>"A short explanation of what this action would do. The maximum size is 40 characters."</summary>
    public const int CheckActionDescriptionCharacters = 40;

    /// <summary>"A reference for the action on the integrator's system. The maximum size is 20 characters."</summary>
    public const int CheckActionIdentifierCharacters = 20;

    /// <summary>Observed, for every body of a comment or review: "Body is too long (maximum is 65536 characters)".</summary>
    public const int BodyCharacters = 65_536;

    /// <summary>"Responses include a maximum of 3000 files. The paginated response returns 30 files per page by default."</summary>
    public const int PullRequestFiles = 3_000;

    /// <summary>
    /// "The list of changed files is only shown on the first page of results, and it includes up to 300 changed files for the entire
    /// comparison."
    /// </summary>
    public const int ComparisonFiles = 300;

    /// <summary>"The number of results per page (max 100)."</summary>
    public const int PageSize = 100;

    /// <summary>GraphQL: "Values of first and last must be within 1-100."</summary>
    public const int GraphQLPageSize = 100;

    /// <summary>"The limit for the tree array is 100,000 entries with a maximum size of 7 MB when using the recursive parameter."</summary>
    public const int TreeEntries = 100_000;

    /// <summary>"This endpoint supports blobs up to 100 megabytes in size."</summary>
    public const long BlobBytes = 100L * 1024 * 1024;

    /// <summary>
    /// "No more than 100 concurrent requests are allowed. This limit is shared across the REST API and GraphQL API." One installation takes a
    /// small part of it, for "To avoid exceeding secondary rate limits, you should make requests serially instead of concurrently."
    /// </summary>
    public const int ConcurrentRequests = 8;

    /// <summary>Of <c>exp</c>: "The time must be no more than 10 minutes into the future."</summary>
    public static readonly TimeSpan AppTokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>Of <c>iat</c>: "To protect against clock drift, we recommend that you set this 60 seconds in the past".</summary>
    public static readonly TimeSpan AppTokenBackdating = TimeSpan.FromSeconds(60);

    /// <summary>"Installation tokens expire one hour from the time you create them."</summary>
    public static readonly TimeSpan InstallationTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>
    /// "Otherwise, wait for at least one minute before retrying. If your request continues to fail due to a secondary rate limit, wait for an
    /// exponentially increasing amount of time between retries, and throw an error after a specific number of retries."
    /// </summary>
    public static readonly TimeSpan SecondaryLimitWait = TimeSpan.FromSeconds(60);

    /// <summary>Webhooks: "Payloads are capped at 25 MB."</summary>
    public const int WebhookBytes = 25 * 1024 * 1024;
}
